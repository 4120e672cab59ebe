/**
 * Hashes that have a row in a table: the hash at place `i` of the sorted hashes has row `i + 1`. Row 0 belongs to all
 * others.
 */
export class KeyedRows {
  /** Ascending as signed numbers, each once. */
  readonly hashes: Int32Array;
  readonly #rows: ReadonlyMap<number, number>;

  constructor(hashes: Iterable<number>) {
    this.hashes = Int32Array.from(new Set(hashes)).toSorted();
    this.#rows = new Map(Array.from(this.hashes, (hash, at) => [hash, at + 1]));
  }

  /** The rows of the table, the one of all others included. */
  get count(): number {
    return this.hashes.length + 1;
  }

  /** 0 for a hash without a row of its own. */
  rowOf(hash: number): number {
    return this.#rows.get(hash) ?? 0;
  }
}

/** Rows for the hashes that occur `least` times or more. */
export function commonRows(hashes: Iterable<number>, least: number): KeyedRows {
  const counts = new Map<number, number>();
  for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return new KeyedRows([...counts].filter(([, count]) => count >= least).map(([hash]) => hash));
}
