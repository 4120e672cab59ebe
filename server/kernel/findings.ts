import { length, sentences } from './block';
import { Bytes, Floats, Ints, roomFor, take } from './memory';

/**
 * What the first pass leaves of a block, in one piece of memory which the host keeps and gives back for the second pass:
 * a head of HEAD bytes, then columns by token, by sentence and by likely cue.
 */
const HEAD: usize = 64;
/** Numbers of a likely cue, side by side. */
const CUE: i32 = 8;

/**
 * The head: how many likely cues there are; how the block looks from the one after it and from the one before: whether it
 * has a cue, the hash of its lemma, the bucket of its probability, that of the mean probability of content.
 */
const CUES: i32 = 0;
const FROM_AFTER: i32 = 1;
const FROM_BEFORE: i32 = 5;

let memoryOfFindings: usize = 0;
let room: i32 = 0;

/** The base features' share of the second pass's scores: 16 bytes a token. */
export let secondSums: usize = 0;
/** Of source, cue and content: three a token. */
export let probabilities: Floats = changetype<Floats>(0);
/** Hashes of lemmas, and what words are, by token. */
export let lemmas: Ints = changetype<Ints>(0);
export let flags: Ints = changetype<Ints>(0);
/** By sentence: buckets of the mean probability of content and of the highest of a cue. */
export let contentShares: Bytes = changetype<Bytes>(0);
export let cuePeaks: Bytes = changetype<Bytes>(0);
export let sentenceCount: i32 = 0;
/** Probability that a cue begins at a token: asked for while the findings are read, and not kept with them. */
export let cueBegins: Floats = changetype<Floats>(0);
let head: Ints = changetype<Ints>(0);
let cues: Ints = changetype<Ints>(0);

/** Lays out room for what is found in the block; returns where it lies. */
export function layOutFindings(): usize {
  if (length > room) {
    const wanted = roomFor(length);
    memoryOfFindings = take(HEAD + 4 + <usize>wanted * (16 + 12 + 4 + 4 + 2 + CUE * 4));
    cueBegins = changetype<Floats>(take(<usize>wanted * 4));
    room = wanted;
  }
  sentenceCount = length == 0 ? 0 : sentences[length - 1] + 1;
  head = changetype<Ints>(memoryOfFindings);
  secondSums = memoryOfFindings + HEAD;
  let at = secondSums + 16 * <usize>length;
  probabilities = changetype<Floats>(at);
  at += 12 * <usize>length;
  lemmas = changetype<Ints>(at);
  at += 4 * <usize>length;
  flags = changetype<Ints>(at);
  at += 4 * <usize>length;
  contentShares = changetype<Bytes>(at);
  cuePeaks = changetype<Bytes>(at + <usize>sentenceCount);
  cues = changetype<Ints>((at + <usize>sentenceCount * 2 + 3) & ~3);
  return memoryOfFindings;
}

/** Bytes of what was found, from where it lies. */
export function findingsSize(): i32 {
  return <i32>(cues.at(cueCount() * CUE) - memoryOfFindings);
}

export function cueCount(): i32 {
  return head[CUES];
}

/** Forgets what was found. */
export function clearFindings(): void {
  head[CUES] = 0;
  memory.fill(changetype<usize>(contentShares), 0, <usize>sentenceCount * 2);
}

/** Adds a likely cue: its tokens, its head's lemma, how likely it is, which of its sides have a source, and where. */
export function addCue(from: i32, to: i32, lemma: i32, bucket: i32, sourceLeft: i32, sourceRight: i32): void {
  const at = cueCount() * CUE;
  cues[at] = from;
  cues[at + 1] = to;
  cues[at + 2] = lemma;
  cues[at + 3] = bucket;
  cues[at + 4] = bucket + (sourceLeft >= 0 ? 8 : 0) + (sourceRight >= 0 ? 16 : 0);
  cues[at + 5] = sentences[from];
  cues[at + 6] = sourceLeft;
  cues[at + 7] = sourceRight;
  head[CUES] = cueCount() + 1;
}

/** Notes how the block looks from the blocks beside it. */
export function writeViews(): void {
  const last = cueCount() - 1;
  writeView(FROM_AFTER, last, sentenceCount == 0 ? 0 : contentShares[sentenceCount - 1]);
  writeView(FROM_BEFORE, last < 0 ? -1 : 0, sentenceCount == 0 ? 0 : contentShares[0]);
}

function writeView(at: i32, cue: i32, content: i32): void {
  head[at] = i32(cue >= 0);
  head[at + 1] = cue < 0 ? 0 : cueLemma(cue);
  head[at + 2] = cue < 0 ? 0 : cueBucket(cue);
  head[at + 3] = content;
}

export function cueFrom(cue: i32): i32 {
  return cues[cue * CUE];
}

export function cueTo(cue: i32): i32 {
  return cues[cue * CUE + 1];
}

export function cueLemma(cue: i32): i32 {
  return cues[cue * CUE + 2];
}

/** Bucket of how likely it is. */
export function cueBucket(cue: i32): i32 {
  return cues[cue * CUE + 3];
}

/** The bucket, + 8 with a likely source to the left, + 16 with one to the right. */
export function cuePattern(cue: i32): i32 {
  return cues[cue * CUE + 4];
}

export function cueSentence(cue: i32): i32 {
  return cues[cue * CUE + 5];
}

/** The nearest token of a likely source to the left in its sentence; -1 for none. */
export function cueSourceLeft(cue: i32): i32 {
  return cues[cue * CUE + 6];
}

/** The same to the right. */
export function cueSourceRight(cue: i32): i32 {
  return cues[cue * CUE + 7];
}
