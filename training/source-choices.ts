import { draftsWithContents } from '../server/analysis/attribution/linking/block-links.ts';
import type { DraftAttribution } from '../server/analysis/attribution/linking/drafts.ts';
import {
  SOURCE_FEATURES,
  type SourceScene,
  writeNoSourceFeatures,
  writeSourceFeatures,
} from '../server/analysis/attribution/linking/source-features.ts';
import { sourceChoice } from '../server/analysis/attribution/linking/source-resolver.ts';
import { SpanLinker } from '../server/analysis/attribution/linking/span-linker.ts';
import { quotedRanges } from '../server/analysis/attribution/linking/spans.ts';
import type { GoldAttribution } from './brat.ts';
import { goldOfCue, type LabelledStory } from './labelled-story.ts';
import type { GoldBlock } from './polnear.ts';
import type { Choice } from './ranker.ts';

/**
 * The choices of a source, or of none, that the cues without one pose in a story. Those whose gold source is no candidate
 * teach nothing and are left out.
 */
export function sourceChoices({ attributions, gold, tagged }: LabelledStory, links: Int8Array): Choice[] {
  const linker = new SpanLinker(links);
  return tagged.flatMap((block, index) =>
    draftsWithContents(block, quotedRanges(block), linker)
      .filter(({ source }) => source.length === 0)
      .map((draft) => choiceOf(gold[index]!, attributions, draft, sourceChoice(block, draft)))
      .filter((choice) => choice !== undefined),
  );
}

function choiceOf(
  gold: GoldBlock,
  attributions: readonly GoldAttribution[],
  { cue }: DraftAttribution,
  scene: SourceScene,
): Choice | undefined {
  const owner = attributions[goldOfCue(gold, cue)];
  if (owner === undefined) return undefined;
  const { block, reading } = gold.analysed;
  const right = scene.mentions.map(({ head }) => {
    const at = reading.tokens[head]!.start + block.span.start;
    return owner.source.some(({ start, end }) => start <= at && at < end);
  });
  if (owner.source.length > 0 && !right.includes(true)) return undefined;
  const candidates = scene.mentions.map((_, index) => {
    const features = new Int32Array(SOURCE_FEATURES);
    writeSourceFeatures(scene, index, features);
    return features;
  });
  const none = new Int32Array(SOURCE_FEATURES);
  const count = writeNoSourceFeatures(scene, none);
  return {
    candidates: [...candidates, none.subarray(0, count)],
    right: [...right, owner.source.length === 0],
  };
}
