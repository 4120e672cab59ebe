import { Ints, take } from './memory';

/** Bytes of a bucket of weights: one for each of eight labels of the first pass, then for those of the second. */
export const BUCKET: usize = 16;

// Sums of quantised weights, kept as rows that add up fast. The weights of a hashed feature are a bucket of bytes, one a
// label, biased by 128. A row sums the buckets of features that always come together; its lanes have sixteen bits, so up
// to 257 features may be added in all. The bias is the same for all labels: it falls away as soon as labels are compared.
// A row of any feature is not zero in its first number.

/** Rows are taken from pieces of memory of this size, one behind the other: those that are used together lie together. */
const PIECE: usize = 1 << 16;
let next: usize = 0;
let end: usize = 0;

/** Takes room for rows side by side: zeroed bytes, a multiple of 16 and no more than a piece has. */
export function takeRows(bytes: usize): usize {
  if (next + bytes > end) {
    next = take(PIECE);
    end = next + PIECE;
  }
  const row = next;
  next += bytes;
  return row;
}

/** Adds the weights of features to a row of both passes: 32 bytes. */
export function writeBoth(row: usize, weights: usize, buckets: u32, features: Ints, count: i32): void {
  let first = v128.load(row);
  let second = v128.load(row, 16);
  for (let index = 0; index < count; index++) {
    const bucket = bucketOf(weights, features[index], buckets);
    first = i16x8.add(first, firstOf(bucket));
    second = i16x8.add(second, secondOf(bucket));
  }
  v128.store(row, first);
  v128.store(row, second, 16);
}

/** Adds the weights of features to a row of the second pass: 16 bytes. */
export function writeSecond(row: usize, weights: usize, buckets: u32, features: Ints, count: i32): void {
  let sum = v128.load(row);
  for (let index = 0; index < count; index++) {
    sum = i16x8.add(sum, secondOf(bucketOf(weights, features[index], buckets)));
  }
  v128.store(row, sum);
}

/** Where the weights of a hashed feature lie, of so many buckets. */
export function bucketOf(weights: usize, feature: i32, buckets: u32): usize {
  return weights + BUCKET * <usize>(<u32>feature % buckets);
}

/** The weights of a feature for the labels of the first pass, as a row has them. */
export function firstOf(bucket: usize): v128 {
  return v128.load8x8_u(bucket);
}

/** The same for the labels of the second pass. */
export function secondOf(bucket: usize): v128 {
  return v128.load8x8_u(bucket, 8);
}
