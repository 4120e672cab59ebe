import { DATE_WORDS } from '../lexicon/head-words.ts';
import { LINE_OPENINGS } from '../lexicon/line-openings.ts';
import { SHARE_WORDS } from '../lexicon/share-words.ts';
import { isAsciiLetter } from '../text/letters.ts';

/** The kinds of line that a line may be by its first words: the patterns of all others need not be tried. */
export type LineForms = ReadonlySet<string>;

const NO_FORMS: LineForms = new Set();
const NO_LETTERS = '-';
/** Words joined by stops begin with any letter: “E.T.” is a time zone as “ET” is. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

const FORMS = [...LINE_OPENINGS.keys(), 'share', 'date'];

/** By opening, its forms: a bit each. Openings are many, and to make a set for each takes ten times as long. */
const BITS: ReadonlyMap<string, number> = bitsByOpening();

/** The same bits as a set: openings share some hundred. */
const SETS: ReadonlyMap<number, LineForms> = new Map(
  Array.from(new Set(BITS.values()), (bits) => [
    bits,
    new Set(FORMS.filter((_, form) => (bits & (1 << form)) !== 0)),
  ]),
);

function bitsByOpening(): Map<string, number> {
  const all = new Map<string, number>();
  const add = (opening: string, bits: number): void => void all.set(opening, (all.get(opening) ?? 0) | bits);
  for (const [form, openings] of LINE_OPENINGS) {
    const bit = bitOf(form);
    for (const opening of openings) add(opening, bit);
  }
  for (const word of SHARE_WORDS) add(firstWord(word, 0).word, bitOf('share'));
  const date = bitOf('date');
  for (const word of DATE_WORDS.keys()) add(firstWord(word, 0).word, date);
  for (const letter of LETTERS) add(letter, date);
  add(NO_LETTERS, date);
  // Who looks two words up finds what the first of them opens, too.
  for (const opening of all.keys()) {
    const hyphen = opening.indexOf('-');
    if (hyphen > 0) add(opening, all.get(opening.slice(0, hyphen)) ?? 0);
  }
  return all;
}

function bitOf(form: string): number {
  return 1 << FORMS.indexOf(form);
}

/** The forms that a line can have, by its first words; `words` has single spaces only. Reads two words. */
export function formsOf(words: string): LineForms {
  const first = firstWord(words, 0);
  if (words.charAt(first.end) === ' ') {
    const second = firstWord(words, first.end);
    const bits = second.start === first.end + 1 ? BITS.get(`${first.word}-${second.word}`) : undefined;
    if (bits !== undefined) return SETS.get(bits)!;
  }
  return SETS.get(BITS.get(first.word) ?? 0) ?? NO_FORMS;
}

/** The first run of letters from an offset on, in lower case. */
function firstWord(words: string, from: number): { word: string; start: number; end: number } {
  let start = from;
  while (start < words.length && !isAsciiLetter(words.charCodeAt(start))) start++;
  let end = start;
  while (end < words.length && isAsciiLetter(words.charCodeAt(end))) end++;
  const word = end === start ? NO_LETTERS : words.slice(start, end).toLowerCase();
  return { word, start, end };
}
