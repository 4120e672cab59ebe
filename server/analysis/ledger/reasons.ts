import { shift, type Span } from '../../text/span.ts';
import type { AnalysedBlock } from '../analysis.ts';
import type { Attribution } from '../attribution.ts';
import type { OpenRow } from './open-row.ts';

/** A reason for not naming a source, where it stands. */
export interface PlacedReason {
  /** Its paragraph and the one before: a source of either is the one it is given for. */
  readonly blocks: readonly number[];
  readonly span: Span;
}

/** The first reason of every paragraph that gives one, in order. */
export function placedReasons(paragraphs: readonly AnalysedBlock[]): PlacedReason[] {
  const reasons: PlacedReason[] = [];
  for (let place = 0; place < paragraphs.length; place++) {
    const { index, block, reading } = paragraphs[place]!;
    const reason = reading.names.anonymityReasons[0];
    if (reason === undefined) continue;
    const blocks = place === 0 ? [index] : [paragraphs[place - 1]!.index, index];
    reasons.push({ blocks, span: shift(reason, block.span.start) });
  }
  return reasons;
}

/** The first reason that stands in a paragraph of the source's, or in the next. */
export function reasonFor(
  row: OpenRow,
  attributions: readonly Attribution[],
  reasons: readonly PlacedReason[],
): Span | undefined {
  if (reasons.length === 0) return undefined;
  const blocks = new Set(row.attributions.map((index) => attributions[index]!.block));
  return reasons.find((reason) => reason.blocks.some((block) => blocks.has(block)))?.span;
}
