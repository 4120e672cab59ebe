import type { Sequence } from './crf-trainer.ts';
import { type SentenceKernel, SLOTS } from './sentence-kernel.ts';
import { UNKNOWN } from './silver.ts';

/** A sentence as word ids, with parts of speech and names as indexes into PENN_TAGS and NAME_TAGS. */
export interface NamedSentence {
  readonly words: Int32Array;
  readonly tags: Uint8Array;
  readonly names: Uint8Array;
}

/** Turns sentences into the sequences that the name tagger decodes: their stretches near capitals. */
export class NameSequences {
  readonly #kernel: SentenceKernel;
  readonly #inSlots: Int32Array[] = [];

  constructor(kernel: SentenceKernel) {
    this.#kernel = kernel;
  }

  /** The stretches of a sentence. Tokens without a label count as no names. */
  *of({ words, tags, names }: NamedSentence, weight: number): Generator<Sequence> {
    this.#kernel.enter(words, tags);
    for (const { from, to } of this.#kernel.stretches(words.length)) {
      const features: number[] = [];
      const starts = [0];
      for (let at = from; at < to; at++) {
        for (let slot = 0; slot < SLOTS; slot++)
          features.push(...this.#slot(words[at + slot - 2] ?? 0, slot));
        features.push(...this.#kernel.near(at));
        starts.push(features.length);
      }
      const labels = names.slice(from, to).map((name) => (name === UNKNOWN ? 0 : name));
      const contexts = new Uint8Array(to - from);
      yield {
        features: Int32Array.from(features),
        starts: Int32Array.from(starts),
        contexts,
        labels,
        weight,
      };
    }
  }

  #slot(word: number, slot: number): Int32Array {
    return (this.#inSlots[word * SLOTS + slot] ??= this.#kernel.inSlot(word, slot));
  }
}

/** The sequences without the features that are seen fewer than `least` times, told by their lowest 24 bits. */
export function withoutRareFeatures(sequences: readonly Sequence[], least: number): Sequence[] {
  const seen = new Uint8Array(1 << 24);
  for (const { features } of sequences)
    for (const feature of features) if (seen[feature & 0xffffff]! < 255) seen[feature & 0xffffff]! += 1;
  return sequences.map((sequence) => {
    const features: number[] = [];
    const starts = [0];
    for (let at = 0; at < sequence.labels.length; at++) {
      for (let index = sequence.starts[at]!; index < sequence.starts[at + 1]!; index++)
        if (seen[sequence.features[index]! & 0xffffff]! >= least) features.push(sequence.features[index]!);
      starts.push(features.length);
    }
    return { ...sequence, features: Int32Array.from(features), starts: Int32Array.from(starts) };
  });
}
