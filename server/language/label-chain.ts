/** Numbers kept for each position: room for eight labels. */
export const LANES = 8;

/** Labels less likely than this from the left are left out: most positions have two or three that are not. */
const NEGLIGIBLE = 1e-7;

/**
 * Decodes a linear-chain CRF of up to eight labels. Transitions depend on a context of the position they lead to:
 * contexts × (labels + 1) × labels, the last “from” row of a context being the start of a sequence. Inside, rows have
 * LANES numbers, so that loops over labels are written out.
 * Source: Lafferty, McCallum and Pereira 2001; forward-backward scaled as in Rabiner 1989.
 */
export class LabelChain {
  readonly #labels: number;
  /** Numbers of a context's table. */
  readonly #size: number;
  readonly #transitions: Float64Array;
  /** A path whose score is further than this below the best one does not come back: no transition is worth more. */
  readonly #reach: number;
  /** Exponentials of the transitions; 0 beyond the labels. */
  readonly #factors: Float64Array;
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  readonly #likely = new Uint8Array(LANES);
  #origins = new Uint8Array(0);

  constructor(labels: number, transitions: Float32Array) {
    this.#labels = labels;
    this.#size = (labels + 1) * LANES;
    const rows = transitions.length / labels;
    this.#reach = widestGap(labels, transitions);
    this.#transitions = new Float64Array(rows * LANES);
    this.#factors = new Float64Array(rows * LANES);
    for (let row = 0; row < rows; row++) {
      for (let label = 0; label < labels; label++) {
        this.#transitions[row * LANES + label] = transitions[row * labels + label]!;
        this.#factors[row * LANES + label] = Math.exp(transitions[row * labels + label]!);
      }
    }
  }

  /**
   * Turns exponentials of scores into probabilities, in place.
   *
   * @param factors LANES a position: the exponential of each label's score, scaled as one likes by position; what stands
   * beyond the labels does not count.
   */
  probabilities(factors: Float64Array, contexts: Uint8Array, length: number): void {
    if (length === 0) return;
    if (this.#forward.length < length * LANES) {
      this.#forward = new Float64Array(length * 2 * LANES);
      this.#backward = new Float64Array(length * 2 * LANES);
    }
    this.#start(factors, contexts);
    for (let at = 1; at < length; at++) this.#stepForward(factors, contexts[at]!, at * LANES);
    this.#backward.fill(1, (length - 1) * LANES, (length - 1) * LANES + this.#labels);
    for (let at = length - 2; at >= 0; at--) this.#stepBackward(factors, contexts[at + 1]!, at * LANES);
    for (let at = 0; at < length; at++) this.#multiply(factors, at * LANES);
  }

  #start(factors: Float64Array, contexts: Uint8Array): void {
    const row = contexts[0]! * this.#size + this.#labels * LANES;
    for (let label = 0; label < LANES; label++)
      this.#forward[label] = factors[label]! * this.#factors[row + label]!;
    scale(this.#forward, 0);
  }

