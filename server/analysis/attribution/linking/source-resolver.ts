import type { TaggedBlock, TokenRange } from '../tagged-block.ts';
import { type DraftAttribution } from './drafts.ts';
import { type SourceMention, sourceMentions } from './mentions.ts';
import { isHeld, sentenceAround } from './sentence-ranges.ts';
import {
  SOURCE_FEATURES,
  type SourceScene,
  sourceScene,
  writeNoSourceFeatures,
  writeSourceFeatures,
} from './source-features.ts';
import { type RankerWeights, rankerScore } from './span-linker.ts';

/** Possible sources looked at on either side of a cue: hostile sentences have thousands. */
const MOST_MENTIONS = 12;
/** A source less probable than this is left open. */
const LEAST_SURE = 0.4;
/** Attributions on either side whose source an attribution may share. */
const SHARED_REACH = 4;

/** The cue of a draft with what may be its source: all that its sentence names, nearest ones first when there are many. */
export function sourceChoice(block: TaggedBlock, { cue, content }: DraftAttribution): SourceScene {
  const { from, to } = sentenceAround(block, cue.from, cue.to);
  const all = sourceMentions(block, from, to);
  let behind = 0;
  while (behind < all.length && all[behind]!.head < cue.from) behind += 1;
  const near =
    all.length <= MOST_MENTIONS
      ? all
      : all.slice(Math.max(0, behind - MOST_MENTIONS), behind + MOST_MENTIONS);
  return sourceScene(block, cue, near, content);
}

/** Finds sources for cues for which the tagger found none, one block after the other. */
export class SourceResolver {
  readonly #weights: RankerWeights;
  readonly #unit: number;
  readonly #features = new Int32Array(SOURCE_FEATURES);

  /** @param unit What one unit of the weights weighs. */
  constructor(weights: RankerWeights, unit: number) {
    this.#weights = weights;
    this.#unit = unit;
  }

  /**
   * Gives sources to cues without one, where a mention in their sentence is more probably one than not. A mention that
   * another attribution has for its source brings all of that source with it; one that the content swallowed is cut off
   * it.
   */
  complete(block: TaggedBlock, drafts: readonly DraftAttribution[]): void {
    for (let index = 0; index < drafts.length; index++) {
      const draft = drafts[index]!;
      if (draft.source.length > 0) continue;
      const mention = this.#resolve(sourceChoice(block, draft));
      if (mention === undefined) continue;
      const { from, to, head } = mention;
      draft.source = [sourceAt(drafts, index, head) ?? { from, to }];
      if (isHeld(draft.content, head))
        draft.content = draft.content.flatMap((range) => without(range, mention));
    }
  }

  /**
   * The mention that is the source of a cue for which the tagger found none; `undefined` when it more probably has none,
   * or when none is sure enough.
   */
  #resolve(scene: SourceScene): SourceMention | undefined {
    const { mentions } = scene;
    let best = -1;
    let highest = this.#share(writeNoSourceFeatures(scene, this.#features));
    let total = highest;
    for (let index = 0; index < mentions.length; index++) {
      writeSourceFeatures(scene, index, this.#features);
      const share = this.#share(SOURCE_FEATURES);
      total += share;
      if (share > highest) {
        best = index;
        highest = share;
      }
    }
    return best >= 0 && highest / total >= LEAST_SURE ? mentions[best] : undefined;
  }

  /** What the first `count` features that were written weigh, beside other choices. */
  #share(count: number): number {
    return Math.exp(this.#unit * rankerScore(this.#weights, this.#features, count));
  }
}

/** The source of an attribution near this one that holds a token. */
function sourceAt(drafts: readonly DraftAttribution[], index: number, token: number): TokenRange | undefined {
  const last = Math.min(drafts.length - 1, index + SHARED_REACH);
  for (let at = Math.max(0, index - SHARED_REACH); at <= last; at++)
    for (const range of drafts[at]!.source) if (token >= range.from && token < range.to) return range;
  return undefined;
}

/** A content without the mention at its beginning or end. */
function without(range: TokenRange, { from, to, head }: SourceMention): readonly TokenRange[] {
  if (head < range.from || head >= range.to) return [range];
  if (from <= range.from) return to < range.to ? [{ from: to, to: range.to }] : [];
  if (to >= range.to) return [{ from: range.from, to: from }];
  return [range];
}
