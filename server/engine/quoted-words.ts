import type { Quotation } from '../analysis/quotations.ts';
import type { Fix } from '../rules/rule.ts';
import { firstIndex } from '../text/bisection.ts';
import type { TextEdit } from '../text/edit.ts';
import { contains } from '../text/span.ts';

/**
 * Nothing inside quotation marks is changed without asking: a safe fix that would becomes a suggestion. Marks may
 * be changed, and a quotation may go together with all that holds it.
 *
 * @param quotations Those of depth 0, by place.
 */
export function askBeforeQuotedWords(fix: Fix, text: string, quotations: readonly Quotation[]): Fix {
  if (fix.kind !== 'safe' || !fix.edits.some((edit) => changesQuotedWords(edit, text, quotations)))
    return fix;
  return { ...fix, kind: 'suggestion' };
}

/**
 * Whether an edit changes words that somebody is quoted with. Logarithmic in the quotations.
 *
 * @param quotations Those of depth 0, by place.
 */
export function changesQuotedWords(edit: TextEdit, text: string, quotations: readonly Quotation[]): boolean {
  const { span } = edit;
  if (withoutMarks(text.slice(span.start, span.end)) === withoutMarks(edit.text)) return false;
  for (let index = firstEndingBehind(quotations, span.start); index < quotations.length; index++) {
    const { inner, outer } = quotations[index]!;
    if (outer.start >= span.end) return false;
    if (span.start < inner.end && span.end > inner.start && !contains(span, outer)) return true;
  }
  return false;
}

function firstEndingBehind(quotations: readonly Quotation[], offset: number): number {
  return firstIndex(quotations.length, (index) => quotations[index]!.outer.end > offset);
}

function withoutMarks(text: string): string {
  return text.replace(/["'“”„‘’‚«»‹›`]/g, '');
}
