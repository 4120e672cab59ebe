import type { Span } from '../text/span.ts';
import { classAt, codeAt, isApostrophe, isCapitalAt, isWordAt, isWordUnitAt, unitsAt } from './characters.ts';
import type { Cuts } from './cuts.ts';
import { markEnd } from './mark-ends.ts';
import { isQuotationMark, tellQuotationMarks } from './quotation-marks.ts';
import { endsPlainly, linkEnd, numberEnd, wordEnd } from './token-ends.ts';
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

const SPACE = 0x20;
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
  const cuts = vocabulary.cutsFor(text);
  let at = 0;
  while (at < text.length) at = text.charCodeAt(at) === SPACE ? at + 1 : cutAt(cuts, at);
  const words = vocabulary.numbersOf(cuts);
  const tokens = tokensOf(cuts, words, vocabulary.texts);
  const marks = marksOf(tokens);
  if (marks.length > 0) tellQuotationMarks(text, tokens);
  return { tokens, words, vocabulary, marks };
}

function tokensOf(
  { starts, ends, kinds, length }: Cuts,
  words: readonly number[],
  texts: readonly string[],
): Token[] {
  const tokens: Token[] = [];
  for (let index = 0; index < length; index++) {
    const text = texts[words[index]!]!;
    tokens.push({ start: starts[index]!, end: ends[index]!, kind: kinds[index]!, text });
  }
  return tokens;
}

function marksOf(tokens: readonly Token[]): number[] {
  const marks: number[] = [];
  for (let index = 0; index < tokens.length; index++)
    if (tokens[index]!.kind === 'quotation-mark') marks.push(index);
  return marks;
}

/** Cuts off what stands at `start`, and gives where it ends. Most tokens of most stories are words of letters alone. */
function cutAt(cuts: Cuts, start: number): number {
  const { text } = cuts;
  const end = cuts.readLetters(start);
  if (end > start && endsPlainly(text, end)) return cuts.addLetters();
  const found = classAt(text, start);
  if (found === 'space') return start + 1;
  return found === 'mark' ? cutMark(cuts, start) : cutWordOrNumber(cuts, start);
}

function cutWordOrNumber(cuts: Cuts, start: number): number {
  const { text } = cuts;
  const link = linkEnd(text, start);
  if (link > start) return cuts.add(start, link, 'link');
  if (classAt(text, start) === 'digit') {
    const number = numberEnd(text, start);
    if (number > start) return cuts.add(start, number, 'number');
  }
  const end = wordEnd(text, start, cuts.last);
  if (holdsAddress(text, start, end)) return cuts.add(start, end, 'link');
  // Nobody writes more than two: “shouldn't've”.
  const last = cliticStart(text, start, end);
  const first = last > start ? cliticStart(text, start, last) : start;
  cuts.add(start, first > start ? first : last > start ? last : end, 'word');
  if (first > start) cuts.add(first, last, 'word');
  if (last > start) cuts.add(last, end, 'word');
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

function cutMark(cuts: Cuts, start: number): number {
  const { text } = cuts;
  const code = text.charCodeAt(start);
  if (isApostrophe(code) || text[start] === '‘') {
    const end = apostropheEnd(text, start);
    if (end > start) {
      return cuts.add(start, end, classAt(text, start + 1) === 'digit' ? 'number' : 'word');
    }
  }
  const end = markEnd(text, start);
  const kind = markKind(text, start, end);
  return cuts.add(start, end, kind);
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
