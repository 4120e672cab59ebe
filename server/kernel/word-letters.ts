import { hashUnits } from './hash';
import { take } from './memory';
import { Word } from './word';

/** Bytes that are set apart at once. */
const LETTERS: usize = 1 << 15;
const HYPHEN: i32 = 0x2d;

let next: usize = 0;
let end: usize = 0;

/** Makes room for the small letters of a word; returns where they are to be written. */
export function enterLetters(length: i32): usize {
  const bytes = <usize>length * 2;
  if (bytes > end - next) {
    const size = max(LETTERS, bytes);
    next = take(size);
    end = next + size;
  }
  const place = next;
  next += bytes;
  return place;
}

/** Hash of the last small letters; of all of them where there are fewer. */
export function hashOfEnding(word: Word, length: i32): i32 {
  return hashOfLetters(word, max(word.length - length, 0), word.length);
}

/** Hash of the first small letters; of all of them where there are fewer. */
export function hashOfBeginning(word: Word, length: i32): i32 {
  return hashOfLetters(word, 0, min(length, word.length));
}

/** Hash of the small letters behind the last hyphen; of all of them where there is none. */
export function hashOfLastPart(word: Word): i32 {
  let from = word.length;
  while (from > 0 && <i32>load<u16>(placeOf(word, from - 1)) != HYPHEN) from -= 1;
  return hashOfLetters(word, from, word.length);
}

function hashOfLetters(word: Word, from: i32, to: i32): i32 {
  return hashUnits(placeOf(word, from), placeOf(word, to));
}

function placeOf(word: Word, letter: i32): usize {
  return word.letters + <usize>letter * 2;
}
