import { termList } from './terms.ts';

/** From Monday. */
export const WEEKDAYS: readonly string[] = termList(`
  Monday
  Tuesday
  Wednesday
  Thursday
  Friday
  Saturday
  Sunday
`);

/** From January. */
export const MONTHS: readonly string[] = termList(`
  January
  February
  March
  April
  May
  June
  July
  August
  September
  October
  November
  December
`);

/** Months that are given names as well. */
export const GIVEN_NAME_MONTHS: ReadonlySet<string> = new Set(['April', 'May', 'June', 'August']);

/** Short forms of months, without their period; “Mar” apart, which is a name, too. */
export const SHORT_MONTHS: readonly string[] = termList(`
  Jan
  Feb
  Apr
  Jun
  Jul
  Aug
  Sep
  Sept
  Oct
  Nov
  Dec
`);

/** Short forms of weekdays, without their period; “Sat” and “Sun” apart, which are words, too. */
export const SHORT_WEEKDAYS: readonly string[] = termList(`
  Mon
  Tue
  Tues
  Wed
  Thu
  Thur
  Thurs
  Fri
`);

const FEASTS: readonly string[] = termList(`
  Christmas
  Easter
  Thanksgiving
  Ramadan
  Hanukkah
  Passover
  Halloween
  Lent
  Eid
  Kwanzaa
`);

/** Weekdays, months and feasts: capitalised, and no names. */
export const CALENDAR_WORDS: ReadonlySet<string> = new Set([
  ...WEEKDAYS,
  ...WEEKDAYS.map((day) => `${day}s`),
  ...SHORT_WEEKDAYS,
  'Sat',
  ...MONTHS,
  ...SHORT_MONTHS,
  ...FEASTS,
]);
