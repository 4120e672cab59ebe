import { layersIn, takeLayers } from '../server/language/block-layers.ts';
import type { Kernel } from '../server/language/kernel.ts';
import type { Language } from '../server/language/language.ts';
import { type Layers, LAYERS_SIZE } from '../server/language/layers.ts';
import type { Vocabulary } from '../server/language/vocabulary.ts';
import { LOOKS, lookOf } from '../server/language/word-looks.ts';
import { plainForm } from '../server/language/word-shape.ts';
import type { WordTagger } from '../server/language/word-tagger.ts';

/** Words whose own features count for names at a token: see name-features.ts of the kernel. */
export const SLOTS = 5;

/** Features of a word that tell of this word only, last in `alone` and `around`, and before them in `alone` of its cluster. */
export const OWN_FEATURES = { alone: 2, around: 6, cluster: 2 } as const;

/** A stretch of a sentence that may hold names, as a half-open range. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * What the kernel makes of sentences, one at a time: the features from which parts of speech and names are told, the very
 * ones that it adds up when it tags, and the tags.
 */
export class SentenceKernel {
  readonly vocabulary: Vocabulary;
  readonly #kernel: Kernel;
  readonly #tagger: WordTagger;
  /** Where the layers of the sentence lie. */
  #entered = 0;

  constructor(language: Language) {
    this.vocabulary = language.vocabulary;
    this.#kernel = language.kernelOf(this.vocabulary);
    this.#tagger = language.taggerOf(this.vocabulary);
  }

  /** The numbers of words. */
  intern(words: readonly string[]): Int32Array {
    return Int32Array.from(words, (word) => this.vocabulary.intern(word));
  }

  /** Goes to a sentence: the others ask of it. */
  enter(words: Int32Array, tags: Uint8Array = new Uint8Array(words.length)): void {
    const { length } = words;
    this.#tagger.note();
    const memory = { buffer: new ArrayBuffer(length * LAYERS_SIZE), at: 0 };
    const layers = layersIn(memory, length, this.vocabulary);
    layers.words.set(words);
    layers.tags.set(tags);
    this.#entered = this.#kernel.enter(layers);
  }

  /** Tags a sentence. */
  tag(words: Int32Array): Layers {
    this.enter(words);
    this.#kernel.exports.tagWords();
    return takeLayers(this.#kernel, this.#entered, words.length, this.vocabulary);
  }

  /** What capitals tell in the sentence: see PLACE. */
  get place(): number {
    return this.#kernel.exports.placeOfSentence();
  }

  /** What a word alone tells of its tag. */
  alone(word: number): Int32Array {
    return this.#list(this.#kernel.exports.listAlone(word));
  }

  /**
   * What the place of a token and its neighbours tell of its tag.
   *
   * @param before The tag of the word before, and `beforeThat` of the one before that.
   */
  around(at: number, place: number, before: number, beforeThat: number): Int32Array {
    return this.#list(this.#kernel.exports.listAround(at, place, before, beforeThat));
  }

  /** The tags that a word may have, in ascending order; `wide` where capitals tell little. */
  candidates(word: number, wide: boolean): Int32Array {
    return this.#list(this.#kernel.exports.listCandidates(word, wide ? 1 : 0));
  }

  /** The tags that a word of its look may have. */
  openCandidates(word: number): Int32Array {
    const look = lookOf(plainForm(this.vocabulary.texts[word]!));
    return this.#list(this.#kernel.exports.listOpen(LOOKS.indexOf(look)));
  }

  /** The stretches of the sentence that may hold names. */
  *stretches(length: number): Generator<Stretch> {
    const { exports } = this.#kernel;
    for (let from = 0; ;) {
      exports.enterStretches(from);
      if (exports.nextStretch(length) === 0) return;
      from = exports.stretchTo.value;
      yield { from: exports.stretchFrom.value, to: from };
    }
  }

  /** What a word tells of names in a slot, of which the middle one is the token. */
  inSlot(word: number, slot: number): Int32Array {
    return this.#list(this.#kernel.exports.listSlot(word, slot));
  }

  /** What the words around a token, and the parts of speech there, tell of names. */
  near(at: number): Int32Array {
    return this.#list(this.#kernel.exports.listNear(at));
  }

  #list(count: number): Int32Array {
    return this.#kernel.int32(this.#kernel.exports.listed.value, count).slice();
  }
}
