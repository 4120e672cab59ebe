import { hashText } from '../../../language/hash.ts';
import { isNounTag, isVerbTag, lowerAt, WORD } from '../block-words.ts';
import type { TaggedBlock, TokenRange } from '../tagged-block.ts';

const AUXILIARIES: ReadonlySet<number> = new Set(['be', 'have', 'do'].map(hashText));

/**
 * The token that carries a cue's meaning: “according”, the first verb that is no form of be, have or do, else the first verb
 * or noun, else the first token.
 */
export function cueHead({ layers, lemmas }: TaggedBlock, { from, to }: TokenRange): number {
  let fallback = -1;
  for (let token = from; token < to; token++) {
    const tag = layers.tags[token]!;
    if (isVerbTag(tag) && !AUXILIARIES.has(lemmas[token]!)) return token;
    if (fallback < 0 && (isVerbTag(tag) || isNounTag(tag))) fallback = token;
  }
  return fallback < 0 ? from : fallback;
}

/** Whether a cue is “according to”. */
export function isAccordingTo(block: TaggedBlock, { from, to }: TokenRange): boolean {
  for (let token = from; token < to; token++) if (lowerAt(block, token) === WORD.according) return true;
  return false;
}
