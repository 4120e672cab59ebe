import { isLetter } from '../../text/letters.ts';
import { SCALE_LETTERS, SCALES } from '../../lexicon/number-words.ts';
import type { Span } from '../../text/span.ts';
import { readNumberWords } from './number-words.ts';

/** A number as it is written, before what stands around it tells of what it is. Spans are those of the text read. */
export interface Numeral extends Span {
  /** `code` is no figure: a telephone number, a case number, “24/7”. */
  readonly form: 'digits' | 'words' | 'ordinal' | 'share' | 'date' | 'time' | 'decade' | 'code' | 'label';
  /** Of a share in percent; of a time or a date its first number. */
  readonly value: number;
  /** What the last digit that tells counts: 1 for 396, 100 for 400, 100,000 for “3.5 million”. */
  readonly step: number;
  /** What the words or the letter at its end multiply it by: 1,000,000 for “million” and “M”; 1 where there are none. */
  readonly scale: number;
}

const DIGITS = /(?:(\d{1,3}(?:,\d{3}){1,6})|(\d{1,15}))(\.\d{1,6})?(?!\d)/y;
/** Three groups of digits and more, telephone numbers, numbers of files. */
const CODE =
  /\d{1,30}(?:[-.–]\d{1,30}){2,8}|\d{3}(?:[-.]|\) ?\d{3}[-.])\d{4}(?!\d)|0\d{1,30}|\d{1,6}-[A-Za-z]{1,3}-\d{1,9}/y;
