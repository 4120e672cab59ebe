import { DATE_WORDS } from '../lexicon/head-words.ts';
import { LINE_OPENINGS } from '../lexicon/line-openings.ts';
import { SHARE_WORDS } from '../lexicon/share-words.ts';
import { isAsciiLetter } from '../text/letters.ts';

/** The kinds of line that a line may be by its first words, a bit for each; `lexicon/line-openings.ts` lists most of the words. */
export const Form = {
  signOff: 1,
  advert: 1 << 1,
  wire: 1 << 2,
  photo: 1 << 3,
  agencyPhoto: 1 << 4,
  consent: 1 << 5,
  counter: 1 << 6,
  loading: 1 << 7,
  signup: 1 << 8,
  signupVerb: 1 << 9,
  linkLine: 1 << 10,
  linkLabel: 1 << 11,
  correction: 1 << 12,
  copyright: 1 << 13,
  copyrightNamed: 1 << 14,
  addressee: 1 << 15,
  tip: 1 << 16,
  credit: 1 << 17,
  origin: 1 << 18,
  agency: 1 << 19,
  byline: 1 << 20,
  staff: 1 << 21,
  field: 1 << 22,
  caption: 1 << 23,
  chapter: 1 << 24,
  recipe: 1 << 25,
  verse: 1 << 26,
  share: 1 << 27,
  date: 1 << 28,
} as const;

const NO_LETTERS = '-';
/** Words joined by stops begin with any letter: “E.T.” is a time zone as “ET” is. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** First words that open other forms with the second, a bit beside those of the forms. */
const PAIRS = 1 << 30;

/** By opening, its forms. */
const FORMS: ReadonlyMap<string, number> = formsByOpening();

function formsByOpening(): Map<string, number> {
  const all = new Map<string, number>();
  const add = (opening: string, forms: number): void =>
    void all.set(opening, (all.get(opening) ?? 0) | forms);
  for (const [form, bit] of Object.entries(Form))
    for (const opening of LINE_OPENINGS.get(form) ?? []) add(opening, bit);
  for (const word of SHARE_WORDS) add(firstWord(word, 0).word, Form.share);
  for (const word of DATE_WORDS.keys()) add(firstWord(word, 0).word, Form.date);
  for (const letter of LETTERS) add(letter, Form.date);
  add(NO_LETTERS, Form.date);
  for (const opening of [...all.keys()].filter((words) => words.indexOf('-') > 0)) {
    const first = opening.slice(0, opening.indexOf('-'));
    add(first, PAIRS);
    // Who looks two words up finds what the first of them opens, too.
    add(opening, all.get(first)!);
  }
  return all;
}

/**
 * The forms that a line can have, by its first words: the patterns of all others need not be tried. `words` has single
 * spaces only. Reads two words.
 */
export function formsOf(words: string): number {
  const first = firstWord(words, 0);
  const forms = FORMS.get(first.word) ?? 0;
  if ((forms & PAIRS) === 0 || words.charAt(first.end) !== ' ') return forms;
  const second = firstWord(words, first.end);
  return second.start === first.end + 1 ? (FORMS.get(`${first.word}-${second.word}`) ?? forms) : forms;
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
