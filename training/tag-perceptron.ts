import { PENN_TAGS } from '../server/language/layers.ts';
import { NO_TAG, weightPlace } from '../server/language/part-of-speech-tagger.ts';
import type { TagCandidates } from '../server/language/tag-candidates.ts';
import { MOST_FEATURES, PLACE, type TagFeatures } from '../server/language/tag-features.ts';
import { range, seededRandom, shuffle } from './random.ts';
import { UNKNOWN } from './silver.ts';

/** A sentence as word ids; tags are indexes into PENN_TAGS or UNKNOWN. */
export interface NumberedSentence {
  readonly words: Int32Array;
  readonly tags: Uint8Array;
}

/** Trains the weights of PartOfSpeechTagger: an averaged perceptron that reads from left to right on its own tags. */
export class TagPerceptron {
  readonly #features: TagFeatures;
  readonly #candidates: TagCandidates;
  readonly #blocks: number;
  readonly #weights: Float32Array;
  readonly #totals: Float64Array;
  readonly #changed: Int32Array;
  #step = 0;
  readonly #alone: Int32Array[] = [];
  readonly #found = new Int32Array(MOST_FEATURES);
  readonly #scores = new Float64Array(PENN_TAGS.length);

  /** @param blocks A power of two: there are 64 weights a block. */
  constructor(features: TagFeatures, candidates: TagCandidates, blocks: number) {
    this.#features = features;
    this.#candidates = candidates;
    this.#blocks = blocks;
    this.#weights = new Float32Array(blocks * 64);
    this.#totals = new Float64Array(blocks * 64);
    this.#changed = new Int32Array(blocks * 64);
  }

  /** Trains for some epochs and returns the averaged weights. */
  train(sentences: readonly NumberedSentence[], epochs: number, seed: number): Float32Array {
    const random = seededRandom(seed);
    const order = range(sentences.length);
    const tags = new Uint8Array(Math.max(...sentences.map(({ words }) => words.length)));
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, random);
      let wrong = 0;
      for (const index of order) wrong += this.#learn(sentences[index]!, tags);
      console.log(`  epoch ${epoch + 1}: ${wrong} tags wrong`);
    }
    return this.#weights.map((weight, at) => {
      return (this.#totals[at]! + (this.#step - this.#changed[at]!) * weight) / this.#step;
    });
  }

  #learn({ words, tags: wanted }: NumberedSentence, tags: Uint8Array): number {
    const features = this.#features;
    const { starts } = this.#candidates;
    const place = features.placeIn(words, 0, words.length);
    let wrong = 0;
    for (let at = 0; at < words.length; at++) {
      const before = at > 0 ? tags[at - 1]! : NO_TAG;
      const beforeThat = at > 1 ? tags[at - 2]! : NO_TAG;
      const placeHere = place === PLACE.inside && at === 0 ? PLACE.first : place;
      const set = placeHere === PLACE.inside ? features.narrow[words[at]!]! : features.wide[words[at]!]!;
      const first = starts[set]!;
      const candidates = this.#candidates.tags.subarray(first, starts[set + 1]);
      if (candidates.length === 1) {
        tags[at] = candidates[0]!;
        continue;
      }
      this.#step += 1;
      const alone = (this.#alone[words[at]!] ??= this.#featuresAlone(words[at]!));
      const count = features.around(words, 0, words.length, at, placeHere, before, beforeThat, this.#found);
      const around = this.#found.subarray(0, count);
      const best = this.#best(alone, around, candidates);
      tags[at] = best;
      const right = wanted[at]!;
      if (right === UNKNOWN || best === right) continue;
      wrong += 1;
      if (!candidates.includes(right)) continue;
      for (const list of [alone, around])
        for (const feature of list) {
          this.#change(weightPlace(feature, right, this.#blocks), 1);
          this.#change(weightPlace(feature, best, this.#blocks), -1);
        }
    }
    return wrong;
  }

  #featuresAlone(word: number): Int32Array {
    const count = this.#features.alone(word, this.#found);
    return this.#found.slice(0, count);
  }

  #best(alone: Int32Array, around: Int32Array, candidates: Uint8Array): number {
    const scores = this.#scores.fill(0);
    for (const list of [alone, around])
      for (const feature of list)
        for (let index = 0; index < candidates.length; index++)
          scores[index]! += this.#weights[weightPlace(feature, candidates[index]!, this.#blocks)]!;
    let best = 0;
    for (let index = 1; index < candidates.length; index++) if (scores[index]! > scores[best]!) best = index;
    return candidates[best]!;
  }

  #change(place: number, by: number): void {
    this.#totals[place]! += (this.#step - this.#changed[place]!) * this.#weights[place]!;
    this.#changed[place] = this.#step;
    this.#weights[place]! += by;
  }
}
