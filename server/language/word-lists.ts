/** A list of words, and what it says of each, as bits. */
export type MarkedList = readonly [words: ReadonlySet<string>, bits: number];

/** Words after which a table pays for itself: it takes some 4 ms to be made, a tenth of a short run. */
const MANY = 3000;

/**
 * What several lists say of a word. A short run asks them one by one; whoever reads on gets a table of all of them, since
 * to look into twenty sets takes as long as all else that is done for a word not met before.
 */
export class WordLists {
  readonly #lists: readonly MarkedList[];
  #asked = 0;
  #table: Map<string, number> | undefined;

  constructor(lists: readonly MarkedList[]) {
    this.#lists = lists;
  }

  /** The bits of all lists that hold a word; 0 when none does. */
  of(word: string): number {
    if (this.#table !== undefined) return this.#table.get(word) ?? 0;
    this.#asked += 1;
    if (this.#asked === MANY) this.#table = tableOf(this.#lists);
    let bits = 0;
    for (const [words, own] of this.#lists) if (words.has(word)) bits |= own;
    return bits;
  }
}

function tableOf(lists: readonly MarkedList[]): Map<string, number> {
  const table = new Map<string, number>();
  for (const [words, bits] of lists) for (const word of words) table.set(word, (table.get(word) ?? 0) | bits);
  return table;
}
