import { LabelChain, LANES } from './label-chain.ts';
import { NAME_TAGS } from './layers.ts';
import type { ModelFile } from './model-file.ts';
import {
  type ClusterSource,
  MOST_FEATURES,
  NameFeatures,
  nextStretch,
  SLOTS,
  type Stretch,
} from './name-features.ts';
import { EVEN_BYTES, ScoreRows } from './score-rows.ts';
import { doubled } from './vocabulary.ts';
import type { WordLooks } from './word-looks.ts';

/** Stands for the words beyond the ends of a sentence. */
const EDGE = 0;
/** What is added to each weight, to make it positive. */
const BIAS = 128;

/**
 * Finds names of people, organisations, places and other things: a linear-chain CRF over the tokens near capitals and
 * digits; all others are no names. A feature has four weights of a byte, of how much more it speaks for each kind than for
 * no name. Belongs to one vocabulary. Accuracy: bench/results/names.json.
 */
export class NameTagger {
  readonly #features: NameFeatures;
  readonly #weights: Int32Array;
  readonly #scale: number;
  readonly #rows: ScoreRows;
  readonly #chain: LabelChain;
  /** By word × SLOTS + slot: where its sums start; 0 for none yet. */
  #places = new Int32Array(SLOTS << 12);
  readonly #found = new Int32Array(MOST_FEATURES);
  readonly #stretch: Stretch = { first: 0, end: 0, from: 0, to: 0, place: 0 };
  /** How many features a token has. */
  readonly #count: number;
  #scores = new Float64Array(LANES << 6);
  #contexts = new Uint8Array(1 << 6);
  #labels = new Uint8Array(1 << 6);

  constructor(model: ModelFile, looks: WordLooks, clusters: ClusterSource) {
    this.#features = new NameFeatures(looks, clusters);
    this.#weights = model.int32('weights');
    this.#scale = model.number('scale');
    this.#rows = new ScoreRows(this.#weights, 1, 0, 1);
    this.#chain = new LabelChain(NAME_TAGS.length, model.float32('transitions'));
    this.#count = model.number('features');
  }

  /**
   * Writes the kinds of name of a sentence's tokens, the words from `from` to before `to`, as indexes into NAME_TAGS.
   *
   * @param tags Their parts of speech.
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
    for (let at = from; at < to; at++) this.#score(words, tags, at, (at - from) * LANES);
    this.#chain.best(this.#scores, this.#contexts, length, this.#labels);
    for (let at = from; at < to; at++) names[at] = this.#labels[at - from]!;
  }

  #score(words: Int32Array, tags: Uint8Array, at: number, into: number): void {
    const { first, end } = this.#stretch;
    let even = 0;
    let odd = 0;
    for (let slot = 0; slot < SLOTS; slot++) {
      const place = at + slot - 2;
      const word = place >= first && place < end ? words[place]! : EDGE;
      const row = this.#rowOf(word, slot);
      even += this.#rows.sums[row]!;
      odd += this.#rows.sums[row + 1]!;
    }
    const found = this.#found;
    const weights = this.#weights;
    const mask = weights.length - 1;
    const count = this.#features.around(words, tags, this.#stretch, at, found);
    for (let index = 0; index < count; index++) {
      const four = weights[found[index]! & mask]!;
      even += four & EVEN_BYTES;
      odd += (four >>> 8) & EVEN_BYTES;
    }
    const bias = this.#count * BIAS;
    this.#scores[into] = 0;
    this.#scores[into + 1] = ((even & 0xffff) - bias) * this.#scale;
    this.#scores[into + 2] = ((odd & 0xffff) - bias) * this.#scale;
    this.#scores[into + 3] = ((even >>> 16) - bias) * this.#scale;
    this.#scores[into + 4] = ((odd >>> 16) - bias) * this.#scale;
  }

  #rowOf(word: number, slot: number): number {
    const key = word * SLOTS + slot;
    while (key >= this.#places.length) this.#places = doubled(this.#places);
    const known = this.#places[key]!;
    if (known !== 0) return known;
    const row = this.#rows.add(this.#found, this.#features.alone(word, slot, this.#found));
    this.#places[key] = row;
    return row;
  }

  #reserve(length: number): void {
    this.#scores = new Float64Array(length * LANES);
    this.#contexts = new Uint8Array(length);
    this.#labels = new Uint8Array(length);
  }
}
