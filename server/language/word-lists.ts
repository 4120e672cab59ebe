import { hashText } from './hash.ts';

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
  #table: WordTable | undefined;

  constructor(lists: readonly MarkedList[]) {
    this.#lists = lists;
  }

  /**
   * The bits of all lists that hold a word; 0 when none does.
   *
   * @param hash What hashText makes of the word, where that is known.
   */
  of(word: string, hash?: number): number {
    if (this.#table !== undefined) return this.#table.of(word, hash ?? hashText(word));
    this.#asked += 1;
    if (this.#asked === MANY) this.#table = new WordTable(this.#lists);
    let bits = 0;
    for (const [words, own] of this.#lists) if (words.has(word)) bits |= own;
    return bits;
  }
}

/** Bits by hash, 32 kB: one in forty is set for the largest lists together. */
const HASHES = 1 << 18;

/** What lists say of words. Most words asked for are rare and in none: one bit tells that, where a Map takes five times as long. */
class WordTable {
  readonly #bits = new Map<string, number>();
  readonly #hashes = new Int32Array(HASHES >> 5);

  constructor(lists: readonly MarkedList[]) {
    for (const [words, bits] of lists) for (const word of words) this.#add(word, bits);
  }

  of(word: string, hash: number): number {
    const bit = bitOf(hash);
    return ((this.#hashes[bit >> 5]! >> (bit & 31)) & 1) === 0 ? 0 : (this.#bits.get(word) ?? 0);
  }

  #add(word: string, bits: number): void {
    const bit = bitOf(hashText(word));
    this.#hashes[bit >> 5]! |= 1 << (bit & 31);
    this.#bits.set(word, (this.#bits.get(word) ?? 0) | bits);
  }
}

function bitOf(hash: number): number {
  return (hash ^ (hash >>> 16)) & (HASHES - 1);
}
