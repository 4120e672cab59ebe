import { take } from './memory';

/** Stands for the words beyond the ends of a sentence: all that is asked of it is 0. */
export const EDGE: i32 = 0;

/** What is asked of a word of the vocabulary: 64 bytes, so that all of it comes at once. */
@unmanaged
@final
export class Word {
  /** Hashes of the plain form, of its small letters, of its shape and of its last three letters. */
  hash: i32;
  lower: i32;
  shape: i32;
  ending: i32;
  /** Both word clusters: see clusterOf. */
  cluster: i32;
  /** What our lists say of it in names, as bits: see NameClasses. */
  classes: i32;
  /** How it looks, as bits: see marksOf. */
  marks: i32;
  /** The set of tags it may have inside a sentence; −1 for no word. */
  set: i32;
  /** Those tags, and the ones it may have where capitals tell little, a bit each. */
  narrow: u64;
  wide: u64;
  /** Where its small letters lie, as UTF-16 units, and how many there are. */
  letters: usize;
  length: i32;
  /** Where the sums of what it tells alone are kept, of its tag and of names; 0 for none yet. */
  tagSums: usize;
  nameSums: usize;
}

const WORD_SIZE: usize = 64;

let room: i32 = 1 << 12;
let table: usize = take(WORD_SIZE * <usize>room);
let count: i32 = 1;

changetype<Word>(table).set = -1;

/** A word by its number in the vocabulary. Words move when another is added. */
export function wordOf(id: i32): Word {
  return changetype<Word>(table + WORD_SIZE * <usize>id);
}

/** The next word of the vocabulary, with nothing told of it yet. */
export function addWord(): Word {
  if (count == room) grow();
  return wordOf(count++);
}

function grow(): void {
  const larger = take(WORD_SIZE * <usize>room * 2);
  memory.copy(larger, table, WORD_SIZE * <usize>room);
  table = larger;
  room *= 2;
}
