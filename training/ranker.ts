import { seededRandom, shuffle, range } from './random.ts';

/** A choice among candidates. */
export interface Choice {
  /** The hashed features of each candidate. */
  readonly candidates: readonly Int32Array[];
  /** Which of them are right; at least one. */
  readonly right: readonly boolean[];
}

/** How a ranker is trained. */
export interface RankerOptions {
  /** There are 2 ** bits weights. */
  readonly bits: number;
  readonly epochs: number;
  /** Step of AdaGrad in the first epoch; divided by 1 + .3 × epoch. */
  readonly rate: number;
  readonly seed: number;
}

/** Gradients smaller than this teach nothing. */
const SETTLED = 1e-3;
/** Keeps AdaGrad's first steps short. */
const DAMPING = 1e-2;

/**
 * Trains a maximum-entropy ranker over hashed features: AdaGrad on single choices, the weights averaged over all epochs
 * but the first.
 * Source: Berger, Della Pietra and Della Pietra 1996; Duchi, Hazan and Singer 2011.
 */
export function trainRanker(
  choices: readonly Choice[],
  { bits, epochs, rate, seed }: RankerOptions,
): Float32Array {
  const size = 1 << bits;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size);
  const sums = new Float64Array(size);
  const random = seededRandom(seed);
  const order = range(choices.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const step = rate / (1 + 0.3 * epoch);
    for (const index of order) learn(choices[index]!, weights, squares, step);
    if (epoch > 0) for (let at = 0; at < size; at++) sums[at]! += weights[at]!;
  }
  for (let at = 0; at < size; at++) weights[at] = sums[at]! / Math.max(1, epochs - 1);
  return weights;
}

function learn(
  { candidates, right }: Choice,
  weights: Float32Array,
  squares: Float32Array,
  step: number,
): void {
  const mask = weights.length - 1;
  const shares = probabilities(candidates, weights);
  const total = shares.reduce((sum, share, at) => sum + (right[at]! ? share : 0), 0);
  for (const [at, features] of candidates.entries()) {
    const gradient = (right[at]! ? shares[at]! / total : 0) - shares[at]!;
    if (Math.abs(gradient) < SETTLED) continue;
    for (const feature of features) {
      const place = feature & mask;
      squares[place]! += gradient * gradient;
      weights[place]! += (step * gradient) / Math.sqrt(squares[place]! + DAMPING);
    }
  }
}

/** The probability of each candidate. */
function probabilities(candidates: readonly Int32Array[], weights: Float32Array): number[] {
  const mask = weights.length - 1;
  const scores = candidates.map((features) => {
    let score = 0;
    for (const feature of features) score += weights[feature & mask]!;
    return score;
  });
  const highest = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - highest));
  const total = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / total);
}

/** Weights as bytes, and how much one unit of them weighs. */
export function quantised(weights: Float32Array): {
  readonly table: Int8Array<ArrayBuffer>;
  readonly unit: number;
} {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const unit = largest / 127;
  return { table: Int8Array.from(weights, (weight) => Math.round(weight / unit)), unit };
}
