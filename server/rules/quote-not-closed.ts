import type { Analysis } from '../analysis/analysis.ts';
import type { Quotation } from '../analysis/quotations.ts';
import { articleRule, type Finding, type Fix } from './rule.ts';

/** Where the speaker's words most likely end: a comma or end mark, and then who said so. */
const TAG =
  /[,.?!…](?=\s(?:(?:he|she|they|it|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}) )?(?:said|says|added|told|asked|wrote|replied|tweeted|explained|continued)\b)/u;

export const quoteNotClosed = articleRule({
  meta: {
    id: 'quote-not-closed',
    summary: 'A quotation mark has no partner.',
    group: 'attribution',
    severity: 'error',
    fix: 'suggestion',
    since: '0.1.0',
    authorities: ['AP'],
  },
  options: {},
  *check(analysis) {
    for (const quotation of analysis.quotations) {
      if (quotation.continues || quotation.continued || isWholeBeyond(analysis, quotation)) continue;
      if (quotation.problem === 'not-closed') yield notClosed(analysis, quotation);
      if (quotation.problem === 'not-opened') yield notOpened(analysis, quotation);
    }
  },
});

/** A mark that has its partner in the paragraph before or behind: a quotation set over two lines, with its speaker inside. */
function isWholeBeyond(
  { article, quotations, blocks }: Analysis,
  { problem, block, inner }: Quotation,
): boolean {
  // The end of a tag of markup that was cut by a line break is no quotation.
  if (problem === undefined || article.text.charAt(inner.start) === '>') return true;
  const partner = problem === 'not-closed' ? 1 : -1;
  const wanted = problem === 'not-closed' ? 'not-opened' : 'not-closed';
  const other = quotations.find(
    (quotation) => quotation.block === block + partner && quotation.problem === wanted,
  );
  if (other !== undefined) return true;
  const begins = /^\s*(\S)/u;
  if (problem === 'not-closed') {
    // “"He isn’t “ready” for it.” and then “"He never was."”: other marks inside hide that it goes on.
    const mark = begins.exec(blocks[block]!.block.prose)?.[1] ?? '';
    return mark === '"' && mark === begins.exec(blocks[block + 1]?.block.prose ?? '')?.[1];
  }
  // Opened in the paragraph before, which the marks seemed to carry on.
  return quotations.some(({ block: home, continues }) => home === block - 1 && continues);
}

function notClosed(analysis: Analysis, quotation: Quotation): Finding {
  const { text } = analysis.article;
  const mark = text.slice(quotation.outer.start, quotation.inner.start) || '“';
  const words = text.slice(quotation.inner.start, quotation.outer.end);
  const tag = TAG.exec(words);
  const at = quotation.inner.start + (tag === null ? words.trimEnd().length : tag.index + 1);
  const fix: Fix = {
    title:
      tag === null
        ? 'Close the quotation at the end of the paragraph'
        : `Close the quotation before “${nextWords(text, at)}”`,
    kind: 'suggestion',
    edits: [{ span: { start: at, end: at }, text: CLOSING[mark] ?? mark }],
  };
  return {
    span: {
      start: quotation.outer.start,
      end: quotation.outer.start + firstWords(text, quotation.outer.start),
    },
    message:
      'This quotation is opened but never closed, and the next paragraph does not go on with it. Readers cannot tell where the speaker stops.',
    fixes: [fix],
  };
}

function notOpened(analysis: Analysis, quotation: Quotation): Finding {
  const end = quotation.outer.end;
  return {
    span: { start: Math.max(quotation.outer.start, end - 1), end },
    message:
      'This quotation is closed but was never opened. Put the opening mark where the speaker’s own words begin.',
    related: [
      {
        span: analysis.blocks[quotation.block]!.block.span,
        message: 'The opening mark belongs in this paragraph.',
      },
    ],
  };
}

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '«': '»', '„': '“', '``': "''" };

/** Length of the mark and the word or two behind it. */
function firstWords(text: string, start: number): number {
  return /^\S{1,40}(?:[ ]\S{1,40}){0,2}/u.exec(text.slice(start, start + 130))?.[0].length ?? 1;
}

function nextWords(text: string, at: number): string {
  return /^\s*\S{1,40}(?:[ ]\S{1,40}){0,2}/u.exec(text.slice(at, at + 130))?.[0].trim() ?? '';
}
