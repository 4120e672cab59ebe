import {
  candidateCues,
  LINK_FEATURES,
  LinkScene,
  MOST_CANDIDATES,
  writeLinkFeatures,
} from '../server/analysis/attribution/linking/link-features.ts';
import { labelSpans, partOf } from '../server/analysis/attribution/linking/spans.ts';
import type { TaggedBlock } from '../server/analysis/attribution/tagged-block.ts';
import { PART } from '../server/analysis/attribution/tagging/labels.ts';
import { goldOwner, type LabelledStory } from './labelled-story.ts';
import type { GoldBlock } from './polnear.ts';
import type { Choice } from './ranker.ts';

/** The choices among cues that the spans of a story pose. Those with no right candidate teach nothing and are left out. */
export function linkChoices({ gold, tagged }: LabelledStory): Choice[] {
  return tagged.flatMap((block, index) => choicesIn(block, gold[index]!));
}

function choicesIn(block: TaggedBlock, gold: GoldBlock): Choice[] {
  const spans = labelSpans(block);
  const scene = new LinkScene();
  scene.enter(block, spans);
  const owners = spans.map((span) => goldOwner(gold, span, partOf(block, span)));
  const near = new Int32Array(MOST_CANDIDATES);
  const choices: Choice[] = [];
  for (const [index, span] of spans.entries()) {
    if (partOf(block, span) === PART.cue || owners[index]! < 0) continue;
    const cues = Array.from(near.subarray(0, candidateCues(scene, index, near)));
    const right = cues.map((cue) => owners[cue] === owners[index]);
    if (!right.includes(true)) continue;
    const candidates = cues.map((cue) => {
      const features = new Int32Array(LINK_FEATURES);
      writeLinkFeatures(scene, index, cue, features);
      return features;
    });
    choices.push({ candidates, right });
  }
  return choices;
}
