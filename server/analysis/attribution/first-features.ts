import { mix } from '../../language/hash.ts';
import type { Layers } from '../../language/layers.ts';
import { coarseCluster, fineCluster } from '../../language/word-clusters.ts';
import { type BlockOutline, QUOTE } from './block-outline.ts';
import { lengthBucket } from './buckets.ts';
import {
  LEFT_EDGE,
  LEFT_EDGE_TAG,
  RIGHT_EDGE,
  RIGHT_EDGE_TAG,
  TAG_HASHES,
  TAG_RADIX,
  type WordTypes,
} from './word-types.ts';

/** Rows that depend on one word type: its place and state in what follows, below SLOTS. */
const SLOT = {
  self: 0,
  previous: 14,
  next: 19,
  secondPrevious: 24,
  secondNext: 25,
  thirdPrevious: 26,
  thirdNext: 27,
};
export const SLOTS = 28;

/** Groups of features: the first seven have a key by word type (type × SLOTS + slot), the others one by a few small states. */
export const TYPE_GROUPS = 7;
export const STATE_GROUPS = 9;
export const FIRST_GROUPS = TYPE_GROUPS + STATE_GROUPS;

const NAME_RADIX = 7;
const LEFT_EDGE_NAME = 5;
const RIGHT_EDGE_NAME = 6;
const TRIGRAMS = TAG_RADIX ** 3;

/** How many keys each state group has, and where its keys begin: all state groups share one range of keys. */
const STATE_SIZES = [
  NAME_RADIX * 5 * NAME_RADIX,
  TRIGRAMS,
  TRIGRAMS * 5,
  TRIGRAMS,
  8 * 10 * TAG_RADIX,
  16 * 9 * 7 * TAG_RADIX,
  8 * 7 * 10,
  7 * 10,
  10 * 10,
];
const STATE_STARTS = STATE_SIZES.map((_, group) =>
  STATE_SIZES.slice(0, group).reduce((sum, size) => sum + size, 0),
);
export const STATE_KEYS = STATE_SIZES.reduce((sum, size) => sum + size, 0);

/** No group has more features than this. */
export const MOST_FEATURES = 20;

/**
 * The features of the first pass, one token at a time: words, parts of speech, names and quotations around it. They come
 * in groups whose features depend on the same few states, so that the sum of a group's weights can be kept under its key.
 * `read` moves to a token and sets the keys; `expand` gives the hashed features of one of its groups.
 * Training and tagging both go through here: a change makes the committed weights worthless.
 */
export class FirstFeatures {
  readonly keys = new Int32Array(FIRST_GROUPS);
  readonly #types: WordTypes;
  #layers: Layers | undefined;
  #outline: BlockOutline | undefined;
  #typeOf: Int32Array = new Int32Array(0);
  /** State of the block: its outline's, what the one before carries, its kind. */
  #blockState = 0;

  #type = 0;
  #tag = 0;
  #previousTag = 0;
  #secondPreviousTag = 0;
  #nextTag = 0;
  #secondNextTag = 0;
  #name = 0;
  #previousName = 0;
  #nextName = 0;
  #quote = 0;
  #sentenceQuotes = 0;
  #fromStart = 0;
  #toEnd = 0;
  #quoteLength = 0;
  #fromOpening = 0;
  #toClosing = 0;

  constructor(types: WordTypes) {
    this.#types = types;
  }

  /** Moves to a block: `types` are its tokens' word types, `carry` what the block before leaves (see CARRY). */
  enter(layers: Layers, outline: BlockOutline, types: Int32Array, carry: number, kind: number): void {
    this.#layers = layers;
    this.#outline = outline;
    this.#typeOf = types;
    this.#blockState = (outline.state * 3 + carry) * 3 + kind;
  }

  /** Moves to a token of the block. */
  read(at: number): void {
    this.#readWords(at);
    this.#readPlace(at);
    this.#setKeys(at);
  }

