/** Numbers kept for each position: room for eight labels. */
export const LANES = 8;

/** Labels less likely than this from the left are left out: most positions have two or three that are not. */
const NEGLIGIBLE = 1e-7;

/**
 * Decodes a linear-chain CRF of up to eight labels. Transitions depend on a context of the position they lead to:
 * contexts × (labels + 1) × labels, the last “from” row of a context being the start of a sequence.
 * Source: Lafferty, McCallum and Pereira 2001; forward-backward scaled as in Rabiner 1989.
 */
export class LabelChain {
  readonly #labels: number;
  readonly #size: number;
  readonly #transitions: Float64Array;
  /** Exponentials of the transitions. */
  readonly #factors: Float64Array;
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  /** What stands ahead of a position, for the labels that are likely there. */
  readonly #ahead = new Float64Array(LANES);
  readonly #labelsAhead = new Uint8Array(LANES);
  #origins = new Uint8Array(0);

  constructor(labels: number, transitions: Float32Array) {
    this.#labels = labels;
    this.#size = (labels + 1) * labels;
    this.#transitions = Float64Array.from(transitions);
    this.#factors = this.#transitions.map(Math.exp);
  }

  /**
   * Turns exponentials of scores into probabilities, in place.
   *
   * @param factors LANES a position: the exponential of each label's score, scaled as one likes by position.
   */
  probabilities(factors: Float64Array, contexts: Uint8Array, length: number): void {
    if (length === 0) return;
    if (this.#forward.length < length * LANES) {
      this.#forward = new Float64Array(length * 2 * LANES);
      this.#backward = new Float64Array(length * 2 * LANES);
    }
    this.#runForward(factors, contexts, length);
    this.#runBackward(factors, contexts, length);
    this.#multiply(factors, length);
  }

  #runForward(factors: Float64Array, contexts: Uint8Array, length: number): void {
    const labels = this.#labels;
    const forward = this.#forward;
    const start = contexts[0]! * this.#size + labels * labels;
    let sum = 0;
    for (let label = 0; label < labels; label++)
      sum += forward[label] = factors[label]! * this.#factors[start + label]!;
    scale(forward, 0, labels, sum);
    for (let at = 1; at < length; at++) {
      const here = at * LANES;
      const before = here - LANES;
      const table = contexts[at]! * this.#size;
      sum = 0;
      for (let label = 0; label < labels; label++) forward[here + label] = 0;
      for (let from = 0; from < labels; from++) {
        const share = forward[before + from]!;
        if (share < NEGLIGIBLE) continue;
        const row = table + from * labels;
        for (let label = 0; label < labels; label++)
          forward[here + label]! += share * this.#factors[row + label]!;
      }
      for (let label = 0; label < labels; label++) sum += forward[here + label]! *= factors[here + label]!;
      scale(forward, here, labels, sum);
    }
  }

  #runBackward(factors: Float64Array, contexts: Uint8Array, length: number): void {
    const labels = this.#labels;
    const backward = this.#backward;
    const ahead = this.#ahead;
    const labelsAhead = this.#labelsAhead;
    const last = (length - 1) * LANES;
    for (let label = 0; label < labels; label++) backward[last + label] = 1;
    for (let at = length - 2; at >= 0; at--) {
      const here = at * LANES;
      const after = here + LANES;
      const table = contexts[at + 1]! * this.#size;
      let likely = 0;
      for (let label = 0; label < labels; label++) {
        // What cannot be reached from the left does not matter: only labels the forward run left standing count.
        if (this.#forward[after + label]! < NEGLIGIBLE) continue;
        ahead[likely] = backward[after + label]! * factors[after + label]!;
        labelsAhead[likely++] = label;
      }
      let sum = 0;
      for (let from = 0; from < labels; from++) {
        let leaving = 0;
        const row = table + from * labels;
        for (let index = 0; index < likely; index++)
          leaving += this.#factors[row + labelsAhead[index]!]! * ahead[index]!;
        sum += backward[here + from] = leaving;
      }
      scale(backward, here, labels, sum);
    }
  }

  #multiply(out: Float64Array, length: number): void {
    const labels = this.#labels;
    for (let here = 0; here < length * LANES; here += LANES) {
      let sum = 0;
      for (let label = 0; label < labels; label++)
        sum += out[here + label] = this.#forward[here + label]! * this.#backward[here + label]!;
      scale(out, here, labels, sum);
    }
  }

  /**
   * The best labels.
   *
   * @param scores LANES a position.
   * @param labels Where they are written.
   */
  best(scores: Float64Array, contexts: Uint8Array, length: number, labels: Uint8Array): void {
    if (length === 0) return;
    const count = this.#labels;
    if (this.#origins.length < length * LANES) this.#origins = new Uint8Array(length * 2 * LANES);
    const origins = this.#origins;
    const transitions = this.#transitions;
    const start = contexts[0]! * this.#size + count * count;
    for (let label = 0; label < count; label++) scores[label]! += transitions[start + label]!;
    for (let at = 1; at < length; at++) {
      const here = at * LANES;
      const before = here - LANES;
      const table = contexts[at]! * this.#size;
      for (let label = 0; label < count; label++) {
        let best = scores[before]! + transitions[table + label]!;
        let origin = 0;
        for (let from = 1; from < count; from++) {
          const score = scores[before + from]! + transitions[table + from * count + label]!;
          if (score > best) {
            best = score;
            origin = from;
          }
        }
        scores[here + label]! += best;
        origins[here + label] = origin;
      }
    }
    let label = 0;
    const last = (length - 1) * LANES;
    for (let other = 1; other < count; other++)
      if (scores[last + other]! > scores[last + label]!) label = other;
    for (let at = length - 1; at >= 0; at--) {
      labels[at] = label;
      label = origins[at * LANES + label]!;
    }
  }
}

function scale(numbers: Float64Array, at: number, count: number, sum: number): void {
  const share = 1 / sum;
  for (let label = 0; label < count; label++) numbers[at + label]! *= share;
}
