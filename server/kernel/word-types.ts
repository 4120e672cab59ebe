import { Ints, longer, takeInts } from './memory';
import { wordOf } from './word';
import { clusterOf, coarseCluster, fineCluster } from './word-clusters';

/** Types that stand for what lies beyond the ends of a block. */
export const LEFT_EDGE: i32 = 1;
export const RIGHT_EDGE: i32 = 2;

/** Tags by type need room for the Penn tags and the two edges. */
export const TAG_RADIX: i32 = 48;
export const LEFT_EDGE_TAG: i32 = 45;
export const RIGHT_EDGE_TAG: i32 = 46;

/** Room for the classes of tags that the host gives: 30, edges included. */
export const COARSE_RADIX: i32 = 32;

/** The class of each tag and its hash, edges included: the host writes them. */
export const coarseTags: Ints = takeInts(TAG_RADIX);
export const tagHashes: Ints = takeInts(TAG_RADIX);

/** Numbers of a type, side by side. */
const TRAITS: i32 = 8;

/** The type met first of each word. */
let firstTypes: Ints = takeInts(1 << 12);
let wordRoom: i32 = 1 << 12;
let traits: Ints = takeInts(TRAITS << 12);
/** The word of each type. */
let wordsOfTypes: Ints = takeInts(1 << 12);
let room: i32 = 1 << 12;
let count: i32 = RIGHT_EDGE + 1;

/** The number of a word with a tag; 0 for pairs not met yet. */
export function typeOf(word: i32, tag: i32): i32 {
  let type = word < wordRoom ? firstTypes[word] : 0;
  while (type != 0 && tagOf(type) != tag) type = nextOf(type);
  return type;
}

/** Gives a new pair of word and tag its number. */
export function addType(word: i32, tag: i32): i32 {
  if (count == room) {
    traits = longer(traits, TRAITS * room, TRAITS * room * 2);
    wordsOfTypes = longer(wordsOfTypes, room, room * 2);
    room *= 2;
  }
  enterType(word, count);
  wordsOfTypes[count] = word;
  traits[count * TRAITS + TAG] = tag;
  return count++;
}

/** Puts a type behind those that its word already has. */
function enterType(word: i32, type: i32): void {
  if (word >= wordRoom) {
    const wanted = max(wordRoom * 2, word + 1);
    firstTypes = longer(firstTypes, wordRoom, wanted);
    wordRoom = wanted;
  }
  let last = firstTypes[word];
  if (last == 0) {
    firstTypes[word] = type;
    return;
  }
  while (nextOf(last) != 0) last = nextOf(last);
  traits[last * TRAITS + TAG] |= type << TAG_BITS;
}

/** The next type of the same word; 0 for none. */
function nextOf(type: i32): i32 {
  return traits[type * TRAITS + TAG] >>> TAG_BITS;
}

/** How many types there are, that of none counted. */
export function typeCount(): i32 {
  return count;
}

/** The word of a type. */
export function wordOfType(type: i32): i32 {
  return wordsOfTypes[type];
}

const LOWER: i32 = 0;
const LEMMA: i32 = 1;
const SHAPE: i32 = 2;
const ENDING: i32 = 3;
const CLUSTERS: i32 = 4;
const CLASSES: i32 = 5;
const FLAGS: i32 = 6;
/** The tag in TAG_BITS, and above them the next type of the same word. */
const TAG: i32 = 7;
const TAG_BITS: i32 = 6;

/** Writes what the features ask of a type: its lemma's hash, our lists, and flags (see flags.ts). */
export function describe(type: i32, lemma: i32, classes: i32, flags: i32): void {
  const word = wordOf(wordsOfTypes[type]);
  const at = type * TRAITS;
  traits[at + LOWER] = word.lower;
  traits[at + LEMMA] = lemma;
  traits[at + SHAPE] = word.shape;
  traits[at + ENDING] = word.ending;
  traits[at + CLUSTERS] = word.cluster == 0 ? clusterOf(lemma) : word.cluster;
  traits[at + CLASSES] = classes;
  traits[at + FLAGS] = flags;
}

/** Gives the types beyond the ends of a block what is asked of them. */
export function describeEdge(type: i32, tag: i32, hash: i32): void {
  traits[type * TRAITS + LOWER] = hash;
  traits[type * TRAITS + LEMMA] = hash;
  traits[type * TRAITS + TAG] = tag;
}

/** Hash of the small letters. */
export function lowerOf(type: i32): i32 {
  return traits[type * TRAITS + LOWER];
}

/** Hash of the lemma. */
export function lemmaOf(type: i32): i32 {
  return traits[type * TRAITS + LEMMA];
}

/** Hash of the shape. */
export function shapeOf(type: i32): i32 {
  return traits[type * TRAITS + SHAPE];
}

/** Hash of the last three letters. */
export function endingOf(type: i32): i32 {
  return traits[type * TRAITS + ENDING];
}

/** The fine word cluster. */
export function fineOf(type: i32): i32 {
  return fineCluster(traits[type * TRAITS + CLUSTERS]);
}

/** The coarse word cluster. */
export function coarseOf(type: i32): i32 {
  return coarseCluster(traits[type * TRAITS + CLUSTERS]);
}

/** What our lists say of the lemma. */
export function classesOf(type: i32): i32 {
  return traits[type * TRAITS + CLASSES];
}

/** What the word is, as bits: see flags.ts. */
export function flagsOf(type: i32): i32 {
  return traits[type * TRAITS + FLAGS];
}

/** The part of speech: a Penn tag or an edge. */
export function tagOf(type: i32): i32 {
  return traits[type * TRAITS + TAG] & ((1 << TAG_BITS) - 1);
}
