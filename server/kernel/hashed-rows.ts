import { Ints, takeInts } from './memory';

/** Kept rows after which a table is emptied: 8 MB. */
const MOST_KEPT: i32 = 1 << 19;

/** Where rows lie, by a hash of what they depend on: an open-addressing table that doubles. */
@final
export class HashedRows {
  /** Hash and row by turns; a row of 0 is a free place. */
  private slots: Ints = takeInts(1 << 13);
  private length: i32 = 1 << 13;
  private count: i32 = 0;

  /** The row kept under a hash; 0 when there is none. */
  @inline
  find(hash: i32): i32 {
    const slots = this.slots;
    const mask = this.length - 2;
    let at = (hash << 1) & mask;
    while (slots[at + 1] != 0 && slots[at] != hash) at = (at + 2) & mask;
    return slots[at + 1];
  }

  /** Keeps a row, which is not 0, under a hash that has none. */
  keep(hash: i32, row: i32): void {
    if (this.count >= MOST_KEPT) {
      memory.fill(this.slots.at(0), 0, (<usize>this.length) << 2);
      this.count = 0;
    }
    if (this.count * 4 > this.length) this.grow();
    this.put(hash, row);
    this.count += 1;
  }

  private put(hash: i32, row: i32): void {
    const slots = this.slots;
    const mask = this.length - 2;
    let at = (hash << 1) & mask;
    while (slots[at + 1] != 0) at = (at + 2) & mask;
    slots[at] = hash;
    slots[at + 1] = row;
  }

  private grow(): void {
    const old = this.slots;
    const length = this.length;
    this.slots = takeInts(length * 2);
    this.length = length * 2;
    for (let at = 0; at < length; at += 2) if (old[at + 1] != 0) this.put(old[at], old[at + 1]);
  }
}
