import { LANES, Lattice } from './crf-lattice.ts';
import { range, seededRandom, shuffle } from './random.ts';
import { bestLabels } from './viterbi.ts';

/** A chain of positions with their features and labels. */
export interface Sequence {
  /** Feature hashes of all positions, one position after the other; the trainer takes their low bits. */
  readonly features: Int32Array;
  /** Where each position's features start; one more at the end. */
  readonly starts: Int32Array;
  /** By position: which table of transitions leads into it. */
  readonly contexts: Uint8Array;
  readonly labels: Uint8Array;
  /** How much the sequence counts; 1 when left out. */
  readonly weight?: number;
}

export interface CrfOptions {
  readonly epochs: number;
  /** Step of AdaGrad in the first epoch; divided by 1 + epoch / 4. */
  readonly rate: number;
  /** What each epoch takes from every weight, as a share. */
  readonly decay: number;
  /** The share of features left out at each step. */
  readonly dropout: number;
  readonly seed: number;
  /** The weights are the mean of what they were after this epoch (from 0) and the later ones. */
  readonly averageFrom: number;
}

/** Labels that are less than this wrong teach nothing. */
const SETTLED = 1e-3;
/** Keeps AdaGrad's first steps short. */
const DAMPING = 1e-2;
/** What a forbidden transition comes to. */
const LOWEST_TRANSITION = -8;

/**
 * Trains a linear-chain CRF over hashed features: AdaGrad on single sequences, with feature dropout, weight decay and
 * averaging. A feature's weights and its sums of squares lie side by side, in one line of the cache.
 * Source: Lafferty, McCallum and Pereira 2001; Duchi, Hazan and Singer 2011.
 */
export class CrfTrainer {
  readonly #labels: number;
  readonly #mask: number;
  /** By feature: LANES weights, then LANES sums of squared gradients. */
  readonly #rows: Float32Array;
  /** Context × (labels + 1) × labels; the last “from” row of a context is the start of a sequence. */
  readonly transitions: Float32Array;
  readonly #transitionSums: Float64Array;
  readonly #transitionGradient: Float64Array;
  readonly #lattice: Lattice;
  #chosen = new Int32Array(1 << 16);
  #chosenStarts = new Int32Array(1 << 10);
  readonly #gradient = new Float64Array(LANES);

  /** @param bits There are 2 ** bits weights for each label. */
  constructor(bits: number, labels: number, contexts: number) {
    this.#labels = labels;
    this.#mask = (1 << bits) - 1;
    this.#rows = new Float32Array((1 << bits) * 2 * LANES);
    this.#lattice = new Lattice(labels, contexts);
    this.transitions = new Float32Array(contexts * (labels + 1) * labels);
    this.#transitionSums = new Float64Array(this.transitions.length);
    this.#transitionGradient = new Float64Array(this.transitions.length);
  }

