import { names, tags, words } from './block';
import { LabelChain, LANES } from './label-chain';
import { Bytes, Floats, Ints, roomFor, take, takeBytes, takeFloats, takeInts } from './memory';
import {
  MOST_OF_SLOT,
  SLOTS,
  TAG_FEATURES,
  WORD_FEATURES,
  writeSlot,
  writeTags,
  writeWords,
} from './name-features';
import { enterStretches, nextStretch, stretchFrom, stretchTo } from './name-stretches';
import { EDGE, Word, wordOf } from './word';
import { placeIn } from './word-looks';

/** Kinds of name, and none: see NAME_TAGS of the host. */
export const KINDS: i32 = 5;
/** What is added to each weight, to make it positive. */
const BIAS: i32 = 128;
/** Bytes of a sum: 16 bits for each kind but none. */
const SUM: usize = 8;
/** The tags, and one more state for what lies beyond the ends of a sentence. */
const TAG_STATES: i32 = 46;
const EDGE_STATE: i32 = 45;

/** Four bytes a feature: how much more it speaks for each kind than for no name. A power of two of them. */
let weights: usize = 0;
let mask: i32 = 0;
/** What a step of a weight is worth, and the bias of all features of a token together. */
let scale: f32 = 0;
let bias: i32 = 0;
let chain: LabelChain | null = null;

/** By three tags: the sums of what they tell; 0 for none yet. */
const tagSums: usize = take(SUM * <usize>(TAG_STATES * TAG_STATES * TAG_STATES));

/** Features of one word or of three tags. */
const few: Ints = takeInts(MOST_OF_SLOT);

/** By token of the stretch: features, scores, and its context, which is always 0. */
let found: Ints = changetype<Ints>(0);
let scores: Floats = changetype<Floats>(0);
let contexts: Bytes = changetype<Bytes>(0);
let room: i32 = 0;

/** Takes the model: `count` weights, `step` is what one is worth, `features` how many each token has. */
export function setNames(
  at: usize,
  count: i32,
  step: f32,
  features: i32,
  transitions: Floats,
  exponentials: Floats,
): void {
  weights = at;
  mask = count - 1;
  scale = step;
  bias = features * BIAS;
  chain = new LabelChain(KINDS, transitions, 1, exponentials);
}

/**
 * Finds the names in a sentence of the block, whose parts of speech are known: a linear-chain CRF over the tokens near
 * capitals and digits; all others are no names. Accuracy: bench/results/names.json.
 */
export function tagNames(from: i32, to: i32): void {
  memory.fill(names.at(from), 0, <usize>(to - from));
  const place = placeIn(from, to);
  enterStretches(from);
  while (nextStretch(to)) tagStretch(from, to, place);
}

function tagStretch(first: i32, end: i32, place: i32): void {
  const from = stretchFrom;
  const length = stretchTo - from;
  makeRoom(length);
  for (let at = from; at < stretchTo; at++)
    writeWords(first, end, at, place, changetype<Ints>(found.at((at - from) * WORD_FEATURES)));
  for (let at = from; at < stretchTo; at++) {
    let sums = sumFeatures(changetype<Ints>(found.at((at - from) * WORD_FEATURES)), WORD_FEATURES);
    sums = i16x8.add(sums, v128.load64_zero(sumsOfTags(first, end, at)));
    writeScores(at - from, i16x8.add(sums, sumWords(first, end, at)));
  }
  chain!.best(scores, contexts, length, changetype<Bytes>(names.at(from)));
}

function makeRoom(length: i32): void {
  if (room >= length) return;
  const wanted = roomFor(length);
  found = takeInts(wanted * WORD_FEATURES);
  scores = takeFloats(wanted * LANES);
  contexts = takeBytes(wanted);
  room = wanted;
}

/** The sum of the weights of features. */
function sumFeatures(features: Ints, count: i32): v128 {
  let sum = i16x8.splat(0);
  for (let index = 0; index < count; index++)
    sum = i16x8.add(
      sum,
      i16x8.extend_low_i8x16_u(v128.load32_zero(weights + 4 * <usize>(features[index] & mask))),
    );
  return sum;
}

/** Where the sum of what the parts of speech at a token tell is kept. */
function sumsOfTags(first: i32, end: i32, at: i32): usize {
  const left = at > first ? tags[at - 1] : EDGE_STATE;
  const right = at + 1 < end ? tags[at + 1] : EDGE_STATE;
  const sums = tagSums + SUM * <usize>((left * TAG_STATES + tags[at]) * TAG_STATES + right);
  // Weights are positive: a sum is never 0.
  if (load<u64>(sums) == 0) {
    writeTags(first, end, at, few);
    v128.store64_lane(sums, sumFeatures(few, TAG_FEATURES), 0);
  }
  return sums;
}

/** The sum of what the words in a token's slots tell, each alone. */
function sumWords(first: i32, end: i32, at: i32): v128 {
  let sum = i16x8.splat(0);
  for (let slot = 0; slot < SLOTS; slot++) {
    const place = at + slot - 2;
    const word = wordOf(place >= first && place < end ? words[place] : EDGE);
    const sums = word.nameSums == 0 ? sumSlots(word) : word.nameSums;
    sum = i16x8.add(sum, v128.load64_zero(sums + SUM * <usize>slot));
  }
  return sum;
}

/** Keeps what a word tells in each slot, when it is first met near a name. */
function sumSlots(word: Word): usize {
  const sums = take(SUM * <usize>SLOTS);
  for (let slot = 0; slot < SLOTS; slot++)
    v128.store64_lane(sums + SUM * <usize>slot, sumFeatures(few, writeSlot(word, slot, few)), 0);
  word.nameSums = sums;
  return sums;
}

/** Writes the scores of a token of the stretch: that of no name is 0. */
function writeScores(index: i32, sums: v128): void {
  const out = scores.at(index * LANES);
  const kinds = i32x4.sub(i32x4.extend_low_i16x8_u(sums), i32x4.splat(bias));
  store<f32>(out, 0);
  v128.store(out, f32x4.mul(f32x4.convert_i32x4_s(kinds), f32x4.splat(scale)), 4);
}