  #stepForward(factors: Float64Array, context: number, here: number): void {
    const forward = this.#forward;
    const transitions = this.#factors;
    let f0 = 0;
    let f1 = 0;
    let f2 = 0;
    let f3 = 0;
    let f4 = 0;
    let f5 = 0;
    let f6 = 0;
    let f7 = 0;
    let row = context * this.#size;
    for (let from = here - LANES; from < here; from++, row += LANES) {
      const share = forward[from]!;
      if (share < NEGLIGIBLE) continue;
      f0 += share * transitions[row]!;
      f1 += share * transitions[row + 1]!;
      f2 += share * transitions[row + 2]!;
      f3 += share * transitions[row + 3]!;
      f4 += share * transitions[row + 4]!;
      f5 += share * transitions[row + 5]!;
      f6 += share * transitions[row + 6]!;
      f7 += share * transitions[row + 7]!;
    }
    forward[here] = f0 * factors[here]!;
    forward[here + 1] = f1 * factors[here + 1]!;
    forward[here + 2] = f2 * factors[here + 2]!;
    forward[here + 3] = f3 * factors[here + 3]!;
    forward[here + 4] = f4 * factors[here + 4]!;
    forward[here + 5] = f5 * factors[here + 5]!;
    forward[here + 6] = f6 * factors[here + 6]!;
    forward[here + 7] = f7 * factors[here + 7]!;
    scale(forward, here);
  }

  #stepBackward(factors: Float64Array, context: number, here: number): void {
    const backward = this.#backward;
    const transitions = this.#factors;
    const after = here + LANES;
    const b0 = backward[after]! * factors[after]!;
    const b1 = backward[after + 1]! * factors[after + 1]!;
    const b2 = backward[after + 2]! * factors[after + 2]!;
    const b3 = backward[after + 3]! * factors[after + 3]!;
    const b4 = backward[after + 4]! * factors[after + 4]!;
    const b5 = backward[after + 5]! * factors[after + 5]!;
    const b6 = backward[after + 6]! * factors[after + 6]!;
    const b7 = backward[after + 7]! * factors[after + 7]!;
    let row = context * this.#size;
    for (let label = 0; label < this.#labels; label++, row += LANES) {
      backward[here + label] =
        transitions[row]! * b0 +
        transitions[row + 1]! * b1 +
        transitions[row + 2]! * b2 +
        transitions[row + 3]! * b3 +
        transitions[row + 4]! * b4 +
        transitions[row + 5]! * b5 +
        transitions[row + 6]! * b6 +
        transitions[row + 7]! * b7;
    }
    scale(backward, here);
  }

  #multiply(out: Float64Array, here: number): void {
    for (let at = here; at < here + LANES; at++) out[at] = this.#forward[at]! * this.#backward[at]!;
    scale(out, here);
  }

  /**
   * The best labels.
   *
   * @param scores LANES a position; overwritten.
   * @param labels Where they are written.
   */
  best(scores: Float64Array, contexts: Uint8Array, length: number, labels: Uint8Array): void {
    if (length === 0) return;
    if (this.#origins.length < length * LANES) this.#origins = new Uint8Array(length * 2 * LANES);
    const start = contexts[0]! * this.#size + this.#labels * LANES;
    for (let label = 0; label < this.#labels; label++) scores[label]! += this.#transitions[start + label]!;
    for (let at = 1; at < length; at++) this.#stepBest(scores, contexts[at]!, at * LANES);
    let label = 0;
    const last = (length - 1) * LANES;
    for (let other = 1; other < this.#labels; other++)
      if (scores[last + other]! > scores[last + label]!) label = other;
    for (let at = length - 1; at >= 0; at--) {
      labels[at] = label;
      label = this.#origins[at * LANES + label]!;
    }
  }

  #stepBest(scores: Float64Array, context: number, here: number): void {
    const count = this.#labels;
    const before = here - LANES;
    const transitions = this.#transitions;
    const table = context * this.#size;
    const origins = this.#origins;
    const likely = this.#findLikely(scores, before);
    const first = this.#likely[0]!;
    const highest = scores[before + first]!;
    const firstRow = table + first * LANES;
    for (let label = 0; label < count; label++) {
      let best = highest + transitions[firstRow + label]!;
      let origin = first;
      for (let index = 1; index < likely; index++) {
        const from = this.#likely[index]!;
        const score = scores[before + from]! + transitions[table + from * LANES + label]!;
        if (score > best) {
          best = score;
          origin = from;
        }
      }
      scores[here + label]! += best;
      origins[here + label] = origin;
    }
  }

  /** Notes the labels of a position that may still be on the best path; returns how many: mostly one or two. */
  #findLikely(scores: Float64Array, before: number): number {
    const likely = this.#likely;
    let highest = scores[before]!;
    for (let label = 1; label < this.#labels; label++)
      if (scores[before + label]! > highest) highest = scores[before + label]!;
    const least = highest - this.#reach;
    let count = 0;
    for (let label = 0; label < this.#labels; label++)
      if (scores[before + label]! >= least) likely[count++] = label;
    return count;
  }
}

/** The most by which two transitions that lead to one label, in one context, differ. */
function widestGap(labels: number, transitions: Float32Array): number {
  let widest = 0;
  for (let table = 0; table < transitions.length; table += (labels + 1) * labels) {
    for (let label = 0; label < labels; label++) {
      const column = Array.from({ length: labels }, (_, from) => transitions[table + from * labels + label]!);
      widest = Math.max(widest, Math.max(...column) - Math.min(...column));
    }
  }
  return widest;
}

/** Makes the numbers of a position sum up to 1. */
function scale(numbers: Float64Array, at: number): void {
  const share =
    1 /
    (numbers[at]! +
      numbers[at + 1]! +
      numbers[at + 2]! +
      numbers[at + 3]! +
      numbers[at + 4]! +
      numbers[at + 5]! +
      numbers[at + 6]! +
      numbers[at + 7]!);
  for (let label = at; label < at + LANES; label++) numbers[label]! *= share;
}
