import { isWordTag, lowerAt, wordHashes } from './block-words.ts';
import type { TaggedBlock, TokenRange } from './tagged-block.ts';

/** How far a sentence is read on either side of a cue, in tokens: hostile ones never end. */
const REACH = 160;

/** A half-open range of tokens of one block. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The sentence of a token: no farther than REACH before it and behind `to`. */
export function sentenceAround(
  { layers: { sentences, length } }: TaggedBlock,
  at: number,
  to: number,
): Range {
  const sentence = sentences[at];
  let start = at;
  while (start > 0 && sentences[start - 1] === sentence && at - start < REACH) start -= 1;
  let end = to;
  while (end < length && sentences[end] === sentence && end - to < REACH) end += 1;
  return { from: start, to: end };
}

const EDGE_MARKS = wordHashes(', . ; :');

/** A range without the commas, full stops and colons at its ends; `undefined` when nothing is left. */
export function trimmed(block: TaggedBlock, { from, to }: Range): Range | undefined {
  let start = from;
  let end = to;
  while (start < end && EDGE_MARKS.has(lowerAt(block, start))) start += 1;
  while (end > start && EDGE_MARKS.has(lowerAt(block, end - 1))) end -= 1;
  return end > start ? { from: start, to: end } : undefined;
}

/** Words, marks left out. Linear in the range. */
export function countWords({ layers: { tags } }: TaggedBlock, { from, to }: Range): number {
  let words = 0;
  for (let token = from; token < to; token++) if (isWordTag(tags[token]!)) words += 1;
  return words;
}

/** Words of several ranges, marks left out, and how many of them stand in quotations. Linear in the ranges. */
export function countQuotedWords(
  blocks: readonly TaggedBlock[],
  ranges: readonly TokenRange[],
): { readonly words: number; readonly quoted: number } {
  let words = 0;
  let quoted = 0;
  for (const { block, from, to } of ranges) {
    const { tags, quotations } = blocks[block]!.layers;
    for (let token = from; token < to; token++) {
      if (!isWordTag(tags[token]!)) continue;
      words += 1;
      if (quotations[token]! >= 0) quoted += 1;
    }
  }
  return { words, quoted };
}

/** Mean probability of a part (see PART) over a range, by the second pass; 0 for an empty one. */
export function meanProbability({ secondPass }: TaggedBlock, { from, to }: Range, part: number): number {
  let sum = 0;
  for (let token = from; token < to; token++) sum += secondPass[3 * token + part - 1]!;
  return to > from ? sum / (to - from) : 0;
}

/** Whether a range of tokens lies inside another. */
export function isInside(inner: TokenRange, outer: TokenRange): boolean {
  return inner.block === outer.block && inner.from >= outer.from && inner.to <= outer.to;
}
