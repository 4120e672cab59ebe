/** Numbers per position in the buffers: more labels than this a CRF cannot have. */
export const LANES = 8;

/**
 * Forward and backward sums of a linear chain, scaled at each position. Buffers grow to the longest chain and are kept.
 * Source: Rabiner 1989; Sutton and McCallum 2012.
 */
export class Lattice {
  readonly #labels: number;
  /** Row of one context: from each label and, last, from the start, to each label. */
  readonly #row: number;
  /** Scores of each position's labels, to be filled before `run`; position × LANES. */
  scores = new Float64Array(0);
  #likely = new Float64Array(0);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  readonly #steps: Float64Array;
  readonly #pair: Float64Array;

  constructor(labels: number, contexts: number) {
    if (labels > LANES) throw new RangeError(`at most ${LANES} labels`);
    this.#labels = labels;
    this.#row = (labels + 1) * labels;
    this.#steps = new Float64Array(contexts * this.#row);
    this.#pair = new Float64Array(labels * labels);
  }

  /** Makes room for a chain of `length` positions. */
  reserve(length: number): void {
    if (this.scores.length >= length * LANES) return;
    const size = length * LANES * 2;
    this.scores = new Float64Array(size);
    this.#likely = new Float64Array(size);
    this.#forward = new Float64Array(size);
    this.#backward = new Float64Array(size);
  }

  /** Sums over all labellings of a chain whose scores are set. */
  run(length: number, contexts: Uint8Array, transitions: Float32Array): void {
    for (let at = 0; at < transitions.length; at++) this.#steps[at] = Math.exp(transitions[at]!);
    for (let at = 0; at < length; at++) this.#exponentiate(at * LANES);
    this.#runForward(length, contexts);
    this.#runBackward(length, contexts);
  }

  /** Writes how likely each label of a position is to `into`, from `offset`. */
  marginalsAt(position: number, into: Float64Array, offset: number): void {
    const at = position * LANES;
    let total = 0;
    for (let label = 0; label < this.#labels; label++)
      total += into[offset + label] = this.#forward[at + label]! * this.#backward[at + label]!;
    for (let label = 0; label < this.#labels; label++) into[offset + label]! /= total;
  }

  /** Adds what is observed less what is expected of the transitions to `gradient`, which is laid out as transitions are. */
  addTransitionGradient(
    length: number,
    contexts: Uint8Array,
    wanted: Uint8Array,
    weight: number,
    gradient: Float64Array,
  ): void {
    const labels = this.#labels;
    const start = contexts[0]! * this.#row + labels * labels;
    this.marginalsAt(0, this.#pair, 0);
    for (let label = 0; label < labels; label++) gradient[start + label]! -= weight * this.#pair[label]!;
    gradient[start + wanted[0]!]! += weight;
    for (let position = 1; position < length; position++) {
      const row = contexts[position]! * this.#row;
      const total = this.#expectPairs(position, row);
      for (let pair = 0; pair < labels * labels; pair++)
        gradient[row + pair]! -= (weight * this.#pair[pair]!) / total;
      gradient[row + wanted[position - 1]! * labels + wanted[position]!]! += weight;
    }
  }

  #exponentiate(at: number): void {
    let highest = -Infinity;
    for (let label = 0; label < this.#labels; label++)
      if (this.scores[at + label]! > highest) highest = this.scores[at + label]!;
    for (let label = 0; label < this.#labels; label++)
      this.#likely[at + label] = Math.exp(this.scores[at + label]! - highest);
  }

  #runForward(length: number, contexts: Uint8Array): void {
    const labels = this.#labels;
    const forward = this.#forward;
    for (let position = 0; position < length; position++) {
      const at = position * LANES;
      const row = contexts[position]! * this.#row;
      let total = 0;
      for (let label = 0; label < labels; label++) {
        let sum = 0;
        if (position === 0) sum = this.#steps[row + labels * labels + label]!;
        else
          for (let from = 0; from < labels; from++)
            sum += forward[at - LANES + from]! * this.#steps[row + from * labels + label]!;
        total += forward[at + label] = sum * this.#likely[at + label]!;
      }
      for (let label = 0; label < labels; label++) forward[at + label]! /= total;
    }
  }

  #runBackward(length: number, contexts: Uint8Array): void {
    const labels = this.#labels;
    const backward = this.#backward;
    backward.fill(1, (length - 1) * LANES, length * LANES);
    for (let position = length - 2; position >= 0; position--) {
      const at = position * LANES;
      const row = contexts[position + 1]! * this.#row;
      let total = 0;
      for (let from = 0; from < labels; from++) {
        let sum = 0;
        for (let label = 0; label < labels; label++) {
          const next = at + LANES + label;
          sum += this.#steps[row + from * labels + label]! * this.#likely[next]! * backward[next]!;
        }
        total += backward[at + from] = sum;
      }
      for (let from = 0; from < labels; from++) backward[at + from]! /= total;
    }
  }

  /** Fills `pair` with how likely each step into `position` is, times what is returned. */
  #expectPairs(position: number, row: number): number {
    const labels = this.#labels;
    const at = position * LANES;
    let total = 0;
    for (let from = 0; from < labels; from++) {
      const before = this.#forward[at - LANES + from]!;
      for (let label = 0; label < labels; label++) {
        const pair = from * labels + label;
        const after = this.#likely[at + label]! * this.#backward[at + label]!;
        total += this.#pair[pair] = before * this.#steps[row + pair]! * after;
      }
    }
    return total;
  }
}
