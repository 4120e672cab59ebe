import { firstIndex } from './bisection.ts';
import { linesOf } from './lines.ts';
import type { Span } from './span.ts';

/** A place as editors and the Language Server Protocol give it. Both 0-based; `column` in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where the lines of a text start. Lines end at `\n`, `\r\n` and a lone `\r`, as in the Language Server Protocol. */
export interface LineIndex {
  readonly length: number;
  /** Offset of each line's first code unit; never empty. */
  readonly starts: readonly number[];
  /** Offset behind each line's last code unit, its line break left out. */
  readonly ends: readonly number[];
}

/** Finds the lines of a text; linear, once a text. */
export function indexLines(text: string): LineIndex {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { start, end } of linesOf(text)) {
    starts.push(start);
    ends.push(end);
  }
  return { length: text.length, starts, ends };
}

/**
 * The line and column of an offset. An offset outside the text counts as its nearest end; one inside a line break
 * keeps its column behind the line's last character. Logarithmic in the lines.
 */
export function positionAt(index: LineIndex, offset: number): Position {
  const at = Math.min(Math.max(offset, 0), index.length);
  const line = firstIndex(index.starts.length, (each) => index.starts[each]! > at) - 1;
  return { line, column: at - index.starts[line]! };
}

/** The offset of a line and column. A column behind the line's end counts as its end, a line outside the text as the nearest. */
export function offsetAt(index: LineIndex, { line, column }: Position): number {
  if (line < 0) return 0;
  if (line >= index.starts.length) return index.length;
  return Math.min(index.starts[line]! + Math.max(column, 0), index.ends[line]!);
}

/** The place of a line without its line break; `undefined` when the text has no such line. */
export function lineSpan(index: LineIndex, line: number): Span | undefined {
  const start = index.starts[line];
  return start === undefined ? undefined : { start, end: index.ends[line]! };
}
