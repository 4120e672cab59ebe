import { length } from './block';
import { Ints, takeInts } from './memory';
import { TAG_FEATURES, WORD_FEATURES, writeSlot, writeTags, writeWords } from './name-features';
import { tagsOf } from './tag-candidates';
import { MOST_TAG_FEATURES, writeAlone, writeAround } from './tag-features';
import { wordOf } from './word';
import { placeIn } from './word-looks';

// What the training of parts of speech and names asks of the kernel, of a block that is one sentence: the very features
// that tagging adds up. Each function writes a list, and returns how long it is.

/** The list written last. */
export const listed: Ints = takeInts(MOST_TAG_FEATURES);

/** What a word alone tells of its tag. */
export function listAlone(word: i32): i32 {
  return writeAlone(wordOf(word), listed);
}

/** What the place and the neighbours of a token tell of its tag: see writeAround. */
export function listAround(at: i32, place: i32, before: i32, beforeThat: i32): i32 {
  return writeAround(0, length, at, place, before, beforeThat, listed);
}

/** The tags that a word may have inside a sentence or, where `wide` is not 0, where capitals tell little. */
export function listCandidates(word: i32, wide: i32): i32 {
  return listTags(wide == 0 ? wordOf(word).narrow : wordOf(word).wide);
}

/** The tags that a word may have of which nothing is known but its look. */
export function listOpen(look: i32): i32 {
  return listTags(tagsOf(look));
}

function listTags(tags: u64): i32 {
  let count = 0;
  for (let left = tags; left != 0; left &= left - 1) listed[count++] = <i32>ctz(left);
  return count;
}

/** What a word tells of names, in a slot. */
export function listSlot(word: i32, slot: i32): i32 {
  return writeSlot(wordOf(word), slot, listed);
}

/** What the words around a token and the parts of speech there tell of names. */
export function listNear(at: i32): i32 {
  writeWords(0, length, at, placeIn(0, length), listed);
  writeTags(0, length, at, changetype<Ints>(listed.at(WORD_FEATURES)));
  return WORD_FEATURES + TAG_FEATURES;
}

/** What capitals tell in the sentence. */
export function placeOfSentence(): i32 {
  return placeIn(0, length);
}
