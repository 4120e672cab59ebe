import { mix } from '../../../language/hash.ts';
import type { TaggedBlock, TokenRange } from '../tagged-block.ts';
import { PART } from '../tagging/labels.ts';
import { FLAG } from '../tagging/word-flags.ts';
import { partOf } from './spans.ts';

/** Features of one link between a span and a cue. */
export const LINK_FEATURES = 13;
/** The first of them are features of the place that a span has beside its cue. */
const OF_PLACE = 11;

/** How many tokens between a span and a cue of its sentence are looked at for commas. */
const LOOKED_AT = 40;

/** Cues considered on either side of a span. The right one was among them for all but 3 of 36,000 gold spans. */
const MOST_CUES = 6;

/** A block's spans with what is asked of them again and again. Reused for one block after the other. */
export class LinkScene {
  block!: TaggedBlock;
  /** The sources, cues and contents, in order. */
  spans!: readonly TokenRange[];
  /** How many of the spans are cues. */
  cueCount = 0;
  /** Their indexes in the spans, in order. */
  cues = new Int32Array(64);
  /** Spans of each part before each span, three a span: sources, cues, contents. */
  before = new Int32Array(3 * 64);

  /** Prepares a block's spans for linking. */
  enter(block: TaggedBlock, spans: readonly TokenRange[]): void {
    this.block = block;
    this.spans = spans;
    if (spans.length >= this.cues.length) this.#makeRoom(2 * spans.length);
    const { before, cues } = this;
    let count = 0;
    for (let index = 0; index < spans.length; index++) {
      const part = partOf(block, spans[index]!);
      if (part === PART.cue) cues[count++] = index;
      for (let at = 3 * index; at < 3 * index + 3; at++) before[at + 3] = before[at]!;
      before[3 * index + 2 + part]! += 1;
    }
    this.cueCount = count;
  }

  #makeRoom(spans: number): void {
    this.cues = new Int32Array(spans);
    this.before = new Int32Array(3 * spans);
  }
}

/**
 * Writes the cues a source or content may belong to, as indexes of spans, in order, to `out`, and returns how many: of the
 * contents that were linked over the end of a paragraph a third was right. A source stands within a sentence of its cue, a
 * content up to four behind it or three before.
 */
export function candidateCues(scene: LinkScene, index: number, out: Int32Array): number {
  const { cues, cueCount, before } = scene;
  const behind = before[3 * index + 1]!;
  const end = Math.min(cueCount, behind + MOST_CUES);
  let count = 0;
  for (let at = Math.max(0, behind - MOST_CUES); at < end; at++)
    if (isWithinReach(scene, index, cues[at]!)) out[count++] = cues[at]!;
  return count;
}

/** The most that `candidateCues` writes. */
export const MOST_CANDIDATES = 2 * MOST_CUES;

function isWithinReach({ block, spans }: LinkScene, index: number, cue: number): boolean {
  const { sentences } = block.layers;
  const { from, to } = spans[index]!;
  const sentence = sentences[spans[cue]!.from]!;
  const first = sentences[from]!;
  if (partOf(block, spans[index]!) === PART.source) return Math.abs(sentence - first) <= 1;
  return sentence >= first - 4 && sentence <= sentences[to - 1]! + 3;
}

/** Writes the hashed features of the link between a span and a cue, both indexes of spans, to `out`. */
export function writeLinkFeatures(scene: LinkScene, index: number, cueIndex: number, out: Int32Array): void {
  const { block, spans, before } = scene;
  const { sentences, quotations } = block.layers;
  const span = spans[index]!;
  const cue = spans[cueIndex]!;
  const part = partOf(block, span);
  const isBefore = index < cueIndex;
  const firstSentence = sentences[span.from]!;
  const lastSentence = sentences[span.to - 1]!;
  const apart = clamp(sentences[cue.from]! - (isBefore ? lastSentence : firstSentence), 3);
  const distance = distanceClass(isBefore ? cue.from - span.to : span.from - cue.to);
  const first = 3 * Math.min(index, cueIndex) + 3;
  const last = 3 * Math.max(index, cueIndex);
  const sources = Math.min(2, before[last]! - before[first]!);
  const cues = Math.min(2, before[last + 1]! - before[first + 1]!);
  const contents = Math.min(2, before[last + 2]! - before[first + 2]!);
  const others = mix(sources, contents);
  const quoted = quotations[span.from]! >= 0 || quotations[span.to - 1]! >= 0 ? 1 : 0;
  const served = hasOwnNeighbour(scene, cueIndex, index) ? 1 : 0;
  const marks = apart === 0 ? marksBetween(block, isBefore ? span : cue, isBefore ? cue : span) : 0;
  const lemma = block.lemmas[cue.to - 1]!;
  const side = part * 2 + (isBefore ? 1 : 0);
  const place = mix(side, apart);
  const oneSentence = firstSentence === lastSentence ? 1 : 0;
  out[0] = 1;
  out[1] = mix(cues, 2);
  out[2] = mix(distance, 3);
  out[3] = mix(mix(cues, others), 5);
  out[4] = mix(quoted, 6);
  out[5] = mix(quoted, mix(cues, 7));
  out[6] = mix(served, 8);
  out[7] = mix(mix(served, cues), mix(quoted, 9));
  out[8] = mix(marks, 10);
  out[9] = mix(mix(distance, cues), 12);
  out[10] = mix(mix(oneSentence, quoted), 14);
  for (let at = 0; at < OF_PLACE; at++) out[at] = mix(place, out[at]!);
  out[11] = mix(mix(place, lemma), 11);
  out[12] = mix(mix(distance, side), 13);
}

/** Whether a cue touches another span of the same part as the span at `index`. */
function hasOwnNeighbour({ block, spans }: LinkScene, cue: number, index: number): boolean {
  const { from, to } = spans[cue]!;
  const part = partOf(block, spans[index]!);
  const left = cue === 0 ? undefined : spans[cue - 1]!;
  const right = cue + 1 === spans.length ? undefined : spans[cue + 1]!;
  return (
    (left !== undefined && cue - 1 !== index && left.to === from && partOf(block, left) === part) ||
    (right !== undefined && cue + 1 !== index && right.from === to && partOf(block, right) === part)
  );
}

/** 1 for a comma between two spans of a sentence, 2 for a relative pronoun, 3 for both. */
function marksBetween({ flags }: TaggedBlock, left: TokenRange, right: TokenRange): number {
  let met = 0;
  const end = Math.min(right.from, left.to + LOOKED_AT);
  for (let token = left.to; token < end; token++) met |= flags[token]!;
  return ((met & FLAG.comma) === 0 ? 0 : 1) + ((met & FLAG.relative) === 0 ? 0 : 2);
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
