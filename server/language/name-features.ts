import { hashText, mix } from './hash.ts';
import { CLASS_GROUPS, NameClasses } from './name-classes.ts';
import { doubled, type Vocabulary } from './vocabulary.ts';
import { coarseCluster, fineCluster } from './word-clusters.ts';
import type { WordLooks } from './word-looks.ts';
import { plainForm } from './word-shape.ts';

/** Words whose own features count at a token: the token and two on each side. Slot 2 is the token. */
export const SLOTS = 5;

/** More features than a token ever has. */
export const MOST_FEATURES = 128;

/** Stands for the words and tags beyond the ends of a sentence. */
const EDGE = 0;
const EDGE_TAG = 63;

/** Features of three tags, and those of the words around a token. */
const TAG_FEATURES = 6;
export const WORD_FEATURES = 24;

/** Capitalised words looked at on each side of a token: names are short, farther words tell nothing. */
const REACH = 6;

/** Numbers asked of a word, side by side, and where each stands. */
const TRAITS = 4;
const TRAIT = { lower: 0, shape: 1, classes: 2, cluster: 3 } as const;

/** A stretch of a sentence that may hold names: from `from` to before `to`, in a sentence from `first` to before `end`. */
export interface Stretch {
  first: number;
  end: number;
  from: number;
  to: number;
  /** What capitals tell in the sentence: see PLACE. */
  place: number;
}

/** Where word clusters come from: WordClusters. */
export interface ClusterSource {
  lookUp(lowerHash: number): number;
}

/**
 * The hashed features from which names are told; training and tagging both read them here. Each token has the same
 * number of them. A word is looked at when first met.
 */
export class NameFeatures {
  readonly looks: WordLooks;
  readonly vocabulary: Vocabulary;
  readonly #clusters: ClusterSource;
  readonly #listed = new NameClasses();
  #noted = 1;
  /** By word: TRAITS numbers. */
  #traits = new Int32Array(TRAITS << 12);
  /** The traits of a stretch's words and of those around it, behind those of the edges, which are all 0. */
  #near = new Int32Array(TRAITS << 6);

  constructor(looks: WordLooks, clusters: ClusterSource) {
    this.looks = looks;
    this.vocabulary = looks.vocabulary;
    this.#clusters = clusters;
  }

