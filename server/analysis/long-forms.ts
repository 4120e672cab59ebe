import type { Span } from '../text/span.ts';
import type { AnalysedBlock } from './analysis.ts';

/** Small words inside long names, which acronyms leave out or count as they please; no more than three stand together. */
const SMALL = String.raw`(?:(?:of|the|and|for|in|on|to|at|by|with|an?|de|du|la|&|from)\s+){0,3}`;

/** What parts the words of a long name: white space, perhaps behind a comma, a hyphen or a slash. */
const GAP = String.raw`(?:,?\s+|[-–/])`;

/** The rest of a word; a period ends a name, like all other marks. */
const REST = String.raw`[a-z\u00df-\u017f][^\s.,;:!?()[\]“”"—–/-]*`;

/**
 * The first words with capitals that spell an acronym, anywhere in a story and whether or not they are meant to explain it;
 * `undefined` when none do. Two letters are a whole name or none. Linear in the text.
 *
 * @param acronym Of the letters A to Z.
 */
export function findLongForm(blocks: readonly AnalysedBlock[], acronym: string): Span | undefined {
  return firstMatch(blocks, new RegExp(longFormOf(acronym)));
}

/** Whether any words may explain an acronym: of three letters and more also words in small letters. Linear in the text. */
export function mayBeExplained(blocks: readonly AnalysedBlock[], acronym: string): boolean {
  return firstMatch(blocks, new RegExp(longFormOf(acronym), acronym.length > 2 ? 'i' : '')) !== undefined;
}

/** The pattern of the words that spell an acronym. A small word may give a letter, but not the first. */
function longFormOf(acronym: string): string {
  const words = acronym.split('').map((letter, at) => {
    const small = at === 0 ? '' : `|${letter.toLowerCase()}${REST}(?=\\s)`;
    return `(?:${letter}${REST}${small})`;
  });
  const form = String.raw`\b${words.join(`${GAP}${SMALL}`)}`;
  return acronym.length > 2 ? form : String.raw`(?<![A-Z][\w’'-]*\s)${form}(?!\s+[A-Z])`;
}

function firstMatch(blocks: readonly AnalysedBlock[], pattern: RegExp): Span | undefined {
  for (const { block, zone, reading } of blocks) {
    if (zone === 'residue' || zone === 'metadata') continue;
    const match = pattern.exec(reading.prose);
    if (match === null) continue;
    const start = block.span.start + match.index;
    return { start, end: start + match[0].length };
  }
  return undefined;
}
