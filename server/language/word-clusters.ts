import type { ModelFile } from './model-file.ts';

/**
 * Which words are used alike: 64 coarse and 512 fine clusters of the commonest English words, in an open-addressing
 * table. A slot holds the upper half of the word's hash, a bit that says it is taken, the fine and the coarse cluster;
 * the lower half of the hash says where to look first.
 */
export class WordClusters {
  readonly #slots: Int32Array;

  constructor(model: ModelFile) {
    this.#slots = model.int32('slots');
  }

  /**
   * Both clusters of a word by the hash of its small letters: fine cluster (1 to 512) × 128 + coarse cluster (1 to 64);
   * 0 for words that are not among the commonest. One unknown word in 20,000 is taken for another.
   */
  lookUp(lowerHash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const sign = lowerHash >>> 16;
    for (let at = lowerHash & mask; ; at = (at + 1) & mask) {
      const slot = slots[at]!;
      if (slot === 0) return 0;
      if (slot >>> 16 === sign) return (((slot & 0x7fff) >>> 6) + 1) * 128 + (slot & 63) + 1;
    }
  }
}

/** The fine cluster, 1 to 512, of what `lookUp` returns; 0 for unknown words. */
export function fineCluster(found: number): number {
  return found >>> 7;
}

/** The coarse cluster, 1 to 64, of what `lookUp` returns; 0 for unknown words. */
export function coarseCluster(found: number): number {
  return found & 127;
}
