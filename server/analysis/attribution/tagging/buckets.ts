/** Bucket of a probability, 0 to 7, finer at both ends. */
export function probabilityBucket(probability: number): number {
  if (probability < 0.2) return probability < 0.02 ? 0 : probability < 0.08 ? 1 : 2;
  if (probability < 0.6) return probability < 0.4 ? 3 : 4;
  return probability < 0.8 ? 5 : probability < 0.95 ? 6 : 7;
}
