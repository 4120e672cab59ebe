/** Most that are compared with each other: those who share a name in one story are a family, not a crowd. */
const MOST_COMPARED = 48;

/** Things by a key, in order of their first. */
export function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
}

/** Every two of the first 48 things, the earlier one first. */
export function* pairsOf<T>(things: readonly T[]): Generator<readonly [T, T]> {
  const end = Math.min(things.length, MOST_COMPARED);
  for (let at = 0; at < end; at++)
    for (let other = at + 1; other < end; other++) yield [things[at]!, things[other]!];
}
