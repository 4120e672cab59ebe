import { tags, words } from './block';
import { Ints, take, takeInts } from './memory';
import { MOST_TAG_FEATURES, writeAlone, writeAround } from './tag-features';
import { TAG_RADIX } from './word-types';
import { Word, wordOf } from './word';
import { FIRST, INSIDE, placeIn } from './word-looks';

/** Stands for the tags before a sentence. */
export const NO_TAG: i32 = 45;

/** Bytes of the weights of a feature, of which it has one for each tag. */
const BLOCK: usize = 64;

/** Weights, in blocks of a line each, and the bits of a feature that tell its block. */
let weights: usize = 0;
let mask: i32 = 0;

/** Features found, then where their blocks lie. */
const found: Ints = takeInts(MOST_TAG_FEATURES);

/** Takes the weights: so many blocks, a power of two. */
export function setTagWeights(at: usize, blocks: i32): void {
  weights = at;
  mask = blocks - 1;
}

/**
 * Tells the parts of speech of a sentence of the block, its words from left to right: a perceptron over the tags each word
 * may have. Accuracy: bench/results/part-of-speech.json.
 * Source: Collins 2002.
 */
export function tagSentence(from: i32, to: i32): void {
  const place = placeIn(from, to);
  let before = NO_TAG;
  let beforeThat = NO_TAG;
  for (let at = from; at < to; at++) {
    const placeHere = place == INSIDE && at == from ? FIRST : place;
    const word = wordOf(words[at]);
    const candidates = placeHere == INSIDE ? word.narrow : word.wide;
    let tag = <i32>ctz(candidates);
    if (popcnt(candidates) > 1) {
      const sums = word.tagSums == 0 ? sumAlone(word) : word.tagSums;
      tag = best(candidates, sums, writeAround(from, to, at, placeHere, before, beforeThat, found));
    }
    tags[at] = tag;
    beforeThat = before;
    before = tag;
  }
}

/** The likeliest of the candidates: the first of those that the features found speak for most. */
function best(candidates: u64, sums: usize, count: i32): i32 {
  let tag = 0;
  let highest = i32.MIN_VALUE;
  for (let left = candidates; left != 0; left &= left - 1) {
    const candidate = <i32>ctz(left);
    const score = <i32>load<i16>(sums + 2 * <usize>candidate) + sumFound(count, candidate);
    if (score <= highest) continue;
    highest = score;
    tag = candidate;
  }
  return tag;
}

/** The sum of the weights that the features found have for a tag: their weights begin where their upper bits say. */
function sumFound(count: i32, tag: i32): i32 {
  let sum = 0;
  for (let index = 0; index < count; index++) {
    const feature = found[index];
    const block = weights + BLOCK * <usize>(feature & mask);
    sum += <i32>load<i8>(block + <usize>(((feature >>> 26) + tag) & 63));
  }
  return sum;
}

/** Keeps what a word alone tells for each tag. */
function sumAlone(word: Word): usize {
  const sums = take(2 * <usize>TAG_RADIX);
  const count = writeAlone(word, found);
  for (let tag = 0; tag < NO_TAG; tag++) store<i16>(sums + 2 * <usize>tag, <i16>sumFound(count, tag));
  word.tagSums = sums;
  return sums;
}
