/** Weights quantised as the kernel adds them up: see score-rows.ts there. */
interface PackedWeights {
  /** Buckets: for each model in turn, eight bytes of weights biased by 128, one a label. */
  readonly weights: Int32Array;
  /** What a step is worth, by model. */
  readonly scales: readonly number[];
}

/** Labels a bucket has room for, by model. */
const ROOM = 8;
const STEPS = 127;

/** Quantises models of equal size (feature × labels) to eight bits and lays their weights side by side. */
export function packWeights(models: readonly Float32Array[], labels: number): PackedWeights {
  const features = models[0]!.length / labels;
  const bytes = new Uint8Array(features * models.length * ROOM).fill(128);
  const scales = models.map(
    (model) => model.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / STEPS,
  );
  for (const [index, model] of models.entries()) {
    for (let feature = 0; feature < features; feature++) {
      const at = (feature * models.length + index) * ROOM;
      for (let label = 0; label < labels; label++)
        bytes[at + label] = 128 + Math.round(model[feature * labels + label]! / scales[index]!);
    }
  }
  return { weights: new Int32Array(bytes.buffer), scales };
}
