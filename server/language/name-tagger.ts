import { LabelChain, LANES } from './label-chain.ts';
import { NAME_TAGS, PENN_TAGS } from './layers.ts';
import type { ModelFile } from './model-file.ts';
import {
  type ClusterSource,
  MOST_FEATURES,
  NameFeatures,
  nextStretch,
  SLOTS,
  type Stretch,
  WORD_FEATURES,
} from './name-features.ts';
import { EVEN_BYTES } from './score-rows.ts';
import { doubled } from './vocabulary.ts';
import type { WordLooks } from './word-looks.ts';

/** Stands for the words beyond the ends of a sentence. */
const EDGE = 0;
/** What is added to each weight, to make it positive. */
const BIAS = 128;

/** Numbers of a word's sums: two a slot. */
const WORD_SUMS = SLOTS * 2;

/** Room for the tags and for that of the edges. */
const TAG_RADIX = PENN_TAGS.length + 1;
const EDGE_TAG = PENN_TAGS.length;

/**
 * Finds names of people, organisations, places and other things: a linear-chain CRF over the tokens near capitals and
 * digits; all others are no names. A feature has four weights of a byte, of how much more it speaks for each kind than for
 * no name. Belongs to one vocabulary. Accuracy: bench/results/names.json.
 *
 * Most of the time is waiting for memory. So each step goes through a whole stretch, in a loop so short that the
 * processor waits for many numbers at once: first the features are written, then their weights are fetched.
 */
export class NameTagger {
  readonly #features: NameFeatures;
  readonly #weights: Int32Array;
  readonly #scale: number;
  readonly #chain: LabelChain;
  /**
   * By word: the sums of the weights of what it tells, by slot. Sums are pairs, of the even lanes and of the odd ones;
   * weights are positive, so that 0 says that there is no sum yet.
   */
  #wordSums = new Int32Array(WORD_SUMS << 12);
  /** By three tags: the sums of what they tell. */
  readonly #tagSums = new Int32Array(2 * TAG_RADIX ** 3);
  readonly #stretch: Stretch = { first: 0, end: 0, from: 0, to: 0, place: 0 };
  /** How many features a token has. */
  readonly #count: number;
  /** Features of one word or of three tags. */
  readonly #few = new Int32Array(MOST_FEATURES);
  /** By token of the stretch: features, sums, scores and what is made of them. */
  #found = new Int32Array(WORD_FEATURES << 6);
  #sums = new Int32Array(2 << 6);
  #scores = new Float64Array(LANES << 6);
  #contexts = new Uint8Array(1 << 6);
  #labels = new Uint8Array(1 << 6);

  constructor(model: ModelFile, looks: WordLooks, clusters: ClusterSource) {
    this.#features = new NameFeatures(looks, clusters);
    this.#weights = model.int32('weights');
    this.#scale = model.number('scale');
    this.#chain = new LabelChain(NAME_TAGS.length, model.float32('transitions'));
    this.#count = model.number('features');
  }

  /**
   * Writes the kinds of name of a sentence's tokens, the words from `from` to before `to`, as indexes into NAME_TAGS.
   */
  tag(words: Int32Array, tags: Uint8Array, from: number, to: number, names: Uint8Array): void {
    this.#features.note();
    const { looks } = this.#features;
    const stretch = this.#stretch;
    stretch.first = from;
    stretch.end = to;
    stretch.to = from;
    stretch.place = looks.placeIn(words, from, to);
    while (nextStretch(words, looks, stretch)) this.#tagStretch(words, tags, names);
  }

  #tagStretch(words: Int32Array, tags: Uint8Array, names: Uint8Array): void {
    const { from, to } = this.#stretch;
    const length = to - from;
    if (length > this.#labels.length) this.#reserve(length * 2);
    this.#features.ofWords(words, this.#stretch, this.#found);
    this.#sumFound(length);
    this.#sumTags(tags);
    this.#sumWords(words);
    for (let index = 0; index < length; index++) this.#score(index);
    this.#chain.best(this.#scores, this.#contexts, length, this.#labels);
    for (let at = from; at < to; at++) names[at] = this.#labels[at - from]!;
  }

