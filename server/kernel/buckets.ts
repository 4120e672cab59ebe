/** Bucket of a number of tokens: exact up to three, coarser the longer; 0 to 9. */
export function lengthBucket(length: i32): i32 {
  if (length < 4) return length;
  if (length < 9) return length < 6 ? 4 : 5;
  if (length < 22) return length < 14 ? 6 : 7;
  return length < 40 ? 8 : 9;
}

/** Bucket of a probability, 0 to 7, finer at both ends. */
export function probabilityBucket(probability: f32): i32 {
  return i32x4.extract_lane(probabilityBuckets(f32x4.splat(probability)), 0);
}

/** Those of four probabilities: each limit that one reaches counts. */
export function probabilityBuckets(probabilities: v128): v128 {
  let buckets = f32x4.ge(probabilities, f32x4.splat(0.02));
  buckets = i32x4.add(buckets, f32x4.ge(probabilities, f32x4.splat(0.08)));
  buckets = i32x4.add(buckets, f32x4.ge(probabilities, f32x4.splat(0.2)));
  buckets = i32x4.add(buckets, f32x4.ge(probabilities, f32x4.splat(0.4)));
  buckets = i32x4.add(buckets, f32x4.ge(probabilities, f32x4.splat(0.6)));
  buckets = i32x4.add(buckets, f32x4.ge(probabilities, f32x4.splat(0.8)));
  buckets = i32x4.add(buckets, f32x4.ge(probabilities, f32x4.splat(0.95)));
  return i32x4.neg(buckets);
}
