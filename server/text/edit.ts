import type { Span } from './span.ts';
import { compareSpans } from './span.ts';

/** Replaces the text of `span` by `text`; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/**
 * Applies edits whose spans refer to the text as it is now.
 *
 * @returns The new text, and the edits left out because they overlap an earlier one.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): { text: string; skipped: TextEdit[] } {
  const skipped: TextEdit[] = [];
  let out = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => compareSpans(a.span, b.span))) {
    if (edit.span.start < at || edit.span.end > text.length) {
      skipped.push(edit);
      continue;
    }
    out += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return { text: out + text.slice(at), skipped };
}
