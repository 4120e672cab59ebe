import { blockKind } from '../server/analysis/attribution/attributable.ts';
import { CARRY } from '../server/analysis/attribution/tagging/block-kind.ts';
import {
  type Findings,
  FindingsExchange,
  NO_NEIGHBOUR,
} from '../server/analysis/attribution/tagging/findings.ts';
import { CUE_BEGIN, LABELS } from '../server/analysis/attribution/tagging/labels.ts';
import { carryOf } from '../server/analysis/attribution/tagging/tagger.ts';
import { WordTypes } from '../server/analysis/attribution/tagging/word-types.ts';
import type { Kernel } from '../server/language/kernel.ts';
import type { Language } from '../server/language/language.ts';
import type { Layers } from '../server/language/layers.ts';
import type { Vocabulary } from '../server/language/vocabulary.ts';
import type { Sequence } from './crf-trainer.ts';
import type { GoldBlock, GoldStory } from './polnear.ts';

/** Buckets of weights: .75 of 2 ** 18 for files of 3 MB. */
export const BUCKETS = 3 << 16;

/** A block of a gold story as a sequence of the first pass, with what the second needs. */
export interface TaggingSequence extends Sequence {
  readonly block: GoldBlock;
  readonly lemmas: Int32Array;
  readonly flags: Int32Array;
}

/**
 * Turns blocks into the sequences that the passes of the attribution tagger learn from. The features are the kernel's own,
 * those that it adds up when it tags.
 */
export class TaggingSequences {
  readonly #kernel: Kernel;
  readonly #vocabulary: Vocabulary;
  readonly #types: WordTypes;
  readonly #exchange: FindingsExchange;

  constructor(language: Language) {
    this.#vocabulary = language.vocabulary;
    this.#kernel = language.kernelOf(this.#vocabulary);
    this.#types = new WordTypes(this.#kernel, this.#vocabulary);
    this.#exchange = new FindingsExchange(this.#kernel);
  }

  /**
   * The blocks of a story as sequences of the first pass.
   *
   * @throws when they were read with another vocabulary, as they are when the language's was full in between.
   */
  first(story: GoldStory): TaggingSequence[] {
    const kernel = this.#kernel;
    let carry: number = CARRY.none;
    return story.blocks.map((block) => {
      const { reading } = block.analysed;
      const { layers } = reading;
      this.#enter(layers);
      this.#types.read();
      const count = kernel.exports.listFirst(carry, blockKind(block.analysed));
      carry = carryOf(reading);
      const { contexts, lemmas, flags } = kernel.exports;
      return {
        block,
        features: this.#buckets(count),
        starts: this.#starts(layers.length),
        contexts: kernel.bytes.slice(contexts.value, contexts.value + layers.length),
        labels: block.labels,
        lemmas: kernel.int32(lemmas.value, layers.length).slice(),
        flags: kernel.int32(flags.value, layers.length).slice(),
      };
    });
  }

  /** The same sequences with the features of the second pass behind those of the first; `marginals` are the first pass's. */
  second(sequences: readonly TaggingSequence[], marginals: readonly Float64Array[]): TaggingSequence[] {
    const findings = sequences.map((sequence, index) => this.#findings(sequence, marginals[index]!));
    return sequences.map((sequence, index) => {
      const before = findings[index - 1]?.memory ?? NO_NEIGHBOUR;
      const after = findings[index + 1]?.memory ?? NO_NEIGHBOUR;
      this.#exchange.give(findings[index]!, before, after);
      const added = this.#buckets(this.#kernel.exports.listSecond());
      return { ...sequence, ...joined(sequence, added, this.#starts(sequence.labels.length)) };
    });
  }

  /** What the first pass would have found, had it these marginals. */
  #findings({ block, lemmas, flags }: TaggingSequence, marginals: Float64Array): Findings {
    const kernel = this.#kernel;
    const { exports } = kernel;
    const { layers } = block.analysed.reading;
    const { length } = layers;
    this.#enter(layers);
    exports.layOutFindings();
    kernel.float32(exports.probabilities.value, length * 3).set(partsOf(marginals, length));
    const begins = Float32Array.from({ length }, (_, at) => marginals[at * LABELS.length + CUE_BEGIN]!);
    kernel.float32(exports.cueBegins.value, length).set(begins);
    kernel.int32(exports.lemmas.value, length).set(lemmas);
    kernel.int32(exports.flags.value, length).set(flags);
    return this.#exchange.take(layers, exports.readFindings());
  }

  #enter(layers: Layers): void {
    if (layers.vocabulary !== this.#vocabulary)
      throw new Error('the words have numbers of another vocabulary');
    this.#kernel.enter(layers);
  }

  /** The buckets of the features listed last. */
  #buckets(count: number): Int32Array {
    return this.#kernel
      .int32(this.#kernel.exports.listedFeatures(), count)
      .map((feature) => (feature >>> 0) % BUCKETS);
  }

  #starts(length: number): Int32Array {
    return this.#kernel.int32(this.#kernel.exports.listedStarts(), length + 1).slice();
  }
}

/** The features of a sequence with those added behind them, token by token. */
function joined(
  { features, starts }: TaggingSequence,
  added: Int32Array,
  addedStarts: Int32Array,
): Pick<Sequence, 'features' | 'starts'> {
  const all = new Int32Array(features.length + added.length);
  for (let at = 0; at + 1 < starts.length; at++) {
    all.set(features.subarray(starts[at], starts[at + 1]), starts[at]! + addedStarts[at]!);
    all.set(added.subarray(addedStarts[at], addedStarts[at + 1]), starts[at + 1]! + addedStarts[at]!);
  }
  return { features: all, starts: starts.map((start, at) => start + addedStarts[at]!) };
}

/** Probabilities of source, cue and content, three a token, from the marginals of the labels. */
export function partsOf(marginals: Float64Array, length: number): Float32Array {
  const parts = new Float32Array(length * 3);
  for (let at = 0; at < length; at++)
    for (let part = 0; part < 3; part++) {
      const label = at * LABELS.length + 1 + part * 2;
      parts[at * 3 + part] = marginals[label]! + marginals[label + 1]!;
    }
  return parts;
}
