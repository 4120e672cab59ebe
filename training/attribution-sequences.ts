import { blockKind } from '../server/analysis/attribution/attributable.ts';
import { BlockOutline, CARRY } from '../server/analysis/attribution/tagging/block-outline.ts';
import {
  type FirstFindings,
  NO_NEIGHBOUR,
  outlookOf,
} from '../server/analysis/attribution/tagging/cue-outlook.ts';
import {
  FirstFeatures,
  GROUP,
  MOST_FEATURES,
} from '../server/analysis/attribution/tagging/first-features.ts';
import { CUE_BEGIN, LABELS } from '../server/analysis/attribution/tagging/labels.ts';
import {
  SECOND_GROUPS,
  SECOND_STATE_GROUPS,
  SecondFeatures,
} from '../server/analysis/attribution/tagging/second-features.ts';
import { carryOf } from '../server/analysis/attribution/tagging/tagger.ts';
import type { WordTypes } from '../server/analysis/attribution/tagging/word-types.ts';
import { bucketOf } from '../server/language/score-rows.ts';
import type { Sequence } from './crf-trainer.ts';
import type { GoldBlock, GoldStory } from './polnear.ts';

/** Buckets of weights: .75 of 2 ** 18 for files of 3 MB. */
export const BUCKETS = 3 << 16;

/** A block of a gold story as a sequence of the first pass, with what the second needs. */
export interface TaggingSequence extends Sequence {
  readonly block: GoldBlock;
  readonly outline: BlockOutline;
  readonly lemmas: Int32Array;
  readonly flags: Int32Array;
}

/** A growing list of features, position after position. */
class FeatureList {
  #features = new Int32Array(1 << 12);
  #count = 0;
  readonly #expanded = new Int32Array(MOST_FEATURES);

  get count(): number {
    return this.#count;
  }

  /** Adds the features of all groups of a token. */
  add(groups: number, expand: (group: number, out: Int32Array) => number): void {
    for (let group = 0; group < groups; group++) {
      const count = expand(group, this.#expanded);
      this.addAll(this.#expanded, 0, count);
    }
  }

  addAll(features: Int32Array, from: number, to: number): void {
    while (this.#count + to - from > this.#features.length) {
      const longer = new Int32Array(this.#features.length * 2);
      longer.set(this.#features);
      this.#features = longer;
    }
    for (let at = from; at < to; at++) this.#features[this.#count++] = bucketOf(features[at]!, BUCKETS);
  }

  toArray(): Int32Array {
    return this.#features.slice(0, this.#count);
  }
}

/** The blocks of a story as sequences of the first pass. */
export function firstSequences(story: GoldStory, types: WordTypes): TaggingSequence[] {
  const features = new FirstFeatures(types);
  let carry: number = CARRY.none;
  return story.blocks.map((block) => {
    const { reading } = block.analysed;
    const { layers } = reading;
    const { length } = layers;
    const outline = new BlockOutline();
    outline.read(layers);
    const ids = layers.words.map((word, at) => types.typeOf(word, layers.tags[at]!));
    features.enter(layers, outline, ids, carry, blockKind(block.analysed));
    carry = carryOf(reading);
    const list = new FeatureList();
    const starts = new Int32Array(length + 1);
    for (let at = 0; at < length; at++) {
      features.read(at);
      const groups = features.keys[GROUP.namedNeighbours] === 0 ? GROUP.namedNeighbours : GROUP.all;
      list.add(groups, (group, out) => features.expand(group, out));
      starts[at + 1] = list.count;
    }
    return {
      block,
      outline,
      features: list.toArray(),
      starts,
      contexts: outline.contexts.slice(0, length),
      labels: block.labels,
      lemmas: ids.map((type) => types.lemmas[type]!),
      flags: ids.map((type) => types.flags[type]!),
    };
  });
}

/** The same sequences with the features of the second pass behind those of the first; `marginals` are the first pass's. */
export function secondSequences(
  sequences: readonly TaggingSequence[],
  marginals: readonly Float64Array[],
): TaggingSequence[] {
  const features = new SecondFeatures();
  const findings = sequences.map((sequence, index) => findingsOf(sequence, marginals[index]!));
  const seen = findings.map((found) => ({ ...found, outlook: outlookOf(found) }));
  return sequences.map((sequence, index) => {
    const before = seen[index - 1]?.outlook.fromAfter ?? NO_NEIGHBOUR;
    const after = seen[index + 1]?.outlook.fromBefore ?? NO_NEIGHBOUR;
    features.enter(seen[index]!, sequence.outline, before, after);
    const list = new FeatureList();
    const starts = new Int32Array(sequence.starts.length);
    for (let at = 0; at < starts.length - 1; at++) {
      list.addAll(sequence.features, sequence.starts[at]!, sequence.starts[at + 1]!);
      features.read(at);
      list.add(SECOND_GROUPS, (group, out) =>
        group >= SECOND_STATE_GROUPS && features.keys[group] === 0 ? 0 : features.expand(group, out),
      );
      starts[at + 1] = list.count;
    }
    return { ...sequence, features: list.toArray(), starts };
  });
}

/** The marginals of a sequence as what a pass finds. */
export function findingsOf(
  { block, lemmas, flags }: TaggingSequence,
  marginals: Float64Array,
): FirstFindings {
  const { layers } = block.analysed.reading;
  const probabilities = new Float32Array(layers.length * 3);
  const cueBegins = new Float32Array(layers.length);
  const labels = LABELS.length;
  for (let at = 0; at < layers.length; at++) {
    for (let part = 0; part < 3; part++)
      probabilities[at * 3 + part] =
        marginals[at * labels + 1 + part * 2]! + marginals[at * labels + 2 + part * 2]!;
    cueBegins[at] = marginals[at * labels + CUE_BEGIN]!;
  }
  return { layers, probabilities, cueBegins, lemmas, flags };
}
