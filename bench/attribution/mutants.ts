import type { Span } from '../../server/text/span.ts';

/** A story with one attribution clause deleted. */
export interface Mutant {
  readonly text: string;
  /** What was deleted. */
  readonly clause: string;
  /** The paragraph that lost its speaker, with the paragraphs behind it that are mere quotations and carried that speaker. */
  readonly speechless: Span;
}

const CLAUSE = /\{\{([^{}]+)\}\}/g;
// What an editor would type where the clause was: a clause behind the quotation takes its full stop with it.
const REPAIRS: readonly (readonly [pattern: RegExp, repaired: string])[] = [
  // “We tried,” Doe said, “but it failed.” becomes “We tried, but it failed.”
  [/,([”’"]) \0, [“‘"]/, ', '],
  // “We tried,” Doe said. “It failed.” becomes “We tried. It failed.”
  [/,[”’"] \0\. [“‘"]/, '. '],
  [/([?!])[”’"] \0\. [“‘"]/, '$1 '],
  [/,([”’"]) \0\./, '.$1'],
  [/([?!][”’"]) \0\./, '$1'],
  // Doe said: “We tried.” becomes “We tried.”
  [/\0 (?=[“‘"])/, ''],
];

/** The article as it was written: the marked text without its braces. */
export function originalOf(marked: string): string {
  return marked.replaceAll(CLAUSE, '$1');
}

/** One mutant for each marked clause, in order. Throws where deleting a clause would leave bad punctuation. */
export function mutantsOf(marked: string): Mutant[] {
  return [...marked.matchAll(CLAUSE)].map((match): Mutant => {
    const before = originalOf(marked.slice(0, match.index));
    const after = originalOf(marked.slice(match.index + match[0].length));
    const start = before.lastIndexOf('\n') + 1;
    const paragraph = repair(`${before.slice(start)}\0${after.split('\n', 1)[0]!}`);
    const rest = after.includes('\n') ? after.slice(after.indexOf('\n')) : '';
    return {
      text: before.slice(0, start) + paragraph + rest,
      clause: match[1]!,
      speechless: { start, end: start + paragraph.length + lengthOfBareQuotations(rest) },
    };
  });
}

/** Closes the gap, marked by NUL, that a clause left. */
function repair(paragraph: string): string {
  for (const [pattern, repaired] of REPAIRS) {
    if (pattern.test(paragraph)) return paragraph.replace(pattern, repaired);
  }
  throw new Error(`Nothing repairs this gap: ${paragraph.replace('\0', '…')}`);
}

/** Length of the paragraphs at the head of a text that hold nothing but one quotation. */
function lengthOfBareQuotations(text: string): number {
  return /^(?:\n+(?:“[^“”\n]*”?|"[^"\n]*"?|‘(?:[^‘’\n]|’(?=\p{L}))*’?)(?=\n|$))*/u.exec(text)![0].length;
}
