import { type DraftAttribution, type RankerWeights, rankerScore } from './linking.ts';
import { type SourceMention, sourceMentions } from './mentions.ts';
import {
  SOURCE_FEATURES,
  type SourceScene,
  sourceScene,
  writeNoSourceFeatures,
  writeSourceFeatures,
} from './source-features.ts';
import { sentenceAround } from './sentence-ranges.ts';
import type { Sequence } from './spans.ts';
import type { TokenRange } from './tagged-block.ts';

/** Possible sources looked at on either side of a cue: hostile sentences have thousands. */
const MOST_MENTIONS = 12;

/** The cue of a draft with what may be its source: all that its sentence names, nearest ones first when there are many. */
export function sourceChoice({ blocks }: Sequence, { cue, content }: DraftAttribution): SourceScene {
  const block = blocks[cue.block]!;
  const { from, to } = sentenceAround(block, cue.from, cue.to);
  const all = sourceMentions(block, from, to);
  const behind = all.filter(({ head }) => head >= cue.from).slice(0, MOST_MENTIONS);
  const before = all.filter(({ head }) => head < cue.from).slice(-MOST_MENTIONS);
  return sourceScene(
    block,
    cue,
    [...before, ...behind],
    content.filter((range) => range.block === cue.block),
  );
}

/**
 * Gives sources to cues for which the tagger found none, where a mention in their sentence is more probably one than not.
 * A mention that another attribution has for its source brings all of that source with it; one that the content
 * swallowed is cut off it.
 */
export function completeSources(
  sequence: Sequence,
  drafts: readonly DraftAttribution[],
  weights: RankerWeights,
  unit: number,
): void {
  const features = new Int32Array(SOURCE_FEATURES);
  for (const [index, draft] of drafts.entries()) {
    if (draft.source.length > 0) continue;
    const mention = resolveSource(sequence, draft, weights, unit, features);
    if (mention === undefined) continue;
    const { block } = draft.cue;
    const taken = sourceAt(drafts, index, mention.head);
    draft.source = taken === undefined ? [{ block, from: mention.from, to: mention.to }] : [taken];
    draft.content = draft.content.flatMap((range) => without(range, block, mention));
  }
}

/** The source of an attribution near this one that holds a token of its block. */
function sourceAt(drafts: readonly DraftAttribution[], index: number, token: number): TokenRange | undefined {
  const { block } = drafts[index]!.cue;
  for (const { source } of drafts.slice(Math.max(0, index - 4), index + 5)) {
    const range = source.find(({ block: home, from, to }) => home === block && token >= from && token < to);
    if (range !== undefined) return range;
  }
  return undefined;
}

/** A content without the mention at its beginning or end. */
function without(range: TokenRange, block: number, { from, to, head }: SourceMention): TokenRange[] {
  if (range.block !== block || head < range.from || head >= range.to) return [range];
  if (from <= range.from) return to < range.to ? [{ block, from: to, to: range.to }] : [];
  if (to >= range.to) return [{ block, from: range.from, to: from }];
  return [range];
}

/**
 * The mention that is the source of a cue for which the tagger found none; `undefined` when it more probably has none,
 * or when none is sure enough.
 */
function resolveSource(
  sequence: Sequence,
  draft: DraftAttribution,
  weights: RankerWeights,
  unit: number,
  features: Int32Array,
): SourceMention | undefined {
  const scene = sourceChoice(sequence, draft);
  const none = Math.exp(unit * rankerScore(weights, features, writeNoSourceFeatures(scene, features)));
  let total = none;
  let best: SourceMention | undefined;
  let highest = none;
  for (const [index, mention] of scene.mentions.entries()) {
    writeSourceFeatures(scene, index, features);
    const share = Math.exp(unit * rankerScore(weights, features, SOURCE_FEATURES));
    total += share;
    if (share > highest) [best, highest] = [mention, share];
  }
  return highest / total >= LEAST_SURE ? best : undefined;
}

/** A source less probable than this is left open. */
const LEAST_SURE = 0.4;
