import { PENN_TAGS } from './layers.ts';
import type { ModelFile } from './model-file.ts';
import type { Vocabulary } from './vocabulary.ts';
import { lookOf, LOOKS } from './word-looks.ts';
import { plainForm } from './word-shape.ts';

const PLURAL = PENN_TAGS.indexOf('NNS');

/**
 * Which tags a word may have: those seen with it in training, or for words seen too rarely those that words of its look
 * may have. Sets are numbered; a set's tags lie in `tags` from `starts[set]` to `starts[set + 1]`, in ascending order.
 */
export class TagCandidates {
  readonly #vocabulary: Vocabulary;
  /** Open-addressing table: the upper half of a word's hash, and its set + 1; the lower half says where to look first. */
  readonly #slots: Int32Array;
  readonly #sets = new Map<string, number>();
  starts: Int32Array;
  tags: Uint8Array;
  #count: number;
  readonly #proper: readonly number[];

  /** @param proper The tags of names. */
  constructor(model: ModelFile, vocabulary: Vocabulary, proper: readonly number[]) {
    this.#vocabulary = vocabulary;
    this.#slots = model.int32('words');
    this.starts = model.int32('setStarts').slice();
    this.tags = model.uint8('setTags').slice();
    this.#count = this.starts.length - 1;
    this.#proper = proper;
    for (let set = 0; set < this.#count; set++) this.#sets.set(this.#tagsOf(set).join(), set);
  }

  /** The set of a word in the middle of a sentence. */
  narrow(word: number): number {
    const known = this.#find(this.#vocabulary.hashes[word]!);
    if (known >= 0) return known;
    return LOOKS.indexOf(lookOf(plainForm(this.#vocabulary.texts[word]!)));
  }

  /**
   * The set of a word whose capital may be owed to its place: the first of a sentence, or any of a headline. It may be
   * what it is without its capitals.
   */
  wide(word: number): number {
    const look = lookOf(plainForm(this.#vocabulary.texts[word]!));
    if (look !== 'capital' && look !== 'shouted') return this.narrow(word);
    const small = this.#find(this.#vocabulary.lowerHashes[word]!);
    const own = this.#find(this.#vocabulary.hashes[word]!);
    if (small < 0) return own < 0 || look === 'shouted' ? LOOKS.indexOf('capital') : own;
    const smallTags = this.#tagsOf(small);
    // “Neighbors said” are neighbors, though “Bell said” is Bell.
    const proper = smallTags.includes(PLURAL) ? [] : this.#proper;
    return this.#intern([...smallTags, ...(own < 0 ? proper : this.#tagsOf(own))]);
  }

  #find(hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const sign = hash >>> 16;
    for (let at = hash & mask; slots[at] !== 0; at = (at + 1) & mask)
      if (slots[at]! >>> 16 === sign) return (slots[at]! & 0xffff) - 1;
    return -1;
  }

  #tagsOf(set: number): number[] {
    return [...this.tags.subarray(this.starts[set], this.starts[set + 1])];
  }

  #intern(tags: readonly number[]): number {
    const sorted = [...new Set(tags)].toSorted((a, b) => a - b);
    const key = sorted.join();
    const known = this.#sets.get(key);
    if (known !== undefined) return known;
    const set = this.#count++;
    this.#sets.set(key, set);
    this.tags = Uint8Array.from([...this.tags, ...sorted]);
    this.starts = Int32Array.from([...this.starts, this.tags.length]);
    return set;
  }
}
