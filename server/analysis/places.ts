import type { Span } from '../text/span.ts';
import type { AnalysedBlock, Analysis } from './analysis.ts';

/** A sentence in its article. */
export interface SentencePlace {
  readonly home: AnalysedBlock;
  /** Index in the block's sentences. */
  readonly index: number;
  /** Absolute. */
  readonly span: Span;
}

/** The block that holds an offset; its end counts as inside. `undefined` between blocks. Logarithmic in the blocks. */
export function blockAt(analysis: Analysis, offset: number): AnalysedBlock | undefined {
  let low = 0;
  let high = analysis.blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (analysis.blocks[middle]!.block.span.start <= offset) low = middle;
    else high = middle - 1;
  }
  const found = analysis.blocks[low];
  return found !== undefined && found.block.span.start <= offset && offset <= found.block.span.end
    ? found
    : undefined;
}

/** The sentence that holds an offset; its end counts as inside. `undefined` outside sentences. Logarithmic. */
export function sentenceAt(analysis: Analysis, offset: number): SentencePlace | undefined {
  const home = blockAt(analysis, offset);
  if (home === undefined) return undefined;
  const at = home.block.span.start;
  const { sentences } = home.reading;
  // The first that does not end before the offset.
  let index = 0;
  let high = sentences.length;
  while (index < high) {
    const middle = (index + high) >> 1;
    if (sentences[middle]!.end + at < offset) index = middle + 1;
    else high = middle;
  }
  const sentence = sentences[index];
  if (sentence === undefined || sentence.start + at > offset) return undefined;
  return { home, index, span: { start: sentence.start + at, end: sentence.end + at } };
}
