import type { Span } from './span.ts';

/** One line of a text, without its line break. */
export interface Line extends Span {
  /** Where the next line starts: behind the line break, or the end of the text. */
  readonly next: number;
}

const SPACE = 32;

/**
 * The lines of a text, broken at `\n`, `\r\n` and a lone `\r`, as the Language Server Protocol counts them.
 * A text that ends with a line break has an empty last line; an empty text has one empty line. Linear.
 */
export function linesOf(text: string, from = 0): Line[] {
  const lines: Line[] = [];
  let start = from;
  let feed = indexOrEnd(text, '\n', from);
  let carriage = indexOrEnd(text, '\r', from);
  for (let end = Math.min(feed, carriage); end < text.length; end = Math.min(feed, carriage)) {
    const next = end === carriage && feed === end + 1 && feed < text.length ? end + 2 : end + 1;
    lines.push({ start, end, next });
    start = next;
    if (feed < next) feed = indexOrEnd(text, '\n', next);
    if (carriage < next) carriage = indexOrEnd(text, '\r', next);
  }
  lines.push({ start, end: text.length, next: text.length });
  return lines;
}

function indexOrEnd(text: string, character: string, from: number): number {
  const at = text.indexOf(character, from);
  return at < 0 ? text.length : at;
}

/** The span without white space (U+FEFF included) at its ends; empty, at its start, when there is nothing else. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/** White space that is not one space between words: most of a text's is, and to replace each of those takes time. */
const WIDE = /[^\S ]\s*| \s+/g;

/** A text with every run of white space made one space, and none at its ends; the text itself where that changes nothing. */
export function onOneLine(text: string): string {
  let before = SPACE;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === SPACE ? before === SPACE : isSpace(unit)) return text.replace(WIDE, ' ').trim();
    before = unit;
  }
  return before === SPACE ? text.trim() : text;
}

/** Where a text ends but for the marks behind its last words; `marks` lists them. */
export function endBefore(text: string, marks: string): number {
  let end = text.length;
  while (end > 0 && marks.includes(text.charAt(end - 1))) end--;
  return end;
}

/** The words of a text on one line. */
export function countWords(line: string): number {
  if (line === '') return 0;
  let count = 1;
  for (let at = line.indexOf(' '); at >= 0; at = line.indexOf(' ', at + 1)) count++;
  return count;
}

/** Whether a code unit is white space, as `\s` has it. */
export function isSpace(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    (unit > 0x7f &&
      (unit === 0xa0 ||
        unit === 0x1680 ||
        (unit >= 0x2000 && unit <= 0x200a) ||
        unit === 0x2028 ||
        unit === 0x2029 ||
        unit === 0x202f ||
        unit === 0x205f ||
        unit === 0x3000 ||
        unit === 0xfeff))
  );
}
