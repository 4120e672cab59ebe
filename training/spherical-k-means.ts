import { seededRandom } from './random.ts';

/**
 * Groups rows (each of length 1) by direction into `groups` clusters.
 *
 * @param weights How much each row counts in its cluster's middle.
 * @returns The cluster of each row.
 * Source: Dhillon and Modha 2001; first middles by Arthur and Vassilvitskii 2007.
 */
export function sphericalKMeans(
  rows: Float32Array,
  dimensions: number,
  weights: Float32Array,
  groups: number,
  rounds: number,
  seed: number,
): Uint16Array {
  const count = rows.length / dimensions;
  const middles = firstMiddles(rows, dimensions, weights, groups, seed);
  const nearest = new Uint16Array(count);
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (let row = 0; row < count; row++) {
      const best = nearestMiddle(rows, row * dimensions, middles, dimensions);
      if (best !== nearest[row]) moved += 1;
      nearest[row] = best;
    }
    moveMiddles(rows, dimensions, weights, nearest, middles);
    if (moved === 0) break;
  }
  return nearest;
}

/** Rows far from those chosen before are likelier to be chosen. */
function firstMiddles(
  rows: Float32Array,
  dimensions: number,
  weights: Float32Array,
  groups: number,
  seed: number,
): Float32Array {
  const random = seededRandom(seed);
  const count = rows.length / dimensions;
  const middles = new Float32Array(groups * dimensions);
  const distances = new Float64Array(count).fill(2);
  for (let group = 0; group < groups; group++) {
    let total = 0;
    for (let row = 0; row < count; row++) total += distances[row]! * weights[row]!;
    let left = random() * total;
    let chosen = 0;
    while (chosen < count - 1 && (left -= distances[chosen]! * weights[chosen]!) > 0) chosen += 1;
    const middle = rows.subarray(chosen * dimensions, (chosen + 1) * dimensions);
    middles.set(middle, group * dimensions);
    for (let row = 0; row < count; row++) {
      const distance = 1 - dot(rows, row * dimensions, middle, 0, dimensions);
      if (distance < distances[row]!) distances[row] = Math.max(0, distance);
    }
  }
  return middles;
}

function dot(
  left: Float32Array,
  leftAt: number,
  right: Float32Array,
  rightAt: number,
  length: number,
): number {
  let sum = 0;
  for (let at = 0; at < length; at++) sum += left[leftAt + at]! * right[rightAt + at]!;
  return sum;
}

function nearestMiddle(rows: Float32Array, at: number, middles: Float32Array, dimensions: number): number {
  let best = 0;
  let highest = -Infinity;
  for (let middle = 0; middle < middles.length; middle += dimensions) {
    const likeness = dot(rows, at, middles, middle, dimensions);
    if (likeness <= highest) continue;
    highest = likeness;
    best = middle / dimensions;
  }
  return best;
}

function moveMiddles(
  rows: Float32Array,
  dimensions: number,
  weights: Float32Array,
  nearest: Uint16Array,
  middles: Float32Array,
): void {
  middles.fill(0);
  for (let row = 0; row < nearest.length; row++)
    for (let column = 0; column < dimensions; column++)
      middles[nearest[row]! * dimensions + column]! += rows[row * dimensions + column]! * weights[row]!;
  normalise(middles, dimensions);
}

/** Gives every row the length 1, in place. */
export function normalise(rows: Float32Array, dimensions: number): void {
  for (let row = 0; row < rows.length; row += dimensions) {
    const length = Math.sqrt(dot(rows, row, rows, row, dimensions)) || 1;
    for (let column = 0; column < dimensions; column++) rows[row + column]! /= length;
  }
}
