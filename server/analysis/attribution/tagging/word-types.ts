import { hashText } from '../../../language/hash.ts';
import type { Kernel } from '../../../language/kernel.ts';
import { PENN_TAGS } from '../../../language/layers.ts';
import { nounLemma, verbLemma } from '../../../language/lemma.ts';
import type { Vocabulary } from '../../../language/vocabulary.ts';
import { plainForm } from '../../../language/word-shape.ts';
import { isVerbTag, pennTag } from '../block-words.ts';
import { classOf } from './word-classes.ts';
import { flagsOf } from './word-flags.ts';

/** Tags that say nearly the same of a word's neighbours. */
const ALIKE = [
  '# $ SYM LS FW UH',
  "`` ''",
  '-LRB- -RRB-',
  'JJ JJR JJS',
  'RB RBR RBS',
  'NNP NNPS',
  'PRP EX',
  'PRP$ WP$',
  'WDT WP WRB',
  'VBP VBZ',
  'DT PDT',
];

/** How many numbers of tags have a meaning: behind the Penn tags come the two edges of a block. */
const TAGS = PENN_TAGS.length + 2;

/** The class of each tag, edges included: tags that say nearly the same are one, so that three in a row are few. */
export function coarseTags(): Int32Array {
  const classes: string[] = [];
  return Int32Array.from({ length: TAGS }, (_, tag) => {
    const name = PENN_TAGS[tag] ?? `edge ${tag}`;
    const group = ALIKE.find((names) => names.split(' ').includes(name)) ?? name;
    if (!classes.includes(group)) classes.push(group);
    return classes.indexOf(group);
  });
}

/** Hash of each tag, edges included. */
function tagHashes(): Int32Array {
  return Int32Array.from({ length: TAGS }, (_, tag) => hashText(PENN_TAGS[tag] ?? `edge ${tag}`));
}

/**
 * Words with their part of speech, each such pair with a number that the kernel gives it. What the tagger's features ask
 * of a pair beyond what the kernel knows of the word is told to it when the pair first occurs.
 */
export class WordTypes {
  readonly #vocabulary: Vocabulary;
  readonly #kernel: Kernel;
  #described: number;

  constructor(kernel: Kernel, vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#kernel = kernel;
    const { exports } = kernel;
    kernel.int32(exports.coarseTags.value, TAGS).set(coarseTags());
    kernel.int32(exports.tagHashes.value, TAGS).set(tagHashes());
    const left = exports.LEFT_EDGE.value;
    const right = exports.RIGHT_EDGE.value;
    exports.describeEdge(left, exports.LEFT_EDGE_TAG.value, hashText(`edge ${left}`));
    exports.describeEdge(right, exports.RIGHT_EDGE_TAG.value, hashText(`edge ${right}`));
    this.#described = right + 1;
  }

  /** Has the kernel read the types of the block it was given, and describes to it those it had not met. */
  read(): void {
    const count = this.#kernel.exports.readTypes();
    for (; this.#described < count; this.#described++) this.#describe(this.#described);
  }

  #describe(type: number): void {
    const { exports } = this.#kernel;
    const word = exports.wordOfType(type);
    const tag = exports.tagOf(type);
    const text = plainForm(this.#vocabulary.texts[word]!);
    const lower = this.#vocabulary.lowerHashes[word]!;
    const lemma = lemmaOf(text, lower, tag);
    exports.describe(type, lemma, classOf(lemma, tag), flagsOf(text, lower, tag));
  }
}

const PLURAL = pennTag('NNS');

/** The hash of the lemma in small letters, by the part of speech; `lower` is that of the word. */
function lemmaOf(text: string, lower: number, tag: number): number {
  if (isVerbTag(tag)) return hashText(text === "'s" ? 'be' : verbLemma(text));
  return tag === PLURAL ? hashText(nounLemma(text)) : lower;
}
