import { tags, words } from './block';
import { Ints, take, takeInts } from './memory';
import { MOST_TAG_FEATURES, writeAlone, writeAround } from './tag-features';
import { TAG_RADIX } from './word-types';
import { Word, wordOf } from './word';
import { FIRST, INSIDE, placeIn } from './word-looks';

/** Stands for the tags before a sentence. */
export const NO_TAG: i32 = 45;

/** Bytes of the weights of a feature, of which it has one for each tag. */
export const TAG_BLOCK: usize = 64;

/** How far the bits of a feature that tell where its weights begin are from the lowest. */
const TURN: i32 = 26;
/** So many candidates are summed up one by one, more of them all at once: unknown words have a dozen and more. */
const FEW: u64 = 3;

/** All tags, as bits. */
const ALL: u64 = u64.MAX_VALUE;

/** Weights, in blocks of a line each, and the bits of a feature that tell its block. */
let weights: usize = 0;
let mask: i32 = 0;

/** Features found. */
const found: Ints = takeInts(MOST_TAG_FEATURES);
/** Their sums for each tag. */
const allSums: usize = take(2 * <usize>TAG_RADIX);

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
    if (popcnt(candidates) != 1) {
      const sums = word.tagSums == 0 ? sumAlone(word) : word.tagSums;
      tag = best(candidates, sums, writeAround(from, to, at, placeHere, before, beforeThat, found));
    }
    tags[at] = tag;
    beforeThat = before;
    before = tag;
  }
}

/** The likeliest of the candidates: the first of those that the features found speak for most. */
function best(candidates: u64, alone: usize, count: i32): i32 {
  if (popcnt(candidates) > FEW) return bestOfMany(candidates, alone, count);
  let tag = <i32>ctz(candidates);
  for (let left = candidates & (candidates - 1); left != 0; left &= left - 1) {
    const other = <i32>ctz(left);
    if (sumAt(alone, other) - sumAt(alone, tag) + leadOf(other, tag, count) > 0) tag = other;
  }
  return tag;
}

function bestOfMany(candidates: u64, alone: usize, count: i32): i32 {
  sumAll(candidates, count, allSums);
  let tag = 0;
  let highest = i32.MIN_VALUE;
  for (let left = candidates; left != 0; left &= left - 1) {
    const candidate = <i32>ctz(left);
    const score = sumAt(alone, candidate) + sumAt(allSums, candidate);
    if (score <= highest) continue;
    highest = score;
    tag = candidate;
  }
  return tag;
}

function sumAt(sums: usize, tag: i32): i32 {
  return <i32>load<i16>(sums + 2 * <usize>tag);
}

/** How much more the features found speak for one tag than for another. */
function leadOf(tag: i32, other: i32, count: i32): i32 {
  let lead = 0;
  for (let index = 0; index < count; index++) {
    const feature = found[index];
    const block = blockOf(feature);
    const turn = feature >>> TURN;
    lead += <i32>load<i8>(block + <usize>((turn + tag) & (<i32>TAG_BLOCK - 1)));
    lead -= <i32>load<i8>(block + <usize>((turn + other) & (<i32>TAG_BLOCK - 1)));
  }
  return lead;
}

/** Writes the sums of the weights that the features found have for each of the tags, 16 bits each; also for some others. */
function sumAll(wanted: u64, count: i32, out: usize): void {
  for (let tags = 0; tags < TAG_RADIX; tags += 16) {
    if (((wanted >> (<u64>tags)) & 0xffff) == 0) continue;
    let lower = i16x8.splat(0);
    let upper = lower;
    for (let index = 0; index < count; index++) {
      const feature = found[index];
      const weights = turned(blockOf(feature), (feature >>> TURN) + tags);
      lower = i16x8.add(lower, i16x8.extend_low_i8x16_s(weights));
      upper = i16x8.add(upper, i16x8.extend_high_i8x16_s(weights));
    }
    v128.store(out + 2 * <usize>tags, lower);
    v128.store(out + 2 * <usize>tags, upper, 16);
  }
}

/** Where the weights of a feature lie. The one for the first tag is where the upper bits of the feature say. */
function blockOf(feature: i32): usize {
  return weights + TAG_BLOCK * <usize>(feature & mask);
}

/** Sixteen weights of a block from a place on; behind the last comes the first. */
function turned(block: usize, from: i32): v128 {
  const places = i8x16.add(
    i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15),
    i8x16.splat(<i8>(from & 15)),
  );
  const here = v128.load(block + <usize>(from & 48));
  const next = v128.load(block + <usize>((from + 16) & 48));
  // A place beyond the sixteen gives 0, also one below the first, which is a large number.
  return v128.or(i8x16.swizzle(here, places), i8x16.swizzle(next, i8x16.sub(places, i8x16.splat(16))));
}

/** Keeps what a word alone tells for each tag. */
function sumAlone(word: Word): usize {
  const sums = take(2 * <usize>TAG_RADIX);
  sumAll(ALL, writeAlone(word, found), sums);
  word.tagSums = sums;
  return sums;
}
