import { PART } from './labels.ts';
import {
  candidateCues,
  LINK_FEATURES,
  linkScene,
  type LinkScene,
  writeLinkFeatures,
} from './link-features.ts';
import type { LabelSpan, Sequence } from './spans.ts';
import type { TokenRange } from './tagged-block.ts';

/** An attribution while it is put together. Parts are in order. */
export interface DraftAttribution {
  readonly cue: LabelSpan;
  source: TokenRange[];
  content: TokenRange[];
}

/** Hashed weights of a ranker: a feature's weight stands where the low bits of its hash say. A power of two of them. */
export type RankerWeights = Int8Array | Float32Array;

/** The sum of the weights of the first `count` features. */
export function rankerScore(weights: RankerWeights, features: Int32Array, count: number): number {
  const mask = weights.length - 1;
  let score = 0;
  for (let at = 0; at < count; at++) score += weights[features[at]! & mask]!;
  return score;
}

/**
 * Gives every source and content to the cue it most probably belongs to: a ranker among the cues near it. Those without
 * a cue in reach are dropped. One draft a cue, in order.
 * Cost: linear in the spans.
 */
export function linkSpans(sequence: Sequence, weights: RankerWeights): DraftAttribution[] {
  const scene = linkScene(sequence);
  const { spans } = sequence;
  const drafts = new Map<number, DraftAttribution>();
  for (const cue of scene.cues) drafts.set(cue, { cue: spans[cue]!, source: [], content: [] });
  for (const [index, span] of spans.entries()) {
    if (span.part === PART.cue) continue;
    const draft = drafts.get(bestCue(scene, index, weights));
    if (draft === undefined) continue;
    if (span.part === PART.source) draft.source.push(span);
    else draft.content.push(span);
  }
  return [...drafts.values()];
}

function bestCue(scene: LinkScene, index: number, weights: RankerWeights): number {
  const candidates = candidateCues(scene, index);
  if (candidates.length < 2) return candidates[0] ?? -1;
  const { features } = scene;
  let best = -1;
  let highest = -Infinity;
  for (const cue of candidates) {
    writeLinkFeatures(scene, index, cue, features);
    const score = rankerScore(weights, features, LINK_FEATURES);
    if (score > highest) [best, highest] = [cue, score];
  }
  return best;
}
