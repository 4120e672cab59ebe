import type { TaggedBlock, TokenRange } from '../tagged-block.ts';
import { PART } from '../tagging/labels.ts';
import { type DraftAttribution, draftOf, draftsNear } from './drafts.ts';
import { countWords, isMeeting, meanProbability, sentenceAround } from './sentence-ranges.ts';

/** Shorter quotations are mostly names of things. */
const FEWEST_WORDS = 4;
/** The least mean probability of content by which a quotation is taken for what somebody says. */
const LEAST_SAID = 0.6;
/** The least probability of cue by which a word beside such a quotation is taken for one; the confidence judges it later. */
const LEAST_LIKELY = 0.03;

/**
 * Finds the cue of a quotation that nobody brings in, where the tagger half took a word of its sentence for one: “In a
 * letter to the board, Finch mused, “We should have known.”” A quotation needs somebody who says it. Of those found so in
 * the training stories and kept, two in three are given to who says them by the annotators.
 *
 * @returns The drafts with those found, in order of their cues.
 * Cost: linear in the quotations and their sentences.
 */
export function completeCues(
  block: TaggedBlock,
  quotations: readonly TokenRange[],
  drafts: readonly DraftAttribution[],
): readonly DraftAttribution[] {
  const found: DraftAttribution[] = [];
  for (const quotation of quotations) {
    if (countWords(block, quotation) < FEWEST_WORDS) continue;
    if (meanProbability(block, quotation, PART.content) < LEAST_SAID) continue;
    const sentence = {
      from: sentenceAround(block, quotation.from, quotation.from).from,
      to: sentenceAround(block, quotation.to - 1, quotation.to).to,
    };
    if (isServed(drafts, sentence, quotation) || isServed(found, sentence, quotation)) continue;
    const cue = likeliestCue(block, sentence);
    if (cue < 0) continue;
    const draft = draftOf({ from: cue, to: cue + 1 });
    draft.content = [quotation];
    found.push(draft);
  }
  return found.length === 0 ? drafts : [...drafts, ...found].toSorted((a, b) => a.cue.from - b.cue.from);
}

/** Whether a cue stands in the sentence of a quotation, or another attribution has some of it. */
function isServed(drafts: readonly DraftAttribution[], sentence: TokenRange, quotation: TokenRange): boolean {
  return draftsNear(drafts, sentence).some(
    ({ cue, content }) => isMeeting(cue, sentence) || content.some((range) => isMeeting(range, quotation)),
  );
}

/** The token outside quotations that is most probably a cue; -1 when none is likely. */
function likeliestCue({ layers, secondPass }: TaggedBlock, { from, to }: TokenRange): number {
  let best = -1;
  let highest = LEAST_LIKELY;
  for (let token = from; token < to; token++) {
    const likely = secondPass[3 * token + PART.cue - 1]!;
    if (likely <= highest || layers.quotations[token]! >= 0) continue;
    best = token;
    highest = likely;
  }
  return best;
}
