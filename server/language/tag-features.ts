import { hashText, mix } from './hash.ts';
import type { TagCandidates } from './tag-candidates.ts';
import { doubled, type Vocabulary } from './vocabulary.ts';
import { coarseCluster, fineCluster, type WordClusters } from './word-clusters.ts';
import { PLACE } from './word-looks.ts';
import { plainForm } from './word-shape.ts';

/** Stands for the words beyond the ends of a sentence: what is asked of word 0. */
const EDGE = 0;

/** Features of a word and of its neighbours there may be at most. */
export const MOST_FEATURES = 48;

/** How many features, the last of those written, tell of one word only, and how many more of its cluster. */
export const OWN_FEATURES = { alone: 2, around: 6, cluster: 2 } as const;

/**
 * The hashed features from which the tag of a word is told. Training and tagging both read them here. Columns are by
 * word id; a word is looked at when first met.
 */
export class TagFeatures {
  readonly vocabulary: Vocabulary;
  readonly #clusters: WordClusters;
  readonly #candidates: TagCandidates;
  #noted = 1;
  /** Sets of candidate tags inside a sentence and where capitals tell little. */
  narrow = new Int32Array(1 << 12);
  wide = new Int32Array(1 << 12);
  /** What the word may be, how it ends and how it is used. */
  #endings = new Int32Array(1 << 12);
  #finePlaces = new Int32Array(1 << 12);

  constructor(vocabulary: Vocabulary, clusters: WordClusters, candidates: TagCandidates) {
    this.vocabulary = vocabulary;
    this.#clusters = clusters;
    this.#candidates = candidates;
    this.narrow.fill(-1, 0, 1);
  }

  /** Looks at the words that came into the vocabulary since; call it before a text is tagged. */
  note(): void {
    while (this.#noted < this.vocabulary.size) {
      const word = this.#noted++;
      if (word >= this.narrow.length) this.#grow();
      const plain = plainForm(this.vocabulary.texts[word]!);
      this.narrow[word] = this.#candidates.narrow(word);
      this.wide[word] = this.#candidates.wide(word);
      this.#endings[word] = hashText(plain.slice(-3).toLowerCase());
      this.#finePlaces[word] = fineCluster(this.#clusters.lookUp(this.vocabulary.lowerHashes[word]!));
    }
  }

  /** What the word alone tells, last what only this word tells; returns how many features were written. */
  alone(word: number, into: Int32Array): number {
    const { vocabulary } = this;
    const lower = plainForm(vocabulary.texts[word]!).toLowerCase();
    const shape = vocabulary.shapes[word]!;
    const found = this.#clusters.lookUp(vocabulary.lowerHashes[word]!);
    const two = hashText(lower.slice(-2));
    let count = 0;
    into[count++] = mix(1, 1);
    into[count++] = mix(hashText(lower.slice(-1)), 4);
    into[count++] = mix(two, 5);
    into[count++] = mix(this.#endings[word]!, 6);
    into[count++] = mix(hashText(lower.slice(-4)), 7);
    into[count++] = mix(hashText(lower.slice(-5)), 8);
    into[count++] = mix(hashText(lower.slice(0, 3)), 9);
    into[count++] = mix(shape, 10);
    into[count++] = mix(mix(shape, two), 11);
    into[count++] = mix(hashText(lower.slice(lower.lastIndexOf('-') + 1)), 14);
    into[count++] = mix(fineCluster(found), 12);
    into[count++] = mix(mix(coarseCluster(found), two), 13);
    into[count++] = mix(vocabulary.hashes[word]!, 2);
    into[count++] = mix(vocabulary.lowerHashes[word]!, 3);
    return count;
  }

  /**
   * What a word's place and neighbours tell, last what they tell of this word only.
   *
   * @param before The tag of the word before, and `beforeThat` of the one before that.
   */
  around(
    words: Int32Array,
    from: number,
    to: number,
    at: number,
    place: number,
    before: number,
    beforeThat: number,
    into: Int32Array,
  ): number {
    const { lowerHashes, shapes } = this.vocabulary;
    const word = words[at]!;
    const left = at > from ? words[at - 1]! : EDGE;
    const farLeft = at > from + 1 ? words[at - 2]! : EDGE;
    const right = at + 1 < to ? words[at + 1]! : EDGE;
    const farRight = at + 2 < to ? words[at + 2]! : EDGE;
    const lower = lowerHashes[word]!;
    const ending = this.#endings[word]!;
    const shape = shapes[word]!;
    const rightMay = this.narrow[right]!;
    const tags = mix(before, beforeThat);
    let count = 0;
    into[count++] = mix(lowerHashes[left]!, 20);
    into[count++] = mix(lowerHashes[right]!, 21);
    into[count++] = mix(lowerHashes[farLeft]!, 22);
    into[count++] = mix(lowerHashes[farRight]!, 23);
    into[count++] = mix(this.#endings[right]!, 24);
    into[count++] = mix(shapes[right]!, 25);
    into[count++] = mix(rightMay, 26);
    into[count++] = mix(mix(rightMay, this.narrow[farRight]!), 27);
    into[count++] = mix(this.#finePlaces[right]!, 28);
    into[count++] = mix(this.#finePlaces[left]!, 29);
    into[count++] = mix(before, 32);
    into[count++] = mix(tags, 33);
    into[count++] = mix(mix(before, rightMay), 35);
    into[count++] = mix(mix(tags, rightMay), 36);
    into[count++] = mix(mix(before, lowerHashes[right]!), 37);
    into[count++] = mix(mix(before, ending), 38);
    into[count++] = mix(mix(shapes[left]!, shape), 45);
    into[count++] = mix(mix(shape, shapes[right]!), 46);
    if (place !== PLACE.inside) {
      into[count++] = mix(mix(shape, place), 41);
      into[count++] = mix(mix(ending, place), 43);
      into[count++] = mix(mix(before, place), 44);
      into[count++] = mix(mix(shapes[right]!, place), 47);
    }
    into[count++] = mix(mix(lowerHashes[left]!, lower), 30);
    into[count++] = mix(mix(lower, lowerHashes[right]!), 31);
    into[count++] = mix(mix(before, lower), 34);
    into[count++] = mix(mix(tags, lower), 39);
    into[count++] = mix(mix(mix(before, this.narrow[word]!), rightMay), 40);
    into[count++] = mix(mix(lower, place), 42);
    return count;
  }

  #grow(): void {
    this.narrow = doubled(this.narrow);
    this.wide = doubled(this.wide);
    this.#endings = doubled(this.#endings);
    this.#finePlaces = doubled(this.#finePlaces);
  }
}