/** “49ers”, “100m”, “40-something”, “ten-fold”. */
const GLUED = /-(?:something|ish|fold)\b/y;
const ISO_DATE = /(?:19|20)\d\d-\d\d-\d\d(?!\d)/y;
const SLASHED = /(\d{1,4})\/(\d{1,4})(\/\d{2,4})?(?![\d/])/y;
const CLOCK =
  /\d{1,2}(?::\d\d(?::\d\d)?|\.\d\d(?= ?[ap]\.?m\b))(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?(?:[ap]\.m\.|[ap]m\b|AM\b|PM\b|o['’]clock\b)/y;
const ORDINAL_ENDING = /(?:st|nd|rd|th)\b/iy;
const DECADE_ENDING = /['’]?s\b/y;
const SCALE_LETTER = /[A-Za-z]{1,3}\b/y;
const SCALE_WORD = /[ -]?(dozen|hundred|thousand|million|billion|trillion)\b/iy;
const HALVES: ReadonlyMap<string, number> = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['⅛', 0.125],
]);
const MIXED = / (\d)\/(\d)(?!\d)/y;

/**
 * The number that begins at an offset, in digits or words; `undefined` when none does. Reads some sixty characters at
 * most, so that a text is read in linear time however it is made.
 */
export function readNumeral(prose: string, at: number): Numeral | undefined {
  const first = prose.charCodeAt(at);
  if (HALVES.has(prose.charAt(at))) return fraction(at, at + 1, HALVES.get(prose.charAt(at))!);
  if (first < 0x30 || first > 0x39) return readNumberWords(prose, at);
  return (
    special(ISO_DATE, 'date', prose, at) ??
    special(CODE, 'code', prose, at) ??
    special(CLOCK, 'time', prose, at) ??
    slashed(prose, at) ??
    digits(prose, at)
  );
}

function special(pattern: RegExp, form: Numeral['form'], prose: string, at: number): Numeral | undefined {
  const end = endOf(pattern, prose, at);
  if (end < 0) return undefined;
  return {
    start: at,
    end,
    form,
    value: Number.parseInt(prose.slice(at, at + 15), 10),
    step: 1,
    scale: 1,
  };
}

/** “3/4” is a share, “6/20/2019” a date; “9/11” is a name of its own, and of “24/7” nobody knows. */
function slashed(prose: string, at: number): Numeral | undefined {
  SLASHED.lastIndex = at;
  const found = SLASHED.exec(prose);
  if (found === null) return undefined;
  const [upper, lower] = [Number(found[1]), Number(found[2])];
  const end = at + found[0].length;
  if (found[3] === undefined && upper < lower && [2, 3, 4, 5, 6, 8, 10, 16].includes(lower))
    return fraction(at, end, upper / lower);
  const form = found[3] !== undefined ? 'date' : upper === 9 && lower === 11 ? 'label' : 'code';
  return { start: at, end, form, value: upper, step: 1, scale: 1 };
}

function fraction(start: number, end: number, share: number): Numeral {
  return { start, end, form: 'share', value: share * 100, step: 1, scale: 1 };
}

function digits(prose: string, at: number): Numeral | undefined {
  DIGITS.lastIndex = at;
  const found = DIGITS.exec(prose);
  if (found === null) return undefined;
  const whole = (found[1] ?? found[2]!).replaceAll(',', '');
  let end = at + found[0].length;
  if (found[2] !== undefined && whole.length > 8)
    return { start: at, end, form: 'code', value: 0, step: 1, scale: 1 };
  const ordinalEnd = endOf(ORDINAL_ENDING, prose, end);
  if (ordinalEnd > 0 && found[3] === undefined)
    return { start: at, end: ordinalEnd, form: 'ordinal', value: Number(whole), step: 1, scale: 1 };
  const decadeEnd = endOf(DECADE_ENDING, prose, end);
  if (decadeEnd > 0 && whole.endsWith('0'))
    return { start: at, end: decadeEnd, form: 'decade', value: Number(whole), step: 10, scale: 1 };
  let value = Number(whole + (found[3] ?? ''));
  let step = found[3] === undefined ? stepOf(whole) : 10 ** (1 - found[3].length);
  const part = HALVES.get(prose.charAt(end));
  if (part !== undefined) [value, step, end] = [value + part, 0.25, end + 1];
  else [value, step, end] = withMixed(prose, end, value, step);
  const scale = scaleAt(prose, end, /[$£€¥]/.test(prose.slice(Math.max(0, at - 2), at)));
  const isGlued = isLetter(prose.codePointAt(scale.end) ?? 0) || endOf(GLUED, prose, scale.end) > 0;
  const form = isGlued ? 'code' : 'digits';
  return {
    start: at,
    end: scale.end,
    form,
    value: value * scale.by,
    step: step * scale.by,
    scale: scale.by,
  };
}

/** “2 1/2” */
function withMixed(prose: string, end: number, value: number, step: number): [number, number, number] {
  MIXED.lastIndex = end;
  const found = MIXED.exec(prose);
  const [upper, lower] = [Number(found?.[1]), Number(found?.[2])];
  if (found === null || upper >= lower) return [value, step, end];
  return [value + upper / lower, 0.25, end + found[0].length];
}

/** What multiplies the number that ends here, and where that ends. */
function scaleAt(prose: string, at: number, isMoney: boolean): { readonly by: number; readonly end: number } {
  SCALE_LETTER.lastIndex = at;
  const letters = SCALE_LETTER.exec(prose)?.[0];
  const byLetter =
    letters === undefined ? undefined : letters === 'm' && isMoney ? 1e6 : SCALE_LETTERS.get(letters);
  if (letters !== undefined && byLetter !== undefined) return { by: byLetter, end: at + letters.length };
  let by = 1;
  let end = at;
  for (let words = 0; words < 2; words++) {
    SCALE_WORD.lastIndex = end;
    const found = SCALE_WORD.exec(prose);
    if (found === null) break;
    by *= SCALES.get(found[1]!.toLowerCase())!;
    end += found[0].length;
  }
  return { by, end };
}

/** What the last digit of a whole number that is no zero counts; a number of one digit is exact. */
export function stepOf(whole: string): number {
  const zeros = /0*$/.exec(whole)![0].length;
  return zeros === whole.length ? 1 : 10 ** zeros;
}

/** Where what a pattern finds at an offset ends; -1 when it finds nothing. */
function endOf(pattern: RegExp, prose: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(prose) ? pattern.lastIndex : -1;
}
