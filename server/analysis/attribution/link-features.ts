import { mix } from '../../language/hash.ts';
import { lowerAt, RELATIVES, WORD } from './block-words.ts';
import { PART } from './labels.ts';
import type { LabelSpan, Sequence } from './spans.ts';

/** Features of one link between a span and a cue. */
export const LINK_FEATURES = 13;

/** How many tokens between a span and a cue of its sentence are looked at for commas. */
const LOOKED_AT = 40;

/** Cues considered on either side of a span. The right one was among them for all but 3 of 36,000 gold spans. */
const MOST_CUES = 6;

/** A sequence's spans with what is asked of them again and again. */
export interface LinkScene {
  readonly sequence: Sequence;
  /** Indexes of the cues in the spans, in order. */
  readonly cues: readonly number[];
  /** Spans of each part before each span, three a span: sources, cues, contents. */
  readonly before: Int32Array;
  /** Room for the features of one link. */
  readonly features: Int32Array;
}

/** Prepares a sequence's spans for linking. */
export function linkScene(sequence: Sequence): LinkScene {
  const { spans } = sequence;
  const cues: number[] = [];
  const before = new Int32Array(3 * (spans.length + 1));
  for (const [index, { part }] of spans.entries()) {
    if (part === PART.cue) cues.push(index);
    for (let column = 0; column < 3; column++)
      before[3 * (index + 1) + column] = before[3 * index + column]! + (part === column + 1 ? 1 : 0);
  }
  return { sequence, cues, before, features: new Int32Array(LINK_FEATURES) };
}

/**
 * The cues a source or content may belong to, as indexes of spans, in order, all of its block: of the contents that were
 * linked over the end of a paragraph a third was right. A source stands within a sentence of its cue, a content up to four
 * behind it or three before.
 */
export function candidateCues({ sequence: { spans }, cues, before }: LinkScene, index: number): number[] {
  const span = spans[index]!;
  const behind = before[3 * index + 1]!;
  const found: number[] = [];
  for (let at = Math.max(0, behind - MOST_CUES); at < behind + MOST_CUES && at < cues.length; at++)
    if (isWithinReach(span, spans[cues[at]!]!)) found.push(cues[at]!);
  return found;
}

function isWithinReach(span: LabelSpan, cue: LabelSpan): boolean {
  if (cue.block !== span.block) return false;
  if (span.part === PART.source) return Math.abs(cue.firstSentence - span.firstSentence) <= 1;
  return cue.firstSentence >= span.firstSentence - 4 && cue.firstSentence <= span.lastSentence + 3;
}

/** Writes the hashed features of the link between a span and a cue, both indexes of spans, to `out`. */
export function writeLinkFeatures(scene: LinkScene, index: number, cueIndex: number, out: Int32Array): void {
  const { blocks, spans } = scene.sequence;
  const span = spans[index]!;
  const cue = spans[cueIndex]!;
  const isBefore = index < cueIndex;
  const sentences = clamp(cue.firstSentence - (isBefore ? span.lastSentence : span.firstSentence), 3);
  const distance = distanceClass(isBefore ? cue.start - span.end : span.start - cue.end);
  const first = Math.min(index, cueIndex) + 1;
  const last = Math.max(index, cueIndex);
  const between = (part: number): number =>
    Math.min(2, scene.before[3 * last + part - 1]! - scene.before[3 * first + part - 1]!);
  const cues = between(PART.cue);
  const others = mix(between(PART.source), between(PART.content));
  const { quotations } = blocks[span.block]!.layers;
  const quoted = quotations[span.from]! >= 0 || quotations[span.to - 1]! >= 0 ? 1 : 0;
  const served = hasOwnNeighbour(spans, cueIndex, index) ? 1 : 0;
  const marks =
    sentences === 0 ? marksBetween(scene.sequence, isBefore ? span : cue, isBefore ? cue : span) : 0;
  const lemma = blocks[cue.block]!.lemmas[cue.to - 1]!;
  const place = mix(span.part * 2 + (isBefore ? 1 : 0), sentences);
  const oneSentence = span.firstSentence === span.lastSentence ? 1 : 0;
  out[0] = mix(place, 1);
  out[1] = mix(place, mix(cues, 2));
  out[2] = mix(place, mix(distance, 3));
  out[3] = mix(place, mix(mix(cues, others), 5));
  out[4] = mix(place, mix(quoted, 6));
  out[5] = mix(place, mix(quoted, mix(cues, 7)));
  out[6] = mix(place, mix(served, 8));
  out[7] = mix(place, mix(mix(served, cues), mix(quoted, 9)));
  out[8] = mix(place, mix(marks, 10));
  out[9] = mix(mix(place, lemma), 11);
  out[10] = mix(place, mix(mix(distance, cues), 12));
  out[11] = mix(mix(distance, span.part * 2 + (isBefore ? 1 : 0)), 13);
  out[12] = mix(place, mix(mix(oneSentence, quoted), 14));
}

/** Whether a cue touches another span of the same part as the span at `index`. */
function hasOwnNeighbour(spans: readonly LabelSpan[], cueIndex: number, index: number): boolean {
  const cue = spans[cueIndex]!;
  const { part } = spans[index]!;
  const left = spans[cueIndex - 1];
  const right = spans[cueIndex + 1];
  return (
    (left !== undefined && cueIndex - 1 !== index && left.part === part && left.end === cue.start) ||
    (right !== undefined && cueIndex + 1 !== index && right.part === part && right.start === cue.end)
  );
}

/** 1 for a comma between two spans of a sentence, 2 for a relative pronoun, 3 for both. */
function marksBetween({ blocks }: Sequence, left: LabelSpan, right: LabelSpan): number {
  if (left.block !== right.block) return 0;
  const block = blocks[left.block]!;
  let marks = 0;
  for (let token = left.to; token < right.from && token < left.to + LOOKED_AT; token++) {
    const word = lowerAt(block, token);
    if (word === WORD.comma) marks |= 1;
    else if (RELATIVES.has(word)) marks |= 2;
  }
  return marks;
}

function clamp(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}

/** Distances in tokens, near ones told apart better than far ones. */
export function distanceClass(tokens: number): number {
  if (tokens < 3) return tokens;
  if (tokens < 5) return 3;
  if (tokens < 9) return 4;
  if (tokens < 16) return 5;
  if (tokens < 30) return 6;
  return tokens < 60 ? 7 : 8;
}
