import type { Figure } from '../figures.ts';
import { isEqual, numbersOf } from './agreement.ts';

/** How many figures behind one another are added up. */
const MOST_ADDED = 6;

/**
 * Whether some figures of one block that follow each other add up to a number, or two of them differ by it: twelve dead
 * of whom seven were men and five women, a lead of 8 points at 52 to 44. Linear in the figures.
 */
export function makeUp(figures: readonly Figure[], number: number): boolean {
  for (let from = 0; from < figures.length; from++) {
    let sum = 0;
    const until = Math.min(figures.length, from + MOST_ADDED);
    for (let at = from; at < until; at++) {
      sum += figures[at]!.value;
      if (
        at > from &&
        (isEqual(sum, number) || isEqual(Math.abs(figures[from]!.value - figures[at]!.value), number))
      )
        return true;
    }
    const [first, second] = numbersOf(figures[from]!);
    if (
      second !== undefined &&
      (isEqual(first! + second, number) || isEqual(Math.abs(first! - second), number))
    )
      return true;
  }
  return false;
}

/** Whether two of some years are so far apart, give or take one: how old somebody is who was born in one of them. */
export function yearsApart(years: ReadonlySet<number>, number: number): boolean {
  for (const year of years) for (const off of [-1, 0, 1]) if (years.has(year + number + off)) return true;
  return false;
}

/** Years in which a story that is read today, or soon, may have been written. */
const EARLIEST = 1995;
const LATEST = 2060;

/** Whether some year lies so far back that a story of our time may count from it: 38 years on a ferry “since 1986”. */
export function sinceYear(years: ReadonlySet<number>, number: number): boolean {
  for (const year of years) if (year + number >= EARLIEST && year + number <= LATEST) return true;
  return false;
}
