import { MONTHS, SHORT_MONTHS } from '../../lexicon/calendar-words.ts';
import { BOUNDS, NUMBERED_THINGS } from '../../lexicon/number-words.ts';
import { LetterPattern } from '../../text/letter-pattern.ts';
import type { Numeral } from './numerals.ts';

/**
 * What a figure is of. A share is written as a part of a whole (“half”, “one in five”); the number of a name (“Apollo 11”,
 * “Section 8”) counts nothing.
 */
export type FigureKind =
  | 'count'
  | 'money'
  | 'percent'
  | 'share'
  | 'ordinal'
  | 'age'
  | 'year'
  | 'decade'
  | 'date'
  | 'time'
  | 'score'
  | 'name';

/** How exact a figure says that it is: “about 400”, “nearly 400”, “more than 400”. */
export type Bound = 'exact' | 'about' | 'under' | 'over';

/** What stands beside a number. */
export interface Sides {
  readonly before: string;
  readonly after: string;
  /** Offset of the number in its block. */
  readonly start: number;
}

/** What a number's sides tell. */
export interface KindTold {
  readonly kind: FigureKind;
  /** Characters before the number and behind it that belong to the figure: “$”, “ percent”, “-plus”. */
  readonly before: number;
  readonly behind: number;
  readonly currency: string | undefined;
  /** What its value is to be multiplied by: .01 for cents. */
  readonly by: number;
}

