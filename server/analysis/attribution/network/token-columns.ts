import { hashText } from '../../../language/hash.ts';
import { NAME_TAGS, PENN_TAGS } from '../../../language/layers.ts';
import type { Vocabulary } from '../../../language/vocabulary.ts';
import { plainForm } from '../../../language/word-shape.ts';
import { BLOCK_KIND } from '../tagging/block-kind.ts';

/** Where a token stands with regard to quotations, by number. */
export const QUOTATION_STATE = { outside: 0, first: 1, inside: 2, last: 3, before: 4, after: 5 } as const;

/** Blocks from this one on, counted from 0 among those of a story that are tagged, are not told apart. */
export const LAST_ORDER = 4;

/** How many values the small columns of a token have: each has a row in its table, by value. */
export const COLUMN_VALUES = {
  /** PENN_TAGS, behind one that no tag has. */
  tag: PENN_TAGS.length + 1,
  name: NAME_TAGS.length,
  quotation: Object.keys(QUOTATION_STATE).length,
  order: LAST_ORDER + 1,
  kind: Object.keys(BLOCK_KIND).length,
} as const;

/** What the network's tables are asked for a word, as hashes. */
export interface WordKeys {
  /** The word, in small letters. */
  readonly word: number;
  /** What stands behind its last hyphen, for a word that has no vector: “harbour-side” is taken for “side”. */
  readonly tail: number;
  readonly shape: number;
  /** Its last three letters. */
  readonly suffix: number;
}

const SUFFIX_LENGTH = 3;

/** The keys of a word by its number. They depend on nothing else: keep them. */
export function wordKeys(vocabulary: Vocabulary, id: number): WordKeys {
  const lower = plainForm(vocabulary.texts[id]!).toLowerCase();
  const hyphen = lower.lastIndexOf('-');
  const word = vocabulary.lowerHashes[id]!;
  return {
    word,
    tail: hyphen < 0 ? word : hashText(lower.slice(hyphen + 1)),
    shape: vocabulary.shapes[id]!,
    suffix: hashText(lower.slice(-SUFFIX_LENGTH)),
  };
}

/** See QUOTATION_STATE; `quotations` tells of each token which quotation it stands in, -1 for none. */
export function quotationState(quotations: Int32Array, at: number): number {
  const here = quotations[at]!;
  const left = quotations[at - 1] ?? -1;
  const right = quotations[at + 1] ?? -1;
  if (here < 0 && left >= 0) return QUOTATION_STATE.before;
  if (here < 0) return right >= 0 ? QUOTATION_STATE.after : QUOTATION_STATE.outside;
  if (left !== here) return QUOTATION_STATE.first;
  return right === here ? QUOTATION_STATE.inside : QUOTATION_STATE.last;
}
