import type { TaggedBlock, TokenRange } from '../tagged-block.ts';
import type { BlockLinks } from './block-links.ts';
import type { DraftAttribution } from './drafts.ts';
import { SPEAKER_BEFORE } from './uncovered-quotations.ts';

/** A part of a content that lies in another block than its cue. */
export interface Passage {
  readonly block: TaggedBlock;
  /** Index of the block among those that were linked. */
  readonly order: number;
  readonly range: TokenRange;
}

/**
 * Gives quotations that go on with the block before to who brings them in there, or else speaks at its end.
 *
 * @param links Of blocks that follow one another.
 * @returns The passages in later blocks that the contents of drafts go on with, in order; most drafts have none.
 * Cost: linear in the blocks.
 */
export function passagesBeyond(
  links: readonly BlockLinks[],
): ReadonlyMap<DraftAttribution, readonly Passage[]> {
  const beyond = new Map<DraftAttribution, Passage[]>();
  let before: DraftAttribution | undefined;
  for (let order = 0; order < links.length; order++) {
    const { block, quotations } = links[order]!;
    const { carried, speaking, leadIn } = quotations;
    if (carried !== undefined && before !== undefined) {
      const passages = beyond.get(before);
      if (passages === undefined) beyond.set(before, [{ block, order, range: carried }]);
      else passages.push({ block, order, range: carried });
    }
    before = leadIn ?? (speaking === SPEAKER_BEFORE ? before : speaking);
  }
  return beyond;
}
