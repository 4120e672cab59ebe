import { WEEKDAYS } from '../../lexicon/calendar-words.ts';
import type { Span } from '../../text/span.ts';
import type { BlockReading } from '../block-reading.ts';
import { readDate, type WrittenDate } from './written-dates.ts';

/** Words that mean a day, or a week, month or year, counted from the day of the story. Spans are relative to the block. */
export interface DayWord extends Span {
  readonly text: string;
  /** Index into WEEKDAYS; `undefined` for words that name no weekday. */
  readonly weekday: number | undefined;
  /** What stands before a weekday; `undefined` for all other words. */
  readonly modifier: 'last' | 'this' | 'next' | undefined;
  readonly unit: 'day' | 'week' | 'month' | 'year';
  /** How many units behind the story's own it lies, where neither a weekday nor a date tells: -1 for “yesterday”. */
  readonly off: number;
  /** The date that stands with it: “Friday, June 21”. */
  readonly written: WrittenDate | undefined;
}

const WEEKDAY = /\b(?:(last|this|next) )?((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?!s)/gi;
const RELATIVE = /\b(?:(yesterday|today|tonight|tomorrow)|(last|this|next) (night|week|month|year))\b/gi;
/** A date that stands without its weekday. */
const DATE =
  /\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}\b(?:, (?:19|20)\d\d\b)?(?!\d)/g;
/** A date behind its weekday, and no longer. */
const ITS_DATE =
  /^,? (?:the )?((?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:,? \d{4})?|\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?(?: \d{4})?)\b/;
const LONGEST_DATE = 30;
/** What makes a name or a habit of a weekday: “Black Friday”, “every Friday”. */
const NAMED =
  /\b(?:Black|Good|Super|Cyber|Fat|Ash|Palm|Easter|Giving|Bloody|Ruby|Casual|Shrove|Holy|Maundy|every|each|most|some|a|any) $/i;

const OFF: Readonly<Record<string, number>> = {
  yesterday: -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  last: -1,
  this: 0,
  next: 1,
};

/** The word for a day that holds an offset of a block, its end counted in; `undefined` when none does. Linear in the block. */
export function dayWordAt({ prose, body }: BlockReading, offset: number): DayWord | undefined {
  return (
    findAt(prose, offset, WEEKDAY, readWeekday) ??
    findAt(prose, offset, RELATIVE, readRelative) ??
    (offset < body.start ? undefined : findAt(prose, offset, DATE, readCalendarDate))
  );
}

function findAt(
  prose: string,
  offset: number,
  pattern: RegExp,
  read: (prose: string, found: RegExpExecArray) => DayWord | undefined,
): DayWord | undefined {
  for (const found of prose.matchAll(pattern)) {
    if (found.index > offset) return undefined;
    const word = read(prose, found);
    if (word !== undefined && offset <= word.end) return word;
  }
  return undefined;
}

function readWeekday(
  prose: string,
  { 0: text, 1: modifier, 2: name, index }: RegExpExecArray,
): DayWord | undefined {
  // In small letters it is a slip or a word of another text; “Black Friday” is a name.
  if (!/^\p{Lu}/u.test(name!) || NAMED.test(prose.slice(Math.max(0, index - 9), index))) return undefined;
  const end = index + text.length;
  const date = ITS_DATE.exec(prose.slice(end, end + LONGEST_DATE));
  return {
    start: index,
    end: date === null ? end : end + date[0].length,
    text: date === null ? text : text + date[0],
    weekday: WEEKDAYS.findIndex((day) => day.toLowerCase() === name!.toLowerCase()),
    modifier: modifierOf(modifier),
    unit: 'day',
    off: 0,
    written: date === null ? undefined : readDate(date[1]!),
  };
}

function readRelative(_: string, { 0: text, 1: day, 2: modifier, 3: unit, index }: RegExpExecArray): DayWord {
  const isDay = day !== undefined || unit === 'night';
  return {
    start: index,
    end: index + text.length,
    text,
    weekday: undefined,
    modifier: undefined,
    unit: isDay ? 'day' : unit === 'week' ? 'week' : unit === 'month' ? 'month' : 'year',
    off: OFF[(day ?? modifier!).toLowerCase()]!,
    written: undefined,
  };
}

function readCalendarDate(_: string, { 0: text, index }: RegExpExecArray): DayWord | undefined {
  const written = readDate(text);
  if (written === undefined) return undefined;
  return {
    start: index,
    end: index + text.length,
    text,
    weekday: undefined,
    modifier: undefined,
    unit: 'day',
    off: 0,
    written,
  };
}

function modifierOf(text: string | undefined): DayWord['modifier'] {
  const small = text?.toLowerCase();
  return small === 'last' || small === 'this' || small === 'next' ? small : undefined;
}
