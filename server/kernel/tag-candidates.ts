import { Bytes, Ints } from './memory';
import { Word } from './word';
import { CAPITAL, SHOUTED } from './word-looks';

// Which tags a word may have: those seen with it in training, or for words seen too rarely those that words of its look
// may have. Sets are numbered, those of looks first; the tags of a set are told as bits, by the number of the tag.

/** Open-addressing table: the upper half of a word's hash, and its set + 1; the lower half says where to look first. */
let slots: Ints = changetype<Ints>(0);
let mask: i32 = 0;
/** The tags of a set lie from `starts[set]` to `starts[set + 1]`. */
let starts: Ints = changetype<Ints>(0);
let setTags: Bytes = changetype<Bytes>(0);
/** The tags of names, and that of plurals, as bits. */
let proper: u64 = 0;
let plural: u64 = 0;

/** Takes the table of words, of so many slots, that of sets, the two tags of names and the one of plurals. */
export function setCandidates(
  words: Ints,
  count: i32,
  setStarts: Ints,
  tags: Bytes,
  properTag: i32,
  properPlural: i32,
  pluralTag: i32,
): void {
  slots = words;
  mask = count - 1;
  starts = setStarts;
  setTags = tags;
  proper = bitOf(properTag) | bitOf(properPlural);
  plural = bitOf(pluralTag);
}

/** The tags of a set. */
export function tagsOf(set: i32): u64 {
  let bits: u64 = 0;
  for (let at = starts[set]; at < starts[set + 1]; at++) bits |= bitOf(setTags[at]);
  return bits;
}

/** The set of a word in the middle of a sentence. */
export function narrowSet(hash: i32, look: i32): i32 {
  const known = find(hash);
  return known < 0 ? look : known;
}

/**
 * The tags of a word whose capital may be owed to its place: the first of a sentence, or any of a headline. It may be what
 * it is without its capitals.
 */
export function wideTags(word: Word, look: i32): u64 {
  if (look != CAPITAL && look != SHOUTED) return word.narrow;
  const small = find(word.lower);
  const own = find(word.hash);
  if (small < 0) return tagsOf(own < 0 || look == SHOUTED ? CAPITAL : own);
  const smallTags = tagsOf(small);
  if (own >= 0) return smallTags | tagsOf(own);
  // “Neighbors said” are neighbors, though “Bell said” is Bell.
  return (smallTags & plural) != 0 ? smallTags : smallTags | proper;
}

function bitOf(tag: i32): u64 {
  return (<u64>1) << (<u64>tag);
}

/** The set of a word by its hash; −1 for words that training saw rarely or never. */
function find(hash: i32): i32 {
  const sign = hash >>> 16;
  for (let at = hash & mask; slots[at] != 0; at = (at + 1) & mask)
    if (slots[at] >>> 16 == sign) return (slots[at] & 0xffff) - 1;
  return -1;
}
