import { lowerAt, tagTable, WORD } from '../block-words.ts';
import type { TaggedBlock, TokenRange } from '../tagged-block.ts';
import type { DraftAttribution } from './drafts.ts';

/** Sources of fewer tokens hold no clause. */
const SHORTEST = 8;
/** Longer ones are cut at this. */
const LONGEST = 60;

const FINITE = tagTable('VBD', 'VBZ', 'VBP', 'MD');
const RELATIVE = tagTable('WP', 'WDT', 'WP$', 'WRB');

/**
 * Cuts a clause off the head of a source that swallowed it: “the pier was sold, the Calder Courier” reported nothing but
 * its last part. A relative clause stays: “Doe, who was elected in May, and her lawyer”.
 */
export function cutLongSources(block: TaggedBlock, drafts: readonly DraftAttribution[]): void {
  for (const draft of drafts)
    if (draft.source.some(({ from, to }) => to - from >= SHORTEST))
      draft.source = draft.source.map((range) => withoutClause(block, range));
}

function withoutClause(block: TaggedBlock, range: TokenRange): TokenRange {
  const { tags } = block.layers;
  let isClause = false;
  let from = Math.max(range.from, range.to - LONGEST);
  for (let token = from; token < range.to - 1; token++) {
    if (RELATIVE[tags[token]!] === 1) return range;
    if (FINITE[tags[token]!] === 1) isClause = true;
    if (isClause && lowerAt(block, token) === WORD.comma) {
      from = token + 1;
      isClause = false;
    }
  }
  return from === range.from || isClause ? range : { from, to: range.to };
}
