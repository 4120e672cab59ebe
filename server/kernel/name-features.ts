import { tags, words } from './block';
import { mix, mixFour } from './hash';
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
  const placed = place * 2 + i32(at == first);
  const atLeft = mixFour(
    i32x4(left.shape, left.classes, left.lower, left.lower),
    i32x4(here.shape, here.classes, here.lower, here.shape),
  );
  v128.store(out.at(0), mixFour(atLeft, i32x4(206, 209, 211, 213)));
  const atRight = mixFour(
    i32x4(left.lower, here.shape, here.classes, here.lower),
    i32x4(here.classes, right.shape, right.classes, right.lower),
  );
  v128.store(out.at(4), mixFour(atRight, i32x4(215, 207, 210, 212)));
  const shapes = i32x4.extract_lane(atLeft, 0);
  const atBoth = mixFour(
    i32x4(right.lower, right.lower, shapes, here.shape),
    i32x4(here.shape, here.classes, right.shape, placed),
  );
  v128.store(out.at(8), mixFour(atBoth, i32x4(214, 216, 208, 217)));
  writeRun(first, end, at, here, placed, out);
}

/** The run of capitalised words that a token belongs to or follows: what it tells, and what stands beside it. */
function writeRun(first: i32, end: i32, at: i32, here: Word, placed: i32, out: Ints): void {
  let open = at;
  while (open > first && open > at - REACH && isCapital(open - 1)) open -= 1;
  let close = at + 1;
  while (close < end && close < at + REACH && isCapital(close)) close += 1;
  const before = wordOf(open > first ? words[open - 1] : EDGE);
  const behind = wordOf(close < end ? words[close] : EDGE);
  const head = wordOf(words[close - 1]);
  const beside = mixFour(
    i32x4(here.lower, here.classes, before.lower, behind.lower),
    i32x4(placed, placed, here.shape, here.shape),
  );
  v128.store(out.at(12), mixFour(beside, i32x4(218, 219, 230, 231)));
  let heads = mixFour(
    i32x4(head.lower, 0, 0, coarseCluster(head.cluster)),
    i32x4(here.shape, 0, 0, here.shape),
  );
  heads = i32x4.replace_lane(heads, 1, coarseCluster(before.cluster));
  heads = i32x4.replace_lane(heads, 2, coarseCluster(behind.cluster));
  v128.store(out.at(16), mixFour(heads, i32x4(232, 237, 238, 239)));
  const run = mixFour(
    i32x4(head.classes, head.classes, at - open, before.classes),
    i32x4(wordOf(words[open]).classes, min(close - open, 4), close - at, head.classes),
  );
  v128.store(out.at(20), mixFour(run, i32x4(233, 234, 235, 236)));
}
