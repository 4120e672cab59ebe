import { mix } from '../../../language/hash.ts';
import type { Layers } from '../../../language/layers.ts';
import { coarseCluster, fineCluster } from '../../../language/word-clusters.ts';
import { type BlockOutline, QUOTE } from './block-outline.ts';
import { lengthBucket } from './buckets.ts';
import {
  COARSE_RADIX,
  COARSE_TAGS,
  LEFT_EDGE,
  LEFT_EDGE_TAG,
  RIGHT_EDGE,
  RIGHT_EDGE_TAG,
  TAG_HASHES,
  TAG_RADIX,
  type WordTypes,
} from './word-types.ts';

/** Groups of features by what they depend on: the token's type, the types beside it, small states. See FirstFeatures. */
export const GROUP = { word: 0, neighbours: 1, states: 7, namedNeighbours: 15, all: 17 } as const;

/** States of the token's own group: quotation state × 2, and whether something in its sentence is quoted. */
export const WORD_STATES = 14;

/** Where the neighbours of a token stand, by number. */
export const NEIGHBOURS = [-1, 1, -2, 2, -3, 3] as const;

const NAME_RADIX = 7;
const LEFT_EDGE_NAME = 5;
const RIGHT_EDGE_NAME = 6;
const NAMES = 5;

/** The groups of states, by what they tell of a token. */
const STATE = {
  /** Kinds of name, of the token and beside it. */
  names: 0,
  /** Classes of tags: the token between its neighbours, behind two words, before two. */
  tags: 1,
  tagsBefore: 6,
  tagsBehind: 7,
  /** How far the sentence began, how its quotations lie, and the tag. */
  sentenceStart: 2,
  /** What the block is, where the token stands to quotations, and the tag. */
  block: 3,
  /** How far the sentence ends, and how its quotations lie. */
  sentenceEnd: 4,
  /** Where in its quotation the token stands. */
  quotation: 5,
} as const;

/** How many keys each group of STATE has, and where its keys begin: they share one range. */
const STATE_SIZES = [
  NAME_RADIX * NAMES * NAME_RADIX,
  COARSE_RADIX ** 3,
  8 * 10 * TAG_RADIX,
  16 * 9 * 7 * TAG_RADIX,
  8 * 7 * 10,
  7 * 10 * 10,
  COARSE_RADIX ** 3,
  COARSE_RADIX ** 3,
];
const STATE_STARTS = STATE_SIZES.map((_, group) =>
  STATE_SIZES.slice(0, group).reduce((sum, size) => sum + size, 0),
);
export const STATE_KEYS = STATE_SIZES.reduce((sum, size) => sum + size, 0);

/** No group has more features than this. */
export const MOST_FEATURES = 20;

/**
 * The features of the first pass, one token at a time: words, parts of speech, names and quotations around it. They come
 * in groups whose features depend on the same few things, so that the sum of a group's weights can be kept under its key:
 *
 * - `word`: the token's type; key: type × WORD_STATES + state;
 * - `neighbours`, six: the types beside it, as NEIGHBOURS gives them; key: the type;
 * - `states`, eight: parts of speech, names, places in sentence and quotation; key: below STATE_KEYS;
 * - `namedNeighbours`, two: the types left and right of a name; key: a hash, 0 where the token is in no name.
 *
 * `read` moves to a token and sets the keys; `expand` gives the hashed features of one of its groups. Training and
 * tagging both go through here: a change makes the committed weights worthless.
 */
export class FirstFeatures {
  readonly keys = new Int32Array(GROUP.all);
  readonly #types: WordTypes;
  #layers!: Layers;
  #outline!: BlockOutline;
  #typeOf!: Int32Array;
  /** State of the block: its outline's, what the one before carries, its kind. */
  #blockState = 0;
  #at = 0;

  constructor(types: WordTypes) {
    this.#types = types;
  }

  /** Moves to a block: `types` begins with its tokens' word types, `carry` what the block before leaves (see CARRY). */
  enter(layers: Layers, outline: BlockOutline, types: Int32Array, carry: number, kind: number): void {
    this.#layers = layers;
    this.#outline = outline;
    this.#typeOf = types;
    this.#blockState = (outline.state * 3 + carry) * 3 + kind;
  }

  /** Moves to a token of the block. */
  read(at: number): void {
    this.#at = at;
    this.#setWordKeys(at);
    this.#setTagKeys(at);
    this.#setPlaceKeys(at);
  }

