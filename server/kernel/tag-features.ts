import { words } from './block';
import { mix, mixFour } from './hash';
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
  const right = wordOf(at + 1 < to ? words[at + 1] : EDGE);
  const farRight = wordOf(at + 2 < to ? words[at + 2] : EDGE);
  const tags = mix(before, beforeThat);
  writeNeighbours(left, wordOf(at > from + 1 ? words[at - 2] : EDGE), right, farRight, out);
  const clusters = i32x4(fineCluster(right.cluster), fineCluster(left.cluster), before, tags);
  v128.store(out.at(8), mixFour(clusters, i32x4(28, 29, 32, 33)));
  const behind = mixFour(
    i32x4(before, tags, before, before),
    i32x4(right.set, right.set, right.lower, word.ending),
  );
  v128.store(out.at(12), mixFour(behind, i32x4(35, 36, 37, 38)));
  const pairs = mixFour(
    i32x4(left.shape, word.shape, before, word.lower),
    i32x4(word.shape, right.shape, word.set, place),
  );
  const beside = mixFour(pairs, i32x4(45, 46, right.set, 42));
  v128.store(out.at(16), beside);
  let count = 18;
  if (place != INSIDE) {
    const placed = mixFour(i32x4(word.shape, word.ending, before, right.shape), i32x4.splat(place));
    v128.store(out.at(18), mixFour(placed, i32x4(41, 43, 44, 47)));
    count = 22;
  }
  const own = mixFour(
    i32x4(left.lower, word.lower, before, tags),
    i32x4(word.lower, right.lower, word.lower, word.lower),
  );
  v128.store(out.at(count), mixFour(own, i32x4(30, 31, 34, 39)));
  out[count + 4] = mix(i32x4.extract_lane(beside, 2), 40);
  out[count + 5] = i32x4.extract_lane(beside, 3);
  return count + 6;
}

function writeNeighbours(left: Word, farLeft: Word, right: Word, farRight: Word, out: Ints): void {
  const lower = i32x4(left.lower, right.lower, farLeft.lower, farRight.lower);
  v128.store(out.at(0), mixFour(lower, i32x4(20, 21, 22, 23)));
  const next = i32x4(right.ending, right.shape, right.set, mix(right.set, farRight.set));
  v128.store(out.at(4), mixFour(next, i32x4(24, 25, 26, 27)));
}