const CURRENCY = /(?:US|[CAS]|NZ|HK)?([$£€¥])\s?$/;
const CURRENCY_WORD =
  /^[- ](?:U\.S\. |Canadian |Australian )?(dollars?|euros?|yen|yuan|rubles?|roubles?|pesos?|francs?|rupees?|cents?)\b/i;
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['dollar', '$'],
  ['cent', '$'],
  ['euro', '€'],
  ['yen', '¥'],
]);
const PERCENT = /^(?: ?%|[- ](?:percent|per cent|pct\b\.?)(?:age points?)?|[- ]percentage points?)/i;
const MONTH_NAMES: ReadonlySet<string> = new Set([...MONTHS, ...SHORT_MONTHS, 'Mar']);
const WORD_BEFORE = /\b([A-Z][a-z]+)\.? $/;
const WORD_BEHIND = /^(?:st|nd|rd|th)? (?:of )?([A-Z][a-z]+)\b/;
const AGE_BEHIND = /^(?:[- ]years?[- ]olds?\b|[- ](?:month|week|day)s?[- ]olds?\b)/;
const AGE_BEFORE = /\b(?:aged?|ages|age of|turn(?:s|ed|ing)?|dead at|d(?:ies|ied) at) $/i;
/** “, 42,” behind a name. */
const AGE_APPOSED = new LetterPattern(String.raw`\p{Lu}[\p{L}.'’-]+\.?, $`);
const AGE_CLOSED = /^(?:,|\.(?:\s|$)| of [A-Z]| who | and )/;
const LABEL = new LetterPattern(String.raw`(?:(?<![\p{L}\d])(\p{L}[\p{L}'’.]*)[ -]|#)$`);
/** Room for the word of a label and what stands before it. */
const LONGEST_LABEL = 40;
const INITIALS = new LetterPattern(String.raw`^\p{Lu}{1,3}-$`);
/** What STREET begins with: most numbers go on otherwise, and it is large. */
const OPENS_STREET = /^(?:st|nd|rd|th)? [A-Z]/;
const STREET =
  /^(?:st|nd|rd|th)? (?:[NSEW]\.? |North |South |East |West )?(?:[A-Z][\w.'’-]* ){0,3}(?:St|Ave|Avenue|Blvd|Boulevard|Rd|Road|Drive|Dr|Lane|Ln|Street|Court|Ct|Terrace|Parkway|Pkwy|Place|Pl)\b/;
const SCORE_BEFORE =
  /\b(?:vot(?:e|es|ed|ing)|w[oi]ns?|winning|lost|los(?:e|es|ing)|beat|beats|beating|defeat(?:s|ed|ing)?|tied|lead|leads|leading|led|record|score|passed|approved|rejected|ruled|split|by|at|of|on|a|to)(?: [\w.'’-]+){0,3},? $/i;
const SCORE_BEHIND =
  /^[ -](?:vote|votes|win|loss|lead|decision|ruling|victory|defeat|tie|record|margin|split|majority|score|on\b|in favor|against|with)/i;

/** What a number is a number of, by what stands beside it. `second` closes a range or a score. */
export function tellKind(sides: Sides, numeral: Numeral, second: number | undefined): KindTold {
  const { before, after } = sides;
  const { form, value } = numeral;
  if (form === 'time' || form === 'decade' || form === 'date' || form === 'share') return plain(form);
  if (form === 'label') return plain('name');
  const money = tellMoney(before, after);
  if (money !== undefined) return money;
  const percent = PERCENT.exec(after);
  if (percent !== null) return { ...plain('percent'), behind: percent[0].length };
  if (isCalendarDay(before, after, value)) return plain('date');
  const age = form === 'ordinal' ? undefined : tellAge(before, after, value);
  if (age !== undefined) return age;
  if (isName(before, after, form) || isHotline(numeral)) return plain('name');
  if (form === 'ordinal') return plain('ordinal');
  if (form === 'digits' && numeral.scale === 1 && isYear(numeral, after)) return plain('year');
  if (second !== undefined && isScore(before, after, value, second)) return plain('score');
  return { ...plain('count'), behind: /^(?:\+|-plus\b)/.exec(after)?.[0].length ?? 0 };
}

/** How the words beside a figure bound it. */
export function tellBound({ before, after }: Sides, told: KindTold): Bound {
  if (/^(?:\+|-plus\b| or (?:more|older|over)\b| and (?:up|counting)\b)/.test(after)) return 'over';
  if (/^ or so\b/.test(after)) return 'about';
  const opening = before.slice(0, before.length - told.before).toLowerCase();
  if (
    /\b(?:more than|at least|upwards? of|no (?:fewer|less) than|greater than|higher than|in excess of) $/.test(
      opening,
    )
  )
    return 'over';
  if (
    /\b(?:(?:fewer|less) than|up to|as (?:many|much) as|at most|not quite|close to|a maximum of) $/.test(
      opening,
    )
  )
    return 'under';
  const word = /([a-z]+)\.? $/.exec(opening)?.[1];
  if (word === undefined) return 'exact';
  for (const [bound, words] of BOUNDS)
    if (words.includes(word))
      return bound === 'about' || bound === 'under' || bound === 'over' ? bound : 'exact';
  return 'exact';
}

/** “21-14”, “a 5-4 vote”; the second of a range is the larger. */
function isScore(before: string, after: string, first: number, second: number): boolean {
  if (first >= second || SCORE_BEHIND.test(after)) return true;
  return SCORE_BEFORE.test(before) && !/^ ?[a-z]/.test(after);
}

function plain(kind: FigureKind): KindTold {
  return { kind, before: 0, behind: 0, currency: undefined, by: 1 };
}

function tellMoney(before: string, after: string): KindTold | undefined {
  const word = CURRENCY_WORD.exec(after);
  const name = word?.[1]!.toLowerCase().replace(/s$/, '');
  const sign = CURRENCY.exec(before);
  if (sign !== null) return { ...plain('money'), before: sign[0].length, currency: sign[1] };
  if (word === null || name === undefined) return undefined;
  return {
    ...plain('money'),
    behind: word[0].length,
    currency: SIGNS.get(name) ?? name,
    by: name === 'cent' ? 0.01 : 1,
  };
}

function isCalendarDay(before: string, after: string, value: number): boolean {
  if (value > 31 || !Number.isInteger(value)) return false;
  return isMonth(WORD_BEFORE.exec(before)) || isMonth(WORD_BEHIND.exec(after));
}

function isMonth(word: RegExpExecArray | null): boolean {
  return word !== null && MONTH_NAMES.has(word[1]!);
}

function tellAge(before: string, after: string, value: number): KindTold | undefined {
  const old = AGE_BEHIND.exec(after);
  if (old !== null) return { ...plain('age'), behind: old[0].length };
  if (value > 115 || !Number.isInteger(value)) return undefined;
  if (AGE_BEFORE.test(before) && !/^ ?(?:percent|%|years? (?!old))/.test(after)) return plain('age');
  return AGE_APPOSED.test(before) && AGE_CLOSED.test(after) ? plain('age') : undefined;
}

/** “Section 8”, “No. 10”, “1600 Pennsylvania Ave.”; in a headline all words have capitals, so that they alone say nothing. */
function isName(before: string, after: string, form: Numeral['form']): boolean {
  if (
    form !== 'words' &&
    ((OPENS_STREET.test(after) && STREET.test(after)) || /^-(?:Eleven|Up|Zip)\b/.test(after))
  )
    return true;
  const label = LABEL.exec(before.slice(-LONGEST_LABEL));
  if (label === null) return false;
  if (label[1] === undefined) return true;
  const word = label[1].replace(/\.$/, '').toLowerCase();
  if (NUMBERED_THINGS.has(word)) return form !== 'ordinal';
  return form === 'digits' && INITIALS.test(label[0]);
}

/** The numbers one dials for help are as good as names: “911 call”. */
function isHotline({ form, value, scale }: Numeral): boolean {
  return form === 'digits' && scale === 1 && (value === 911 || value === 988 || value === 311);
}

/** Four digits without a comma, of our time, that count nothing by their own word. */
function isYear({ value, start, end }: Numeral, after: string): boolean {
  return (
    end - start === 4 &&
    Number.isInteger(value) &&
    value >= 1500 &&
    value <= 2100 &&
    !/^[- ](?:meters?|metres?|feet|foot|miles?|square|acres?|pounds?|tons?|calories)\b/.test(after)
  );
}
