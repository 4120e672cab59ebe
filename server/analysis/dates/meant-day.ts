import { type CalendarDay, dayOf, lastWeekday, nextWeekday, partsOf } from './calendar.ts';
import type { DayWord } from './day-words.ts';
import type { Tense } from './tense.ts';

/** The day a word means, and what makes it that day. */
export interface MeantDay {
  readonly day: CalendarDay;
  /**
   * `written`: a date stands with it · `counted`: yesterday, tomorrow · `past` and `future`: the last or the next weekday of
   * that name, seven days at most from the story's · `same-day`: the story's own day, whatever its tense · `nearest`: “last” or “next”
   * before it, which some readers take for the week before or after · `same-week`: “this” before it.
   */
  readonly by: 'written' | 'counted' | 'past' | 'future' | 'same-day' | 'nearest' | 'same-week';
}

/**
 * The day a word means in a story of a day: by AP's usage a bare weekday lies within the last seven days or the next, as
 * the tense tells. Two days, the past one first, where no tense tells; none for weeks, months and years, and for a date whose
 * year nobody gives.
 */
export function meantDays(
  word: DayWord,
  story: CalendarDay | undefined,
  tense: Tense | undefined,
): readonly MeantDay[] {
  if (word.written !== undefined) {
    const day = writtenDay(word, story);
    return day === undefined ? [] : [{ day, by: 'written' }];
  }
  if (story === undefined || word.unit !== 'day') return [];
  const { weekday, modifier } = word;
  if (weekday === undefined) return [{ day: story + word.off, by: 'counted' }];
  if (modifier === 'last') return [{ day: lastWeekday(weekday, story - 1), by: 'nearest' }];
  if (modifier === 'next') return [{ day: nextWeekday(weekday, story + 1), by: 'nearest' }];
  if (modifier === 'this') return [{ day: story - partsOf(story).weekday + weekday, by: 'same-week' }];
  if (partsOf(story).weekday === weekday) return [{ day: story, by: 'same-day' }];
  const past: MeantDay = { day: lastWeekday(weekday, story), by: 'past' };
  const future: MeantDay = { day: nextWeekday(weekday, story), by: 'future' };
  if (tense === undefined) return [past, future];
  return [tense.time === 'past' ? past : future];
}

/** A date with its year, or with the one that brings it nearest to the story's day. */
function writtenDay({ written }: DayWord, story: CalendarDay | undefined): CalendarDay | undefined {
  const { year, month, date } = written!;
  if (year !== undefined) return dayOf(year, month, date);
  if (story === undefined) return undefined;
  const own = partsOf(story).year;
  return [own - 1, own, own + 1]
    .flatMap((each) => dayOf(each, month, date) ?? [])
    .toSorted((one, other) => Math.abs(one - story) - Math.abs(other - story))[0];
}
