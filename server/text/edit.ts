import { isSpace } from './lines.ts';
import type { Span } from './span.ts';
import { compareSpans, lengthOf } from './span.ts';

/** Replaces the text of `span` by `text`; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/**
 * Brings edits that refer to the same text in order and apart, as editors want them.
 *
 * Two deletions that share line breaks (two neighbouring lines, each with the blank line between them) are told
 * apart by moving the second along equal characters, which deletes the same text; where that is not possible, the
 * shared white space is deleted once. The same edit given twice counts once.
 *
 * @returns Edits by place, disjoint; and those left out because they overlap an earlier one or leave the text.
 */
export function settleEdits(
  text: string,
  edits: readonly TextEdit[],
): { edits: TextEdit[]; skipped: TextEdit[] } {
  const settled: TextEdit[] = [];
  const skipped: TextEdit[] = [];
  let at = 0;
  let last: TextEdit | undefined;
  for (const edit of edits.toSorted(byPlace)) {
    if (last !== undefined && compareSpans(last.span, edit.span) === 0 && last.text === edit.text) continue;
    const before = settled.at(-1);
    const placed = edit.span.start >= at ? edit : before && moveBehind(text, edit, before);
    if (
      placed === undefined ||
      edit.span.start < 0 ||
      edit.span.end > text.length ||
      lengthOf(edit.span) < 0
    ) {
      skipped.push(edit);
      continue;
    }
    last = edit;
    if (placed.text === '' && lengthOf(placed.span) === 0) continue;
    settled.push(placed);
    at = placed.span.end;
  }
  return { edits: settled, skipped };
}

/**
 * Applies edits whose spans refer to the text as it is now.
 *
 * @returns The new text, and the edits left out because they overlap an earlier one.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): { text: string; skipped: TextEdit[] } {
  const { edits: settled, skipped } = settleEdits(text, edits);
  let out = '';
  let at = 0;
  for (const edit of settled) {
    out += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return { text: out + text.slice(at), skipped };
}

/** By start; what is inserted at a place comes before what is replaced there. */
function byPlace(a: TextEdit, b: TextEdit): number {
  const [inserts, other] = [lengthOf(a.span) === 0, lengthOf(b.span) === 0];
  if (a.span.start === b.span.start && inserts !== other) return inserts ? -1 : 1;
  return compareSpans(a.span, b.span);
}

/** A deletion moved or clipped so that it starts where an earlier deletion ends. */
function moveBehind(text: string, edit: TextEdit, before: TextEdit): TextEdit | undefined {
  const { start, end } = edit.span;
  const at = before.span.end;
  if (edit.text !== '' || before.text !== '' || at > end) return undefined;
  const shared = text.slice(start, at);
  if (!isBlank(shared, 0, shared.length)) return undefined;
  // Without “ab” at its head, or with “ab” at its tail: the same text is left.
  if (text.startsWith(shared, end)) return { span: { start: at, end: end + shared.length }, text: '' };
  return { span: { start: at, end }, text: '' };
}

/**
 * The edit that deletes the lines a block stands on, and the blank line beside it: the one above, or for the first
 * lines of a text the one below. A blank line that still parts the text above from the text below stays. The last
 * line break of the text stays as it was. Edits for several blocks of one text can be applied together (`settleEdits`).
 */
export function removeLine(text: string, span: Span): TextEdit {
  const start = lineStart(text, span.start);
  const end = lineEnd(text, Math.max(span.end, span.start));
  const next = behindBreak(text, end);
  const blankBelow = next > end && isBlankLine(text, next);
  if (start > startOfText(text)) {
    const endAbove = beforeBreak(text, start);
    const startAbove = lineStart(text, endAbove);
    if (!isBlank(text, startAbove, endAbove)) return deletion(endAbove, end);
    const lastOfText = next >= text.length;
    if (startAbove > startOfText(text)) {
      return blankBelow || lastOfText ? deletion(beforeBreak(text, startAbove), end) : deletion(start, next);
    }
  }
  return deletion(start, blankBelow ? behindBreak(text, lineEnd(text, next)) : next);
}

function deletion(start: number, end: number): TextEdit {
  return { span: { start, end }, text: '' };
}

function startOfText(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

function isBreak(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 10 || unit === 13;
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > startOfText(text) && !isBreak(text, at - 1)) at--;
  return at;
}

function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isBreak(text, at)) at++;
  return at;
}

function behindBreak(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? at + 2 : Math.min(at + 1, text.length);
}

function beforeBreak(text: string, at: number): number {
  return text.startsWith('\r\n', at - 2) ? at - 2 : at - 1;
}

/** Whether a line starts at `start` and holds nothing; the empty rest behind the last line break is no line. */
function isBlankLine(text: string, start: number): boolean {
  return start < text.length && isBlank(text, start, lineEnd(text, start));
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}
