import { lowerAt, WORD, wordHashes } from '../block-words.ts';
import type { TaggedBlock } from '../tagged-block.ts';
import { PART } from '../tagging/labels.ts';
import { isAccordingTo } from './cue-head.ts';
import { absorbInner, type DraftAttribution, outermost } from './drafts.ts';
import { meanProbability, sentenceAround, trimmedAll } from './sentence-ranges.ts';

/** How far behind “according to” the comma is looked for that ends its source, in tokens. */
const SOURCE_REACH = 30;

/** An apposition inside a source is shorter than this, in tokens: “according to Doe, the board's lawyer, …”. */
const APPOSITION = 12;

/** How much more a clause behind the second comma must look like content than the one before it. */
const CLEARLY = 0.15;

/** Tokens behind a source between commas that make it one in mid-sentence: “The levee, according to Doe, was never tested.” */
const REST = 6;

const APPOSITION_OPENERS = wordHashes('a an the who which whose');

/**
 * Gives “according to” its source and content where the tagger left the content open: the rest of its sentence.
 * Attributions inside that content are what was said; they are left out, and what they hold outside it goes to the citation.
 *
 * @returns The drafts that stay, in order.
 * Cost: linear in the citations' sentences and in the drafts near them.
 */
export function completeCitations(
  block: TaggedBlock,
  drafts: readonly DraftAttribution[],
): readonly DraftAttribution[] {
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index]!;
    if (draft.isAbsorbed || !isAccordingTo(block, draft.cue) || hasContent(draft)) continue;
    completeCitation(block, draft);
    absorbInner(drafts, index);
  }
  return outermost(drafts);
}

/** Right behind “according to” stands whom it cites: a content that begins there was misread. */
function hasContent({ cue, content }: DraftAttribution): boolean {
  return content.length > 0 && content[0]!.from !== cue.to;
}

function completeCitation(block: TaggedBlock, draft: DraftAttribution): void {
  const { cue } = draft;
  const sentence = sentenceAround(block, cue.from, cue.to);
  const source = draft.source.find(({ from, to }) => from >= cue.to && to <= sentence.to);
  // “But according to …”: a word or two may lead.
  if (cue.from - sentence.from <= 2) {
    const comma = sourceEnd(block, cue.to, sentence.to);
    if (comma === undefined) return;
    draft.source = trimmedAll(block, [{ from: cue.to, to: comma }]);
    draft.content = trimmedAll(block, [{ from: comma + 1, to: sentence.to }]);
    return;
  }
  const end = source?.to ?? sourceEnd(block, cue.to, sentence.to) ?? sentence.to;
  if (source === undefined) draft.source = trimmedAll(block, [{ from: cue.to, to: end }]);
  const before = { from: sentence.from, to: cue.from };
  const goesOn = sentence.to - end > REST && lowerAt(block, end) === WORD.comma;
  draft.content = trimmedAll(block, goesOn ? [before, { from: end, to: sentence.to }] : [before]);
}

/** The comma that ends the source of a citation: the second where an apposition stands between two. */
function sourceEnd(block: TaggedBlock, from: number, to: number): number | undefined {
  let first: number | undefined;
  for (let token = from; token < to && token < from + SOURCE_REACH; token++) {
    if (lowerAt(block, token) !== WORD.comma || block.layers.quotations[token]! >= 0) continue;
    if (first === undefined) {
      first = token;
      if (!APPOSITION_OPENERS.has(lowerAt(block, token + 1))) return first;
      continue;
    }
    const inside = meanProbability(block, { from: first + 1, to: token }, PART.content);
    const behind = meanProbability(block, { from: token + 1, to: Math.min(to, token + 9) }, PART.content);
    return token - first < APPOSITION && inside < behind - CLEARLY ? token : first;
  }
  return first;
}
