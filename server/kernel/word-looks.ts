import { words } from './block';
import { wordOf } from './word';

// How a word looks: see LOOKS of the host.
export const SMALL: i32 = 0;
export const CAPITAL: i32 = 1;
export const SHOUTED: i32 = 2;
export const DIGIT: i32 = 3;

// What a capital tells at a place: all of it, or little because the word is the first, or in a headline. See PLACE of the host.
export const INSIDE: i32 = 0;
export const FIRST: i32 = 1;
export const TITLE_CASE: i32 = 2;
export const ALL_CAPITALS: i32 = 3;

// Marks of a word.
const MARK_CAPITAL: i32 = 1;
const MARK_SHOUTED: i32 = 2;
/** A word of four letters or more: headlines give it a capital. */
const MARK_SUBSTANTIAL: i32 = 4;
const MARK_SMALL: i32 = 8;
const MARK_DIGIT: i32 = 16;

/** The marks of a word that has a look and so many letters. */
export function marksOf(look: i32, length: i32): i32 {
  const substantial = length > 3 ? MARK_SUBSTANTIAL : 0;
  if (look == SMALL) return MARK_SMALL | substantial;
  if (look == CAPITAL) return MARK_CAPITAL | substantial;
  if (look == SHOUTED) return MARK_CAPITAL | MARK_SHOUTED | substantial;
  return look == DIGIT ? MARK_DIGIT : 0;
}

/** Whether a token of the block has a capital. */
export function isCapital(at: i32): bool {
  return (wordOf(words[at]).marks & MARK_CAPITAL) != 0;
}

/** Whether it has a capital or a digit. */
export function isStriking(at: i32): bool {
  return (wordOf(words[at]).marks & (MARK_CAPITAL | MARK_DIGIT)) != 0;
}

/** What capitals tell in a sentence of the block, but for its first word: headlines have no small words of substance. */
export function placeIn(from: i32, to: i32): i32 {
  let capitals = 0;
  let shouted = 0;
  for (let at = from; at < to; at++) {
    const marks = wordOf(words[at]).marks;
    if ((marks & MARK_SUBSTANTIAL) == 0) continue;
    if ((marks & MARK_SMALL) != 0) return INSIDE;
    capitals += 1;
    if ((marks & MARK_SHOUTED) != 0) shouted += 1;
  }
  if (capitals < 3) return INSIDE;
  return shouted * 2 > capitals ? ALL_CAPITALS : TITLE_CASE;
}
