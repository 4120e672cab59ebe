import { narrowSet, tagsOf, wideTags } from './tag-candidates';
import { addWord } from './word';
import { clusterOf } from './word-clusters';
import { enterLetters, hashOfEnding } from './word-letters';
import { marksOf } from './word-looks';

/** Where the small letters of the word that is noted next are, and how many. */
let letters: usize = 0;
let length: i32 = 0;

/** Makes room for the small letters of the next word of the vocabulary; returns where they are to be written. */
export function enterWord(letterCount: i32): usize {
  letters = enterLetters(letterCount);
  length = letterCount;
  return letters;
}

/**
 * Notes the next word of the vocabulary, whose small letters are written: hashes of its plain form, of its small letters
 * and of its shape, what our lists say of it in names, and its look.
 */
export function noteWord(hash: i32, lower: i32, shape: i32, classes: i32, look: i32): void {
  const word = addWord();
  word.letters = letters;
  word.length = length;
  word.hash = hash;
  word.lower = lower;
  word.shape = shape;
  word.classes = classes;
  word.ending = hashOfEnding(word, 3);
  word.cluster = clusterOf(lower);
  word.marks = marksOf(look, length);
  word.set = narrowSet(hash, look);
  word.narrow = tagsOf(word.set);
  word.wide = wideTags(word, look);
}
