/**
 * The labels that together score highest.
 *
 * @param scores Position × stride.
 * @param transitions Context × (labels + 1) × labels; the last “from” row is the start.
 * Source: Viterbi 1967.
 */
export function bestLabels(
  scores: Float64Array,
  stride: number,
  labels: number,
  transitions: Float32Array,
  contexts: Uint8Array,
): Uint8Array {
  const length = contexts.length;
  const best = new Uint8Array(length);
  if (length === 0) return best;
  const from = new Uint8Array(length * labels);
  let before = new Float64Array(labels);
  let now = new Float64Array(labels);
  for (let at = 0; at < length; at++) {
    const table = contexts[at]! * (labels + 1) * labels;
    for (let label = 0; label < labels; label++) {
      let highest = at === 0 ? transitions[table + labels * labels + label]! : -Infinity;
      for (let previous = at === 0 ? labels : 0; previous < labels; previous++) {
        const value = before[previous]! + transitions[table + previous * labels + label]!;
        if (value <= highest) continue;
        highest = value;
        from[at * labels + label] = previous;
      }
      now[label] = highest + scores[at * stride + label]!;
    }
    [before, now] = [now, before];
  }
  let label = before.indexOf(Math.max(...before));
  for (let at = length - 1; at >= 0; at--) {
    best[at] = label;
    label = from[at * labels + label]!;
  }
  return best;
}
