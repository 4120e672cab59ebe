/** Bucket of a number of tokens: exact up to three, coarser the longer; 0 to 9. */
export function lengthBucket(length: i32): i32 {
  if (length < 4) return length;
  if (length < 9) return length < 6 ? 4 : 5;
  if (length < 22) return length < 14 ? 6 : 7;
  return length < 40 ? 8 : 9;
}

/** Bucket of a probability, 0 to 7, finer at both ends. */
export function probabilityBucket(probability: f32): i32 {
  return bucketOfShare(<f64>probability);
}

/** Bucket of a mean of probabilities, as of one. */
export function bucketOfShare(share: f64): i32 {
  if (share < 0.2) return share < 0.02 ? 0 : share < 0.08 ? 1 : 2;
  if (share < 0.6) return share < 0.4 ? 3 : 4;
  return share < 0.8 ? 5 : share < 0.95 ? 6 : 7;
}
