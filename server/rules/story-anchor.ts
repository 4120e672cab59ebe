import type { Analysis } from '../analysis/analysis.ts';
import type { Span } from '../text/span.ts';

/** Where a finding about the whole story stands: its headline, else its first paragraph, else its very beginning. */
export function storyAnchor(analysis: Analysis): Span {
  const { headline, paragraphs } = analysis;
  if (headline !== undefined) return { start: headline.start, end: headline.end };
  return paragraphs[0]?.block.span ?? { start: 0, end: 0 };
}
