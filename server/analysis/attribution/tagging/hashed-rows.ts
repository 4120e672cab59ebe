/** Kept rows after which a table is emptied: 8 MB. */
const MOST_KEPT = 1 << 19;

/** Where rows begin, by a hash of what they depend on: an open-addressing table that doubles. */
export class HashedRows {
  /** Hash and row by turns; a row of 0 is a free place. */
  #slots = new Int32Array(1 << 13);
  #count = 0;

  /** The row kept under a hash; 0 when there is none. */
  get(hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 2;
    for (let at = (hash << 1) & mask; ; at = (at + 2) & mask) {
      const row = slots[at + 1]!;
      if (row === 0 || slots[at] === hash) return row;
    }
  }

  /** Keeps a row, which is not 0, under a hash that has none. */
  set(hash: number, row: number): void {
    if (this.#count >= MOST_KEPT) {
      this.#slots = new Int32Array(1 << 13);
      this.#count = 0;
    }
    if (this.#count * 4 > this.#slots.length) this.#grow();
    this.#put(hash, row);
    this.#count += 1;
  }

  #put(hash: number, row: number): void {
    const slots = this.#slots;
    const mask = slots.length - 2;
    let at = (hash << 1) & mask;
    while (slots[at + 1] !== 0) at = (at + 2) & mask;
    slots[at] = hash;
    slots[at + 1] = row;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    for (let at = 0; at < old.length; at += 2) if (old[at + 1] !== 0) this.#put(old[at]!, old[at + 1]!);
  }
}