  #setWordKeys(at: number): void {
    const { keys } = this;
    const types = this.#typeOf;
    const last = this.#layers.length - 1;
    const { quoteStates, sentenceQuotes } = this.#outline;
    keys[GROUP.word] = types[at]! * WORD_STATES + quoteStates[at]! * 2 + (sentenceQuotes[at]! & 1);
    // In the order of NEIGHBOURS.
    keys[1] = at > 0 ? types[at - 1]! : LEFT_EDGE;
    keys[2] = at < last ? types[at + 1]! : RIGHT_EDGE;
    keys[3] = at > 1 ? types[at - 2]! : LEFT_EDGE;
    keys[4] = at < last - 1 ? types[at + 2]! : RIGHT_EDGE;
    keys[5] = at > 2 ? types[at - 3]! : LEFT_EDGE;
    keys[6] = at < last - 2 ? types[at + 3]! : RIGHT_EDGE;
    const name = this.#layers.names[at]!;
    keys[GROUP.namedNeighbours] = name === 0 ? 0 : mix(keys[1], name * 2) | 1;
    keys[GROUP.namedNeighbours + 1] = name === 0 ? 0 : mix(keys[2], name * 2 + 1) | 1;
  }

  #setTagKeys(at: number): void {
    const { keys } = this;
    const { tags, names, length } = this.#layers;
    const tag = COARSE_TAGS[tags[at]!]!;
    const previous = COARSE_TAGS[at > 0 ? tags[at - 1]! : LEFT_EDGE_TAG]!;
    const secondPrevious = COARSE_TAGS[at > 1 ? tags[at - 2]! : LEFT_EDGE_TAG]!;
    const next = COARSE_TAGS[at + 1 < length ? tags[at + 1]! : RIGHT_EDGE_TAG]!;
    const secondNext = COARSE_TAGS[at + 2 < length ? tags[at + 2]! : RIGHT_EDGE_TAG]!;
    const previousName = at > 0 ? names[at - 1]! : LEFT_EDGE_NAME;
    const nextName = at + 1 < length ? names[at + 1]! : RIGHT_EDGE_NAME;
    const leftPair = previous * COARSE_RADIX + tag;
    keys[GROUP.states + STATE.names] = (previousName * NAMES + names[at]!) * NAME_RADIX + nextName;
    keys[GROUP.states + STATE.tags] = STATE_STARTS[STATE.tags]! + leftPair * COARSE_RADIX + next;
    keys[GROUP.states + STATE.tagsBefore] =
      STATE_STARTS[STATE.tagsBefore]! + secondPrevious * COARSE_RADIX ** 2 + leftPair;
    keys[GROUP.states + STATE.tagsBehind] =
      STATE_STARTS[STATE.tagsBehind]! + (tag * COARSE_RADIX + next) * COARSE_RADIX + secondNext;
  }

  #setPlaceKeys(at: number): void {
    const { keys } = this;
    const { quoteStates, sentenceQuotes, sentenceStarts, sentenceEnds, quoteStarts, quoteEnds } =
      this.#outline;
    const tag = this.#layers.tags[at]!;
    const quote = quoteStates[at]!;
    const quotes = sentenceQuotes[at]!;
    const fromStart = lengthBucket(at - sentenceStarts[at]!);
    const toEnd = lengthBucket(sentenceEnds[at]! - 1 - at);
    keys[GROUP.states + STATE.sentenceStart] =
      STATE_STARTS[STATE.sentenceStart]! + (quotes * 10 + fromStart) * TAG_RADIX + tag;
    keys[GROUP.states + STATE.block] =
      STATE_STARTS[STATE.block]! + (this.#blockState * 7 + quote) * TAG_RADIX + tag;
    keys[GROUP.states + STATE.sentenceEnd] =
      STATE_STARTS[STATE.sentenceEnd]! + (quotes * 7 + quote) * 10 + toEnd;
    const start = quoteStarts[at]!;
    const within = start < 0 ? 0 : lengthBucket(at - start) * 10 + lengthBucket(quoteEnds[at]! - 1 - at);
    keys[GROUP.states + STATE.quotation] = STATE_STARTS[STATE.quotation]! + quote * 100 + within;
  }

  /** Writes the features of a group of the token read last; returns how many. */
  expand(group: number, out: Int32Array): number {
    if (group === GROUP.word) return this.#expandWord(out);
    if (group < GROUP.states) return this.expandNeighbour(group - GROUP.neighbours, this.keys[group]!, out);
    if (group >= GROUP.namedNeighbours) return this.#expandNamed(group, out);
    return group <= GROUP.states + STATE.tags ? this.#expandTags(group, out) : this.#expandPlace(group, out);
  }

  #expandWord(out: Int32Array): number {
    const types = this.#types;
    const type = this.#typeOf[this.#at]!;
    const quote = this.#outline.quoteStates[this.#at]!;
    const lower = types.lowers[type]!;
    const lemma = types.lemmas[type]!;
    const fine = fineCluster(types.clusters[type]!);
    const coarse = coarseCluster(types.clusters[type]!);
    const tag = TAG_HASHES[types.tags[type]!]!;
    const list = types.classes[type]!;
    const quoted = quote >= QUOTE.opening && quote <= QUOTE.inside ? 1 : 0;
    const around = (this.#outline.sentenceQuotes[this.#at]! & 1) * 2 + quoted;
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

  /** The features of a type that stands beside a token, at the place NEIGHBOURS gives under a number. */
  expandNeighbour(neighbour: number, type: number, out: Int32Array): number {
    const types = this.#types;
    const salt = neighbour * 8 + 200;
    out[0] = mix(types.lowers[type]!, salt);
    out[1] = mix(TAG_HASHES[types.tags[type]!]!, salt + 1);
    out[2] = mix(types.lemmas[type]!, salt + 2);
    if (neighbour >= 4) return 3;
    out[3] = mix(fineCluster(types.clusters[type]!), salt + 3);
    if (neighbour >= 2) return 4;
    out[4] = mix(types.classes[type]!, salt + 4);
    return 5;
  }

  #expandNamed(group: number, out: Int32Array): number {
    const type = this.keys[group - GROUP.namedNeighbours + GROUP.neighbours]!;
    out[0] = mix(mix(this.#types.lemmas[type]!, this.#layers.names[this.#at]!), group);
    return 1;
  }

  #expandTags(group: number, out: Int32Array): number {
    const { names, length } = this.#layers;
    const at = this.#at;
    const name = names[at]!;
    if (group === GROUP.states + STATE.names) {
      out[0] = mix(name, 36);
      out[1] = mix(mix(name, at > 0 ? names[at - 1]! : LEFT_EDGE_NAME), 37);
      out[2] = mix(mix(name, at + 1 < length ? names[at + 1]! : RIGHT_EDGE_NAME), 38);
      return 3;
    }
    const trigram = this.keys[group]! - STATE_STARTS[STATE.tags]!;
    out[0] = mix(Math.floor(trigram / COARSE_RADIX), 12);
    out[1] = mix(trigram % COARSE_RADIX ** 2, 13);
    out[2] = mix(trigram, 15);
    return 3;
  }

  #expandPlace(group: number, out: Int32Array): number {
    const at = this.#at;
    const { quoteStates, sentenceQuotes, sentenceStarts, sentenceEnds } = this.#outline;
    const tag = TAG_HASHES[this.#layers.tags[at]!]!;
    const quote = quoteStates[at]!;
    const quotes = sentenceQuotes[at]!;
    switch (group - GROUP.states) {
      case STATE.sentenceStart: {
        const fromStart = lengthBucket(at - sentenceStarts[at]!);
        out[0] = mix(mix(fromStart, tag), 28);
        out[1] = mix(quotes, 29);
        out[2] = mix(mix(quotes, tag), 30);
        out[3] = mix(mix(fromStart, quotes & 1), 54);
        return 4;
      }
      case STATE.block:
        out[0] = mix(this.#blockState, 33);
        out[1] = mix(mix(this.#blockState, quote), 34);
        out[2] = mix(mix(this.#blockState, tag), 35);
        return 3;
      case STATE.sentenceEnd:
        out[0] = mix(mix(quotes, quote), 31);
        out[1] = mix(lengthBucket(sentenceEnds[at]! - 1 - at), 55);
        return 2;
      case STATE.quotation: {
        const within = (this.keys[group]! - STATE_STARTS[STATE.quotation]!) % 100;
        out[0] = mix(within, 26);
        out[1] = mix(mix(quote, Math.floor(within / 10) + (within % 10)), 22);
        return 2;
      }
      default:
        // Three parts of speech, which the key already is.
        out[0] = mix(this.keys[group]!, 14);
        return 1;
    }
  }
}
