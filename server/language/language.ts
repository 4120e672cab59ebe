import { compileKernel, Kernel } from './kernel.ts';
import type { Layers } from './layers.ts';
import { MadeOnce } from './made-once.ts';
import { ModelFile } from './model-file.ts';
import { NameTagger } from './name-tagger.ts';
import { PartOfSpeechTagger } from './part-of-speech-tagger.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';
import { Vocabulary } from './vocabulary.ts';
import { WordClusters } from './word-clusters.ts';
import { WordLooks } from './word-looks.ts';

/** The trained models, by the name of their file. */
export type ModelName = 'words' | 'part-of-speech' | 'names' | 'attribution' | 'linking';

/** Gives the bytes of a file of server/models. Called once a file, when it is first needed. */
export type ReadModel = (file: string) => Uint8Array;

/**
 * What was learned about English, and what the models keep in mind while they read: make one a process. Everything is
 * read and built when first asked for, so that a program that needs no model pays for none.
 */
export class Language {
  readonly #read: ReadModel;
  readonly #models = new Map<ModelName, ModelFile>();
  readonly #made = new MadeOnce<Language>();
  #vocabulary = new Vocabulary();
  #kernelModule: object | undefined;
  readonly #kernels = new WeakMap<Vocabulary, Kernel>();
  #taggers: Taggers | undefined;

  constructor(read: ReadModel) {
    this.#read = read;
  }

  /** The words met so far. A full vocabulary is replaced: layers keep the one they were made with. */
  get vocabulary(): Vocabulary {
    if (this.#vocabulary.isFull || this.#kernels.get(this.#vocabulary)?.isFull === true)
      this.#vocabulary = new Vocabulary();
    return this.#vocabulary;
  }

  /** The kernel that keeps what it learns of a vocabulary's words. */
  kernelOf(vocabulary: Vocabulary): Kernel {
    let kernel = this.#kernels.get(vocabulary);
    if (kernel === undefined) {
      kernel = new Kernel((this.#kernelModule ??= compileKernel(this.#read('kernel.wasm'))));
      this.#kernels.set(vocabulary, kernel);
    }
    return kernel;
  }

  /** @throws whatever the reader throws, and RangeError for bytes that are no model. */
  model(name: ModelName): ModelFile {
    let model = this.#models.get(name);
    if (model === undefined) {
      model = new ModelFile(this.#read(`${name}.bin`));
      this.#models.set(name, model);
    }
    return model;
  }

  /** What a function makes of this language, made once: the function is the key, so give one that is kept. */
  once<T>(make: (language: Language) => T): T {
    return this.#made.of(this, make);
  }

  /**
   * The tokens of a block as numbers.
   *
   * @param quotations The block's quotations of depth 0, in order, as half-open ranges of tokens.
   */
  layersOf(
    tokens: readonly Token[],
    sentences: readonly Sentence[],
    quotations: readonly { readonly from: number; readonly to: number }[],
  ): Layers {
    const { vocabulary } = this;
    const length = tokens.length;
    // One piece of memory for all layers: five would be asked for, kept account of and given back one by one.
    const memory = new ArrayBuffer(length * 14);
    const words = new Int32Array(memory, 0, length);
    for (let at = 0; at < length; at++) words[at] = vocabulary.intern(tokens[at]!.text);
    const sentenceOf = fillSentences(new Int32Array(memory, length * 4, length), sentences);
    const tags = new Uint8Array(memory, length * 12, length);
    const nameTags = new Uint8Array(memory, length * 13, length);
    const { partOfSpeech, names } = this.#taggersOf(vocabulary);
    for (let from = 0, to = 0; from < length; from = to) {
      while (to < length && sentenceOf[to] === sentenceOf[from]) to += 1;
      partOfSpeech.tag(words, from, to, tags);
      names.tag(words, tags, from, to, nameTags);
    }
    const inQuotation = new Int32Array(memory, length * 8, length).fill(-1);
    quotations.forEach(({ from, to }, index) => inQuotation.fill(index, from, to));
    return {
      length,
      memory: new Uint8Array(memory),
      vocabulary,
      words,
      tags,
      names: nameTags,
      sentences: sentenceOf,
      quotations: inQuotation,
    };
  }

  /** Taggers keep in mind the words of one vocabulary. */
  #taggersOf(vocabulary: Vocabulary): Taggers {
    if (this.#taggers?.vocabulary === vocabulary) return this.#taggers;
    const clusters = this.once(wordClusters);
    const looks = new WordLooks(vocabulary);
    const partOfSpeech = new PartOfSpeechTagger(this.model('part-of-speech'), looks, clusters);
    const names = new NameTagger(this.model('names'), looks, clusters);
    return (this.#taggers = { vocabulary, partOfSpeech, names });
  }
}

interface Taggers {
  readonly vocabulary: Vocabulary;
  readonly partOfSpeech: PartOfSpeechTagger;
  readonly names: NameTagger;
}

/** The word clusters of a language: ask for them with `language.once(wordClusters)`. */
export function wordClusters(language: Language): WordClusters {
  return new WordClusters(language.model('words'));
}

/** Tokens before the first sentence (a dateline) are sentence 0, and the sentences follow from 1. */
function fillSentences(layer: Int32Array, sentences: readonly Sentence[]): Int32Array {
  let sentence = (sentences[0]?.firstToken ?? 0) > 0 ? 1 : 0;
  for (const { firstToken, endToken } of sentences) {
    for (let at = firstToken; at < endToken; at++) layer[at] = sentence;
    sentence += 1;
  }
  return layer;
}
