import type { TaggedBlock, TokenRange } from '../tagged-block.ts';
import { PART } from '../tagging/labels.ts';
import { absorbInner, type DraftAttribution, outermost } from './drafts.ts';
import { countWords, meanProbability, sentenceAround, trimmed } from './sentence-ranges.ts';

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
  block: TaggedBlock,
  drafts: readonly DraftAttribution[],
): readonly DraftAttribution[] {
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index]!;
    if (draft.content.length > 0 || draft.isAbsorbed) continue;
    draft.content = likelyContents(block, draft);
    if (draft.content.length > 0) absorbInner(drafts, index);
  }
  return outermost(drafts);
}

/** What is left of the sentence before and behind the cue and its source, so far as it is likely content. */
function likelyContents(block: TaggedBlock, draft: DraftAttribution): TokenRange[] {
  const sentence = sentenceAround(block, draft.cue.from, draft.cue.to);
  const clause = clauseOf(draft, sentence);
  const least = isSure(block, draft) ? LEAST_SAID : LEAST_LIKELY;
  const before = candidate(block, { from: sentence.from, to: clause.from }, least);
  const behind = candidate(block, { from: clause.to, to: sentence.to }, least);
  if (before === undefined) return behind === undefined ? [] : [behind.range];
  if (behind === undefined || before.likely > behind.likely * CLEARLY) return [before.range];
  return behind.likely > before.likely * CLEARLY ? [behind.range] : [before.range, behind.range];
}

/** From the cue or the source to the other, as far as they stand in a sentence. */
function clauseOf({ cue, source }: DraftAttribution, sentence: TokenRange): TokenRange {
  let { from, to } = cue;
  for (const range of source) {
    if (range.from < sentence.from || range.to > sentence.to) continue;
    from = Math.min(from, range.from);
    to = Math.max(to, range.to);
  }
  return { from, to };
}

/** Whether the cue is one and has a source. */
function isSure(block: TaggedBlock, { cue, source }: DraftAttribution): boolean {
  return source.length > 0 && meanProbability(block, cue, PART.cue) >= SURE_CUE;
}

function candidate(
  block: TaggedBlock,
  part: TokenRange,
  least: number,
): { readonly range: TokenRange; readonly likely: number } | undefined {
  const range = trimmed(block, part);
  if (range === undefined || countWords(block, range) < FEWEST_WORDS) return undefined;
  let labelled = 0;
  for (let token = range.from; token < range.to; token++) if (block.labels[token]! > 0) labelled += 1;
  const likely = meanProbability(block, range, PART.content);
  const isFree = labelled / (range.to - range.from) < MOST_LABELLED;
  return isFree && likely > least ? { range, likely } : undefined;
}
