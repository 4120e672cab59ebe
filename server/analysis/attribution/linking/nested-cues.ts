import { isRelative, lowerAt, WORD } from '../block-words.ts';
import { readCue } from '../cue-wording.ts';
import type { TaggedBlock } from '../tagged-block.ts';
import { absorbInner, type DraftAttribution, outermost } from './drafts.ts';
import { countQuotedWords } from './sentence-ranges.ts';

/** A content with fewer quoted words is left to the cue the tagger saw. */
const FEWEST_QUOTED = 4;

/**
 * Gives a quotation to the verb of speech whose content a weaker cue goes on with: in “Finch said that by waiting, the
 * owners were “asking for another flood”” the owners are in what Finch said. What the writer puts between the two, an
 * “and” or words of another speaker's, keeps them apart. Of the training stories' quotations whose speaker this changes, 7
 * of 8 become right.
 *
 * @returns The drafts that stay, in order: not those inside what was said.
 * Cost: linear in the drafts.
 */
export function absorbNested(
  block: TaggedBlock,
  drafts: readonly DraftAttribution[],
): readonly DraftAttribution[] {
  let before: number | undefined;
  for (let index = 0; index < drafts.length; index++) {
    if (drafts[index]!.isAbsorbed) continue;
    if (before !== undefined && goesOn(block, drafts[before]!, drafts[index]!)) {
      reachOver(drafts[before]!, drafts[index]!);
      absorbInner(drafts, before);
    }
    if (!drafts[index]!.isAbsorbed) before = index;
  }
  return outermost(drafts);
}

/** Whether a draft stands in its sentence where the content of the one before it goes on. */
function goesOn(block: TaggedBlock, outer: DraftAttribution, inner: DraftAttribution): boolean {
  const { sentences } = block.layers;
  if (sentences[outer.cue.from] !== sentences[inner.cue.from]) return false;
  if (outer.source.length === 0 || outer.content.length === 0 || inner.content.length === 0) return false;
  const said = inner.content[0]!;
  if (said.from < inner.cue.to || countQuotedWords(block, said) < FEWEST_QUOTED) return false;
  if (!isJoined(block, lastEnd(outer), clauseStart(inner))) return false;
  return readCue(block, outer.cue).kind === 'speech' && readCue(block, inner.cue).kind !== 'speech';
}

/** Whether nothing but commas and relative pronouns stands between two places, in this order. */
function isJoined(block: TaggedBlock, from: number, to: number): boolean {
  if (to < from) return false;
  for (let token = from; token < to; token++) {
    const word = lowerAt(block, token);
    if (word !== WORD.comma && !isRelative(word)) return false;
  }
  return true;
}

/** Where the source and the cue of a draft begin. */
function clauseStart({ cue, source }: DraftAttribution): number {
  return source.length === 0 ? cue.from : Math.min(cue.from, source[0]!.from);
}

/** Where the last part of a draft ends. */
function lastEnd({ cue, source, content }: DraftAttribution): number {
  return Math.max(cue.to, source.at(-1)?.to ?? 0, content.at(-1)?.to ?? 0);
}

/** Draws the content of a draft over another one, or goes on with it behind a tag: “It was, he said, …”. */
function reachOver(outer: DraftAttribution, inner: DraftAttribution): void {
  const { from, to } = outer.content.at(-1)!;
  const end = inner.content.at(-1)!.to;
  outer.content =
    to <= outer.cue.from
      ? [...outer.content, { from: clauseStart(inner), to: end }]
      : [...outer.content.slice(0, -1), { from, to: end }];
}
