import type { Attribution } from '../attribution.ts';

/**
 * Less sure attributions are shown as such. They are a quarter of all, and one in thirteen of those that give a quotation
 * its speaker; nearly six in ten of them are right (bench/results/attribution.json).
 */
const SURE = 0.7;

/** Whether a reader should be told that an attribution may be wrong. */
export function isUnsure({ confidence }: Attribution): boolean {
  return confidence < SURE;
}
