import type { Layers } from '../../../language/layers.ts';
import type { Vocabulary } from '../../../language/vocabulary.ts';
import { wordKeys } from './network-inputs.ts';
import type { NetworkKernel } from './network-kernel.ts';
import type { HashedTable, NetworkModel } from './network-model.ts';

/** What a hash is multiplied with so that a word's number fits before it: both are a number below 2 ** 53. */
const HASHES = 2 ** 32;

/**
 * What the first layer makes of words with their lemmas: computed once, and kept by the kernel in slots. When the slots are
 * used up, or other words are numbered so, all are let go: half of all tokens are of a few hundred words.
 */
export class WordRows {
  readonly #kernel: NetworkKernel;
  readonly #hashes: NetworkModel['hashes'];
  readonly #capacity: number;
  readonly #slots = new Map<number, number>();
  #vocabulary: Vocabulary | undefined;

  /** @param capacity How many slots the kernel has: no fewer than a batch of windows has tokens. */
  constructor(kernel: NetworkKernel, { hashes }: NetworkModel, capacity: number) {
    this.#kernel = kernel;
    this.#hashes = hashes;
    this.#capacity = capacity;
  }

  /** Has room for the words of so many tokens, all of one vocabulary: their slots stay until more room is asked for. */
  makeRoom(vocabulary: Vocabulary, tokens: number): void {
    if (this.#vocabulary === vocabulary && this.#slots.size + tokens <= this.#capacity) return;
    this.#vocabulary = vocabulary;
    this.#slots.clear();
  }

  /** Writes the slots of some tokens of a block into the kernel. */
  writeSlots(
    { words, vocabulary }: Layers,
    lemmas: Int32Array,
    from: number,
    to: number,
    place: number,
  ): void {
    const slots = new Int32Array(this.#kernel.bytes.buffer, place, to - from);
    for (let at = from; at < to; at++) slots[at - from] = this.#slotOf(vocabulary, words[at]!, lemmas[at]!);
  }

  #slotOf(vocabulary: Vocabulary, word: number, lemma: number): number {
    const key = word * HASHES + (lemma >>> 0);
    let slot = this.#slots.get(key);
    if (slot === undefined) {
      slot = this.#slots.size;
      this.#slots.set(key, slot);
      const keys = wordKeys(vocabulary, word);
      const own = this.#rowOf('word', keys.word);
      const row = own === 0 && keys.lastPart !== undefined ? this.#rowOf('word', keys.lastPart) : own;
      this.#kernel.exports.keepWord(
        slot,
        row,
        this.#rowOf('lemma', lemma),
        this.#rowOf('shape', keys.shape),
        this.#rowOf('suffix', keys.suffix),
      );
    }
    return slot;
  }

  #rowOf(table: HashedTable, hash: number): number {
    return rowOf(this.#hashes[table], hash);
  }
}

/** The row of a hash among those that ascend, from 1; 0 for one that is not there. */
function rowOf(hashes: Int32Array, hash: number): number {
  let from = 0;
  let to = hashes.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (hashes[middle]! < hash) from = middle + 1;
    else to = middle;
  }
  return hashes[from] === hash ? from + 1 : 0;
}
