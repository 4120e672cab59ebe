/** Differences of scores beyond this are taken for no chance at all: e to the −40 and less for all scales in use. */
const LENGTH = 1 << 12;

/** Exponentials of quantised scores, from a table: e to the power of a score less the highest of its position. */
export class ExponentialTable {
  readonly #table: Float64Array;

  /** @param scale What one step of a quantised weight is worth. */
  constructor(scale: number) {
    this.#table = Float64Array.from({ length: LENGTH }, (_, steps) => Math.exp(-steps * scale));
    this.#table[LENGTH - 1] = 0;
  }

  /** Writes the exponentials of seven labels' scores, given as the four numbers of a ScoreRows row two words wide. */
  write(out: Float64Array, at: number, even0: number, even1: number, odd0: number, odd1: number): void {
    const s0 = even0 & 0xffff;
    const s1 = odd0 & 0xffff;
    const s2 = even0 >>> 16;
    const s3 = odd0 >>> 16;
    const s4 = even1 & 0xffff;
    const s5 = odd1 & 0xffff;
    const s6 = even1 >>> 16;
    let highest = s0;
    if (s1 > highest) highest = s1;
    if (s2 > highest) highest = s2;
    if (s3 > highest) highest = s3;
    if (s4 > highest) highest = s4;
    if (s5 > highest) highest = s5;
    if (s6 > highest) highest = s6;
    out[at] = this.#of(highest - s0);
    out[at + 1] = this.#of(highest - s1);
    out[at + 2] = this.#of(highest - s2);
    out[at + 3] = this.#of(highest - s3);
    out[at + 4] = this.#of(highest - s4);
    out[at + 5] = this.#of(highest - s5);
    out[at + 6] = this.#of(highest - s6);
  }

  #of(steps: number): number {
    return this.#table[steps < LENGTH ? steps : LENGTH - 1]!;
  }
}
