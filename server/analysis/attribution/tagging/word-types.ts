import { hashText } from '../../../language/hash.ts';
import type { Kernel } from '../../../language/kernel.ts';
import { PENN_TAGS } from '../../../language/layers.ts';
import { nounLemma, verbLemma } from '../../../language/lemma.ts';
import type { Vocabulary } from '../../../language/vocabulary.ts';
import { plainForm } from '../../../language/word-shape.ts';
import { classOf } from './word-classes.ts';
import { flagsOf } from './word-flags.ts';

/** Types that stand for what lies beyond the ends of a block. */
const LEFT_EDGE = 1;
const RIGHT_EDGE = 2;

/** Tags by type need room for the Penn tags and the two edges. */
const TAG_RADIX = 48;
const LEFT_EDGE_TAG = PENN_TAGS.length;
const RIGHT_EDGE_TAG = PENN_TAGS.length + 1;

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

/** The class of each tag, edges included: tags that say nearly the same are one, so that three in a row are few. */
function coarseTags(): Int32Array {
  const classes: string[] = [];
  return Int32Array.from({ length: TAG_RADIX }, (_, tag) => {
    const name = PENN_TAGS[tag] ?? (tag <= RIGHT_EDGE_TAG ? `edge ${tag}` : 'none');
    const group = ALIKE.find((names) => names.split(' ').includes(name)) ?? name;
    if (!classes.includes(group)) classes.push(group);
    return classes.indexOf(group);
  });
}

/** Hash of each tag, edges included. */
function tagHashes(): Int32Array {
  return Int32Array.from({ length: TAG_RADIX }, (_, tag) => hashText(PENN_TAGS[tag] ?? `edge ${tag}`));
}

/**
 * Words with their part of speech, each such pair with a number that the kernel gives it. What the tagger's features ask
 * of a pair beyond what the kernel knows of the word is told to it when the pair first occurs.
 */
export class WordTypes {
  readonly #vocabulary: Vocabulary;
  readonly #kernel: Kernel;
  #described = RIGHT_EDGE + 1;

  constructor(kernel: Kernel, vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#kernel = kernel;
    const { exports } = kernel;
    kernel.int32(exports.coarseTags.value, TAG_RADIX).set(coarseTags());
    kernel.int32(exports.tagHashes.value, TAG_RADIX).set(tagHashes());
    exports.describeEdge(LEFT_EDGE, LEFT_EDGE_TAG, hashText(`edge ${LEFT_EDGE}`));
    exports.describeEdge(RIGHT_EDGE, RIGHT_EDGE_TAG, hashText(`edge ${RIGHT_EDGE}`));
  }

  /** Has the kernel read the types of the block it was given, and describes to it those it had not met. */
  read(): void {
    const count = this.#kernel.exports.readTypes();
    for (; this.#described < count; this.#described++) this.#describe(this.#described);
  }

  #describe(type: number): void {
    const { exports } = this.#kernel;
    const word = exports.wordOfType(type);
    const tag = PENN_TAGS[exports.tagOf(type)]!;
    const text = plainForm(this.#vocabulary.texts[word]!);
    const lemma = lemmaOf(text, tag);
    exports.describe(type, hashText(lemma), classOf(lemma, tag), flagsOf(text, tag));
  }
}

/** The lemma in small letters, by the part of speech. */
function lemmaOf(text: string, tag: string): string {
  if (tag.startsWith('VB')) return text === "'s" ? 'be' : verbLemma(text);
  return tag === 'NNS' ? nounLemma(text) : text.toLowerCase();
}
