import type { Vocabulary } from './vocabulary.ts';

/** What a token's name tag says, by number. */
export const NAME_TAGS = ['none', 'person', 'organisation', 'place', 'other'] as const;

/** Parts of speech of the Penn Treebank, by number. Source: Marcus, Santorini and Marcinkiewicz 1993. */
// prettier-ignore
export const PENN_TAGS = [
  '#', '$', "''", ',', '-LRB-', '-RRB-', '.', ':', 'CC', 'CD', 'DT', 'EX', 'FW', 'IN', 'JJ', 'JJR', 'JJS', 'LS', 'MD',
  'NN', 'NNP', 'NNPS', 'NNS', 'PDT', 'POS', 'PRP', 'PRP$', 'RB', 'RBR', 'RBS', 'RP', 'SYM', 'TO', 'UH', 'VB', 'VBD',
  'VBG', 'VBN', 'VBP', 'VBZ', 'WDT', 'WP', 'WP$', 'WRB', '``',
] as const;

/** Bytes of a token's layers. */
export const LAYERS_SIZE = 14;

/** One block's tokens as numbers, by token index: what the trained models read. */
export interface Layers {
  readonly length: number;
  /** All columns, one behind the other in this order: words, sentences, quotations, tags, names. */
  readonly memory: Uint8Array;
  /** The vocabulary the word ids belong to. */
  readonly vocabulary: Vocabulary;
  readonly words: Int32Array;
  /** Indexes into PENN_TAGS. */
  readonly tags: Uint8Array;
  /** Indexes into NAME_TAGS. */
  readonly names: Uint8Array;
  /** Sentence of each token, counted in the block from 0, never falling. Tokens of a dateline are a sentence of their own. */
  readonly sentences: Int32Array;
  /** The quotation (index into the block's quotations, those of depth 0) each token stands in, marks included; -1 outside. */
  readonly quotations: Int32Array;
}
