import { firstIndex } from '../text/bisection.ts';
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
  const { blocks } = analysis;
  const behind = firstIndex(blocks.length, (index) => blocks[index]!.block.span.start > offset);
  const found = blocks[behind - 1];
  return found !== undefined && offset <= found.block.span.end ? found : undefined;
}

/** The sentence that holds an offset; its end counts as inside. `undefined` outside sentences. Logarithmic. */
export function sentenceAt(analysis: Analysis, offset: number): SentencePlace | undefined {
  const home = blockAt(analysis, offset);
  if (home === undefined) return undefined;
  const at = home.block.span.start;
  const { sentences } = home.reading;
  const index = firstIndex(sentences.length, (each) => sentences[each]!.end + at >= offset);
  const sentence = sentences[index];
  if (sentence === undefined || sentence.start + at > offset) return undefined;
  return { home, index, span: { start: sentence.start + at, end: sentence.end + at } };
}
