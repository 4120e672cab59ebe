/** How a logistic regression is fitted. */
export interface LogisticOptions {
  readonly steps: number;
  /** Step of Adam at the beginning; it falls to a tenth. */
  readonly rate: number;
  /** How much large weights cost. */
  readonly decay: number;
}

/**
 * Fits a logistic regression by full gradients (Adam) on standardised features.
 *
 * @returns A weight a feature, for features as they come, and the constant last.
 * Source: Kingma and Ba 2015.
 */
export function fitLogistic(
  rows: readonly Float64Array[],
  right: readonly boolean[],
  { steps, rate, decay }: LogisticOptions,
): Float32Array<ArrayBuffer> {
  const width = rows[0]!.length;
  const { means, deviations } = moments(rows, width);
  const standard = rows.map((row) => row.map((value, at) => (value - means[at]!) / deviations[at]!));
  const weights = new Float64Array(width + 1);
  const first = new Float64Array(width + 1);
  const second = new Float64Array(width + 1);
  for (let step = 1; step <= steps; step++) {
    const gradient = gradientOf(standard, right, weights);
    const size = rate * (1 - (0.9 * step) / steps);
    for (let at = 0; at <= width; at++) {
      const slope = gradient[at]! - (at < width ? decay * weights[at]! : 0);
      first[at] = 0.9 * first[at]! + 0.1 * slope;
      second[at] = 0.99 * second[at]! + 0.01 * slope * slope;
      weights[at]! += (size * first[at]!) / (Math.sqrt(second[at]!) + 1e-8);
    }
  }
  return unstandardised(weights, means, deviations);
}

function moments(
  rows: readonly Float64Array[],
  width: number,
): { means: Float64Array; deviations: Float64Array } {
  const means = new Float64Array(width);
  const deviations = new Float64Array(width);
  for (const row of rows) for (let at = 0; at < width; at++) means[at]! += row[at]! / rows.length;
  for (const row of rows)
    for (let at = 0; at < width; at++) deviations[at]! += (row[at]! - means[at]!) ** 2 / rows.length;
  return { means, deviations: deviations.map((variance) => Math.sqrt(variance) || 1) };
}

function gradientOf(
  rows: readonly Float64Array[],
  right: readonly boolean[],
  weights: Float64Array,
): Float64Array {
  const width = weights.length - 1;
  const gradient = new Float64Array(width + 1);
  for (const [index, row] of rows.entries()) {
    let sum = weights[width]!;
    for (let at = 0; at < width; at++) sum += weights[at]! * row[at]!;
    const miss = ((right[index]! ? 1 : 0) - 1 / (1 + Math.exp(-sum))) / rows.length;
    for (let at = 0; at < width; at++) gradient[at]! += miss * row[at]!;
    gradient[width]! += miss;
  }
  return gradient;
}

function unstandardised(
  weights: Float64Array,
  means: Float64Array,
  deviations: Float64Array,
): Float32Array<ArrayBuffer> {
  const width = means.length;
  const out = new Float32Array(width + 1);
  let constant = weights[width]!;
  for (let at = 0; at < width; at++) {
    out[at] = weights[at]! / deviations[at]!;
    constant -= (weights[at]! * means[at]!) / deviations[at]!;
  }
  out[width] = constant;
  return out;
}
