import { PART, PART_OF_LABEL } from './labels.ts';
import type { TaggedBlock, TokenRange } from './tagged-block.ts';

/** The sources, cues and contents of a block as the tagger labelled them: in order, and they do not overlap. */
export interface LabelSpans {
  readonly ranges: readonly TokenRange[];
  /** Of each range, one of PART, none apart. */
  readonly parts: readonly number[];
}

/** What a block without labels has. */
const NO_SPANS: LabelSpans = { ranges: [], parts: [] };

/**
 * Reads labels into spans: a beginning opens one, an inside goes on with it. Sources and cues end with their sentence.
 * Linear in the tokens, with a few operations each.
 */
export function labelSpans(block: TaggedBlock): LabelSpans {
  const { labels } = block;
  let from = firstLabel(labels, 0);
  if (from === labels.length) return NO_SPANS;
  const ranges: TokenRange[] = [];
  const parts: number[] = [];
  while (from < labels.length) {
    const part = PART_OF_LABEL[labels[from]!]!;
    const to = spanEnd(block, from, part);
    ranges.push({ from, to });
    parts.push(part);
    from = firstLabel(labels, to);
  }
  return { ranges, parts };
}

/** The first token from here on that is labelled; the length for none. */
function firstLabel(labels: Uint8Array, from: number): number {
  let at = from;
  while (at < labels.length && labels[at] === 0) at += 1;
  return at;
}

function spanEnd({ labels, layers: { sentences, length } }: TaggedBlock, from: number, part: number): number {
  const inside = 2 * part;
  let to = from + 1;
  while (to < length && labels[to] === inside && (part === PART.content || sentences[to] === sentences[from]))
    to += 1;
  return to;
}

/** The quotations of depth 0 of a block, marks included, in order. Linear in the tokens. */
export function quotedRanges({ layers: { quotations, length } }: TaggedBlock): readonly TokenRange[] {
  const ranges: TokenRange[] = [];
  for (let from = 0; from < length;) {
    const index = quotations[from]!;
    let to = from + 1;
    while (to < length && quotations[to] === index) to += 1;
    if (index >= 0) ranges.push({ from, to });
    from = to;
  }
  return ranges;
}