  /** Looks at the words that came into the vocabulary since; call it before a text is tagged. */
  note(): void {
    const { vocabulary } = this;
    this.looks.note();
    for (; this.#noted < vocabulary.size; this.#noted++) {
      const word = this.#noted;
      const at = word * TRAITS;
      if (at >= this.#traits.length) this.#traits = doubled(this.#traits);
      this.#traits[at + TRAIT.lower] = vocabulary.lowerHashes[word]!;
      this.#traits[at + TRAIT.shape] = vocabulary.shapes[word]!;
      this.#traits[at + TRAIT.classes] = this.#listed.of(plainForm(vocabulary.texts[word]!));
      this.#traits[at + TRAIT.cluster] = this.#clusters.lookUp(vocabulary.lowerHashes[word]!);
    }
  }

  /** What a word tells of the token it stands at (slot 2) or near; returns how many features were written. */
  alone(word: number, slot: number, into: Int32Array): number {
    const { vocabulary } = this;
    const lower = plainForm(vocabulary.texts[word]!).toLowerCase();
    const shape = vocabulary.shapes[word]!;
    const found = this.#traits[word * TRAITS + TRAIT.cluster]!;
    const classes = this.#traits[word * TRAITS + TRAIT.classes]!;
    const base = (slot + 1) * 32;
    let count = 0;
    into[count++] = mix(vocabulary.lowerHashes[word]!, base);
    into[count++] = mix(shape, base + 1);
    into[count++] = mix(coarseCluster(found), base + 2);
    into[count++] = mix(classes, base + 3);
    if (slot === 0 || slot === 4) return count;
    into[count++] = mix(vocabulary.hashes[word]!, base + 4);
    into[count++] = mix(fineCluster(found), base + 5);
    into[count++] = mix(hashText(lower.slice(-3)), base + 6);
    for (const [group, bits] of CLASS_GROUPS.entries()) into[count++] = mix(classes & bits, base + 7 + group);
    if (slot !== 2) return count;
    into[count++] = mix(hashText(lower.slice(-2)), base + 12);
    into[count++] = mix(hashText(lower.slice(-4)), base + 13);
    into[count++] = mix(hashText(lower.slice(0, 2)), base + 14);
    into[count++] = mix(hashText(lower.slice(0, 3)), base + 15);
    into[count++] = mix(hashText(lower.slice(0, 4)), base + 16);
    into[count++] = mix(mix(shape, coarseCluster(found)), base + 17);
    into[count++] = mix(mix(shape, classes), base + 18);
    into[count++] = mix(mix(shape, Math.min(lower.length, 6)), base + 19);
    into[count++] = mix(1, base + 20);
    return count;
  }

  /** What the words around a token of a stretch tell together; returns how many features were written. */
  around(words: Int32Array, tags: Uint8Array, stretch: Stretch, at: number, into: Int32Array): number {
    const { first, end, place } = stretch;
    this.ofWords(words, { first, end, from: at, to: at + 1, place }, into);
    return WORD_FEATURES + this.ofTags(tags, stretch, at, into, WORD_FEATURES);
  }

  /** What the parts of speech of a token and of those beside it tell; returns how many features were written. */
  ofTags(tags: Uint8Array, { first, end }: Stretch, at: number, into: Int32Array, from: number): number {
    const tag = tags[at]!;
    const leftTag = at > first ? tags[at - 1]! : EDGE_TAG;
    const rightTag = at + 1 < end ? tags[at + 1]! : EDGE_TAG;
    const tagsHere = mix(leftTag, tag);
    into[from] = mix(tag, 200);
    into[from + 1] = mix(leftTag, 201);
    into[from + 2] = mix(rightTag, 202);
    into[from + 3] = mix(tagsHere, 203);
    into[from + 4] = mix(mix(tag, rightTag), 204);
    into[from + 5] = mix(mix(tagsHere, rightTag), 205);
    return TAG_FEATURES;
  }

  /** What the words around each token of a stretch tell together: WORD_FEATURES a token, one token behind the other. */
  ofWords(words: Int32Array, stretch: Stretch, into: Int32Array): void {
    const { first, end, from, to } = stretch;
    const origin = this.#read(words, stretch);
    for (let at = from, next = 0; at < to; at++, next += WORD_FEATURES) {
      const here = (at - origin) * TRAITS;
      const left = at > first ? here - TRAITS : EDGE;
      const right = at + 1 < end ? here + TRAITS : EDGE;
      this.#ofLeft(left, here, into, next);
      this.#ofRight(here, right, into, next + 5);
      this.#ofPlace(left, here, right, stretch.place * 2 + (at === first ? 1 : 0), into, next + 10);
      let open = at;
      while (open > first && open > at - REACH && this.looks.isCapital(words[open - 1]!)) open -= 1;
      let close = at + 1;
      while (close < end && close < at + REACH && this.looks.isCapital(words[close]!)) close += 1;
      const before = open > first ? (open - 1 - origin) * TRAITS : EDGE;
      const behind = close < end ? (close - origin) * TRAITS : EDGE;
      const head = (close - 1 - origin) * TRAITS;
      this.#besideRun(before, behind, head, here, into, next + 14);
      this.#ofRun(before, (open - origin) * TRAITS, head, at - open, close - at, into, next + 20);
    }
  }

  /**
   * Gathers the traits of a stretch's words and of all that are looked at from there, so that memory is waited for once.
   * Returns the token that would stand at the head of them, where those of the edges are.
   */
  #read(words: Int32Array, { first, end, from, to }: Stretch): number {
    const start = Math.max(first, from - REACH - 1);
    const stop = Math.min(end, to + REACH);
    const room = (stop - start + 1) * TRAITS;
    if (room > this.#near.length) this.#near = new Int32Array(room * 2);
    const near = this.#near;
    const traits = this.#traits;
    for (let at = start, into = TRAITS; at < stop; at++, into += TRAITS) {
      const word = words[at]! * TRAITS;
      near[into] = traits[word]!;
      near[into + 1] = traits[word + 1]!;
      near[into + 2] = traits[word + 2]!;
      near[into + 3] = traits[word + 3]!;
    }
    return start - 1;
  }

  // Each of these is short enough for all its hashing to be compiled into it: V8 gives up behind a dozen calls.

  #ofLeft(left: number, here: number, into: Int32Array, next: number): void {
    const near = this.#near;
    const leftLower = near[left]!;
    const shape = near[here + TRAIT.shape]!;
    const classes = near[here + TRAIT.classes]!;
    into[next] = mix(mix(near[left + TRAIT.shape]!, shape), 206);
    into[next + 1] = mix(mix(near[left + TRAIT.classes]!, classes), 209);
    into[next + 2] = mix(mix(leftLower, near[here]!), 211);
    into[next + 3] = mix(mix(leftLower, shape), 213);
    into[next + 4] = mix(mix(leftLower, classes), 215);
  }

