import type { Kernel } from './kernel.ts';
import { PENN_TAGS } from './layers.ts';
import type { ModelFile } from './model-file.ts';
import { CLASS_GROUPS, NameClasses } from './name-classes.ts';
import type { Vocabulary } from './vocabulary.ts';
import { lookNumber } from './word-looks.ts';
import { plainForm } from './word-shape.ts';

/** The models that tell parts of speech and names. */
export interface TaggingModels {
  readonly words: ModelFile;
  readonly partOfSpeech: ModelFile;
  readonly names: ModelFile;
}

/**
 * Tells parts of speech and names, in the kernel. Belongs to one vocabulary, whose words it describes to the kernel when
 * they are first met.
 */
export class WordTagger {
  readonly #kernel: Kernel;
  readonly #vocabulary: Vocabulary;
  readonly #classes = new NameClasses();
  #noted = 1;

  constructor(kernel: Kernel, vocabulary: Vocabulary, { words, partOfSpeech, names }: TaggingModels) {
    this.#kernel = kernel;
    this.#vocabulary = vocabulary;
    const clusters = words.int32('slots');
    kernel.exports.setClusters(kernel.put(clusters), clusters.length);
    this.#setPartOfSpeech(partOfSpeech);
    this.#setNames(names);
  }

  /** Tags the block that the kernel has been given, which may have words that it has not heard of. */
  tag(): void {
    this.note();
    this.#kernel.exports.tagWords();
  }

  /** Describes the words that came into the vocabulary since. */
  note(): void {
    for (; this.#noted < this.#vocabulary.size; this.#noted++) this.#describe(this.#noted);
  }

  #describe(word: number): void {
    const { exports } = this.#kernel;
    const { texts, hashes, lowerHashes, shapes } = this.#vocabulary;
    const plain = plainForm(texts[word]!);
    const small = plain.toLowerCase();
    const { length } = small;
    const place = exports.enterWord(length) >>> 1;
    const { units } = this.#kernel;
    for (let at = 0; at < length; at++) units[place + at] = small.charCodeAt(at);
    const hash = hashes[word]!;
    const lower = lowerHashes[word]!;
    const classes = this.#classes.of(plain, small, hash, lower);
    exports.noteWord(hash, lower, shapes[word]!, classes, lookNumber(plain));
  }

  #setPartOfSpeech(model: ModelFile): void {
    const kernel = this.#kernel;
    const words = model.int32('words');
    kernel.exports.setCandidates(
      kernel.put(words),
      words.length,
      kernel.put(model.int32('setStarts')),
      kernel.put(model.uint8('setTags')),
      PENN_TAGS.indexOf('NNP'),
      PENN_TAGS.indexOf('NNPS'),
      PENN_TAGS.indexOf('NNS'),
    );
    const weights = model.int8('weights');
    kernel.exports.setTagWeights(kernel.put(weights), weights.length / kernel.exports.TAG_BLOCK.value);
  }

  #setNames(model: ModelFile): void {
    const kernel = this.#kernel;
    const { exports } = kernel;
    exports.setClassGroups(kernel.put(Int32Array.from(CLASS_GROUPS)));
    const weights = model.int32('weights');
    const transitions = model.float32('transitions');
    exports.setNames(
      kernel.put(weights),
      weights.length,
      model.number('scale'),
      model.number('features'),
      kernel.put(transitions),
      kernel.put(transitions.map(Math.exp)),
    );
  }
}
