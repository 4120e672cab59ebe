import { mix } from '../../../language/hash.ts';
import type { ModelFile } from '../../../language/model-file.ts';

/** How a lemma was used in the training stories. */
export interface CuePrior {
  /** Log odds that a word of it, as a verb or not, is a cue. */
  readonly odds: number;
  /** Logarithm of how often it was met, a fifth of it. */
  readonly count: number;
  /** The share of its cues that bring in a quotation. */
  readonly quoting: number;
}

/** What one unit of the tables weighs. */
export const PRIOR_UNITS = { odds: 1 / 16, count: 1 / 64, quoting: 1 / 200 } as const;

/** The key of a lemma that is used as a verb or not. */
export function priorKey(lemma: number, isVerb: boolean): number {
  return mix(lemma, isVerb ? 1 : 2);
}

/** Which slot of a table a key has, and the byte that tells it from others there. */
export function priorSlot(key: number, size: number): { readonly slot: number; readonly check: number } {
  return { slot: key & (size - 1), check: (key >>> 24) | 1 };
}

/** How lemmas were used, by the hash of the lemma; those not met in training are given a rare word's figures. */
export class CuePriors {
  readonly #checks: Uint8Array;
  readonly #odds: Int8Array;
  readonly #counts: Uint8Array;
  readonly #quoting: Uint8Array;
  readonly #unknown: CuePrior;

  constructor(model: ModelFile) {
    this.#checks = model.uint8('prior-checks');
    this.#odds = model.int8('prior-odds');
    this.#counts = model.uint8('prior-counts');
    this.#quoting = model.uint8('prior-quoting');
    this.#unknown = { odds: model.number('unknown-odds'), count: 0, quoting: 0 };
  }

  of(lemma: number, isVerb: boolean): CuePrior {
    const { slot, check } = priorSlot(priorKey(lemma, isVerb), this.#checks.length);
    if (this.#checks[slot] !== check) return this.#unknown;
    return {
      odds: this.#odds[slot]! * PRIOR_UNITS.odds,
      count: this.#counts[slot]! * PRIOR_UNITS.count,
      quoting: this.#quoting[slot]! * PRIOR_UNITS.quoting,
    };
  }
}
