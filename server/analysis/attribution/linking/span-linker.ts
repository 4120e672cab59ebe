import type { TaggedBlock, TokenRange } from '../tagged-block.ts';
import { PART } from '../tagging/labels.ts';
import { type DraftAttribution, draftOf, NO_DRAFTS, withRange } from './drafts.ts';
import {
  candidateCues,
  LINK_FEATURES,
  LinkScene,
  MOST_CANDIDATES,
  writeLinkFeatures,
} from './link-features.ts';
import { partOf } from './spans.ts';

/** Hashed weights of a ranker: a feature's weight stands where the low bits of its hash say. A power of two of them. */
export type RankerWeights = Int8Array | Float32Array;

/** The sum of the weights of the first `count` features. */
export function rankerScore(weights: RankerWeights, features: Int32Array, count: number): number {
  const mask = weights.length - 1;
  let score = 0;
  for (let at = 0; at < count; at++) score += weights[features[at]! & mask]!;
  return score;
}

/** Gives sources and contents to cues, one block after the other. */
export class SpanLinker {
  readonly #weights: RankerWeights;
  readonly #scene = new LinkScene();
  readonly #candidates = new Int32Array(MOST_CANDIDATES);
  readonly #features = new Int32Array(LINK_FEATURES);

  constructor(weights: RankerWeights) {
    this.#weights = weights;
  }

  /**
   * Gives every source and content to the cue it most probably belongs to: a ranker among the cues near it. Those without
   * a cue in reach are dropped. One draft a cue, in order.
   * Cost: linear in the spans.
   */
  link(block: TaggedBlock, spans: readonly TokenRange[]): readonly DraftAttribution[] {
    if (spans.length === 0) return NO_DRAFTS;
    const scene = this.#scene;
    scene.enter(block, spans);
    if (scene.cueCount === 0) return NO_DRAFTS;
    const drafts: DraftAttribution[] = [];
    for (let index = 0; index < scene.cueCount; index++) drafts.push(draftOf(spans[scene.cues[index]!]!));
    for (let index = 0; index < spans.length; index++) {
      const span = spans[index]!;
      const part = partOf(block, span);
      const cue = part === PART.cue ? -1 : this.#bestCue(scene, index);
      if (cue < 0) continue;
      // As many cues stand before a cue's span as drafts before its draft.
      const draft = drafts[scene.before[3 * cue + 1]!]!;
      if (part === PART.source) draft.source = withRange(draft.source, span);
      else draft.content = withRange(draft.content, span);
    }
    return drafts;
  }

  /** The cue, an index of spans, that a span belongs to; -1 when none is in reach. */
  #bestCue(scene: LinkScene, index: number): number {
    const count = candidateCues(scene, index, this.#candidates);
    if (count < 2) return count === 0 ? -1 : this.#candidates[0]!;
    let best = -1;
    let highest = -Infinity;
    for (let at = 0; at < count; at++) {
      const cue = this.#candidates[at]!;
      writeLinkFeatures(scene, index, cue, this.#features);
      const score = rankerScore(this.#weights, this.#features, LINK_FEATURES);
      if (score > highest) {
        best = cue;
        highest = score;
      }
    }
    return best;
  }
}
