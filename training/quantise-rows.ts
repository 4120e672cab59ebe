/** A matrix in eight bits. */
export interface QuantisedRows {
  /** Row by row: steps from -127 to 127. */
  readonly steps: Int8Array;
  /** What a step is worth, by row; 0 for a row of zeros. */
  readonly scales: Float32Array;
}

const STEPS = 127;

/** Quantises each row of a matrix by its own largest number. */
export function quantiseRows(matrix: Float32Array, columns: number): QuantisedRows {
  const scales = new Float32Array(matrix.length / columns);
  const steps = new Int8Array(matrix.length);
  for (let row = 0; row < scales.length; row++) {
    const numbers = matrix.subarray(row * columns, (row + 1) * columns);
    const scale = Math.fround(numbers.reduce((most, number) => Math.max(most, Math.abs(number)), 0) / STEPS);
    scales[row] = scale;
    if (scale === 0) continue;
    for (let column = 0; column < columns; column++)
      steps[row * columns + column] = Math.round(numbers[column]! / scale);
  }
  return { steps, scales };
}
