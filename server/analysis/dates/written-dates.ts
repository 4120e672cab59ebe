import { MONTHS } from '../../lexicon/calendar-words.ts';

/** A date as it is written; the year is often left out. */
export interface WrittenDate {
  readonly year: number | undefined;
  /** From 1. */
  readonly month: number;
  readonly date: number;
}

const MONTH =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const MONTH_FIRST = new RegExp(
  String.raw`\b${MONTH}\.?\s+(\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s+(\d{4})\b)?`,
  'i',
);
const DAY_FIRST = new RegExp(
  String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?${MONTH}\b\.?(?:,?\s+(\d{4})\b)?`,
  'i',
);
const ISO = /\b((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/;
const SLASHED = /\b(\d{1,2})([/.])(\d{1,2})\2(\d{4}|\d\d)\b/;

/** No line that gives a date is longer. */
const LONGEST = 200;

/**
 * The first date written in a text of at most 200 characters: “June 3, 2024”, “3 June”, “2024-06-03”, “6/13/2024”.
 * `undefined` when there is none, or when 3/4/2024 may be a day in March or in April.
 */
export function readDate(text: string): WrittenDate | undefined {
  const head = text.slice(0, LONGEST);
  const iso = ISO.exec(head);
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[2]), date: Number(iso[3]) };
  const american = MONTH_FIRST.exec(head);
  if (american !== null) return named(american[1]!, american[2]!, american[3]);
  const british = DAY_FIRST.exec(head);
  if (british !== null) return named(british[2]!, british[1]!, british[3]);
  const slashed = SLASHED.exec(head);
  return slashed === null ? undefined : numbered(Number(slashed[1]), Number(slashed[3]), Number(slashed[4]));
}

function named(month: string, date: string, year: string | undefined): WrittenDate {
  const start = month.slice(0, 3).toLowerCase();
  return {
    year: year === undefined ? undefined : Number(year),
    month: 1 + MONTHS.findIndex((name) => name.toLowerCase().startsWith(start)),
    date: Number(date),
  };
}

/** Two numbers and a year: only one above twelve, or two alike, tell which is the month. */
function numbered(first: number, second: number, year: number): WrittenDate | undefined {
  const full = year < 100 ? 2000 + year : year;
  if (first > 12) return { year: full, month: second, date: first };
  return second > 12 || first === second ? { year: full, month: first, date: second } : undefined;
}