  /** Starts the sums of the stretch's tokens with the features found. */
  #sumFound(length: number): void {
    const found = this.#found;
    const sums = this.#sums;
    const weights = this.#weights;
    const mask = weights.length - 1;
    let at = 0;
    for (let index = 0; index < length; index++) {
      let even = 0;
      let odd = 0;
      for (const end = at + WORD_FEATURES; at < end; at++) {
        const four = weights[found[at]! & mask]!;
        even += four & EVEN_BYTES;
        odd += (four >>> 8) & EVEN_BYTES;
      }
      sums[index * 2] = even;
      sums[index * 2 + 1] = odd;
    }
  }

  #sumTags(tags: Uint8Array): void {
    const { first, end, from, to } = this.#stretch;
    const kept = this.#tagSums;
    const sums = this.#sums;
    for (let at = from, into = 0; at < to; at++, into += 2) {
      const left = at > first ? tags[at - 1]! : EDGE_TAG;
      const right = at + 1 < end ? tags[at + 1]! : EDGE_TAG;
      const sum = ((left * TAG_RADIX + tags[at]!) * TAG_RADIX + right) * 2;
      if (kept[sum] === 0)
        this.#keep(this.#features.ofTags(tags, this.#stretch, at, this.#few, 0), kept, sum);
      sums[into]! += kept[sum]!;
      sums[into + 1]! += kept[sum + 1]!;
    }
  }

  /** Adds what the words in a token's slots tell, each alone. */
  #sumWords(words: Int32Array): void {
    const { first, end, from, to } = this.#stretch;
    const start = Math.max(first, from - 2);
    const stop = Math.min(end, to + 2);
    this.#noteWord(EDGE);
    for (let at = start; at < stop; at++) this.#noteWord(words[at]!);
    const kept = this.#wordSums;
    const sums = this.#sums;
    for (let at = from, into = 0; at < to; at++, into += 2) {
      for (let slot = 0; slot < SLOTS; slot++) {
        const place = at + slot - 2;
        const word = place >= first && place < end ? words[place]! : EDGE;
        const sum = word * WORD_SUMS + slot * 2;
        sums[into]! += kept[sum]!;
        sums[into + 1]! += kept[sum + 1]!;
      }
    }
  }

  /** Sums up what a word tells alone, when it is first met near a name. */
  #noteWord(word: number): void {
    const first = word * WORD_SUMS;
    while (first >= this.#wordSums.length - WORD_SUMS) this.#wordSums = doubled(this.#wordSums);
    if (this.#wordSums[first] !== 0) return;
    for (let slot = 0; slot < SLOTS; slot++)
      this.#keep(this.#features.alone(word, slot, this.#few), this.#wordSums, first + slot * 2);
  }

  /** Keeps the sums of the first of the few features. */
  #keep(count: number, kept: Int32Array, at: number): void {
    const mask = this.#weights.length - 1;
    for (let index = 0; index < count; index++) {
      const four = this.#weights[this.#few[index]! & mask]!;
      kept[at]! += four & EVEN_BYTES;
      kept[at + 1]! += (four >>> 8) & EVEN_BYTES;
    }
  }

  /** The scores of a token of the stretch from its sums. */
  #score(index: number): void {
    const even = this.#sums[index * 2]!;
    const odd = this.#sums[index * 2 + 1]!;
    const scores = this.#scores;
    const into = index * LANES;
    const bias = this.#count * BIAS;
    scores[into] = 0;
    scores[into + 1] = ((even & 0xffff) - bias) * this.#scale;
    scores[into + 2] = ((odd & 0xffff) - bias) * this.#scale;
    scores[into + 3] = ((even >>> 16) - bias) * this.#scale;
    scores[into + 4] = ((odd >>> 16) - bias) * this.#scale;
  }

  #reserve(length: number): void {
    this.#found = new Int32Array(length * WORD_FEATURES);
    this.#sums = new Int32Array(length * 2);
    this.#scores = new Float64Array(length * LANES);
    this.#contexts = new Uint8Array(length);
    this.#labels = new Uint8Array(length);
  }
}
