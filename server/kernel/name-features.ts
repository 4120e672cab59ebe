import { tags, words } from './block';
import { mix } from './hash';
import { Ints } from './memory';
import { EDGE, Word, wordOf } from './word';
import { coarseCluster, fineCluster } from './word-clusters';
import { hashOfBeginning, hashOfEnding } from './word-letters';
import { isCapital } from './word-looks';

// The hashed features from which names are told; training and tagging both read them here: a change makes the committed
// weights worthless. Each token has the same number of them: what the words in its slots tell, each alone; what its part
// of speech and those beside it tell; what the words around it tell together.

/** Words whose own features count at a token: the token and two on each side. Slot 2 is the token. */
export const SLOTS: i32 = 5;
const OWN_SLOT: i32 = 2;

/** Features of three tags, and those of the words around a token. */
export const TAG_FEATURES: i32 = 6;
export const WORD_FEATURES: i32 = 24;

/** No word tells more than this in a slot. */
export const MOST_OF_SLOT: i32 = 20;

/** Stands for the tags beyond the ends of a sentence. */
const EDGE_TAG: i32 = 63;

/** Capitalised words looked at on each side of a token: names are short, farther words tell nothing. */
const REACH: i32 = 6;

/** The classes that speak for each kind of name, person, organisation, place, other: see CLASS_GROUPS of the host. */
let groups: Ints = changetype<Ints>(0);
export const CLASS_GROUPS: i32 = 4;

/** Takes the four groups of classes. */
export function setClassGroups(at: Ints): void {
  groups = at;
}

/** Writes what a word tells of the token it stands at or near; returns how many features were written. */
export function writeSlot(word: Word, slot: i32, out: Ints): i32 {
  const base = (slot + 1) * 32;
  out[0] = mix(word.lower, base);
  out[1] = mix(word.shape, base + 1);
  out[2] = mix(coarseCluster(word.cluster), base + 2);
  out[3] = mix(word.classes, base + 3);
  if (slot == 0 || slot == SLOTS - 1) return 4;
  out[4] = mix(word.hash, base + 4);
  out[5] = mix(fineCluster(word.cluster), base + 5);
  out[6] = mix(hashOfEnding(word, 3), base + 6);
  for (let group = 0; group < CLASS_GROUPS; group++)
    out[7 + group] = mix(word.classes & groups[group], base + 7 + group);
  return slot == OWN_SLOT ? writeOwn(word, base, out) : 11;
}

/** Writes what only a token's own word tells, behind the features of every slot. */
function writeOwn(word: Word, base: i32, out: Ints): i32 {
  out[11] = mix(hashOfEnding(word, 2), base + 12);
  out[12] = mix(hashOfEnding(word, 4), base + 13);
  out[13] = mix(hashOfBeginning(word, 2), base + 14);
  out[14] = mix(hashOfBeginning(word, 3), base + 15);
  out[15] = mix(hashOfBeginning(word, 4), base + 16);
  out[16] = mix(mix(word.shape, coarseCluster(word.cluster)), base + 17);
  out[17] = mix(mix(word.shape, word.classes), base + 18);
  out[18] = mix(mix(word.shape, min(word.length, 6)), base + 19);
  out[19] = mix(1, base + 20);
  return 20;
}

/** Writes what the parts of speech of a token and of those beside it tell, in a sentence from `first` to before `end`. */
export function writeTags(first: i32, end: i32, at: i32, out: Ints): void {
  const tag = tags[at];
  const left = at > first ? tags[at - 1] : EDGE_TAG;
  const right = at + 1 < end ? tags[at + 1] : EDGE_TAG;
  const here = mix(left, tag);
  out[0] = mix(tag, 200);
  out[1] = mix(left, 201);
  out[2] = mix(right, 202);
  out[3] = mix(here, 203);
  out[4] = mix(mix(tag, right), 204);
  out[5] = mix(mix(here, right), 205);
}

/** Writes what the words around a token tell together. `place` is what capitals tell in its sentence. */
export function writeWords(first: i32, end: i32, at: i32, place: i32, out: Ints): void {
  const here = wordOf(words[at]);
  const left = wordOf(at > first ? words[at - 1] : EDGE);
  const right = wordOf(at + 1 < end ? words[at + 1] : EDGE);
  writeLeft(left, here, out);
  writeRight(here, right, out);
  writePlace(left, here, right, place * 2 + i32(at == first), out);
  writeRun(first, end, at, here, out);
}

function writeLeft(left: Word, here: Word, out: Ints): void {
  out[0] = mix(mix(left.shape, here.shape), 206);
  out[1] = mix(mix(left.classes, here.classes), 209);
  out[2] = mix(mix(left.lower, here.lower), 211);
  out[3] = mix(mix(left.lower, here.shape), 213);
  out[4] = mix(mix(left.lower, here.classes), 215);
}

function writeRight(here: Word, right: Word, out: Ints): void {
  out[5] = mix(mix(here.shape, right.shape), 207);
  out[6] = mix(mix(here.classes, right.classes), 210);
  out[7] = mix(mix(here.lower, right.lower), 212);
  out[8] = mix(mix(right.lower, here.shape), 214);
  out[9] = mix(mix(right.lower, here.classes), 216);
}

function writePlace(left: Word, here: Word, right: Word, place: i32, out: Ints): void {
  out[10] = mix(mix(mix(left.shape, here.shape), right.shape), 208);
  out[11] = mix(mix(here.shape, place), 217);
  out[12] = mix(mix(here.lower, place), 218);
  out[13] = mix(mix(here.classes, place), 219);
}

/** The run of capitalised words that a token belongs to or follows: what it tells, and what stands beside it. */
function writeRun(first: i32, end: i32, at: i32, here: Word, out: Ints): void {
  let open = at;
  while (open > first && open > at - REACH && isCapital(open - 1)) open -= 1;
  let close = at + 1;
  while (close < end && close < at + REACH && isCapital(close)) close += 1;
  const before = wordOf(open > first ? words[open - 1] : EDGE);
  const behind = wordOf(close < end ? words[close] : EDGE);
  const head = wordOf(words[close - 1]);
  out[14] = mix(mix(before.lower, here.shape), 230);
  out[15] = mix(mix(behind.lower, here.shape), 231);
  out[16] = mix(mix(head.lower, here.shape), 232);
  out[17] = mix(coarseCluster(before.cluster), 237);
  out[18] = mix(coarseCluster(behind.cluster), 238);
  out[19] = mix(mix(coarseCluster(head.cluster), here.shape), 239);
  out[20] = mix(mix(head.classes, wordOf(words[open]).classes), 233);
  out[21] = mix(mix(head.classes, min(close - open, 4)), 234);
  out[22] = mix(mix(at - open, close - at), 235);
  out[23] = mix(mix(before.classes, head.classes), 236);
}
