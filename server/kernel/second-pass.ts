import { length } from './block';
import { contexts, CONTEXTS, outlineBlock, quotationCount } from './block-outline';
import { readSides } from './cue-sides';
import { takeExponentials, writeExponentials } from './exponentials';
import { PARTS, secondSums, SUMS } from './findings';
import { MOST_FEATURES } from './first-features';
import { writeParts } from './first-pass';
import { LabelChain, LANES } from './label-chain';
import { LABELS } from './labels';
import { Bytes, Floats, Ints, roomFor, take, takeFloats, takeInts } from './memory';
import { bucketOf, secondOf, takeRows, writeSecond } from './score-rows';
import {
  enterSecond,
  expandSecond,
  SIDE_LEMMA_FEATURES,
  readSecondKeys,
  RELATION,
  SECOND_GROUPS,
  SECOND_STATE_GROUPS,
  SECOND_STATE_KEYS,
  secondKeys,
  SIDE_GROUPS,
  sidesDiffer,
  TOKEN_LEMMA_GROUPS,
} from './second-features';

/** Bytes of what comes of a token: its probabilities and its label. */
export const RESULTS: usize = PARTS + 1;

/** Bytes of a row: the labels. */
const ROW: usize = 16;

/**
 * Places found for a token: the rows of its small states, then the weights of what the lemmas of cues tell of its sides, and
 * of itself. Those seldom come twice, so that their sums are not worth keeping.
 */
const LEMMAS: i32 = SECOND_STATE_GROUPS;
const TOKEN_LEMMAS: i32 = LEMMAS + SIDE_LEMMA_FEATURES;
const FOUND: i32 = TOKEN_LEMMAS + SECOND_GROUPS - TOKEN_LEMMA_GROUPS;

let weights: usize = 0;
let buckets: i32 = 0;
let chain: LabelChain | null = null;
/** What one step of a quantised weight is worth. */
let scale: f32 = 0;
/** What is added to labels: more sources and cues are begun. */
const bias: Floats = takeFloats(LANES);
/** See firstExponentials. */
export const secondExponentials: Floats = takeExponentials();

/** By key: where the row of a small state lies. */
let stateRows: Ints = changetype<Ints>(0);
/** Weights of nothing. */
const noWeights: i32 = <i32>take(ROW);
const expanded: Ints = takeInts(MOST_FEATURES);
/** What the sides of the token added last tell. */
let sideSums: v128 = i16x8.splat(0);

/** Of the block: what was found for its tokens (FOUND each), scores and factors (LANES each), and what comes of it. */
let found: Ints = changetype<Ints>(0);
let scores: Floats = changetype<Floats>(0);
let factors: Floats = changetype<Floats>(0);
let room: i32 = 0;
/** Probabilities of source, cue and content, three a token; behind them the labels. */
let parts: Floats = changetype<Floats>(0);
let labels: Bytes = changetype<Bytes>(0);

/** Takes the model of the second pass: see setFirst; `scale` is a step's worth, `added` what is added to labels. */
export function setSecond(
  at: usize,
  count: i32,
  transitions: Floats,
  exponentials: Floats,
  step: f32,
  added: Floats,
): void {
  weights = at;
  buckets = count;
  chain = new LabelChain(LABELS, transitions, CONTEXTS, exponentials);
  scale = step;
  for (let label = 0; label < LABELS; label++) bias[label] = added[label];
  stateRows = takeInts(SECOND_STATE_KEYS);
}

/**
 * Judges each token of the block anew, knowing what the first pass found in it and at the nearer ends of the blocks around
 * it. Returns whether it has found or quotes something: else nobody asks how likely anything was.
 */
export function runSecond(): bool {
  makeRoom();
  outlineBlock();
  readSides();
  enterSecond();
  for (let at = 0; at < length; at++) findRows(at);
  for (let at = 0; at < length; at++) addRows(at);
  chain!.best(scores, contexts, length, labels);
  if (isBare()) return false;
  chain!.probabilities(factors, contexts, length);
  writeParts(factors, parts);
  return true;
}

/** Where the probabilities lie, three a token; behind them the labels. */
export function secondResults(): usize {
  return changetype<usize>(parts);
}

