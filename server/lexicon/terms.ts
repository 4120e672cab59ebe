/** The terms of a list that is written one a line; blank lines are skipped, order is kept. */
export function termList(lines: string): readonly string[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The same as a set. */
export function terms(lines: string): ReadonlySet<string> {
  return new Set(termList(lines));
}

/** A list of `key: value value …`, one key a line. */
export function termMap(lines: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    termList(lines).map((line) => {
      const colon = line.indexOf(':');
      return [
        line.slice(0, colon).trim(),
        line
          .slice(colon + 1)
          .trim()
          .split(/\s+/),
      ];
    }),
  );
}
