import { isSingleMark } from '../language/quotation-marks.ts';
import type { Token } from '../language/tokens.ts';
import { type Span, shift } from '../text/span.ts';
import type { AnalysedBlock } from './analysis.ts';
import { countWords, formOf } from './quotation-form.ts';
import { type MarkPair, pairMarks } from './quotation-pairs.ts';

/**
 * direct: a sentence or more in the speaker's words · partial: a fragment inside a sentence of the writer's ·
 * scare: a word or two held at arm's length, nobody's words · title: the name of a work.
 */
export type QuotationForm = 'direct' | 'partial' | 'scare' | 'title';

/** What is wrong with a quotation's marks. */
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

/**
 * Pairs the quotation marks of one block; ordered by place, outer before inner, well nested. An opening mark that nothing closes
 * quotes to the end of the block (`open`), or to the next quotation of its kind, which shows where it broke off. A closing mark
 * that nothing opened is a quotation of no words: its outer span is the mark. Single marks without a partner are taken for
 * apostrophes, but at the head of a block. Linear in the tokens.
 *
 * @param marks Indexes of the tokens that may be quotation marks.
 */
export function findQuotations(
  prose: string,
  tokens: readonly Token[],
  marks: readonly number[],
): BlockQuotation[] {
  const quotations: BlockQuotation[] = [];
  if (marks.length === 0) return quotations;
  const around: Span[] = [];
  for (const pair of pairMarks(prose, tokens, marks)) {
    if (pair.single && pair.closing === undefined && pair.opening !== 0) continue;
    const { outer, inner, from, to } = placeOf(prose, tokens, pair);
    while (around.length > 0 && around.at(-1)!.end < outer.end) around.pop();
    const words = countWords(prose, tokens, from, to);
    const open = pair.closing === undefined && pair.brokenAt === undefined;
    quotations.push({
      outer,
      inner,
      form: formOf(prose, tokens, from, to, words),
      words,
      depth: around.length,
      open,
      problem: pair.problem,
    });
    around.push(outer);
  }
  return quotations;
}

/** Where a pair lies, and the half-open range of tokens inside it. */
function placeOf(
  prose: string,
  tokens: readonly Token[],
  { opening, closing, brokenAt }: MarkPair,
): { outer: Span; inner: Span; from: number; to: number } {
  if (opening === undefined) {
    const { start, end } = tokens[closing!]!;
    return { outer: { start, end }, inner: { start, end: start }, from: closing!, to: closing! };
  }
  const left = tokens[opening]!;
  const to = closing ?? brokenAt ?? tokens.length;
  const right = closing === undefined ? undefined : tokens[closing]!;
  // Without a closing mark the words end with the last token before the next quotation, or with the block.
  const end = right?.start ?? (brokenAt === undefined ? prose.trimEnd().length : tokens[brokenAt - 1]!.end);
  return {
    outer: { start: left.start, end: right?.end ?? Math.max(end, left.end) },
    inner: { start: left.end, end: Math.max(end, left.end) },
    from: opening + 1,
    to,
  };
}

/**
 * Places the blocks' quotations in the article and joins those that go on over several paragraphs; ordered by place.
 * A quotation left open at the end of its paragraph goes on when the next paragraph begins with an opening mark of its kind:
 * then it has no problem.
 */
export function joinQuotations(paragraphs: readonly AnalysedBlock[]): Quotation[] {
  const joined: Quotation[] = [];
  let singly: boolean | undefined;
  let carried = false;
  for (let place = 0; place < paragraphs.length; place++) {
    const { index, block, reading } = paragraphs[place]!;
    const next = paragraphs[place + 1];
    let carries = false;
    for (let position = 0; position < reading.quotations.length; position++) {
      const quotation = reading.quotations[position]!;
      const single = quotation.open && isSingleMark(reading.prose[quotation.outer.start]!);
      const continues = quotation.open && next !== undefined && carriesOn(next, single);
      carries ||= continues;
      if (single && !continues && !(singly ??= quotesSingly(paragraphs))) continue;
      joined.push(placed(quotation, block.span.start, index, continues, position === 0 && carried));
    }
    carried = carries;
  }
  return joined;
}

/** Whether somebody is quoted between single marks. */
function quotesSingly(paragraphs: readonly AnalysedBlock[]): boolean {
  return paragraphs.some(({ reading: { prose, quotations } }) =>
    quotations.some(({ outer, depth, open }) => depth === 0 && !open && isSingleMark(prose[outer.start]!)),
  );
}

function placed(
  { outer, inner, form, words, depth, open, problem }: BlockQuotation,
  at: number,
  block: number,
  continues: boolean,
  continued: boolean,
): Quotation {
  return {
    outer: shift(outer, at),
    inner: shift(inner, at),
    form,
    words,
    depth,
    open,
    problem: continues ? undefined : problem,
    block,
    continues,
    continued,
  };
}

/** Whether the paragraph begins with an opening mark, single or not. */
function carriesOn({ reading }: AnalysedBlock, single: boolean): boolean {
  const first = reading.quotations[0];
  if (first === undefined || first.inner.start === first.inner.end) return false;
  const begins = reading.prose.slice(0, first.outer.start).trim() === '';
  return (
    begins && first.problem !== 'not-opened' && isSingleMark(reading.prose[first.outer.start]!) === single
  );
}
