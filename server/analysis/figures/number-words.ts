import { LetterPattern } from '../../text/letter-pattern.ts';
import { ORDINALS, PARTS, SCALES, SMALL_NUMBERS, TENS } from '../../lexicon/number-words.ts';
import { type Numeral, stepOf } from './numerals.ts';

const WORD = /[A-Za-z]{1,12}/y;
/** Pieces of the longest number anybody writes out: “three hundred and twenty-one thousand four hundred and five”. */
const MOST_PIECES = 10;

const ONES: ReadonlyMap<string, number> = new Map(SMALL_NUMBERS.map((word, index) => [word, index]));
const TENS_BY_WORD: ReadonlyMap<string, number> = new Map(TENS.map((word, index) => [word, 20 + 10 * index]));

/** Whether a number may begin with a word, in small letters; of “twenty-one” give the first part. */
export function beginsNumber(word: string): boolean {
  return (
    ONES.has(word) ||
    TENS_BY_WORD.has(word) ||
    SCALES.has(word) ||
    ORDINALS.has(word) ||
    word === 'half' ||
    word === 'quarter'
  );
}

/** A number of words read so far. */
interface Sum {
  /** Thousands and more that are closed. */
  total: number;
  /** What stands behind them. */
  open: number;
  pieces: number;
  /** What the scales at the end multiply by: 1 behind another word. */
  scale: number;
}

/** The number that begins with the word at an offset; `undefined` when none does. A bare “one” is none. */
export function readNumberWords(prose: string, at: number): Numeral | undefined {
  const first = wordAt(prose, at);
  if (first === 'half') return readHalf(prose, at);
  const start = SCALES.has(first) || PARTS.has(first) ? articleStart(prose, at) : at;
  if (
    PARTS.has(first) &&
    start < at &&
    /^(?: of\b| the\b)/.test(prose.slice(at + first.length, at + first.length + 5))
  )
    return share(start, at + first.length, 1 / PARTS.get(first)!);
  if (first === 'quarter') return undefined;
  const sum: Sum = { total: 0, open: 0, pieces: 0, scale: 1 };
  let end = at;
  let next = at;
  while (sum.pieces < MOST_PIECES) {
    const word = wordAt(prose, next);
    const wordEnd = next + word.length;
    const ordinal = ordinalEnd(sum, word);
    if (ordinal !== undefined)
      return { start, end: wordEnd, form: 'ordinal', value: ordinal, step: 1, scale: 1 };
    if (!addWord(sum, word)) break;
    end = wordEnd;
    next = end + half(prose, end, sum);
    if (next > end) end = next;
    next = linkEnd(prose, end);
    if (next < 0) break;
  }
  if (sum.pieces === 0 || (SCALES.has(first) && start === at)) return undefined;
  const value = sum.total + sum.open;
  return shareBehind(prose, start, end, value) ?? plain(start, end, value, sum);
}

function plain(start: number, end: number, value: number, { pieces, scale }: Sum): Numeral | undefined {
  if (pieces === 1 && value <= 1) return undefined;
  const step = value < 20 || !Number.isInteger(value) ? 1 : stepOf(String(value));
  return { start, end, form: 'words', value, step, scale };
}

/** Adds a word to the number; `false` when it does not go on with it. */
function addWord(sum: Sum, word: string): boolean {
  const one = ONES.get(word);
  const ten = TENS_BY_WORD.get(word);
  const scale = SCALES.get(word);
  if (one !== undefined) {
    const tens = sum.open % 100;
    if (
      (tens !== 0 && (one > 9 || tens < 20 || tens % 10 !== 0)) ||
      (sum.pieces > 0 && sum.open + sum.total === 0)
    )
      return false;
    sum.open += one;
  } else if (ten !== undefined) {
    if (sum.open % 100 !== 0) return false;
    sum.open += ten;
  } else if (scale !== undefined) {
    if (scale < 1000) sum.open = (sum.open || 1) * scale;
    else [sum.total, sum.open] = [sum.total + (sum.open || (sum.pieces === 0 ? 1 : 0)) * scale, 0];
    if (scale >= 1000 && sum.total === 0) return false;
  } else return false;
  sum.scale = scale === undefined ? 1 : sum.scale * scale;
  sum.pieces += 1;
  return true;
}

