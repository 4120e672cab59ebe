import { doubled } from './vocabulary.ts';

/** Low halves of both 16-bit lanes. */
export const EVEN_BYTES = 0x00ff00ff;

/** Numbers that there is room for at first: a story's worth. Pages that nobody touches cost nothing, copies do. */
const ROOM = 1 << 18;

/**
 * Sums of quantised weights, kept as rows that add up fast. The weights of a hashed feature are a bucket of eight bits a
 * label, biased by 128, four labels to a word. A row sums the buckets of features that always come together; its lanes
 * have sixteen bits, so up to 257 features may be added in all. The bias is the same for all labels: it falls away as
 * soon as labels are compared.
 *
 * A row of `width` words of weights has 2 × `width` numbers: the even labels of each word, two to a number, then the odd
 * ones.
 */
export class ScoreRows {
  readonly #weights: Int32Array;
  readonly #buckets: number;
  readonly #stride: number;
  readonly #first: number;
  readonly #width: number;
  /** All rows, one behind the other; 0 is where no row begins. Replaced when it grows. */
  sums: Int32Array<ArrayBuffer>;
  #used: number;

  /**
   * @param weights Buckets, one behind the other.
   * @param stride Words a bucket.
   * @param first The first word of a bucket that is summed, and `width` how many are.
   * @param reserved Rows from the second on that are set apart for `write`, zero until then.
   */
  constructor(weights: Int32Array, stride: number, first: number, width: number, reserved = 0) {
    this.#weights = weights;
    this.#stride = stride;
    this.#first = first;
    this.#width = width;
    this.#buckets = weights.length / stride;
    this.#used = 2 * width * (1 + reserved);
    this.sums = new Int32Array(this.#used + ROOM);
  }

  /** Numbers in use, to know when to start afresh. */
  get used(): number {
    return this.#used;
  }

  /** Adds the row of some features; returns where it begins. */
  add(features: Int32Array, count: number): number {
    const row = this.reserve(1);
    this.write(row, features, count);
    return row;
  }

  /** Makes room for rows side by side, zero until they are written; returns where the first begins. */
  reserve(rows: number): number {
    const row = this.#used;
    this.#used += 2 * this.#width * rows;
    while (this.#used > this.sums.length) this.sums = doubled(this.sums);
    return row;
  }

  /** Writes the sum of some features to a row that was set apart. Of one feature and more it is not zero in its first number. */
  write(row: number, features: Int32Array, count: number): void {
    const width = this.#width;
    const { sums } = this;
    for (let at = 0; at < count; at++) {
      const bucket = bucketOf(features[at]!, this.#buckets) * this.#stride + this.#first;
      for (let word = 0; word < width; word++) {
        const weights = this.#weights[bucket + word]!;
        sums[row + word]! += weights & EVEN_BYTES;
        sums[row + width + word]! += (weights >>> 8) & EVEN_BYTES;
      }
    }
  }
}

/** The bucket of a hashed feature, of so many. */
export function bucketOf(feature: number, buckets: number): number {
  return (feature >>> 0) % buckets;
}
