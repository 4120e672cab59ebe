import { length, names, tags, words } from './block';
import { contexts, CONTEXTS, outlineBlock } from './block-outline';
import { lookAround } from './cue-outlook';
import { takeExponentials, writeExponentials } from './exponentials';
import {
  cueBegins,
  findingsSize,
  flags,
  layOutFindings,
  lemmas,
  probabilities,
  secondSums,
  SUMS,
} from './findings';
import {
  enterFirst,
  expand,
  expandNeighbour,
  expandTrigram,
  GROUPS,
  keys,
  MOST_FEATURES,
  NAME_KINDS,
  NAMED,
  NEIGHBOURS,
  NEIGHBOURS_GROUP,
  QUOTATION,
  readKeys,
  SENTENCE_START,
  STATE_KEYS,
  TRIGRAM,
  TRIGRAM_BEFORE,
  TRIGRAM_BEHIND,
  TRIGRAMS,
  trigrams,
  WORD,
  WORD_STATES,
} from './first-features';
import { HashedRows } from './hashed-rows';
import { LABELS, CUE_BEGIN } from './labels';
import { LabelChain, LANES } from './label-chain';
import { Floats, Ints, longer, roomFor, takeFloats, takeInts } from './memory';
import { bucketOf, firstOf, secondOf, takeRows, writeBoth } from './score-rows';
import { addType, flagsOf, LEFT_EDGE, lemmaOf, typeCount, typeOf } from './word-types';

/** Bytes of a row: the labels of both passes. */
const ROW: usize = 32;

/**
 * The rows that each type has side by side, since they are asked for together: as a neighbour, and its own in the three
 * commonest states, far from quotations, in a sentence with one, and within one.
 */
const TYPE_ROWS: usize = 9;
const UNQUOTED_ROW: usize = <usize>NEIGHBOURS * ROW;
const BESIDE_ROW: usize = <usize>(NEIGHBOURS + 1) * ROW;
const QUOTED_ROW: usize = <usize>(NEIGHBOURS + 2) * ROW;
const UNQUOTED: i32 = 0;
const BESIDE: i32 = 1;
const QUOTED: i32 = 7;

/** The rows that each trigram has side by side: around a token, before it, and behind it. */
const TRIGRAM_ROWS: usize = 3;
const BEFORE_ROW: usize = ROW;
const BEHIND_ROW: usize = ROW * 2;

let weights: usize = 0;
let buckets: i32 = 0;
let chain: LabelChain | null = null;
/** By steps of a weight; the host writes them. */
export const firstExponentials: Floats = takeExponentials();

/** By key: where the row of a small state lies. */
let stateRows: Ints = changetype<Ints>(0);
/** By trigram: where its rows lie. */
let trigramRows: Ints = changetype<Ints>(0);
/** By type: where its rows lie. */
let typeRows: Ints = takeInts(1 << 12);
let typeRoom: i32 = 1 << 12;
let typesRead: i32 = LEFT_EDGE;
/** The rows of types in the other states of WORD_STATES. */
const wordRows = new HashedRows();
const expanded: Ints = takeInts(MOST_FEATURES);

/** Of the block: the types of its tokens, their rows (GROUPS each), and factors (LANES each). */
export let types: Ints = changetype<Ints>(0);
let found: Ints = changetype<Ints>(0);
let factors: Floats = changetype<Floats>(0);
let room: i32 = 0;

/**
 * Takes the model of the first pass: weights of both passes (see score-rows.ts), and transitions with their exponentials.
 */
export function setFirst(at: usize, count: i32, transitions: Floats, exponentials: Floats): void {
  weights = at;
  buckets = count;
  chain = new LabelChain(LABELS, transitions, CONTEXTS, exponentials);
  stateRows = takeInts(STATE_KEYS);
  trigramRows = takeInts(TRIGRAMS);
}

/**
 * Judges what each token of the block is from the words around it in its block alone, and looks around in what it found;
 * returns the size of the findings. Sums of weights are kept as rows, those of small states where their key says. First
 * all rows of a block are looked up, then they are added: so the processor waits for many of them at once.
 *
 * @param carry What the block before leaves, and `kind` what this one is: numbers of the host's.
 */
export function runFirst(carry: i32, kind: i32): i32 {
  outlineBlock();
  makeTypeRows();
  layOutFindings();
  enterFirst(types, carry, kind);
  for (let at = 0; at < length; at++) findRows(at);
  for (let at = 0; at < length; at++) addRows(at);
  chain!.probabilities(factors, contexts, length);
  writeFindings();
  lookAround();
  return findingsSize();
}

/** Reads the types of the block's tokens, those not met before as new ones; returns how many types there are. */
export function readTypes(): i32 {
  makeRoom();
  for (let at = 0; at < length; at++) {
    const type = typeOf(words[at], tags[at]);
    types[at] = type == 0 ? addType(words[at], tags[at]) : type;
  }
  return typeCount();
}

function makeRoom(): void {
  if (room >= length) return;
  const wanted = roomFor(length);
  types = takeInts(wanted);
  found = takeInts(wanted * GROUPS);
  factors = takeFloats(wanted * LANES);
  room = wanted;
}

