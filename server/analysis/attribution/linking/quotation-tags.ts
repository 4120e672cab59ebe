import { lowerAt, pennTag, WORD, wordHashes } from '../block-words.ts';
import { readCue } from '../cue-wording.ts';
import type { TaggedBlock, TokenRange } from '../tagged-block.ts';
import { PART, PART_OF_LABEL } from '../tagging/labels.ts';
import { turnedSubject } from './closing-tags.ts';
import { absorbInner, type DraftAttribution, draftsNear, outermost } from './drafts.ts';
import { isMeeting, outside, sentenceAround } from './sentence-ranges.ts';

/** Marks that end a quotation whose sentence goes on behind it. */
const OPEN_ENDS = wordHashes(', ? !');
const GERUND = pennTag('VBG');

/**
 * Gives a quotation that ends in a comma to the tag behind it: in “The owner plans to “sell the pier in May,” Finch said”
 * it is Finch who says so, whatever cue stands before it. Of the training stories' quotations whose speaker this changes, 48
 * of 54 become right.
 *
 * @returns The drafts that stay, in order: not those inside what was said.
 * Cost: linear in the drafts and in the sentences of such tags.
 */
export function tagQuotations(
  block: TaggedBlock,
  drafts: readonly DraftAttribution[],
): readonly DraftAttribution[] {
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index]!;
    if (draft.isAbsorbed) continue;
    const quotation = quotationBefore(block, draft);
    if (quotation === undefined || draft.content.some((range) => isMeeting(range, quotation))) continue;
    if (!isSpeech(block, draft)) continue;
    const subject = turnedSubject(block, draft);
    if (subject !== undefined) {
      draft.source = [subject];
      draft.content = [];
    }
    if (!reportsMore(block, draft))
      giveClaim(drafts, index, claimAround(block, drafts[index - 1], quotation));
  }
  return outermost(drafts);
}

/** The quotation behind which a tag begins, of a cue and mostly its source, in the middle of a sentence. */
function quotationBefore(block: TaggedBlock, { cue, source }: DraftAttribution): TokenRange | undefined {
  const { quotations } = block.layers;
  const tag = source.find(({ to }) => to === cue.from)?.from ?? cue.from;
  const isCommaOutside = lowerAt(block, tag - 1) === WORD.comma;
  const to = isCommaOutside ? tag - 1 : tag;
  if (to < 2) return undefined;
  const quotation = quotations[to - 1]!;
  if (quotation < 0 || quotations[tag] === quotation) return undefined;
  if (!isCommaOutside && !OPEN_ENDS.has(lowerAt(block, to - 2))) return undefined;
  let from = to - 1;
  while (from > 0 && quotations[from - 1] === quotation) from -= 1;
  return { from, to };
}

/** Whether a cue is a verb of speech, and not one of what goes on while somebody else speaks: “…,” echoing the mayor. */
function isSpeech(block: TaggedBlock, { cue }: DraftAttribution): boolean {
  return block.layers.tags[cue.from] !== GERUND && readCue(block, cue).kind === 'speech';
}

/** Whether the cue brings in words of the writer's behind it: “Of “the worst night,” Finch said that she was away.” */
function reportsMore({ layers: { quotations } }: TaggedBlock, { cue, content }: DraftAttribution): boolean {
  return content.some(({ from }) => from === cue.to && quotations[from]! < 0);
}

/**
 * A quotation with what stands before it in its sentence, as far as it is the same claim: all, nothing behind a colon or
 * another cue, and behind a comma what the tagger took for content.
 */
function claimAround(
  block: TaggedBlock,
  before: DraftAttribution | undefined,
  quotation: TokenRange,
): TokenRange {
  const sentence = sentenceAround(block, quotation.to - 1, quotation.to);
  const mark = lowerAt(block, quotation.from - 1);
  const isBroughtIn = mark === WORD.colon || before?.cue.to === quotation.from;
  if (isBroughtIn || sentence.from >= quotation.from) return quotation;
  if (mark !== WORD.comma) return { from: sentence.from, to: quotation.to };
  let { from } = quotation;
  while (from > sentence.from && PART_OF_LABEL[block.labels[from - 1]!] === PART.content) from -= 1;
  return { from, to: quotation.to };
}

/** Makes a range the content of a draft, and of nobody else near it. */
function giveClaim(drafts: readonly DraftAttribution[], index: number, claim: TokenRange): void {
  const draft = drafts[index]!;
  draft.content = [claim, ...draft.content.filter((range) => !isMeeting(range, claim))];
  absorbInner(drafts, index);
  for (const other of draftsNear(drafts, draft.cue))
    if (other !== draft && other.content.some((range) => isMeeting(range, claim)))
      other.content = other.content.flatMap((range) => outside(range, claim));
}
