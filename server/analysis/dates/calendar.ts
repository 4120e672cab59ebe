import { MONTHS, WEEKDAYS } from '../../lexicon/calendar-words.ts';

/** A day by its number: days since 1 January 1970, whatever the time zone. */
export type CalendarDay = number;

/** What a calendar says of a day. */
export interface DayParts {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly date: number;
  /** Index into WEEKDAYS: 0 is Monday. */
  readonly weekday: number;
}

const DAY = 86_400_000;

/** The day of a date; `undefined` where the calendar has none, such as 30 February. */
export function dayOf(year: number, month: number, date: number): CalendarDay | undefined {
  const day = Math.round(Date.UTC(year, month - 1, date) / DAY);
  const parts = partsOf(day);
  return parts.year === year && parts.month === month && parts.date === date ? day : undefined;
}

/** What a calendar says of a day. */
export function partsOf(day: CalendarDay): DayParts {
  const date = new Date(day * DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    date: date.getUTCDate(),
    // JavaScript counts from Sunday.
    weekday: (date.getUTCDay() + 6) % 7,
  };
}

/** “Friday, June 21, 2019”. */
export function writeDay(day: CalendarDay): string {
  return `${WEEKDAYS[partsOf(day).weekday]}, ${writeDate(day)}`;
}

/** “June 21, 2019”. */
export function writeDate(day: CalendarDay): string {
  const { year, month, date } = partsOf(day);
  return `${MONTHS[month - 1]} ${date}, ${year}`;
}

/** “June 2019”, `by` months from that of a day. */
export function writeMonth(day: CalendarDay, by: number): string {
  const { year, month } = partsOf(day);
  const index = year * 12 + month - 1 + by;
  return `${MONTHS[index % 12]} ${Math.floor(index / 12)}`;
}

/** The last day of a weekday that is not after a day. */
export function lastWeekday(weekday: number, day: CalendarDay): CalendarDay {
  return day - ((partsOf(day).weekday - weekday + 7) % 7);
}

/** The first day of a weekday that is not before a day. */
export function nextWeekday(weekday: number, day: CalendarDay): CalendarDay {
  return day + ((weekday - partsOf(day).weekday + 7) % 7);
}
