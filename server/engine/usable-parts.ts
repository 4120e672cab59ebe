import type * as z from 'zod';
import { type LocatedProblem, toProblems } from './config-problems.ts';
import type { ConfigSource } from './config-source.ts';

type Path = readonly PropertyKey[];

/** Of one value more is not told: to take out so many parts one by one would take the square of their number. */
const MOST_PROBLEMS = 200;

/**
 * What of a value fits its shape, and what was left out for it.
 *
 * @param known The keys allowed in the object at a path, for suggestions.
 * @returns `written` is `undefined` where nothing of use is left, or more is wrong than is told.
 */
export function takeUsable<T>(
  source: ConfigSource,
  shape: z.ZodType<T>,
  known: (path: Path) => readonly string[],
): { written: T | undefined; problems: readonly LocatedProblem[] } {
  const problems: LocatedProblem[] = [];
  let value = source.value;
  // Leaving out a culprit may make its owner unusable (an override without files): each round climbs at most one level.
  for (let round = 0; round < 5; round++) {
    const result = shape.safeParse(value);
    if (result.success) return { written: result.data, problems };
    const found = result.error.issues.flatMap((issue) => toProblems(issue, { ...source, value }, known));
    if (round === 0) problems.push(...found.slice(0, MOST_PROBLEMS));
    const culprits = found.map(({ culprit }) => (round === 0 ? culprit : culprit.slice(0, -1)));
    // Nothing around it is left to leave out.
    if (found.length > MOST_PROBLEMS || (round > 0 && culprits.some(({ length }) => length === 0))) break;
    value = without(value, culprits);
  }
  return { written: undefined, problems };
}

/** A copy of the value without what lies at some paths; `{}` when it is itself at fault. */
function without(value: unknown, culprits: readonly Path[]): unknown {
  if (culprits.some((path) => path.length === 0)) return {};
  if (culprits.length === 0 || typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .filter(([key]) => !culprits.some((path) => path.length === 1 && String(path[0]) === key))
    .map(([key, inner]): [string, unknown] => [
      key,
      without(
        inner,
        culprits.filter((path) => String(path[0]) === key).map((path) => path.slice(1)),
      ),
    ]);
  return Array.isArray(value) ? kept.map(([, inner]) => inner) : Object.fromEntries(kept);
}
