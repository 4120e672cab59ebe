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

const FORMS: ReadonlyMap<string, LineForms> = formsByOpening();

function formsByOpening(): Map<string, Set<string>> {
  const forms = new Map<string, Set<string>>();
  const add = (opening: string, form: string): void => {
    const known = forms.get(opening);
    if (known === undefined) forms.set(opening, new Set([form]));
    else known.add(form);
  };
  for (const [form, openings] of LINE_OPENINGS) for (const opening of openings) add(opening, form);
  for (const word of SHARE_WORDS) add(firstWord(word, 0).word, 'share');
  for (const word of DATE_WORDS.keys()) add(firstWord(word, 0).word, 'date');
  for (const letter of LETTERS) add(letter, 'date');
  add(NO_LETTERS, 'date');
  // Who looks two words up finds what the first of them opens, too.
  for (const [opening, own] of forms) {
    const hyphen = opening.indexOf('-');
    if (hyphen > 0) for (const form of forms.get(opening.slice(0, hyphen)) ?? []) own.add(form);
  }
  return forms;
}

/** The forms that a line can have, by its first words; `words` has single spaces only. Reads two words. */
export function formsOf(words: string): LineForms {
  const first = firstWord(words, 0);
  if (words.charAt(first.end) === ' ') {
    const second = firstWord(words, first.end);
    const forms = second.start === first.end + 1 ? FORMS.get(`${first.word}-${second.word}`) : undefined;
    if (forms !== undefined) return forms;
  }
  return FORMS.get(first.word) ?? NO_FORMS;
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