/** “twenty-first”: the ordinal with which the number ends, if it does. */
function ordinalEnd(sum: Sum, word: string): number | undefined {
  const last = word === 'first' ? 1 : word === 'second' ? 2 : ORDINALS.get(word);
  if (last === undefined || sum.total > 0) return undefined;
  if (sum.pieces === 0) return last > 2 ? last : undefined;
  return sum.open >= 20 && sum.open % 10 === 0 && last < 10 ? sum.open + last : undefined;
}

/** Adds “and a half” where it follows; its length. */
function half(prose: string, end: number, sum: Sum): number {
  const words = ' and a half';
  if (!prose.startsWith(words, end)) return 0;
  if (sum.open > 0) sum.open += 0.5;
  return sum.open > 0 ? words.length : 0;
}

/** Where the next word of the number may begin, behind a space, a hyphen or “and”; -1 where none can. */
function linkEnd(prose: string, end: number): number {
  const mark = prose.charAt(end);
  if (mark !== ' ' && mark !== '-') return -1;
  if (!prose.startsWith(' and ', end)) return end + 1;
  const word = wordAt(prose, end + 5);
  const goesOn = ONES.has(word) || TENS_BY_WORD.has(word);
  return goesOn && /(?:hundred|thousand|million)$/i.test(prose.slice(Math.max(0, end - 8), end))
    ? end + 5
    : -1;
}

/** “two-thirds”, “three quarters”, “one in five”, “nine out of 10”. */
function shareBehind(prose: string, start: number, end: number, value: number): Numeral | undefined {
  if (value > 20) return undefined;
  const link = prose.charAt(end);
  const part = link === '-' || link === ' ' ? wordAt(prose, end + 1) : '';
  const parts = PARTS.get(part);
  const partEnd = end + 1 + part.length;
  if (
    parts !== undefined &&
    value < parts &&
    (link === '-' || part.endsWith('s') || prose.startsWith(' of', partEnd))
  )
    return share(start, partEnd, value / parts);
  return rate(prose, start, end, value);
}

const RATE =
  / (?:in|out of)(?: every)? (?:(\d{1,6})|([a-z]{2,8}))(?![\w-])(?! (?:second|minute|hour|day|week|month|year|decade|percent))/y;

/** “one in five”, “1 in 10”; `undefined` when none follows. */
export function rate(prose: string, start: number, end: number, value: number): Numeral | undefined {
  RATE.lastIndex = end;
  const found = RATE.exec(prose);
  if (found === null) return undefined;
  const of =
    found[1] !== undefined ? Number(found[1]) : (ONES.get(found[2]!) ?? (found[2] === 'hundred' ? 100 : 0));
  const isYear = of >= 1900 && of <= 2100;
  return of > value && of >= 2 && value >= 1 && !isYear
    ? share(start, RATE.lastIndex, value / of)
    : undefined;
}

/** “half”, “half a million”, “half-dozen”; none in “half-hour”, “the second half”. */
function readHalf(prose: string, at: number): Numeral | undefined {
  const behind = prose.slice(at + 4, at + 20);
  const scaled = /^(?: an?|-)[ -]?(dozen|hundred|thousand|million|billion|trillion)\b/i.exec(behind);
  if (scaled !== null) {
    const value = SCALES.get(scaled[1]!.toLowerCase())! / 2;
    return { start: at, end: at + 4 + scaled[0].length, form: 'words', value, step: value, scale: 2 * value };
  }
  const before = prose.slice(Math.max(0, at - 10), at).toLowerCase();
  if (/(?:\ba|first|second|other|better|latter|last|this|and|time) $|-$/.test(before)) return undefined;
  if (!OF_WHAT.test(behind)) return undefined;
  return share(at, at + 4, 0.5);
}

const OF_WHAT = new LetterPattern(String.raw`^ (?:of|the|its|their|his|her|our|my|those|these|all|\p{Lu})`);
const ARTICLE = new LetterPattern(String.raw`(?<![\p{L}-])an? $`, 'i');

function share(start: number, end: number, of: number): Numeral {
  return { start, end, form: 'share', value: of * 100, step: 1, scale: 1 };
}

/** Where the article before “million” or “third” begins; `at` when there is none. */
function articleStart(prose: string, at: number): number {
  const found = ARTICLE.exec(prose.slice(Math.max(0, at - 4), at));
  return found === null ? at : at - found[0].length;
}

/** The word that begins at an offset, in small letters; empty when none does. */
function wordAt(prose: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.exec(prose)?.[0].toLowerCase() ?? '';
}
