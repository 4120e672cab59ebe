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
 * number of them. Columns are by word id; a word is looked at when first met.
 */
export class NameFeatures {
  readonly looks: WordLooks;
  readonly vocabulary: Vocabulary;
  readonly #clusters: ClusterSource;
  readonly #listed = new NameClasses();
  #noted = 1;
  #classes = new Int32Array(1 << 12);
  #found = new Int32Array(1 << 12);

  constructor(looks: WordLooks, clusters: ClusterSource) {
    this.looks = looks;
    this.vocabulary = looks.vocabulary;
    this.#clusters = clusters;
  }

  /** Looks at the words that came into the vocabulary since; call it before a text is tagged. */
  note(): void {
    this.looks.note();
    while (this.#noted < this.vocabulary.size) {
      const word = this.#noted++;
      if (word >= this.#classes.length) {
        this.#classes = doubled(this.#classes);
        this.#found = doubled(this.#found);
      }
      this.#classes[word] = this.#listed.of(plainForm(this.vocabulary.texts[word]!));
      this.#found[word] = this.#clusters.lookUp(this.vocabulary.lowerHashes[word]!);
    }
  }

  /** What a word tells of the token it stands at (slot 2) or near; returns how many features were written. */
  alone(word: number, slot: number, into: Int32Array): number {
    const { vocabulary } = this;
    const lower = plainForm(vocabulary.texts[word]!).toLowerCase();
    const shape = vocabulary.shapes[word]!;
    const found = this.#found[word]!;
    const classes = this.#classes[word]!;
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
    const { lowerHashes, shapes } = this.vocabulary;
    const { first, end } = stretch;
    const classes = this.#classes;
    const word = words[at]!;
    const left = at > first ? words[at - 1]! : EDGE;
    const right = at + 1 < end ? words[at + 1]! : EDGE;
    const shape = shapes[word]!;
    const leftShape = shapes[left]!;
    const rightShape = shapes[right]!;
    const lower = lowerHashes[word]!;
    const tag = tags[at]!;
    const leftTag = at > first ? tags[at - 1]! : EDGE_TAG;
    const rightTag = at + 1 < end ? tags[at + 1]! : EDGE_TAG;
    const place = stretch.place * 2 + (at === first ? 1 : 0);
    const shapesHere = mix(leftShape, shape);
    const tagsHere = mix(leftTag, tag);
    let count = 0;
    into[count++] = mix(tag, 200);
    into[count++] = mix(leftTag, 201);
    into[count++] = mix(rightTag, 202);
    into[count++] = mix(tagsHere, 203);
    into[count++] = mix(mix(tag, rightTag), 204);
    into[count++] = mix(mix(tagsHere, rightTag), 205);
    into[count++] = mix(shapesHere, 206);
    into[count++] = mix(mix(shape, rightShape), 207);
    into[count++] = mix(mix(shapesHere, rightShape), 208);
    into[count++] = mix(mix(classes[left]!, classes[word]!), 209);
    into[count++] = mix(mix(classes[word]!, classes[right]!), 210);
    into[count++] = mix(mix(lowerHashes[left]!, lower), 211);
    into[count++] = mix(mix(lower, lowerHashes[right]!), 212);
    into[count++] = mix(mix(lowerHashes[left]!, shape), 213);
    into[count++] = mix(mix(lowerHashes[right]!, shape), 214);
    into[count++] = mix(mix(lowerHashes[left]!, classes[word]!), 215);
    into[count++] = mix(mix(lowerHashes[right]!, classes[word]!), 216);
    into[count++] = mix(mix(shape, place), 217);
    into[count++] = mix(mix(lower, place), 218);
    into[count++] = mix(mix(classes[word]!, place), 219);
    return this.#aroundName(words, stretch, at, into, count);
  }

  /** What stands before, at the end of, and behind the run of capitalised words that a token belongs to or follows. */
  #aroundName(
    words: Int32Array,
    { first, end }: Stretch,
    at: number,
    into: Int32Array,
    from: number,
  ): number {
    const { lowerHashes, shapes } = this.vocabulary;
    const { looks } = this;
    const classes = this.#classes;
    let open = at;
    // Names are short; farther words tell nothing.
    while (open > first && open > at - 6 && looks.isCapital(words[open - 1]!)) open -= 1;
    let close = at + 1;
    while (close < end && close < at + 6 && looks.isCapital(words[close]!)) close += 1;
    const before = open > first ? words[open - 1]! : EDGE;
    const behind = close < end ? words[close]! : EDGE;
    const head = words[close - 1]!;
    const shape = shapes[words[at]!]!;
    let count = from;
    into[count++] = mix(mix(lowerHashes[before]!, shape), 230);
    into[count++] = mix(mix(lowerHashes[behind]!, shape), 231);
    into[count++] = mix(mix(lowerHashes[head]!, shape), 232);
    into[count++] = mix(mix(classes[head]!, classes[words[open]!]!), 233);
    into[count++] = mix(mix(classes[head]!, Math.min(close - open, 4)), 234);
    into[count++] = mix(mix(at - open, close - at), 235);
    into[count++] = mix(mix(classes[before]!, classes[head]!), 236);
    into[count++] = mix(coarseCluster(this.#found[before]!), 237);
    into[count++] = mix(coarseCluster(this.#found[behind]!), 238);
    into[count++] = mix(mix(coarseCluster(this.#found[head]!), shape), 239);
    return count;
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
