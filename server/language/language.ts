import { enterTokens, takeLayers, type TokenRange } from './block-layers.ts';
import { compileKernel, Kernel, type RoomFor } from './kernel.ts';
import type { Layers } from './layers.ts';
import { MadeOnce } from './made-once.ts';
import { ModelFile } from './model-file.ts';
import { instantiateNetwork, type NetworkExports } from './network-exports.ts';
import type { Sentence } from './sentences.ts';
import type { NumberedWords } from './tokens.ts';
import { Vocabulary } from './vocabulary.ts';
import { WordTagger } from './word-tagger.ts';

/** The trained models, by the name of their file. */
export type ModelName =
  'words' | 'part-of-speech' | 'names' | 'attribution' | 'linking' | 'network' | 'network-linking';

/**
 * Gives the bytes of a file of server/models. Called when a file is first needed; those that the kernel reads, once a
 * kernel. Where there is a `roomFor` the bytes should be put there: 4 MB less to be copied at every start.
 */
export type ReadModel = (file: string, roomFor?: RoomFor) => Uint8Array;

/** Something with a memory of its own that a model can be read into. */
export interface ModelRoom {
  load(read: (roomFor: RoomFor) => Uint8Array): ModelFile;
}

/**
 * What was learned about English, and what the models keep in mind while they read: make one a process. Everything is
 * read and built when first asked for, so that a program that needs no model pays for none.
 */
export class Language {
  readonly #read: ReadModel;
  readonly #plainNetwork: (() => NetworkExports) | undefined;
  readonly #models = new Map<ModelName, ModelFile>();
  readonly #made = new MadeOnce<Language>();
  #vocabulary = new Vocabulary();
  #kernelModule: object | undefined;
  readonly #kernels = new WeakMap<Vocabulary, Kernel>();
  readonly #taggers = new WeakMap<Vocabulary, WordTagger>();

  /** @param plainNetwork Makes what stands in for network.wasm on a host without vectors: see models/network.js. */
  constructor(read: ReadModel, plainNetwork?: () => NetworkExports) {
    this.#read = read;
    this.#plainNetwork = plainNetwork;
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

  /**
   * The compiled part of the neural tagger, made anew.
   *
   * @throws RangeError on a host that cannot run it.
   */
  networkExports(): NetworkExports {
    const exports = instantiateNetwork(this.#read('network.wasm')) ?? this.#plainNetwork?.();
    if (exports === undefined)
      throw new RangeError('This program runs no WebAssembly with vectors, which the neural tagger needs.');
    return exports;
  }

  /** A model as a kernel reads it. */
  modelIn(kernel: ModelRoom, name: ModelName): ModelFile {
    return kernel.load((roomFor) => this.#read(`${name}.bin`, roomFor));
  }

  /** What a function makes of this language, made once: the function is the key, so give one that is kept. */
  once<T>(make: (language: Language) => T): T {
    return this.#made.of(this, make);
  }

  /**
   * The tokens of a block as numbers.
   *
   * @param quotations The block's quotations of depth 0, in order.
   */
  layersOf(
    { words, vocabulary }: NumberedWords,
    sentences: readonly Sentence[],
    quotations: readonly TokenRange[],
  ): Layers {
    const kernel = this.kernelOf(vocabulary);
    const tagger = this.taggerOf(vocabulary);
    const at = enterTokens(kernel, words, sentences, quotations);
    tagger.tag();
    return takeLayers(kernel, at, words.length, vocabulary);
  }

  /** The tagger whose kernel knows a vocabulary's words. */
  taggerOf(vocabulary: Vocabulary): WordTagger {
    let tagger = this.#taggers.get(vocabulary);
    if (tagger === undefined) {
      const kernel = this.kernelOf(vocabulary);
      tagger = new WordTagger(kernel, vocabulary, {
        words: this.modelIn(kernel, 'words'),
        partOfSpeech: this.modelIn(kernel, 'part-of-speech'),
        names: this.modelIn(kernel, 'names'),
      });
      this.#taggers.set(vocabulary, tagger);
    }
    return tagger;
  }
}
