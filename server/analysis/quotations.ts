import type { Token } from '../language/tokens.ts';
import type { AnalysedBlock } from './analysis.ts';
import type { Span } from '../text/span.ts';

/**
 * direct: a sentence or more in the speaker's words · partial: a fragment inside a sentence of the writer's ·
 * scare: a word or two held at arm's length, nobody's words · title: the name of a work.
 */
export type QuotationForm = 'direct' | 'partial' | 'scare' | 'title';

export type MarkProblem = 'not-closed' | 'not-opened' | 'mixed-glyphs' | 'reversed-glyph';

/** A quotation inside one block. Spans are relative to the block. */
export interface BlockQuotation {
  /** With its marks. */
  readonly outer: Span;
  /** Without its marks. */
  readonly inner: Span;
  readonly form: QuotationForm;
  /** Number of words inside. */
  readonly words: number;
  /** 0 for a quotation of the writer's, 1 for one inside another. */
  readonly depth: number;
  /** No closing mark: it ends with the block, and may go on in the next. */
  readonly open: boolean;
  readonly problem: MarkProblem | undefined;
}

/** A quotation in its article. Spans are absolute. */
export interface Quotation extends BlockQuotation {
  /** Index of its block. */
  readonly block: number;
  /** It goes on in the next quotation of the list: the legal open quotation of several paragraphs. */
  readonly continues: boolean;
  /** It carries on the quotation before it in the list. */
  readonly continued: boolean;
}

/** Pairs the quotation marks of one block. */
export function findQuotations(_prose: string, _tokens: readonly Token[]): BlockQuotation[] {
  return [];
}

/** Places the blocks' quotations in the article and joins those that go on over several paragraphs; ordered by place. */
export function joinQuotations(_paragraphs: readonly AnalysedBlock[]): Quotation[] {
  return [];
}
