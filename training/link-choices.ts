import { PART } from '../server/analysis/attribution/labels.ts';
import {
  candidateCues,
  LINK_FEATURES,
  linkScene,
  writeLinkFeatures,
} from '../server/analysis/attribution/link-features.ts';
import { sequenceOf } from '../server/analysis/attribution/spans.ts';
import { goldOwner, type LabelledStory } from './labelled-story.ts';
import type { Choice } from './ranker.ts';

/** The choices among cues that the spans of a story pose. Those with no right candidate teach nothing and are left out. */
export function linkChoices({ gold, tagged }: LabelledStory): Choice[] {
  const scene = linkScene(sequenceOf(tagged));
  const { spans } = scene.sequence;
  const owners = spans.map((span) => goldOwner(gold, span, span.part));
  const choices: Choice[] = [];
  for (const [index, { part }] of spans.entries()) {
    if (part === PART.cue || owners[index]! < 0) continue;
    const cues = candidateCues(scene, index);
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
