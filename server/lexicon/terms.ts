/**
 * The terms of a list that is written one a line, all with the same indentation; order is kept. Split in one go: to trim
 * each line took five times as long, at every start of the program.
 */
export function termList(lines: string): readonly string[] {
  const list = lines.trim();
  return list.split(`\n${' '.repeat(lines.indexOf(list) - 1)}`);
}

/** The same as a set. */
export function terms(lines: string): ReadonlySet<string> {
  return new Set(termList(lines));
}

/** A list of `key: value value …`, one key a line. */
export function termMap(lines: string): ReadonlyMap<string, readonly string[]> {
  const entries = new Map<string, readonly string[]>();
  for (const line of termList(lines)) {
    const colon = line.indexOf(': ');
    entries.set(line.slice(0, colon), line.slice(colon + 2).split(' '));
  }
  return entries;
}
