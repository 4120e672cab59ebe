import type { Span } from '../text/span.ts';
import { classAt, codeAt, isApostrophe, isCapitalAt, isWordAt, isWordUnitAt, unitsAt } from './characters.ts';
import { markEnd } from './mark-ends.ts';
import { isQuotationMark, tellQuotationMarks } from './quotation-marks.ts';
import { linkEnd, numberEnd, plainWordEnd, wordEnd } from './token-ends.ts';
import { Vocabulary } from './vocabulary.ts';

/** `link` is a web address, an e-mail address, a handle or a hashtag. Apostrophes are `punctuation`, never `quotation-mark`. */
export type TokenKind = 'word' | 'number' | 'punctuation' | 'quotation-mark' | 'link';

/** A word, number or mark. Offsets are those of the text it was made from. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
}

/** Words by their numbers in a vocabulary. */
export interface NumberedWords {
  readonly words: readonly number[];
  readonly vocabulary: Vocabulary;
}

/** A text cut into tokens, and the word of each. */
export interface Tokenized extends NumberedWords {
  /** In order; white space belongs to none. */
  readonly tokens: readonly Token[];
  /** Which tokens are marks that may quote: quotation marks and some apostrophes, by index. */
  readonly marks: readonly number[];
}

/** What is cut off a text so far. */
interface Cut extends Tokenized {
  readonly text: string;
  readonly tokens: Token[];
  readonly words: number[];
  readonly marks: number[];
}

const AT_SIGN = 0x40;
const SLASH = 0x2f;

/** Letters behind an apostrophe that are a token of their own. */
const CLITICS: ReadonlySet<string> = new Set(['s', 're', 've', 'll', 'd', 'm']);

/** Marks that a clitic may stand behind, as in “the 5%’s share” and “‘Hamlet’’s cast”. */
const OWNING_MARKS: ReadonlySet<string> = new Set('.”’"\'`%)]');

/** Words written with an apostrophe for their first letters. */
const ELISIONS: ReadonlySet<string> = new Set(
  'em til till cause tis twas twere bout round cuz coz neath nuff sup ere n'.split(' '),
);

/**
 * Splits text into tokens and looks their words up in a vocabulary, from which tokens have their texts. Linear in the text.
 *
 * Words keep inner hyphens and apostrophes (“mother-in-law”, “O'Brien”), abbreviations and initials their period
 * (“Dr.”, “U.S.”, “J.”), numbers their separators and endings (“3,000.5”, “1st”, “1990s”). Clitics are words of their own,
 * cut as the Penn Treebank cuts them: “mayor|'s”, “do|n't”, “ca|n't”, “wo|n't”, “they|'ve”, “workers|'”.
 * `$` and `%`, dashes (a run of hyphens is one) and ellipses (“...”, “. . .”, “…”) are punctuation.
 */
export function tokenize(text: string, vocabulary = new Vocabulary()): Tokenized {
  const cut: Cut = { text, tokens: [], words: [], vocabulary, marks: [] };
  let at = 0;
  while (at < text.length) {
    const found = classAt(text, at);
    if (found === 'space') at += 1;
    else if (found === 'mark') at = pushMark(cut, at);
    else at = pushWordOrNumber(cut, at);
  }
  if (cut.marks.length > 0) tellQuotationMarks(text, cut.tokens);
  return cut;
}

function push({ text, tokens, words, vocabulary }: Cut, start: number, end: number, kind: TokenKind): number {
  const word = vocabulary.intern(text, start, end);
  words.push(word);
  tokens.push({ start, end, kind, text: vocabulary.texts[word]! });
  return end;
}

function pushWordOrNumber(cut: Cut, start: number): number {
  const { text, tokens } = cut;
  const plain = plainWordEnd(text, start);
  if (plain > start) return push(cut, start, plain, 'word');
  const link = linkEnd(text, start);
  if (link > start) return push(cut, start, link, 'link');
  if (classAt(text, start) === 'digit') {
    const number = numberEnd(text, start);
    if (number > start) return push(cut, start, number, 'number');
  }
  const end = wordEnd(text, start, tokens.at(-1));
  if (holdsAddress(text, start, end)) return push(cut, start, end, 'link');
  // Nobody writes more than two: “shouldn't've”.
  const last = cliticStart(text, start, end);
  const first = last > start ? cliticStart(text, start, last) : start;
  push(cut, start, first > start ? first : last > start ? last : end, 'word');
  if (first > start) push(cut, first, last, 'word');
  if (last > start) push(cut, last, end, 'word');
  return end;
}

/** Whether a mark that only addresses have is among the first 300 units of a word. */
function holdsAddress(text: string, start: number, end: number): boolean {
  for (let at = start; at < end && at < start + 300; at++) {
    const code = text.charCodeAt(at);
    if (code === AT_SIGN || code === SLASH) return true;
  }
  return false;
}

/** Where the last clitic of the word begins; `start` when it has none. */
function cliticStart(text: string, start: number, end: number): number {
  for (let length = 2; length <= 3; length++) {
    const at = end - length;
    if (at <= start || !isApostrophe(text.charCodeAt(at))) continue;
    const letters = text.slice(at + 1, end).toLowerCase();
    if (CLITICS.has(letters)) return at;
    if (letters === 't' && at - 1 > start && (text[at - 1] === 'n' || text[at - 1] === 'N')) return at - 1;
  }
  return start;
}

/** Whether a word is a clitic with its apostrophe: ’s, ’ve; “n't” is none. */
export function isClitic(word: string): boolean {
  return (word[0] === "'" || word[0] === '’') && CLITICS.has(word.slice(1).toLowerCase());
}

function pushMark(cut: Cut, start: number): number {
  const { text } = cut;
  const code = text.charCodeAt(start);
  if (isApostrophe(code) || text[start] === '‘') {
    const end = apostropheEnd(text, start);
    if (end > start) {
      return push(cut, start, end, classAt(text, start + 1) === 'digit' ? 'number' : 'word');
    }
  }
  const end = markEnd(text, start);
  const kind = markKind(text, start, end);
  if (kind === 'quotation-mark') cut.marks.push(cut.tokens.length);
  return push(cut, start, end, kind);
}

function markKind(text: string, start: number, end: number): TokenKind {
  const mark = text[start];
  if ((mark === '@' || mark === '#') && end > start + 1) return 'link';
  if (mark === '.' && classAt(text, end - 1) === 'digit') return 'number';
  return isQuotationMark(text.charCodeAt(start)) ? 'quotation-mark' : 'punctuation';
}

/** The end of a clitic or an elided word that begins with an apostrophe at `start`; `start` when there is none. */
function apostropheEnd(text: string, start: number): number {
  let end = start + 1;
  // Nothing looked for is longer than five letters.
  while (end < start + 7 && isWordAt(text, end)) end += unitsAt(text, end);
  if (end === start + 1 || end >= start + 7) return start;
  const letters = text.slice(start + 1, end).toLowerCase();
  const previous = classAt(text, start - 1);
  if (previous !== 'space' && CLITICS.has(letters) && text[start] !== '‘') {
    return isWordUnitAt(text, start - 1) || OWNING_MARKS.has(text[start - 1]!) ? end : start;
  }
  if (previous === 'letter' || previous === 'digit') return start;
  if (letters === 'n' && isApostrophe(codeAt(text, end))) return end + 1;
  if (/^\d\ds?$/.test(letters)) return end;
  const isElision = letters !== 'n' && ELISIONS.has(letters) && !isCapitalAt(text, start + 1);
  return isElision ? end : start;
}
