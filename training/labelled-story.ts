import type { TaggedBlock, TokenRange } from '../server/analysis/attribution/tagged-block.ts';
import { PART, PART_OF_LABEL } from '../server/analysis/attribution/tagging/labels.ts';
import type { GoldAttribution } from './brat.ts';
import type { GoldBlock } from './polnear.ts';

/** A story's blocks as a tagger that never saw it left them, beside what the annotators marked. */
export interface LabelledStory {
  readonly attributions: readonly GoldAttribution[];
  readonly gold: readonly GoldBlock[];
  /** The same blocks, in order. */
  readonly tagged: readonly TaggedBlock[];
}

/** The same story with the annotators' labels in place of the tagger's. */
export function withGoldLabels({ attributions, gold, tagged }: LabelledStory): LabelledStory {
  return {
    attributions,
    gold,
    tagged: tagged.map((block, index) => ({ ...block, labels: gold[index]!.labels })),
  };
}

/** The gold attribution that most tokens of a range belong to as a part of that kind; -1 for none. */
export function goldOwner(
  { labels, attributions }: GoldBlock,
  { from, to }: TokenRange,
  part: number,
): number {
  const counts = new Map<number, number>();
  for (let token = from; token < to; token++) {
    if (PART_OF_LABEL[labels[token]!] !== part) continue;
    const owner = attributions[token]!;
    counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  let best = -1;
  let most = 0;
  for (const [owner, count] of counts) if (count > most) [best, most] = [owner, count];
  return best;
}

/** The gold attribution whose cue shares a token with the range; -1 for none. */
export function goldOfCue(gold: GoldBlock, cue: TokenRange): number {
  return goldOwner(gold, cue, PART.cue);
}
