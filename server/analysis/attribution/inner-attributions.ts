import type { DraftAttribution } from './linking.ts';
import { isInside } from './sentence-ranges.ts';
import type { TokenRange } from './tagged-block.ts';

/** Drafts looked at on either side: hostile paragraphs have thousands. */
const MOST = 8;

/**
 * Leaves only the outermost: attributions whose cue lies in the contents of the one at `index` are what was said, and are
 * added to `absorbed`. What they hold in other blocks goes to it; of what others hold, what lies in it is taken away.
 */
export function absorbInner(
  drafts: readonly DraftAttribution[],
  index: number,
  absorbed: Set<DraftAttribution>,
): void {
  const draft = drafts[index]!;
  const holds = (range: TokenRange): boolean => draft.content.some((content) => isInside(range, content));
  for (const other of drafts.slice(Math.max(0, index - MOST), index + MOST + 1)) {
    if (other === draft || other.cue.block !== draft.cue.block || absorbed.has(other)) continue;
    if (holds(other.cue)) {
      for (const range of other.content) if (range.block !== draft.cue.block) draft.content.push(range);
      absorbed.add(other);
    } else other.content = other.content.filter((range) => !holds(range));
  }
}
