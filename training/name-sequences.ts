import {
  MOST_FEATURES,
  type NameFeatures,
  nextStretch,
  SLOTS,
  type Stretch,
} from '../server/language/name-features.ts';
import type { Sequence } from './crf-trainer.ts';
import { UNKNOWN } from './silver.ts';

/** A sentence as word ids, with parts of speech and names as indexes into PENN_TAGS and NAME_TAGS. */
export interface NamedSentence {
  readonly words: Int32Array;
  readonly tags: Uint8Array;
  readonly names: Uint8Array;
}

/** Turns sentences into the sequences that the name tagger decodes: their stretches near capitals. */
export class NameSequences {
  readonly #features: NameFeatures;
  readonly #alone: Int32Array[] = [];
  readonly #found = new Int32Array(MOST_FEATURES);

  constructor(features: NameFeatures) {
    this.#features = features;
  }

  /** The stretches of a sentence. Tokens without a label count as no names. */
  *of({ words, tags, names }: NamedSentence, weight: number): Generator<Sequence> {
    const { looks } = this.#features;
    const end = words.length;
    const stretch: Stretch = { first: 0, end, from: 0, to: 0, place: looks.placeIn(words, 0, end) };
    while (nextStretch(words, looks, stretch)) {
      const { from, to } = stretch;
      const features: number[] = [];
      const starts = [0];
      for (let at = from; at < to; at++) {
        for (let slot = 0; slot < SLOTS; slot++)
          features.push(...this.#slot(words[at + slot - 2] ?? 0, slot));
        const count = this.#features.around(words, tags, stretch, at, this.#found);
        features.push(...this.#found.subarray(0, count));
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
    return (this.#alone[word * SLOTS + slot] ??= this.#found.slice(
      0,
      this.#features.alone(word, slot, this.#found),
    ));
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
