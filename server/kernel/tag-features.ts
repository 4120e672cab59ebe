import { words } from './block';
import { mix } from './hash';
import { Ints } from './memory';
import { EDGE, Word, wordOf } from './word';
import { coarseCluster, fineCluster } from './word-clusters';
import { hashOfBeginning, hashOfEnding, hashOfLastPart } from './word-letters';
import { INSIDE } from './word-looks';

/** Features of a word, or of its place and neighbours, there are at most. */
export const MOST_TAG_FEATURES: i32 = 48;

// The hashed features from which the tag of a word is told; training and tagging both read them here: a change makes the
// committed weights worthless.

/** What a word alone tells, last what only this word tells; returns how many features were written. */
export function writeAlone(word: Word, out: Ints): i32 {
  const two = hashOfEnding(word, 2);
  out[0] = mix(1, 1);
  out[1] = mix(hashOfEnding(word, 1), 4);
  out[2] = mix(two, 5);
  out[3] = mix(word.ending, 6);
  out[4] = mix(hashOfEnding(word, 4), 7);
  out[5] = mix(hashOfEnding(word, 5), 8);
  out[6] = mix(hashOfBeginning(word, 3), 9);
  out[7] = mix(word.shape, 10);
  out[8] = mix(mix(word.shape, two), 11);
  out[9] = mix(hashOfLastPart(word), 14);
  out[10] = mix(fineCluster(word.cluster), 12);
  out[11] = mix(mix(coarseCluster(word.cluster), two), 13);
  out[12] = mix(word.hash, 2);
  out[13] = mix(word.lower, 3);
  return 14;
}

/**
 * What the place and the neighbours of a token of the block tell, last what they tell of its word only; returns how many
 * features were written. Its sentence goes from `from` to before `to`.
 *
 * @param before The tag of the word before, and `beforeThat` of the one before that.
 */
export function writeAround(
  from: i32,
  to: i32,
  at: i32,
  place: i32,
  before: i32,
  beforeThat: i32,
  out: Ints,
): i32 {
  const word = wordOf(words[at]);
  const left = wordOf(at > from ? words[at - 1] : EDGE);
  const farLeft = wordOf(at > from + 1 ? words[at - 2] : EDGE);
  const right = wordOf(at + 1 < to ? words[at + 1] : EDGE);
  const farRight = wordOf(at + 2 < to ? words[at + 2] : EDGE);
  const tags = mix(before, beforeThat);
  writeNeighbours(left, farLeft, right, farRight, out);
  out[10] = mix(before, 32);
  out[11] = mix(tags, 33);
  out[12] = mix(mix(before, right.set), 35);
  out[13] = mix(mix(tags, right.set), 36);
  out[14] = mix(mix(before, right.lower), 37);
  out[15] = mix(mix(before, word.ending), 38);
  out[16] = mix(mix(left.shape, word.shape), 45);
  out[17] = mix(mix(word.shape, right.shape), 46);
  let count = 18;
  if (place != INSIDE) {
    out[18] = mix(mix(word.shape, place), 41);
    out[19] = mix(mix(word.ending, place), 43);
    out[20] = mix(mix(before, place), 44);
    out[21] = mix(mix(right.shape, place), 47);
    count = 22;
  }
  out[count] = mix(mix(left.lower, word.lower), 30);
  out[count + 1] = mix(mix(word.lower, right.lower), 31);
  out[count + 2] = mix(mix(before, word.lower), 34);
  out[count + 3] = mix(mix(tags, word.lower), 39);
  out[count + 4] = mix(mix(mix(before, word.set), right.set), 40);
  out[count + 5] = mix(mix(word.lower, place), 42);
  return count + 6;
}

function writeNeighbours(left: Word, farLeft: Word, right: Word, farRight: Word, out: Ints): void {
  out[0] = mix(left.lower, 20);
  out[1] = mix(right.lower, 21);
  out[2] = mix(farLeft.lower, 22);
  out[3] = mix(farRight.lower, 23);
  out[4] = mix(right.ending, 24);
  out[5] = mix(right.shape, 25);
  out[6] = mix(right.set, 26);
  out[7] = mix(mix(right.set, farRight.set), 27);
  out[8] = mix(fineCluster(right.cluster), 28);
  out[9] = mix(fineCluster(left.cluster), 29);
}
