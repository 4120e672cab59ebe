import { linesOf } from './lines.ts';

// The Markdown parser is quadratic, or worse, in these: `*a_` × 4000 took 2.4 s, `- ` × 2000 nested lists 1.35 s.
// Real copy stays far below (measured: no story with more than 40 marks in a paragraph or 4 levels).
const LARGEST = 1_000_000;
// One paragraph of 200,000 lines took 7 s.
const LONGEST_PARAGRAPH = 100_000;
const DEEPEST = 32;
const MOST_MARKS = 600;

/** Why a Markdown text is read as plain text instead; `undefined` when it may be parsed. Linear. */
export function markdownRefusal(text: string, from: number): string | undefined {
  if (text.length - from > LARGEST) return 'This text is larger than 1 MB; its Markdown was not read.';
  let marks = 0;
  let paragraph = from;
  for (const { start, end, next } of linesOf(text, from)) {
    const line = text.slice(start, end);
    if (line.trim() === '') {
      marks = 0;
      paragraph = next;
      continue;
    }
    if (end - paragraph > LONGEST_PARAGRAPH) {
      return 'A paragraph is longer than 100,000 characters; the Markdown of this text was not read.';
    }
    const lead = leadOf(line);
    if (lead.markers > DEEPEST || (lead.markers > 0 && lead.indent > 2 * DEEPEST)) {
      return `Lists or quotations are nested more than ${DEEPEST} levels deep here; the Markdown of this text was not read.`;
    }
    for (let at = 0; at < line.length; at++) if (MARKS.has(line.charCodeAt(at))) marks++;
    if (marks > MOST_MARKS && !isTableLike(line)) {
      return `A paragraph holds more than ${MOST_MARKS} marks of Markdown; the Markdown of this text was not read.`;
    }
  }
  return undefined;
}

const MARKS: ReadonlySet<number> = new Set(Array.from('*_[]<`~', (mark) => mark.charCodeAt(0)));

/** White space and list or quotation marks that a line begins with. */
function leadOf(line: string): { markers: number; indent: number } {
  let markers = 0;
  let indent = 0;
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    if (character === ' ') indent++;
    else if (character === '\t') indent += 4;
    else if (
      character === '>' ||
      ((character === '-' || character === '+' || character === '*') && /[ \t]|^$/.test(line.charAt(at + 1)))
    )
      markers++;
    else {
      if (/^\d{1,9}[.)][ \t]/.test(line.slice(at, at + 11))) {
        at += line.slice(at).search(/[.)]/);
        markers++;
        continue;
      }
      break;
    }
  }
  return { markers, indent };
}

/** Long rules and table frames hold many marks and no markup. */
function isTableLike(line: string): boolean {
  return /^[\s|:*_~-]*$/.test(line) && line.length < 2000;
}
