import { type LineIndex, lineSpan, positionAt } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import { harmless } from './terminal.ts';
import { columnsOf } from './width.ts';

/** A line of the story with carets below the words at fault. */
export interface CodeFrame {
  /** 1-based. */
  readonly line: number;
  /** What is shown of the line, tabs and control characters replaced. */
  readonly text: string;
  /** Spaces and carets, to stand below `text`. */
  readonly carets: string;
}

const TAB = '    ';

/**
 * The line a span starts on, cut to `width` columns around it: paragraphs are long lines. Of a span over several
 * lines the first is shown.
 */
export function codeFrame(text: string, index: LineIndex, span: Span, width: number): CodeFrame {
  const { line } = positionAt(index, span.start);
  const whole = lineSpan(index, line)!;
  const end = Math.max(Math.min(span.end, whole.end), span.start);
  const marked = cells(text.slice(span.start, end));
  // The words at fault are shown from their start; a third of the width stays for what stands before them.
  const room = Math.max(20, width) - 2;
  const after = cells(text.slice(end, whole.end).slice(0, room));
  const shown = takeColumns(marked, room);
  const left = Math.max(Math.floor(room / 3), room - widthOf(shown) - widthOf(after));
  const beforeAll = cells(
    text.slice(Math.max(whole.start, span.start - room), span.start).replace(/^\uFEFF/, ''),
  );
  const before = takeColumns(
    beforeAll.toReversed(),
    Math.min(left, room - Math.min(widthOf(shown), room - 1)),
  ).toReversed();
  const behind = takeColumns(after, room - widthOf(before) - widthOf(shown));
  const isCutBefore = before.length < beforeAll.length || span.start - room > whole.start;
  const isCutBehind = shown.length < marked.length || behind.length < after.length || whole.end - end > room;
  const lead = isCutBefore ? '…' : '';
  return {
    line: line + 1,
    text: lead + [...before, ...shown, ...behind].join('') + (isCutBehind ? '…' : ''),
    carets: ' '.repeat(lead.length + widthOf(before)) + '^'.repeat(Math.max(1, widthOf(shown))),
  };
}

/** A text as it is shown, by character. */
function cells(text: string): string[] {
  return Array.from(harmless(text), (character) => (character === '\t' ? TAB : character));
}

function widthOf(shown: readonly string[]): number {
  return shown.reduce((sum, cell) => sum + (cell === TAB ? TAB.length : columnsOf(cell)), 0);
}

function takeColumns(shown: readonly string[], room: number): string[] {
  let used = 0;
  const taken: string[] = [];
  for (const cell of shown) {
    used += cell === TAB ? TAB.length : columnsOf(cell);
    if (used > room) break;
    taken.push(cell);
  }
  return taken;
}
