import { firstIndex } from '../../../text/bisection.ts';
import type { TokenRange } from '../tagged-block.ts';
import { isInside } from './sentence-ranges.ts';

/** An attribution of one block while it is put together: ranges of its tokens, in order. */
export interface DraftAttribution {
  readonly cue: TokenRange;
  source: TokenRange[];
  content: TokenRange[];
  /** It lies inside what another one reports, and is left out. */
  isAbsorbed: boolean;
}

/** What a block without cues gives. */
export const NO_DRAFTS: readonly DraftAttribution[] = [];

/** No range: what drafts begin with. Nobody adds to it. */
const NO_RANGES: TokenRange[] = [];

/** A cue that has nothing yet. */
export function draftOf(cue: TokenRange): DraftAttribution {
  return { cue, source: NO_RANGES, content: NO_RANGES, isAbsorbed: false };
}

/** Adds a range to those of a draft and returns them. Most are the first: they get a list with room for no more. */
export function withRange(ranges: TokenRange[], range: TokenRange): TokenRange[] {
  if (ranges.length === 0) return [range];
  ranges.push(range);
  return ranges;
}

/** Drafts looked at on either side: hostile paragraphs have thousands. */
const MOST = 8;

/**
 * Leaves only the outermost: attributions whose cue lies in the contents of the one at `index` are what was said, and are
 * absorbed. Of what others hold, what lies in it is taken away.
 */
export function absorbInner(drafts: readonly DraftAttribution[], index: number): void {
  const draft = drafts[index]!;
  const last = Math.min(drafts.length - 1, index + MOST);
  for (let at = Math.max(0, index - MOST); at <= last; at++) {
    const other = drafts[at]!;
    if (at === index || other.isAbsorbed) continue;
    if (holds(draft.content, other.cue)) other.isAbsorbed = true;
    else if (other.content.some((range) => holds(draft.content, range)))
      other.content = other.content.filter((range) => !holds(draft.content, range));
  }
}

/** The drafts whose cues are nearest to where a range begins: no more than MOST on either side, in order. */
export function draftsNear(
  drafts: readonly DraftAttribution[],
  { from }: TokenRange,
): readonly DraftAttribution[] {
  const next = firstIndex(drafts.length, (index) => drafts[index]!.cue.from >= from);
  return drafts.slice(Math.max(0, next - MOST), next + MOST);
}

/** Whether a range lies inside one of several. */
function holds(ranges: readonly TokenRange[], inner: TokenRange): boolean {
  for (const range of ranges) if (isInside(inner, range)) return true;
  return false;
}

/** The drafts that were not absorbed, in order. */
export function outermost(drafts: readonly DraftAttribution[]): readonly DraftAttribution[] {
  for (const { isAbsorbed } of drafts) if (isAbsorbed) return drafts.filter((draft) => !draft.isAbsorbed);
  return drafts;
}