function makeRoom(): void {
  if (room < length) {
    const wanted = roomFor(length);
    found = takeInts(wanted * FOUND);
    scores = takeFloats(wanted * LANES);
    factors = takeFloats(wanted * LANES);
    parts = changetype<Floats>(take(RESULTS * <usize>wanted));
    room = wanted;
  }
  labels = changetype<Bytes>(changetype<usize>(parts) + PARTS * <usize>length);
}

function isBare(): bool {
  if (quotationCount > 0) return false;
  for (let at = 0; at < length; at++) if (labels[at] != 0) return false;
  return true;
}

/** Looks up the rows of a token, those not kept yet are made, and the weights of what lemmas of cues tell; 0 for sides seen already. */
function findRows(at: i32): void {
  readSecondKeys(at);
  const first = at * FOUND;
  for (let group = 0; group < SIDE_GROUPS; group++) found[first + group] = stateRow(group);
  found[first + RELATION] = stateRow(RELATION);
  if (sidesDiffer) {
    for (let group = SIDE_GROUPS; group < RELATION; group++) found[first + group] = stateRow(group);
    for (let group = RELATION + 1; group < SECOND_STATE_GROUPS; group++)
      found[first + group] = stateRow(group);
    findWeights(first + LEMMAS, SECOND_STATE_GROUPS, TOKEN_LEMMA_GROUPS, SIDE_LEMMA_FEATURES);
  } else found[first + SIDE_GROUPS] = 0;
  findWeights(first + TOKEN_LEMMAS, TOKEN_LEMMA_GROUPS, SECOND_GROUPS, FOUND - TOKEN_LEMMAS);
}

/** Looks up the weights of what some groups of lemmas tell, and of nothing for each feature that does not apply. */
function findWeights(place: i32, firstGroup: i32, endGroup: i32, most: i32): void {
  const end = place + most;
  for (let group = firstGroup; group < endGroup; group++) {
    if (secondKeys[group] == 0) continue;
    const count = expandSecond(group, expanded);
    for (let index = 0; index < count; index++)
      found[place++] = <i32>bucketOf(weights, expanded[index], buckets);
  }
  while (place < end) found[place++] = noWeights;
}

function stateRow(group: i32): i32 {
  const known = stateRows[secondKeys[group]];
  return known == 0 ? (stateRows[secondKeys[group]] = newRow(group)) : known;
}

function newRow(group: i32): i32 {
  const row = takeRows(ROW);
  writeSecond(row, weights, buckets, expanded, expandSecond(group, expanded));
  return <i32>row;
}

/** Adds up the rows of a token, on top of what the first pass summed. */
function addRows(at: i32): void {
  const place = found.at(at * FOUND);
  // Sides that look the same tell the same.
  if (load<u32>(place + 4 * <usize>SIDE_GROUPS) != 0) sideSums = addSides(place);
  let sums = i16x8.add(v128.load(secondSums + SUMS * <usize>at), sideSums);
  sums = addStates(place, 0, SIDE_GROUPS, sums);
  sums = addStates(place, RELATION, RELATION + 1, sums);
  sums = addWeights(place, TOKEN_LEMMAS, FOUND, sums);
  writeExponentials(factors.at(at * LANES), sums, secondExponentials);
  writeScores(scores.at(at * LANES), sums);
}

function addSides(place: usize): v128 {
  let sums = addStates(place, SIDE_GROUPS, RELATION, i16x8.splat(0));
  sums = addStates(place, RELATION + 1, SECOND_STATE_GROUPS, sums);
  return addWeights(place, LEMMAS, TOKEN_LEMMAS, sums);
}

function addStates(place: usize, from: i32, to: i32, sums: v128): v128 {
  for (let index = from; index < to; index++)
    sums = i16x8.add(sums, v128.load(<usize>load<u32>(place + 4 * <usize>index)));
  return sums;
}

function addWeights(place: usize, from: i32, to: i32, sums: v128): v128 {
  for (let index = from; index < to; index++)
    sums = i16x8.add(sums, secondOf(<usize>load<u32>(place + 4 * <usize>index)));
  return sums;
}

function writeScores(out: usize, sums: v128): void {
  const step = f32x4.splat(scale);
  const lower = f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(sums));
  const upper = f32x4.convert_i32x4_u(i32x4.extend_high_i16x8_u(sums));
  v128.store(out, f32x4.add(f32x4.mul(lower, step), v128.load(bias.at(0))));
  v128.store(out, f32x4.add(f32x4.mul(upper, step), v128.load(bias.at(4))), 16);
}
