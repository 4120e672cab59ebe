import { absorbInner } from './inner-attributions.ts';
import { PART } from './labels.ts';
import type { DraftAttribution } from './linking.ts';
import { countWords, meanProbability, type Range, sentenceAround, trimmed } from './sentence-ranges.ts';
import type { Sequence } from './spans.ts';
import type { TaggedBlock } from './tagged-block.ts';

/** The shortest part of a sentence taken for a content, in words. */
const FEWEST_WORDS = 2;
/** The least mean probability of content by which a part of a sentence is taken for one. */
const LEAST_LIKELY = 0.2;
/** What is enough where somebody surely says something: a cue as likely as SURE_CUE with its source. */
const LEAST_SAID = 0.01;
const SURE_CUE = 0.4;
/** The most of it that may have been labelled as something else. */
const MOST_LABELLED = 0.3;
/** A part that is this much likelier than the other is the only one. */
const CLEARLY = 1.3;

/**
 * Gives a cue without content what stands before or behind it in its sentence, where the tagger half took it for content
 * or the cue is sure and has its source.
 *
 * @returns The drafts that stay, in order: not those that prove to be part of such a content.
 * Cost: linear in the sentences of such cues.
 */
export function completeContents(
  { blocks }: Sequence,
  drafts: readonly DraftAttribution[],
): readonly DraftAttribution[] {
  const absorbed = new Set<DraftAttribution>();
  for (const [index, draft] of drafts.entries()) {
    if (draft.content.length > 0 || absorbed.has(draft)) continue;
    const block = blocks[draft.cue.block]!;
    const { left, right } = besideClause(block, draft);
    const least = isSure(block, draft) ? LEAST_SAID : LEAST_LIKELY;
    const parts = [candidate(block, left, least), candidate(block, right, least)].filter(
      (part) => part !== undefined,
    );
    const most = Math.max(...parts.map(({ likely }) => likely));
    draft.content = parts
      .filter(({ likely }) => likely * CLEARLY >= most)
      .map(({ range: { from, to } }) => ({ block: draft.cue.block, from, to }));
    absorbInner(drafts, index, absorbed);
  }
  return absorbed.size === 0 ? drafts : drafts.filter((draft) => !absorbed.has(draft));
}

/** What is left of the sentence on either side of the cue and its source. */
function besideClause(block: TaggedBlock, { cue, source }: DraftAttribution): { left: Range; right: Range } {
  const sentence = sentenceAround(block, cue.from, cue.to);
  let { from, to } = cue;
  for (const range of source) {
    if (range.block !== cue.block || range.from < sentence.from || range.to > sentence.to) continue;
    from = Math.min(from, range.from);
    to = Math.max(to, range.to);
  }
  return { left: { from: sentence.from, to: from }, right: { from: to, to: sentence.to } };
}

/** Whether the cue is one and has a source. */
function isSure(block: TaggedBlock, { cue, source }: DraftAttribution): boolean {
  return source.length > 0 && meanProbability(block, cue, PART.cue) >= SURE_CUE;
}

function candidate(
  block: TaggedBlock,
  part: Range,
  least: number,
): { range: Range; likely: number } | undefined {
  const range = trimmed(block, part);
  if (range === undefined || countWords(block, range) < FEWEST_WORDS) return undefined;
  let labelled = 0;
  for (let token = range.from; token < range.to; token++) if (block.labels[token]! > 0) labelled += 1;
  const likely = meanProbability(block, range, PART.content);
  const isFree = labelled / (range.to - range.from) < MOST_LABELLED;
  return isFree && likely > least ? { range, likely } : undefined;
}