  /** The weights: feature × labels. A copy. */
  get weights(): Float32Array {
    const labels = this.#labels;
    const weights = new Float32Array((this.#mask + 1) * labels);
    for (let feature = 0; feature <= this.#mask; feature++)
      for (let label = 0; label < labels; label++)
        weights[feature * labels + label] = this.#rows[feature * 2 * LANES + label]!;
    return weights;
  }

  /** Trains on sequences; call it once. */
  train(sequences: readonly Sequence[], options: CrfOptions): void {
    const random = seededRandom(options.seed);
    const dropping = seededRandom(options.seed + 99);
    const order = range(sequences.length);
    const meanRows = new Float32Array(this.#rows.length / 2);
    const meanTransitions = new Float32Array(this.transitions.length);
    const means = 1 / Math.max(1, options.epochs - options.averageFrom);
    for (let epoch = 0; epoch < options.epochs; epoch++) {
      shuffle(order, random);
      const rate = options.rate / (1 + epoch / 4);
      for (const index of order) this.#learn(sequences[index]!, rate, options.dropout, dropping);
      this.#decay(options.decay);
      if (epoch < options.averageFrom) continue;
      for (let at = 0; at < meanRows.length; at++) meanRows[at]! += this.#rows[placeOf(at)]! * means;
      for (let at = 0; at < meanTransitions.length; at++)
        meanTransitions[at]! += this.transitions[at]! * means;
    }
    for (let at = 0; at < meanRows.length; at++) this.#rows[placeOf(at)] = meanRows[at]!;
    this.transitions.set(meanTransitions);
  }

  /** Turns the weights into the mean of these and of the others': trainers of the same size that have learned. */
  averageWith(others: readonly CrfTrainer[]): void {
    const share = 1 / (others.length + 1);
    for (let at = 0; at < this.#rows.length; at++)
      this.#rows[at] = others.reduce((sum, other) => sum + other.#rows[at]!, this.#rows[at]!) * share;
    for (let at = 0; at < this.transitions.length; at++)
      this.transitions[at] =
        others.reduce((sum, other) => sum + other.transitions[at]!, this.transitions[at]!) * share;
  }

  /** How likely each label is: position × labels. */
  marginals(sequence: Sequence): Float64Array {
    const length = this.#score(sequence, 0, () => 1);
    this.#lattice.run(length, sequence.contexts, this.transitions);
    const marginals = new Float64Array(length * this.#labels);
    for (let at = 0; at < length; at++) this.#lattice.marginalsAt(at, marginals, at * this.#labels);
    return marginals;
  }

  /** The best labels; `bias` is added to the score of each label at each position. */
  viterbi(sequence: Sequence, bias?: ArrayLike<number>): Uint8Array {
    const length = this.#score(sequence, 0, () => 1);
    const { scores } = this.#lattice;
    if (bias !== undefined)
      for (let at = 0; at < length; at++)
        for (let label = 0; label < this.#labels; label++) scores[at * LANES + label]! += bias[label]!;
    return bestLabels(scores, LANES, this.#labels, this.transitions, sequence.contexts);
  }

  #learn(sequence: Sequence, rate: number, dropout: number, random: () => number): void {
    const length = this.#score(sequence, dropout, random);
    if (length === 0) return;
    const lattice = this.#lattice;
    const weight = sequence.weight ?? 1;
    lattice.run(length, sequence.contexts, this.transitions);
    for (let at = 0; at < length; at++) {
      if (this.#gradientAt(at, sequence.labels[at]!, weight)) this.#step(at, rate);
    }
    const gradient = this.#transitionGradient.fill(0);
    lattice.addTransitionGradient(length, sequence.contexts, sequence.labels, weight, gradient);
    for (let at = 0; at < gradient.length; at++) {
      const slope = gradient[at]!;
      if (slope === 0) continue;
      const sum = (this.#transitionSums[at]! += slope * slope);
      const moved = this.transitions[at]! + (rate * slope) / Math.sqrt(sum + DAMPING);
      this.transitions[at] = Math.max(LOWEST_TRANSITION, moved);
    }
  }

  /** Fills the lattice's scores from the features that dropout leaves. */
  #score(sequence: Sequence, dropout: number, random: () => number): number {
    const length = sequence.starts.length - 1;
    this.#lattice.reserve(length);
    this.#choose(sequence, dropout, random);
    const rows = this.#rows;
    const { scores } = this.#lattice;
    for (let at = 0; at < length; at++) {
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      let s4 = 0;
      let s5 = 0;
      let s6 = 0;
      let s7 = 0;
      for (let index = this.#chosenStarts[at]!; index < this.#chosenStarts[at + 1]!; index++) {
        const row = this.#chosen[index]!;
        s0 += rows[row]!;
        s1 += rows[row + 1]!;
        s2 += rows[row + 2]!;
        s3 += rows[row + 3]!;
        s4 += rows[row + 4]!;
        s5 += rows[row + 5]!;
        s6 += rows[row + 6]!;
        s7 += rows[row + 7]!;
      }
      scores.set([s0, s1, s2, s3, s4, s5, s6, s7], at * LANES);
    }
    return length;
  }

  /** Notes the rows of the features that are kept. */
  #choose({ features, starts }: Sequence, dropout: number, random: () => number): void {
    if (this.#chosen.length < features.length) this.#chosen = new Int32Array(features.length * 2);
    if (this.#chosenStarts.length < starts.length) this.#chosenStarts = new Int32Array(starts.length * 2);
    let count = 0;
    for (let at = 0; at < starts.length - 1; at++) {
      this.#chosenStarts[at] = count;
      for (let index = starts[at]!; index < starts[at + 1]!; index++)
        if (dropout === 0 || random() > dropout)
          this.#chosen[count++] = (features[index]! & this.#mask) * 2 * LANES;
    }
    this.#chosenStarts[starts.length - 1] = count;
  }

  /** Sets the slope of each label's score; false when all are settled. */
  #gradientAt(position: number, wanted: number, weight: number): boolean {
    const gradient = this.#gradient;
    this.#lattice.marginalsAt(position, gradient, 0);
    let unsettled = false;
    for (let label = 0; label < this.#labels; label++) {
      const slope = (label === wanted ? 1 : 0) - gradient[label]!;
      const counts = Math.abs(slope) > SETTLED;
      gradient[label] = counts ? slope * weight : 0;
      unsettled ||= counts;
    }
    return unsettled;
  }

  #step(position: number, rate: number): void {
    const rows = this.#rows;
    for (let index = this.#chosenStarts[position]!; index < this.#chosenStarts[position + 1]!; index++) {
      const row = this.#chosen[index]!;
      for (let label = 0; label < this.#labels; label++) {
        const slope = this.#gradient[label]!;
        if (slope === 0) continue;
        const sum = (rows[row + LANES + label]! += slope * slope);
        rows[row + label]! += (rate * slope) / Math.sqrt(sum + DAMPING);
      }
    }
  }

  #decay(share: number): void {
    if (share === 0) return;
    const rows = this.#rows;
    for (let row = 0; row < rows.length; row += 2 * LANES)
      for (let label = 0; label < this.#labels; label++) rows[row + label]! *= 1 - share;
  }
}

/** Where the weight with a number lies in the rows, which hold sums beside the weights. */
function placeOf(weight: number): number {
  return ((weight & ~(LANES - 1)) << 1) | (weight & (LANES - 1));
}
