/** By length, the longest ones as the last. */
const LENGTHS = Uint8Array.from({ length: 64 }, (_, length) => {
  if (length < 4) return length;
  if (length < 6) return 4;
  if (length < 9) return 5;
  if (length < 14) return 6;
  if (length < 22) return 7;
  return length < 40 ? 8 : 9;
});

/** Bucket of a number of tokens: exact up to three, coarser the longer; 0 to 9. */
export function lengthBucket(length: number): number {
  return LENGTHS[length > 63 ? 63 : length]!;
}

/** Bucket of a probability, 0 to 7, finer at both ends. */
export function probabilityBucket(probability: number): number {
  if (probability < 0.2) return probability < 0.02 ? 0 : probability < 0.08 ? 1 : 2;
  if (probability < 0.6) return probability < 0.4 ? 3 : 4;
  return probability < 0.8 ? 5 : probability < 0.95 ? 6 : 7;
}