  #ofRight(here: number, right: number, into: Int32Array, next: number): void {
    const near = this.#near;
    const rightLower = near[right]!;
    const shape = near[here + TRAIT.shape]!;
    const classes = near[here + TRAIT.classes]!;
    into[next] = mix(mix(shape, near[right + TRAIT.shape]!), 207);
    into[next + 1] = mix(mix(classes, near[right + TRAIT.classes]!), 210);
    into[next + 2] = mix(mix(near[here]!, rightLower), 212);
    into[next + 3] = mix(mix(rightLower, shape), 214);
    into[next + 4] = mix(mix(rightLower, classes), 216);
  }

  #ofPlace(left: number, here: number, right: number, place: number, into: Int32Array, next: number): void {
    const near = this.#near;
    const shape = near[here + TRAIT.shape]!;
    const shapes = mix(mix(near[left + TRAIT.shape]!, shape), near[right + TRAIT.shape]!);
    into[next] = mix(shapes, 208);
    into[next + 1] = mix(mix(shape, place), 217);
    into[next + 2] = mix(mix(near[here]!, place), 218);
    into[next + 3] = mix(mix(near[here + TRAIT.classes]!, place), 219);
  }

  /** What stands before, behind and at the end of the run of capitalised words that a token belongs to or follows. */
  #besideRun(
    before: number,
    behind: number,
    head: number,
    here: number,
    into: Int32Array,
    next: number,
  ): void {
    const near = this.#near;
    const shape = near[here + TRAIT.shape]!;
    into[next] = mix(mix(near[before]!, shape), 230);
    into[next + 1] = mix(mix(near[behind]!, shape), 231);
    into[next + 2] = mix(mix(near[head]!, shape), 232);
    into[next + 3] = mix(coarseCluster(near[before + TRAIT.cluster]!), 237);
    into[next + 4] = mix(coarseCluster(near[behind + TRAIT.cluster]!), 238);
    into[next + 5] = mix(mix(coarseCluster(near[head + TRAIT.cluster]!), shape), 239);
  }

  /** What the run itself tells: its words before the token and from it on. */
  #ofRun(
    before: number,
    open: number,
    head: number,
    past: number,
    left: number,
    into: Int32Array,
    next: number,
  ): void {
    const near = this.#near;
    const headClasses = near[head + TRAIT.classes]!;
    into[next] = mix(mix(headClasses, near[open + TRAIT.classes]!), 233);
    into[next + 1] = mix(mix(headClasses, Math.min(past + left, 4)), 234);
    into[next + 2] = mix(mix(past, left), 235);
    into[next + 3] = mix(mix(near[before + TRAIT.classes]!, headClasses), 236);
  }
}

/**
 * The next stretch of a sentence that may hold names, from `stretch.to` on: tokens at most one away from a capital or a
 * digit. False when there is none.
 */
export function nextStretch(words: Int32Array, looks: WordLooks, stretch: Stretch): boolean {
  const { end } = stretch;
  let at = stretch.to;
  while (at < end && !looks.isStriking(words[at]!)) at += 1;
  if (at === end) return false;
  stretch.from = Math.max(at - 1, stretch.to);
  while (at < end && isNear(words, looks, at, end)) at += 1;
  stretch.to = at;
  return true;
}

function isNear(words: Int32Array, looks: WordLooks, at: number, end: number): boolean {
  return (
    looks.isStriking(words[at]!) ||
    looks.isStriking(words[at - 1]!) ||
    (at + 1 < end && looks.isStriking(words[at + 1]!))
  );
}
