import { PENN_TAGS } from './layers.ts';
import type { ModelFile } from './model-file.ts';
import { TagCandidates } from './tag-candidates.ts';
import { MOST_FEATURES, TagFeatures } from './tag-features.ts';
import { doubled } from './vocabulary.ts';
import type { WordClusters } from './word-clusters.ts';
import { PLACE, type WordLooks } from './word-looks.ts';

/** Stands for the tags before a sentence. */
export const NO_TAG = PENN_TAGS.length;

/** Tags that a capitalised word may always have in a headline. */
export const PROPER_TAGS: readonly number[] = [PENN_TAGS.indexOf('NNP'), PENN_TAGS.indexOf('NNPS')];

/** The number of weights in a block, of which a feature has one for each tag. */
const BLOCK = 64;

/** Where the weight of a feature for a tag lies. A feature's weights lie in one line of the cache, turned by its hash. */
export function weightPlace(feature: number, tag: number, blocks: number): number {
  return (feature & (blocks - 1)) * BLOCK + (((feature >>> 26) + tag) & (BLOCK - 1));
}

/**
 * Tells parts of speech, the words of a sentence from left to right: a perceptron over the tags each word may have.
 * Belongs to one vocabulary. Accuracy: bench/results/part-of-speech.json.
 * Source: Collins 2002.
 */
export class PartOfSpeechTagger {
  readonly #looks: WordLooks;
  readonly #weights: Int8Array;
  readonly #blocks: number;
  readonly #candidates: TagCandidates;
  readonly #features: TagFeatures;
  readonly #found = new Int32Array(MOST_FEATURES);
  /** By word × 2, + 1 where its set is the wide one: where its sums start in `sums`; 0 for none yet. */
  #rows = new Int32Array(1 << 13);
  /** What a word alone tells for each of its candidates. */
  #sums = new Int32Array(1 << 14);
  #used = 1;

  constructor(model: ModelFile, looks: WordLooks, clusters: WordClusters) {
    const { vocabulary } = looks;
    this.#looks = looks;
    this.#weights = model.int8('weights');
    this.#blocks = this.#weights.length / BLOCK;
    this.#candidates = new TagCandidates(model, vocabulary, PROPER_TAGS);
    this.#features = new TagFeatures(vocabulary, clusters, this.#candidates);
  }

  /** Writes the tags of a sentence, the words from `from` to before `to`, as indexes into PENN_TAGS. */
  tag(words: Int32Array, from: number, to: number, tags: Uint8Array): void {
    this.#looks.note();
    this.#features.note();
    const place = this.#looks.placeIn(words, from, to);
    for (let at = from; at < to; at++) {
      const before = at > from ? tags[at - 1]! : NO_TAG;
      const beforeThat = at > from + 1 ? tags[at - 2]! : NO_TAG;
      const placeHere = place === PLACE.inside && at === from ? PLACE.first : place;
      tags[at] = this.#best(words, from, to, at, placeHere, before, beforeThat);
    }
  }

  #best(
    words: Int32Array,
    from: number,
    to: number,
    at: number,
    place: number,
    before: number,
    beforeThat: number,
  ): number {
    const word = words[at]!;
    const wide = place === PLACE.inside ? 0 : 1;
    const set = wide === 0 ? this.#features.narrow[word]! : this.#features.wide[word]!;
    const { starts, tags } = this.#candidates;
    const first = starts[set]!;
    const length = starts[set + 1]! - first;
    if (length === 1) return tags[first]!;
    const row = this.#rowOf(word, wide, first, length);
    const count = this.#features.around(words, from, to, at, place, before, beforeThat, this.#found);
    let best = 0;
    let highest = -Infinity;
    for (let candidate = 0; candidate < length; candidate++) {
      const tag = tags[first + candidate]!;
      const score = this.#sums[row + candidate]! + this.#sum(count, tag);
      if (score <= highest) continue;
      highest = score;
      best = tag;
    }
    return best;
  }

  /** The sum of the weights that the features found have for a tag. */
  #sum(count: number, tag: number): number {
    const found = this.#found;
    const weights = this.#weights;
    const mask = this.#blocks - 1;
    let sum = 0;
    for (let index = 0; index < count; index++) {
      const feature = found[index]!;
      // weightPlace, written out for the inner loop.
      sum += weights[(feature & mask) * BLOCK + (((feature >>> 26) + tag) & (BLOCK - 1))]!;
    }
    return sum;
  }

  #rowOf(word: number, wide: number, first: number, length: number): number {
    const key = word * 2 + wide;
    while (key >= this.#rows.length) this.#rows = doubled(this.#rows);
    return this.#rows[key] === 0 ? this.#addRow(key, word, first, length) : this.#rows[key]!;
  }

  #addRow(key: number, word: number, first: number, length: number): number {
    const row = this.#used;
    while (row + length > this.#sums.length) this.#sums = doubled(this.#sums);
    this.#used += length;
    this.#rows[key] = row;
    const count = this.#features.alone(word, this.#found);
    for (let candidate = 0; candidate < length; candidate++)
      this.#sums[row + candidate] = this.#sum(count, this.#candidates.tags[first + candidate]!);
    return row;
  }
}
