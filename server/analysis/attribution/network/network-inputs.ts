import { hashText } from '../../../language/hash.ts';
import type { Layers } from '../../../language/layers.ts';
import type { Vocabulary } from '../../../language/vocabulary.ts';
import { plainForm } from '../../../language/word-shape.ts';

/** By what the rows of a word are found in the tables of the network: hashes. */
export interface WordKeys {
  /** Of its small letters. */
  readonly word: number;
  /** Of what follows the last hyphen, for a word that is not known as a whole; `undefined` without a hyphen. */
  readonly lastPart: number | undefined;
  readonly shape: number;
  /** Of the last three of its small letters. */
  readonly suffix: number;
}

/** Units of a suffix. */
const SUFFIX = 3;

/** The keys of a word, given by its number. */
export function wordKeys({ texts, lowerHashes, shapes }: Vocabulary, word: number): WordKeys {
  const lower = plainForm(texts[word]!).toLowerCase();
  const hyphen = lower.lastIndexOf('-');
  return {
    word: lowerHashes[word]!,
    lastPart: hyphen < 0 ? undefined : hashText(lower.slice(hyphen + 1)),
    shape: shapes[word]!,
    suffix: hashText(lower.slice(-SUFFIX)),
  };
}

/** How a token stands to the quotations of depth 0 of its block. */
export const QUOTATION_STATE = { outside: 0, first: 1, inside: 2, last: 3, behind: 4, before: 5 } as const;

/**
 * Writes how each token stands to quotations: one of QUOTATION_STATE. A quotation of one token is its first; a token between
 * two stands behind the one before.
 */
export function writeQuotationStates({ quotations, length }: Layers, states: Uint8Array | Int32Array): void {
  for (let at = 0; at < length; at++) states[at] = quotationState(quotations, at);
}

function quotationState(quotations: Int32Array, at: number): number {
  const own = quotations[at]!;
  // Beyond the ends nothing is quoted.
  const before = quotations[at - 1] ?? -1;
  const after = quotations[at + 1] ?? -1;
  if (own < 0) {
    if (before >= 0) return QUOTATION_STATE.behind;
    return after >= 0 ? QUOTATION_STATE.before : QUOTATION_STATE.outside;
  }
  if (before !== own) return QUOTATION_STATE.first;
  return after === own ? QUOTATION_STATE.inside : QUOTATION_STATE.last;
}

/** What a token begins, as bits. */
export const BEGINS = { block: 1, sentence: 2 } as const;

/** Writes what each token begins: bits of BEGINS. The first token of a block begins a sentence too. */
export function writeBeginnings({ sentences, length }: Layers, beginnings: Uint8Array | Int32Array): void {
  for (let at = 0; at < length; at++)
    beginnings[at] =
      sentences[at] === sentences[at - 1] ? 0 : at === 0 ? BEGINS.block | BEGINS.sentence : BEGINS.sentence;
}

/** Orders from which on all blocks of a story are alike. */
export const LATEST_ORDER = 4;

/** The row of a block by its order among the attributable blocks of its story, from 0. */
export function orderRow(order: number): number {
  return Math.min(order, LATEST_ORDER);
}
