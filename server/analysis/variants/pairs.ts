/** Most that are compared with each other: those who share a name in one story are a family, not a crowd. */
export const MOST_COMPARED = 48;

/** Every two of the first 48 things, the earlier one first. */
export function* pairsOf<T>(things: readonly T[]): Generator<readonly [T, T]> {
  const end = Math.min(things.length, MOST_COMPARED);
  for (let at = 0; at < end; at++)
    for (let other = at + 1; other < end; other++) yield [things[at]!, things[other]!];
}
