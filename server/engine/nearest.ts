/**
 * The known word closest to one that is misspelt; `undefined` when none is close enough to suggest.
 * Cost: length of the word × the lengths of all known.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  // A third of the letters may differ: “sentance-to-long” is understood, “passive” is not taken for “massive-quote”.
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  let found: string | undefined;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word.slice(0, 80), candidate);
    if (distance < least) [least, found] = [distance, candidate];
  }
  return found;
}

/** How many letters to insert, delete or change to get from one to the other (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
