import { sentences } from './block';
import { lengthBucket } from './buckets';
import { leftCues, leftFlags, rightCues, rightFlags } from './cue-sides';
import {
  cueBucket,
  cueFrom,
  cueLemma,
  cuePattern,
  cueSentence,
  cueSourceLeft,
  cueSourceRight,
  cueTo,
  VIEW,
  View,
} from './findings';
import { take } from './memory';

// What a token sees to both its sides.

/** Where the nearest cue to one side stands: nowhere near, in the sentence, the block, the neighbour; or the token is in it. */
const NOWHERE: i32 = 0;
export const IN_SENTENCE: i32 = 1;
const IN_BLOCK: i32 = 2;
const IN_NEIGHBOUR: i32 = 3;
const HERE_ITSELF: i32 = 4;

/** The token as a source would stand to a cue: before its right-hand source's end, behind its left-hand one, before that. */
const UNRELATED: i32 = 0;
const INSIDE_RIGHT: i32 = 1;
const BEHIND_LEFT: i32 = 2;
const BEFORE_LEFT: i32 = 3;

/** How the blocks before and after this one look, one behind the other: the host writes them. */
export const views: usize = take(VIEW * 2);
export const before: View = changetype<View>(views);
export const after: View = changetype<View>(views + VIEW);

// The nearest cue to each side of the token read last: its place, number, lemma and pattern; what stands between, and the
// bucket of how many tokens, for a cue in the sentence.
export let leftPlace: i32 = 0;
let leftCue: i32 = 0;
export let leftLemma: i32 = 0;
export let leftPattern: i32 = 0;
export let leftBetween: i32 = 0;
export let leftDistance: i32 = 0;
export let rightPlace: i32 = 0;
let rightCue: i32 = 0;
export let rightLemma: i32 = 0;
export let rightPattern: i32 = 0;
export let rightBetween: i32 = 0;
export let rightDistance: i32 = 0;
export let relation: i32 = 0;
/** Whether other cues are nearest to it than to the token read before. */
export let cuesDiffer: bool = true;

/** Moves to a token of the block. */
export function lookAside(at: i32): void {
  cuesDiffer = leftCues[at] != leftCue || rightCues[at] != rightCue;
  lookLeft(at);
  lookRight(at);
  relation = relationOf(at);
}

function lookLeft(at: i32): void {
  const cue = leftCues[at];
  leftCue = cue;
  leftBetween = 0;
  leftDistance = 0;
  if (cue < 0) {
    leftPlace = before.hasCue != 0 ? IN_NEIGHBOUR : NOWHERE;
    leftLemma = before.lemma;
    leftPattern = before.bucket;
    return;
  }
  leftLemma = cueLemma(cue);
  if (cueSentence(cue) == sentences[at]) {
    leftPlace = IN_SENTENCE;
    leftPattern = cuePattern(cue);
    leftBetween = leftFlags[at];
    leftDistance = lengthBucket(at - cueTo(cue));
  } else {
    leftPlace = IN_BLOCK;
    leftPattern = cueBucket(cue);
  }
}

function lookRight(at: i32): void {
  const cue = rightCues[at];
  rightCue = cue;
  rightBetween = 0;
  rightDistance = 0;
  if (cue < 0) {
    rightPlace = after.hasCue != 0 ? IN_NEIGHBOUR : NOWHERE;
    rightLemma = after.lemma;
    rightPattern = after.bucket;
    return;
  }
  rightLemma = cueLemma(cue);
  rightPattern = cueBucket(cue);
  if (cueFrom(cue) <= at) {
    rightPlace = HERE_ITSELF;
    rightLemma = 0;
  } else if (cueSentence(cue) == sentences[at]) {
    rightPlace = IN_SENTENCE;
    rightPattern = cuePattern(cue);
    rightBetween = rightFlags[at];
    rightDistance = lengthBucket(cueFrom(cue) - at);
  } else {
    rightPlace = IN_BLOCK;
  }
}

function relationOf(at: i32): i32 {
  if (leftPlace == IN_SENTENCE && cueSourceRight(leftCue) >= at) return INSIDE_RIGHT;
  if (rightPlace != IN_SENTENCE || cueSourceLeft(rightCue) < 0) return UNRELATED;
  return at >= cueSourceLeft(rightCue) ? BEHIND_LEFT : BEFORE_LEFT;
}