/** Makes the rows of the types not met before. */
function makeTypeRows(): void {
  const count = typeCount();
  if (count > typeRoom) {
    const wanted = max(count, typeRoom * 2);
    typeRows = longer(typeRows, typeRoom, wanted);
    typeRoom = wanted;
  }
  for (; typesRead < count; typesRead++) {
    const row = takeRows(TYPE_ROWS * ROW);
    typeRows[typesRead] = <i32>row;
    for (let neighbour = 0; neighbour < NEIGHBOURS; neighbour++) {
      const features = expandNeighbour(neighbour, typesRead, expanded);
      writeBoth(row + ROW * <usize>neighbour, weights, buckets, expanded, features);
    }
  }
}

/** Looks up the rows of a token; those not kept yet are made. */
function findRows(at: i32): void {
  readKeys(at);
  const first = at * GROUPS;
  found[first] = wordRow(types[at]);
  for (let neighbour = 0; neighbour < NEIGHBOURS; neighbour++)
    found[first + NEIGHBOURS_GROUP + neighbour] =
      typeRows[keys[NEIGHBOURS_GROUP + neighbour]] + neighbour * <i32>ROW;
  found[first + NAME_KINDS] = stateRow(NAME_KINDS);
  for (let group = SENTENCE_START; group <= QUOTATION; group++) found[first + group] = stateRow(group);
  found[first + TRIGRAM_BEFORE] = <i32>(rowsOfTrigram(trigrams[at]) + BEFORE_ROW);
  found[first + TRIGRAM] = <i32>rowsOfTrigram(trigrams[at + 1]);
  found[first + TRIGRAM_BEHIND] = <i32>(rowsOfTrigram(trigrams[at + 2]) + BEHIND_ROW);
  if (keys[NAMED] == 0) return;
  // One feature each, which seldom come twice: no row is kept of them.
  for (let group = NAMED; group < GROUPS; group++) {
    expand(group, expanded);
    found[first + group] = <i32>bucketOf(weights, expanded[0], buckets);
  }
}

/** The row of the group of the token's own type. */
function wordRow(type: i32): i32 {
  const state = keys[WORD] - type * WORD_STATES;
  const row = <usize>typeRows[type];
  if (state == UNQUOTED) return ownRow(row + UNQUOTED_ROW);
  if (state == BESIDE) return ownRow(row + BESIDE_ROW);
  return state == QUOTED ? ownRow(row + QUOTED_ROW) : otherRow();
}

/** A row that its type has set apart: written when it is asked for the first time. */
function ownRow(row: usize): i32 {
  if (load<i32>(row) == 0) writeRow(row, WORD);
  return <i32>row;
}

function rowsOfTrigram(trigram: i32): usize {
  const known = trigramRows[trigram];
  if (known != 0) return <usize>known;
  const rows = takeRows(TRIGRAM_ROWS * ROW);
  writeTrigram(rows, TRIGRAM, trigram);
  writeTrigram(rows + BEFORE_ROW, TRIGRAM_BEFORE, trigram);
  writeTrigram(rows + BEHIND_ROW, TRIGRAM_BEHIND, trigram);
  trigramRows[trigram] = <i32>rows;
  return rows;
}

function writeTrigram(row: usize, group: i32, trigram: i32): void {
  writeBoth(row, weights, buckets, expanded, expandTrigram(group, trigram, expanded));
}

function stateRow(group: i32): i32 {
  const known = stateRows[keys[group]];
  return known == 0 ? (stateRows[keys[group]] = newRow(group)) : known;
}

function otherRow(): i32 {
  const known = wordRows.find(keys[WORD]);
  if (known != 0) return known;
  const row = newRow(WORD);
  wordRows.keep(keys[WORD], row);
  return row;
}

function newRow(group: i32): i32 {
  const row = takeRows(ROW);
  writeRow(row, group);
  return <i32>row;
}

function writeRow(row: usize, group: i32): void {
  writeBoth(row, weights, buckets, expanded, expand(group, expanded));
}

/** Adds up the rows of a token: factors for this pass, sums for the next. */
function addRows(at: i32): void {
  let first = i16x8.splat(0);
  let second = first;
  for (let group = 0; group < NAMED; group++) {
    const row = rowAt(at, group);
    first = i16x8.add(first, v128.load(row));
    second = i16x8.add(second, v128.load(row, 16));
  }
  if (names[at] != 0)
    for (let group = NAMED; group < GROUPS; group++) {
      const bucket = rowAt(at, group);
      first = i16x8.add(first, firstOf(bucket));
      second = i16x8.add(second, secondOf(bucket));
    }
  writeExponentials(factors.at(at * LANES), first, firstExponentials);
  v128.store(secondSums + SUMS * <usize>at, second);
}

/** What was found for a group of a token. */
function rowAt(at: i32, group: i32): usize {
  return <usize>(<u32>found[at * GROUPS + group]);
}

function writeFindings(): void {
  for (let at = 0; at < length; at++) cueBegins[at] = <f32>factors[at * LANES + CUE_BEGIN];
  writeWords();
  writeParts(factors, probabilities);
}

/** Writes what the findings hold of each token's word. */
export function writeWords(): void {
  for (let at = 0; at < length; at++) {
    lemmas[at] = lemmaOf(types[at]);
    flags[at] = flagsOf(types[at]);
  }
}

/** Writes probabilities of source, cue and content, three a token, from those of the labels, LANES a token. */
export function writeParts(labelled: Floats, parts: Floats): void {
  for (let at = 0; at < length; at++)
    for (let part = 0; part < 3; part++) {
      const label = at * LANES + 1 + part * 2;
      parts[at * 3 + part] = <f32>(labelled[label] + labelled[label + 1]);
    }
}
