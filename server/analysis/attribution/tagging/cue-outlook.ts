import type { Layers } from '../../../language/layers.ts';
import { probabilityBucket } from './buckets.ts';
import { FLAG } from './word-flags.ts';

/** A likely cue, as the first pass sees it. */
export interface CueGuess {
  /** Half-open range of tokens. */
  readonly from: number;
  readonly to: number;
  /** Hash of the lemma of its head. */
  readonly lemma: number;
  /** Bucket of its probability plus 8 for a likely source to its left and 16 for one to its right. */
  readonly pattern: number;
  readonly bucket: number;
  readonly sentence: number;
  /** The nearest tokens of a likely source left and right of it in its sentence; -1 for none. */
  readonly sourceLeft: number;
  readonly sourceRight: number;
}

/** What the second pass asks of a block's neighbour: its nearest likely cue and how much of its nearest sentence is content. */
export interface NeighbourView {
  /** Hash of the lemma; 0 where there is no cue. */
  readonly cueLemma: number;
  readonly cueBucket: number;
  readonly hasCue: boolean;
  /** Bucket of the mean probability of content. */
  readonly content: number;
}

/** No neighbour at all. */
export const NO_NEIGHBOUR: NeighbourView = { cueLemma: 0, cueBucket: 0, hasCue: false, content: 0 };

/** What the first pass found in a block, as the second pass reads it there and in the blocks beside it. */
export interface CueOutlook {
  /** In order. */
  readonly cues: readonly CueGuess[];
  /** By sentence: buckets of the mean probability of content and of the highest of a cue. */
  readonly contentShares: Uint8Array;
  readonly cuePeaks: Uint8Array;
  /** How this block looks from the one after it, and from the one before. */
  readonly fromAfter: NeighbourView;
  readonly fromBefore: NeighbourView;
}

/** From here on a token is a likely cue. */
const LIKELY_CUE = 0.3;
export const LIKELY_SOURCE = 0.4;
/** How many tokens from its cue a source is looked for. */
const REACH_LEFT = 25;
const REACH_RIGHT = 12;

/** The parts of a first pass that are read here: probabilities three a token (source, cue, content). */
export interface FirstFindings {
  readonly layers: Layers;
  readonly probabilities: Float32Array;
  /** Probability that a cue begins at a token. */
  readonly cueBegins: Float32Array;
  readonly lemmas: Int32Array;
  /** See word-flags.ts. */
  readonly flags: Int32Array;
}

/** What is kept of them for the second pass, with what was read off them here. */
export interface SeenFindings extends Omit<FirstFindings, 'cueBegins'> {
  readonly outlook: CueOutlook;
}

/** Reads likely cues and what surrounds each token off the first pass. Cost: linear in the tokens. */
export function outlookOf(findings: FirstFindings): CueOutlook {
  const cues = guessCues(findings);
  const { contentShares, cuePeaks } = sentenceShares(findings);
  return {
    cues,
    contentShares,
    cuePeaks,
    fromAfter: viewOf(cues.at(-1), contentShares.at(-1)),
    fromBefore: viewOf(cues[0], contentShares[0]),
  };
}

function viewOf(cue: CueGuess | undefined, content: number | undefined): NeighbourView {
  return {
    cueLemma: cue?.lemma ?? 0,
    cueBucket: cue?.bucket ?? 0,
    hasCue: cue !== undefined,
    content: content ?? 0,
  };
}

function guessCues(findings: FirstFindings): CueGuess[] {
  const { layers, probabilities, cueBegins, lemmas, flags } = findings;
  const { length, sentences } = layers;
  const cues: CueGuess[] = [];
  for (let from = 0; from < length;) {
    if (probabilities[from * 3 + 1]! <= LIKELY_CUE) {
      from += 1;
      continue;
    }
    let head = from;
    let to = from;
    do {
      const isVerb = (flags[to]! & FLAG.verb) !== 0 && probabilities[to * 3 + 1]! > 0.5;
      if (isVerb || probabilities[to * 3 + 1]! > probabilities[head * 3 + 1]!) head = to;
      to += 1;
    } while (
      to < length &&
      probabilities[to * 3 + 1]! > LIKELY_CUE &&
      sentences[to] === sentences[from] &&
      cueBegins[to]! < 0.5
    );
    const sourceLeft = findSource(findings, from - 1, -1, REACH_LEFT);
    const sourceRight = findSource(findings, to, 1, REACH_RIGHT);
    const bucket = probabilityBucket(probabilities[head * 3 + 1]!);
    cues.push({
      from,
      to,
      lemma: lemmas[head]!,
      bucket,
      pattern: bucket + (sourceLeft >= 0 ? 8 : 0) + (sourceRight >= 0 ? 16 : 0),
      sentence: sentences[from]!,
      sourceLeft,
      sourceRight,
    });
    from = to;
  }
  return cues;
}

/** The first token of a likely source from `start` on in a direction, in the cue's sentence. */
function findSource(
  { layers, probabilities }: FirstFindings,
  start: number,
  step: 1 | -1,
  reach: number,
): number {
  const { sentences, length } = layers;
  const home = sentences[start - step];
  for (
    let at = start, seen = 1;
    at >= 0 && at < length && sentences[at] === home && seen < reach;
    at += step, seen++
  )
    if (probabilities[at * 3]! > LIKELY_SOURCE) return at;
  return -1;
}

function sentenceShares({ layers, probabilities, flags }: FirstFindings): {
  contentShares: Uint8Array;
  cuePeaks: Uint8Array;
} {
  const { length, sentences } = layers;
  const count = length === 0 ? 0 : sentences[length - 1]! + 1;
  const contentShares = new Uint8Array(count);
  const cuePeaks = new Uint8Array(count);
  for (let from = 0; from < length;) {
    const sentence = sentences[from]!;
    let words = 0;
    let content = 0;
    let peak = 0;
    let to = from;
    for (; to < length && sentences[to] === sentence; to++) {
      peak = Math.max(peak, probabilities[to * 3 + 1]!);
      if ((flags[to]! & FLAG.word) === 0) continue;
      words += 1;
      content += probabilities[to * 3 + 2]!;
    }
    contentShares[sentence] = probabilityBucket(words === 0 ? 0 : content / words);
    cuePeaks[sentence] = probabilityBucket(peak);
    from = to;
  }
  return { contentShares, cuePeaks };
}
