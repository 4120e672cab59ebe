import { length, sentences } from './block';
import { Bytes, Floats, Ints, roomFor, take } from './memory';

/**
 * What the first pass leaves of a block, in one piece of memory which the host keeps and gives back for the second pass:
 * a head of HEAD bytes, then columns by token, by sentence and by likely cue.
 */
export const HEAD: usize = 64;
/** Bytes of a token: its sums for the second pass, its probabilities, the hash of its lemma, and what its word is. */
export const SUMS: usize = 16;
export const PARTS: usize = 12;
export const WORD_NUMBER: usize = 4;
/** Bytes of a sentence, of which there are no more than tokens. */
const SENTENCE_SIZE: usize = 2;

/** The head: how many likely cues there are; bytes before the views from the block after this one and from the one before. */
const CUE_COUNT: i32 = 0;
export const FROM_AFTER: usize = 4;
export const FROM_BEFORE: usize = 20;

/** How a block looks from one beside it. */
@unmanaged
@final
export class View {
  /** Whether it has a likely cue; the hash of the lemma of the nearest, and the bucket of how likely it is. */
  hasCue: i32;
  lemma: i32;
  bucket: i32;
  /** Bucket of the mean probability of content in the nearest sentence. */
  content: i32;
}

/** Bytes of a view. */
export const VIEW: usize = 16;

/** Numbers of a likely cue, side by side. */
const CUE: i32 = 8;
const CUE_FROM: i32 = 0;
const CUE_TO: i32 = 1;
const CUE_LEMMA: i32 = 2;
const CUE_BUCKET: i32 = 3;
const CUE_PATTERN: i32 = 4;
const CUE_SENTENCE: i32 = 5;
const CUE_SOURCE_LEFT: i32 = 6;
const CUE_SOURCE_RIGHT: i32 = 7;

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
/** How many sentences there are. */
export let sentenceCount: i32 = 0;
/** Probability that a cue begins at a token: asked for while the findings are read, and not kept with them. */
export let cueBegins: Floats = changetype<Floats>(0);
let head: Ints = changetype<Ints>(0);
let cues: Ints = changetype<Ints>(0);

/** Lays out room for what is found in the block; returns where it lies. */
export function layOutFindings(): usize {
  if (length > room) {
    const wanted = roomFor(length);
    const bytes = SUMS + PARTS + WORD_NUMBER * 2 + SENTENCE_SIZE + ((<usize>CUE) << 2);
    memoryOfFindings = take(HEAD + 4 + <usize>wanted * bytes);
    cueBegins = changetype<Floats>(take((<usize>wanted) << 2));
    room = wanted;
  }
  sentenceCount = length == 0 ? 0 : sentences[length - 1] + 1;
  head = changetype<Ints>(memoryOfFindings);
  secondSums = memoryOfFindings + HEAD;
  let at = secondSums + SUMS * <usize>length;
  probabilities = changetype<Floats>(at);
  at += PARTS * <usize>length;
  lemmas = changetype<Ints>(at);
  at += WORD_NUMBER * <usize>length;
  flags = changetype<Ints>(at);
  at += WORD_NUMBER * <usize>length;
  contentShares = changetype<Bytes>(at);
  cuePeaks = changetype<Bytes>(at + <usize>sentenceCount);
  cues = changetype<Ints>((at + SENTENCE_SIZE * <usize>sentenceCount + 3) & ~3);
  return memoryOfFindings;
}

/** Bytes of what was found, from where it lies. */
export function findingsSize(): i32 {
  return <i32>(cues.at(cueCount() * CUE) - memoryOfFindings);
}

/** How many likely cues there are: they are in order, and none overlaps another. */
export function cueCount(): i32 {
  return head[CUE_COUNT];
}

/** Forgets what was found. */
export function clearFindings(): void {
  head[CUE_COUNT] = 0;
  memory.fill(changetype<usize>(contentShares), 0, SENTENCE_SIZE * <usize>sentenceCount);
}

/** Adds a likely cue: its tokens, its head's lemma, how likely it is, which of its sides have a source, and where. */
export function addCue(from: i32, to: i32, lemma: i32, bucket: i32, sourceLeft: i32, sourceRight: i32): void {
  const at = cueCount() * CUE;
  cues[at + CUE_FROM] = from;
  cues[at + CUE_TO] = to;
  cues[at + CUE_LEMMA] = lemma;
  cues[at + CUE_BUCKET] = bucket;
  cues[at + CUE_PATTERN] = bucket + (sourceLeft >= 0 ? 8 : 0) + (sourceRight >= 0 ? 16 : 0);
  cues[at + CUE_SENTENCE] = sentences[from];
  cues[at + CUE_SOURCE_LEFT] = sourceLeft;
  cues[at + CUE_SOURCE_RIGHT] = sourceRight;
  head[CUE_COUNT] = cueCount() + 1;
}

/** Notes how the block looks from the blocks beside it. */
export function writeViews(): void {
  const last = cueCount() - 1;
  writeView(FROM_AFTER, last, sentenceCount == 0 ? 0 : contentShares[sentenceCount - 1]);
  writeView(FROM_BEFORE, last < 0 ? -1 : 0, sentenceCount == 0 ? 0 : contentShares[0]);
}

function writeView(at: usize, cue: i32, content: i32): void {
  const view = changetype<View>(memoryOfFindings + at);
  view.hasCue = i32(cue >= 0);
  view.lemma = cue < 0 ? 0 : cueLemma(cue);
  view.bucket = cue < 0 ? 0 : cueBucket(cue);
  view.content = content;
}

/** The first token of a cue. */
export function cueFrom(cue: i32): i32 {
  return cues[cue * CUE + CUE_FROM];
}

/** The token behind it. */
export function cueTo(cue: i32): i32 {
  return cues[cue * CUE + CUE_TO];
}

/** Hash of the lemma of its head. */
export function cueLemma(cue: i32): i32 {
  return cues[cue * CUE + CUE_LEMMA];
}

/** Bucket of how likely it is. */
export function cueBucket(cue: i32): i32 {
  return cues[cue * CUE + CUE_BUCKET];
}

/** The bucket, + 8 with a likely source to the left, + 16 with one to the right. */
export function cuePattern(cue: i32): i32 {
  return cues[cue * CUE + CUE_PATTERN];
}

/** The sentence it stands in. */
export function cueSentence(cue: i32): i32 {
  return cues[cue * CUE + CUE_SENTENCE];
}

/** The nearest token of a likely source to the left in its sentence; -1 for none. */
export function cueSourceLeft(cue: i32): i32 {
  return cues[cue * CUE + CUE_SOURCE_LEFT];
}

/** The same to the right. */
export function cueSourceRight(cue: i32): i32 {
  return cues[cue * CUE + CUE_SOURCE_RIGHT];
}
