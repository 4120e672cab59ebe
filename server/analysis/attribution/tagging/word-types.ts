import { hashText } from '../../../language/hash.ts';
import { PENN_TAGS } from '../../../language/layers.ts';
import { nounLemma, verbLemma } from '../../../language/lemma.ts';
import { doubled, type Vocabulary } from '../../../language/vocabulary.ts';
import type { WordClusters } from '../../../language/word-clusters.ts';
import { plainForm } from '../../../language/word-shape.ts';
import { classOf } from './word-classes.ts';
import { flagsOf } from './word-flags.ts';

/** Types that stand for what lies beyond the ends of a block. */
export const LEFT_EDGE = 1;
export const RIGHT_EDGE = 2;

/** Tags by type need room for the Penn tags and the two edges. */
export const TAG_RADIX = 48;
export const LEFT_EDGE_TAG = PENN_TAGS.length;
export const RIGHT_EDGE_TAG = PENN_TAGS.length + 1;

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

/** Room for the classes of tags that `COARSE_TAGS` knows: 30, edges included. */
export const COARSE_RADIX = 32;

/** The class of each tag, edges included: tags that say nearly the same are one, so that three in a row are 32,768 at most. */
export const COARSE_TAGS = coarseTags();

function coarseTags(): Uint8Array {
  const classes: string[] = [];
  return Uint8Array.from({ length: TAG_RADIX }, (_, tag) => {
    const name = PENN_TAGS[tag] ?? (tag <= RIGHT_EDGE_TAG ? `edge ${tag}` : 'none');
    const group = ALIKE.find((names) => names.split(' ').includes(name)) ?? name;
    if (!classes.includes(group)) classes.push(group);
    return classes.indexOf(group);
  });
}

/** Hash of each tag, edges included. */
export const TAG_HASHES = Int32Array.from({ length: TAG_RADIX }, (_, tag) =>
  hashText(PENN_TAGS[tag] ?? `edge ${tag}`),
);

/**
 * Words with their part of speech, each such pair with a number and what the tagger's features ask of it. Columns are
 * indexed by type; `typeOf` may replace them, so read them from here after it.
 */
export class WordTypes {
  readonly vocabulary: Vocabulary;
  readonly #clusters: WordClusters;
  #count = 3;
  /** Type by word × TAG_RADIX + tag; 0 for pairs not met yet. */
  #types = new Int32Array(TAG_RADIX << 12);
  /** Hash of the small letters. */
  lowers = new Int32Array(1 << 12);
  lemmas = new Int32Array(1 << 12);
  shapes = new Int32Array(1 << 12);
  /** Hash of the last three letters. */
  endings = new Int32Array(1 << 12);
  tags = new Int32Array(1 << 12);
  /** Word clusters as `WordClusters.lookUp` gives them. */
  clusters = new Int32Array(1 << 12);
  /** What our lists say of the lemma: see word-classes.ts. */
  classes = new Int32Array(1 << 12);
  /** See word-flags.ts. */
  flags = new Int32Array(1 << 12);

  constructor(vocabulary: Vocabulary, clusters: WordClusters) {
    this.vocabulary = vocabulary;
    this.#clusters = clusters;
    for (const [edge, tag] of [
      [LEFT_EDGE, LEFT_EDGE_TAG],
      [RIGHT_EDGE, RIGHT_EDGE_TAG],
    ] as const) {
      const hash = hashText(`edge ${edge}`);
      this.lowers[edge] = hash;
      this.lemmas[edge] = hash;
      this.tags[edge] = tag;
    }
  }

  get count(): number {
    return this.#count;
  }

  /** The number of a word with a tag. */
  typeOf(word: number, tag: number): number {
    const at = word * TAG_RADIX + tag;
    const known = at < this.#types.length ? this.#types[at]! : 0;
    return known === 0 ? this.#add(word, tag, at) : known;
  }

  #add(word: number, tag: number, at: number): number {
    while (at >= this.#types.length) this.#types = doubled(this.#types);
    if (this.#count >= this.lowers.length) this.#grow();
    const type = this.#count++;
    this.#types[at] = type;
    const text = plainForm(this.vocabulary.texts[word]!);
    const lemma = lemmaOf(text, PENN_TAGS[tag]!);
    const lower = this.vocabulary.lowerHashes[word]!;
    const lemmaHash = hashText(lemma);
    this.lowers[type] = lower;
    this.lemmas[type] = lemmaHash;
    this.shapes[type] = this.vocabulary.shapes[word]!;
    this.endings[type] = hashText(text.slice(-3).toLowerCase());
    this.tags[type] = tag;
    this.clusters[type] = this.#clusters.lookUp(lower) || this.#clusters.lookUp(lemmaHash);
    this.classes[type] = classOf(lemma, PENN_TAGS[tag]!);
    this.flags[type] = flagsOf(text, PENN_TAGS[tag]!);
    return type;
  }

  #grow(): void {
    this.lowers = doubled(this.lowers);
    this.lemmas = doubled(this.lemmas);
    this.shapes = doubled(this.shapes);
    this.endings = doubled(this.endings);
    this.tags = doubled(this.tags);
    this.clusters = doubled(this.clusters);
    this.classes = doubled(this.classes);
    this.flags = doubled(this.flags);
  }
}

/** The lemma in small letters, by the part of speech. */
function lemmaOf(text: string, tag: string): string {
  if (tag.startsWith('VB')) return text === "'s" ? 'be' : verbLemma(text);
  return tag === 'NNS' ? nounLemma(text) : text.toLowerCase();
}
