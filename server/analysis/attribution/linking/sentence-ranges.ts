import { isWordTag, lowerAt, WORD } from '../block-words.ts';
import type { TaggedBlock, TokenRange } from '../tagged-block.ts';

/** How far a sentence is read on either side of a cue, in tokens: hostile ones never end. */
const REACH = 160;

/** The sentence of a token: no farther than REACH before it and behind `to`. */
export function sentenceAround(block: TaggedBlock, at: number, to: number): TokenRange {
  const { sentences } = block.layers;
  const sentence = sentences[at];
  const first = Math.max(0, at - REACH);
  let from = at;
  while (from > first && sentences[from - 1] === sentence) from -= 1;
  return { from, to: sentenceEnd(block, { from: at, to }, REACH) };
}

/** The end of the sentence a range begins in: no more than `most` tokens behind the range. */
export function sentenceEnd(
  { layers: { sentences, length } }: TaggedBlock,
  { from, to }: TokenRange,
  most: number,
): number {
  const sentence = sentences[from];
  const last = Math.min(length, to + most);
  let end = to;
  while (end < last && sentences[end] === sentence) end += 1;
  return end;
}

/** Whether a token is a comma, a full stop, a semicolon or a colon. */
function isEdgeMark(block: TaggedBlock, token: number): boolean {
  const word = lowerAt(block, token);
  return word === WORD.comma || word === WORD.stop || word === WORD.semicolon || word === WORD.colon;
}

/** A range without the commas, full stops and colons at its ends; `undefined` when nothing is left. */
export function trimmed(block: TaggedBlock, range: TokenRange): TokenRange | undefined {
  let { from, to } = range;
  while (from < to && isEdgeMark(block, from)) from += 1;
  while (to > from && isEdgeMark(block, to - 1)) to -= 1;
  if (from === range.from && to === range.to && from < to) return range;
  return from < to ? { from, to } : undefined;
}

/** Ranges without such marks at their ends; those of which nothing is left are left out. */
export function trimmedAll(block: TaggedBlock, ranges: readonly TokenRange[]): TokenRange[] {
  const left: TokenRange[] = [];
  for (const range of ranges) {
    const rest = trimmed(block, range);
    if (rest !== undefined) left.push(rest);
  }
  return left;
}

/** Words, marks left out. Linear in the range. */
export function countWords({ layers: { tags } }: TaggedBlock, { from, to }: TokenRange): number {
  let words = 0;
  for (let token = from; token < to; token++) if (isWordTag(tags[token]!)) words += 1;
  return words;
}

/** Words that stand in quotations, marks left out. Linear in the range. */
export function countQuotedWords(
  { layers: { tags, quotations } }: TaggedBlock,
  { from, to }: TokenRange,
): number {
  let words = 0;
  for (let token = from; token < to; token++)
    if (quotations[token]! >= 0 && isWordTag(tags[token]!)) words += 1;
  return words;
}

/** Mean probability of a part (see PART) over a range, by the second pass; 0 for an empty one. */
export function meanProbability({ secondPass }: TaggedBlock, { from, to }: TokenRange, part: number): number {
  let sum = 0;
  for (let token = from; token < to; token++) sum += secondPass[3 * token + part - 1]!;
  return to > from ? sum / (to - from) : 0;
}

/** Whether two ranges share a token. */
export function isMeeting(one: TokenRange, other: TokenRange): boolean {
  return one.from < other.to && other.from < one.to;
}

/** What is left of a range on either side of another, in order. */
export function outside(range: TokenRange, cut: TokenRange): TokenRange[] {
  if (!isMeeting(range, cut)) return [range];
  const left: TokenRange[] = [];
  if (range.from < cut.from) left.push({ from: range.from, to: cut.from });
  if (range.to > cut.to) left.push({ from: cut.to, to: range.to });
  return left;
}

/** Whether a token stands in one of several ranges. */
export function isHeld(ranges: readonly TokenRange[], at: number): boolean {
  for (const { from, to } of ranges) if (at >= from && at < to) return true;
  return false;
}

/** Whether a range of tokens lies inside another. */
export function isInside(inner: TokenRange, outer: TokenRange): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}