  #readWords(at: number): void {
    const { tags, names, length } = this.#layers!;
    this.#type = this.#typeOf[at]!;
    this.#tag = tags[at]!;
    this.#previousTag = at > 0 ? tags[at - 1]! : LEFT_EDGE_TAG;
    this.#secondPreviousTag = at > 1 ? tags[at - 2]! : LEFT_EDGE_TAG;
    this.#nextTag = at + 1 < length ? tags[at + 1]! : RIGHT_EDGE_TAG;
    this.#secondNextTag = at + 2 < length ? tags[at + 2]! : RIGHT_EDGE_TAG;
    this.#name = names[at]!;
    this.#previousName = at > 0 ? names[at - 1]! : LEFT_EDGE_NAME;
    this.#nextName = at + 1 < length ? names[at + 1]! : RIGHT_EDGE_NAME;
  }

  #readPlace(at: number): void {
    const outline = this.#outline!;
    this.#quote = outline.quoteStates[at]!;
    this.#sentenceQuotes = outline.sentenceQuotes[at]!;
    this.#fromStart = lengthBucket(at - outline.sentenceStarts[at]!);
    this.#toEnd = lengthBucket(outline.sentenceEnds[at]! - 1 - at);
    const start = outline.quoteStarts[at]!;
    if (start < 0) {
      this.#quoteLength = 0;
      this.#fromOpening = 0;
      this.#toClosing = 0;
      return;
    }
    const last = outline.quoteEnds[at]! - 1;
    this.#quoteLength = lengthBucket(last - start);
    this.#fromOpening = lengthBucket(at - start);
    this.#toClosing = lengthBucket(last - at);
  }

  #setKeys(at: number): void {
    const { keys } = this;
    const types = this.#typeOf;
    const last = types.length - 1;
    keys[0] = this.#type * SLOTS + SLOT.self + this.#quote * 2 + (this.#sentenceQuotes & 1);
    keys[1] = (at > 0 ? types[at - 1]! : LEFT_EDGE) * SLOTS + SLOT.previous + this.#name;
    keys[2] = (at < last ? types[at + 1]! : RIGHT_EDGE) * SLOTS + SLOT.next + this.#name;
    keys[3] = (at > 1 ? types[at - 2]! : LEFT_EDGE) * SLOTS + SLOT.secondPrevious;
    keys[4] = (at < last - 1 ? types[at + 2]! : RIGHT_EDGE) * SLOTS + SLOT.secondNext;
    keys[5] = (at > 2 ? types[at - 3]! : LEFT_EDGE) * SLOTS + SLOT.thirdPrevious;
    keys[6] = (at < last - 2 ? types[at + 3]! : RIGHT_EDGE) * SLOTS + SLOT.thirdNext;
    const tag = this.#tag;
    const leftPair = this.#previousTag * TAG_RADIX + tag;
    const rightPair = this.#nextTag * TAG_RADIX + this.#secondNextTag;
    keys[7] = (this.#previousName * 5 + this.#name) * NAME_RADIX + this.#nextName;
    keys[8] = STATE_STARTS[1]! + this.#secondPreviousTag * TAG_RADIX * TAG_RADIX + leftPair;
    keys[9] = STATE_STARTS[2]! + (leftPair * TAG_RADIX + this.#nextTag) * 5 + this.#name;
    keys[10] = STATE_STARTS[3]! + tag * TAG_RADIX * TAG_RADIX + rightPair;
    keys[11] = STATE_STARTS[4]! + (this.#sentenceQuotes * 10 + this.#fromStart) * TAG_RADIX + tag;
    keys[12] = STATE_STARTS[5]! + (this.#blockState * 7 + this.#quote) * TAG_RADIX + tag;
    keys[13] = STATE_STARTS[6]! + (this.#sentenceQuotes * 7 + this.#quote) * 10 + this.#toEnd;
    keys[14] = STATE_STARTS[7]! + this.#quote * 10 + this.#quoteLength;
    keys[15] = STATE_STARTS[8]! + this.#fromOpening * 10 + this.#toClosing;
  }

  /** Writes the features of a group of the token read last; returns how many. */
  expand(group: number, out: Int32Array): number {
    if (group === 0) return this.#expandWord(out);
    if (group < TYPE_GROUPS) return this.#expandNeighbour(group, Math.floor(this.keys[group]! / SLOTS), out);
    return group < TYPE_GROUPS + 4 ? this.#expandTags(group, out) : this.#expandPlace(group, out);
  }

  #expandWord(out: Int32Array): number {
    const types = this.#types;
    const type = this.#type;
    const quote = this.#quote;
    const lower = types.lowers[type]!;
    const lemma = types.lemmas[type]!;
    const fine = fineCluster(types.clusters[type]!);
    const coarse = coarseCluster(types.clusters[type]!);
    const tag = TAG_HASHES[types.tags[type]!]!;
    const list = types.classes[type]!;
    const quoted = quote >= QUOTE.opening && quote <= QUOTE.inside ? 1 : 0;
    const around = (this.#sentenceQuotes & 1) * 2 + quoted;
    out[0] = 1;
    out[1] = mix(lower, 1);
    out[2] = mix(lemma, 2);
    out[3] = mix(tag, 3);
    out[4] = mix(types.shapes[type]!, 4);
    out[5] = mix(types.endings[type]!, 5);
    out[6] = mix(quote, 21);
    out[7] = mix(mix(quote, lower), 23);
    out[8] = mix(mix(quote, tag), 24);
    out[9] = mix(mix(quote, lemma), 25);
    out[10] = mix(mix(around, lemma), 32);
    out[11] = mix(fine, 61);
    out[12] = mix(coarse, 62);
    out[13] = mix(mix(fine, tag), 65);
    out[14] = mix(mix(coarse, quote), 70);
    out[15] = mix(mix(fine, around), 71);
    out[16] = mix(mix(list, tag), 80);
    out[17] = mix(mix(list, quote), 81);
    return 18;
  }

  #expandNeighbour(group: number, type: number, out: Int32Array): number {
    const types = this.#types;
    const near = group <= 2;
    const salt = group * 8 + 200;
    out[0] = mix(types.lowers[type]!, salt);
    if (group >= 5) return 1;
    out[1] = mix(types.lemmas[type]!, salt + 1);
    out[2] = mix(fineCluster(types.clusters[type]!), salt + 2);
    if (!near) return 3;
    out[3] = mix(TAG_HASHES[types.tags[type]!]!, salt + 3);
    out[4] = mix(mix(types.lemmas[type]!, this.#name), salt + 4);
    out[5] = mix(types.classes[type]!, salt + 5);
    return 6;
  }

  #expandTags(group: number, out: Int32Array): number {
    const name = this.#name;
    const tag = TAG_HASHES[this.#tag]!;
    const previous = TAG_HASHES[this.#previousTag]!;
    const next = TAG_HASHES[this.#nextTag]!;
    switch (group - TYPE_GROUPS) {
      case 0:
        out[0] = mix(name, 36);
        out[1] = mix(mix(name, this.#previousName), 37);
        out[2] = mix(mix(name, this.#nextName), 38);
        return 3;
      case 1:
        out[0] = mix(mix(previous, tag), 12);
        out[1] = mix(mix(mix(TAG_HASHES[this.#secondPreviousTag]!, previous), tag), 14);
        return 2;
      case 2:
        out[0] = mix(mix(tag, next), 13);
        out[1] = mix(mix(mix(previous, tag), next), 15);
        out[2] = mix(mix(mix(name, next), previous), 39);
        return 3;
      default:
        out[0] = mix(mix(mix(tag, next), TAG_HASHES[this.#secondNextTag]!), 16);
        out[1] = mix(TAG_HASHES[this.#secondNextTag]!, 17);
        return 2;
    }
  }

  #expandPlace(group: number, out: Int32Array): number {
    const tag = TAG_HASHES[this.#tag]!;
    const quotes = this.#sentenceQuotes;
    const quote = this.#quote;
    switch (group - TYPE_GROUPS - 4) {
      case 0:
        out[0] = mix(mix(this.#fromStart, tag), 28);
        out[1] = mix(quotes, 29);
        out[2] = mix(mix(quotes, tag), 30);
        out[3] = mix(mix(this.#fromStart, quotes & 1), 54);
        return 4;
      case 1:
        out[0] = mix(this.#blockState, 33);
        out[1] = mix(mix(this.#blockState, quote), 34);
        out[2] = mix(mix(this.#blockState, tag), 35);
        return 3;
      case 2:
        out[0] = mix(mix(quotes, quote), 31);
        out[1] = mix(this.#toEnd, 55);
        return 2;
      case 3:
        out[0] = mix(mix(quote, this.#quoteLength), 22);
        return 1;
      default:
        out[0] = mix(mix(this.#fromOpening, this.#toClosing), 26);
        return 1;
    }
  }
}
