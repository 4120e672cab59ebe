import type { AnalysedBlock } from '../../analysis/analysis.ts';
import type { BlockReading } from '../../analysis/block-reading.ts';
import { firstIndex } from '../../text/bisection.ts';
import { contains, shift, type Span } from '../../text/span.ts';

/**
 * Whether a place lies in quotation marks, in the running text or not, or in a block that quotes as a whole. Logarithmic in
 * the block’s quotations.
 */
export function isQuoted({ block, zone, reading }: AnalysedBlock, span: Span): boolean {
  if (block.form === 'front-matter') return false;
  if (zone === 'pull-quote' || block.form === 'block-quote') return true;
  const inside = shift(span, -block.span.start);
  const last = lastBefore(reading, inside.start);
  return last !== undefined && contains(last, inside);
}

/** Whether a quotation of a block ends directly behind a place; likewise. */
export function closesQuotation({ block, reading }: AnalysedBlock, end: number): boolean {
  const at = end - block.span.start;
  return lastBefore(reading, at - 1)?.end === at;
}

/** The last quotation of the writer’s that begins at a place or before it. */
function lastBefore(reading: BlockReading, offset: number): Span | undefined {
  const outer = reading.once(outerQuotations);
  return outer[firstIndex(outer.length, (index) => outer[index]!.start > offset) - 1];
}

/** Those that lie in no other, in order. */
function outerQuotations({ quotations }: BlockReading): readonly Span[] {
  return quotations.filter(({ depth }) => depth === 0).map(({ outer }) => outer);
}
