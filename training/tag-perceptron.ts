import { PENN_TAGS } from '../server/language/layers.ts';
import { PLACE } from '../server/language/word-looks.ts';
import { range, seededRandom, shuffle } from './random.ts';
import { OWN_FEATURES, type SentenceKernel } from './sentence-kernel.ts';
import { UNKNOWN } from './silver.ts';

/** A sentence as word ids; tags are indexes into PENN_TAGS or UNKNOWN. */
export interface NumberedSentence {
  readonly words: Int32Array;
  readonly tags: Uint8Array;
}

/** Stands for the tags before a sentence. */
const NO_TAG = PENN_TAGS.length;
/** Tags that names have. */
const PROPER_TAGS: readonly number[] = [PENN_TAGS.indexOf('NNP'), PENN_TAGS.indexOf('NNPS')];

/** The number of weights in a block, of which a feature has one for each tag. */
export const WEIGHTS_OF_BLOCK = 64;

/** A word seen no more often may be hidden; this share of them is each time. */
const HIDEABLE = 30;
const HIDDEN = 0.15;
/** Features seen less often are not learned: they would only crowd the table. */
const LEAST = 3;

/**
 * Trains the weights by which the kernel tells parts of speech: an averaged perceptron that reads from left to right on
 * its own tags. Rare words are now and then hidden, to learn what tells the tag of words never seen: their endings, shapes
 * and neighbours.
 */
export class TagPerceptron {
  readonly #kernel: SentenceKernel;
  readonly #blocks: number;
  readonly #weights: Float32Array;
  readonly #totals: Float64Array;
  readonly #changed: Int32Array;
  #step = 0;
  /** Times each word was seen, and each feature (by its lowest 24 bits). */
  #times = new Int32Array(0);
  readonly #seen = new Uint8Array(1 << 24);
  readonly #alone: Int32Array[] = [];
  readonly #scores = new Float64Array(PENN_TAGS.length);

  /** @param blocks A power of two: there are 64 weights a block. */
  constructor(kernel: SentenceKernel, blocks: number) {
    this.#kernel = kernel;
    this.#blocks = blocks;
    this.#weights = new Float32Array(blocks * WEIGHTS_OF_BLOCK);
    this.#totals = new Float64Array(blocks * WEIGHTS_OF_BLOCK);
    this.#changed = new Int32Array(blocks * WEIGHTS_OF_BLOCK);
  }

  /** Trains for some epochs and returns the averaged weights. */
  train(sentences: readonly NumberedSentence[], epochs: number, seed: number): Float32Array {
    const random = seededRandom(seed);
    const order = range(sentences.length);
    this.#count(sentences);
    const tags = new Uint8Array(Math.max(...sentences.map(({ words }) => words.length)));
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, random);
      let wrong = 0;
      for (const index of order) wrong += this.#learn(sentences[index]!, tags, random);
      console.log(`  epoch ${epoch + 1}: ${wrong} tags wrong`);
    }
    return this.#weights.map((weight, at) => {
      return (this.#totals[at]! + (this.#step - this.#changed[at]!) * weight) / this.#step;
    });
  }

  /** Counts words and features, these as they are when all tags are right. */
  #count(sentences: readonly NumberedSentence[]): void {
    this.#times = new Int32Array(this.#kernel.vocabulary.size);
    for (const { words, tags } of sentences) {
      this.#kernel.enter(words);
      for (const [at, word] of words.entries()) {
        this.#times[word]! += 1;
        const before = at > 0 ? tags[at - 1]! : NO_TAG;
        const beforeThat = at > 1 ? tags[at - 2]! : NO_TAG;
        const place = at === 0 ? PLACE.first : PLACE.inside;
        const around = this.#kernel.around(at, place, before, beforeThat);
        // A slip of the first training, kept so that the same data give the same bytes: where a word is first met, its own
        // features are counted in the place of its neighbours' first. Without it .0001 fewer tags are right.
        if (this.#alone[word] === undefined) around.set((this.#alone[word] = this.#kernel.alone(word)));
        for (const list of [this.#alone[word], around])
          for (const feature of list)
            if (this.#seen[feature & 0xffffff]! < 255) this.#seen[feature & 0xffffff]! += 1;
      }
    }
  }

  #learn({ words, tags: wanted }: NumberedSentence, tags: Uint8Array, random: () => number): number {
    const kernel = this.#kernel;
    kernel.enter(words);
    const { place } = kernel;
    let wrong = 0;
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      const before = at > 0 ? tags[at - 1]! : NO_TAG;
      const beforeThat = at > 1 ? tags[at - 2]! : NO_TAG;
      const placeHere = place === PLACE.inside && at === 0 ? PLACE.first : place;
      const hidden = this.#mayHide(word, wanted[at]!) && random() < HIDDEN;
      const candidates = hidden
        ? kernel.openCandidates(word)
        : kernel.candidates(word, placeHere !== PLACE.inside);
      if (candidates.length === 1) {
        tags[at] = candidates[0]!;
        continue;
      }
      this.#step += 1;
      const alone = hidden ? hideWord(this.#alone[word]!, random() < 0.5) : this.#alone[word]!;
      const found = kernel.around(at, placeHere, before, beforeThat);
      const around = found.subarray(0, hidden ? -OWN_FEATURES.around : undefined);
      const best = this.#best(alone, around, candidates);
      tags[at] = best;
      const right = wanted[at]!;
      if (right === UNKNOWN || best === right) continue;
      wrong += 1;
      if (!candidates.includes(right)) continue;
      for (const list of [alone, around])
        for (const feature of list) {
          if (this.#seen[feature & 0xffffff]! < LEAST) continue;
          this.#change(weightPlace(feature, right, this.#blocks), 1);
          this.#change(weightPlace(feature, best, this.#blocks), -1);
        }
    }
    return wrong;
  }

  /** Names change from story to story, however often one is seen here. */
  #mayHide(word: number, tag: number): boolean {
    return this.#times[word]! <= HIDEABLE || PROPER_TAGS.includes(tag);
  }

  #best(alone: Int32Array, around: Int32Array, candidates: Int32Array): number {
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

/** The features of a word without those that only it has, and without those of its cluster too where asked. */
function hideWord(features: Int32Array, withCluster: boolean): Int32Array {
  return features.subarray(0, -OWN_FEATURES.alone - (withCluster ? OWN_FEATURES.cluster : 0));
}

/** Where the weight of a feature for a tag lies, as the kernel reads it: a feature's weights are a block, turned by its hash. */
function weightPlace(feature: number, tag: number, blocks: number): number {
  const turned = ((feature >>> 26) + tag) & (WEIGHTS_OF_BLOCK - 1);
  return (feature & (blocks - 1)) * WEIGHTS_OF_BLOCK + turned;
}
