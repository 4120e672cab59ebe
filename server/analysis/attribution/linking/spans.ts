import type { TaggedBlock, TokenRange } from '../tagged-block.ts';
import { PART, PART_OF_LABEL } from '../tagging/labels.ts';

/** What a block without labels, or without quotations, has. */
const NO_RANGES: readonly TokenRange[] = [];

/**
 * Reads the labels of a block into its sources, cues and contents, in order; they do not overlap. A beginning opens one, an
 * inside goes on with it. Sources and cues end with their sentence.
 * Linear in the tokens, with a few operations each.
 */
export function labelSpans(block: TaggedBlock): readonly TokenRange[] {
  const { labels } = block;
  let from = firstLabel(labels, 0);
  if (from === labels.length) return NO_RANGES;
  const spans: TokenRange[] = [];
  while (from < labels.length) {
    const to = spanEnd(block, from);
    spans.push({ from, to });
    from = firstLabel(labels, to);
  }
  return spans;
}

/** Which part of an attribution a span is: one of PART, none apart. */
export function partOf({ labels }: TaggedBlock, { from }: TokenRange): number {
  return PART_OF_LABEL[labels[from]!]!;
}

/** The first token from here on that is labelled; the length for none. */
function firstLabel(labels: Uint8Array, from: number): number {
  let at = from;
  while (at < labels.length && labels[at] === 0) at += 1;
  return at;
}

function spanEnd({ labels, layers: { sentences, length } }: TaggedBlock, from: number): number {
  const part = PART_OF_LABEL[labels[from]!]!;
  const inside = 2 * part;
  let to = from + 1;
  while (to < length && labels[to] === inside && (part === PART.content || sentences[to] === sentences[from]))
    to += 1;
  return to;
}

/** The quotations of depth 0 of a block, marks included, in order. Linear in the tokens. */
export function quotedRanges({ layers: { quotations } }: TaggedBlock): readonly TokenRange[] {
  let from = firstQuoted(quotations, 0);
  if (from === quotations.length) return NO_RANGES;
  const ranges: TokenRange[] = [];
  while (from < quotations.length) {
    let to = from + 1;
    while (to < quotations.length && quotations[to] === quotations[from]) to += 1;
    ranges.push({ from, to });
    from = firstQuoted(quotations, to);
  }
  return ranges;
}

/** The first token from here on that stands in a quotation; the length for none. */
function firstQuoted(quotations: Int32Array, from: number): number {
  let at = from;
  while (at < quotations.length && quotations[at]! < 0) at += 1;
  return at;
}
