import { lowerAt, WORD } from './block-words.ts';
import { PART } from './labels.ts';
import type { DraftAttribution } from './linking.ts';
import { countWords, meanProbability } from './sentence-ranges.ts';
import type { QuotedRange, Sequence } from './spans.ts';

/** Shorter quotations are left where they stand: they are mostly names of things. */
const FEWEST_WORDS = 4;
/** The least mean probability of content by which a quotation goes to the nearest attribution. */
const LEAST_LIKELY = 0.4;
/** How much farther a cue of the block before is taken to stand than one in the quotation's own, in tokens. */
const BLOCK_STEP = 40;
/** Cues looked at on either side of a quotation for one with a source. */
const MOST_CUES = 6;

/**
 * Gives each quotation that no content covers to an attribution: a paragraph that is one quotation goes on with whoever
 * speaks last in the one before it, or with the lead-in that ends in a colon; any other goes to the nearest
 * attribution of its block or the one before, where the tagger half took it for content. Others stay uncovered.
 * Cost: linear in the quotations and contents.
 */
export function coverQuotations(sequence: Sequence, drafts: readonly DraftAttribution[]): void {
  const owners = contentOwners(sequence, drafts);
  /** The draft that covers the last quotation read, and its block. */
  let last: { readonly block: number; readonly draft: DraftAttribution } | undefined;
  for (const quotation of sequence.quotations) {
    const { block, from, to } = quotation;
    const covering = drafts[ownerOf(sequence, quotation, owners)];
    const before = last?.block === block - 1 ? last.draft : undefined;
    const carrier = covering ?? carrierOf(sequence, quotation, drafts, before);
    if (carrier === undefined) continue;
    if (covering === undefined) carrier.content.push({ block, from, to });
    last = { block, draft: carrier };
  }
}

/** By token of the sequence, one more than the index of the draft whose content it is; 0 for none. */
function contentOwners({ tokensBefore }: Sequence, drafts: readonly DraftAttribution[]): Int32Array {
  const owners = new Int32Array(tokensBefore.at(-1)!);
  for (const [index, { content }] of drafts.entries())
    for (const { block, from, to } of content)
      owners.fill(index + 1, tokensBefore[block]! + from, tokensBefore[block]! + to);
  return owners;
}

/** Index of the draft whose contents hold at least half of the quotation; -1 for none. */
function ownerOf({ tokensBefore }: Sequence, { block, from, to }: QuotedRange, owners: Int32Array): number {
  const start = tokensBefore[block]! + from;
  const end = tokensBefore[block]! + to;
  let owner = 0;
  let held = 0;
  // Contents are runs: the owner of the first owned token mostly owns the others.
  for (let token = start; token < end; token++) {
    if (owners[token] === 0) continue;
    if (held === 0) owner = owners[token]!;
    if (owners[token] === owner) held += 1;
    else held -= 1;
  }
  return held * 2 >= end - start ? owner - 1 : -1;
}

function carrierOf(
  sequence: Sequence,
  quotation: QuotedRange,
  drafts: readonly DraftAttribution[],
  before: DraftAttribution | undefined,
): DraftAttribution | undefined {
  const home = sequence.blocks[quotation.block]!;
  if (countWords(home, quotation) < FEWEST_WORDS) return undefined;
  const next = firstBehind(sequence, drafts, quotation);
  if (isWholeBlock(sequence, quotation)) {
    if (before !== undefined && before.source.length > 0) return before;
    const leadIn = before === undefined ? leadInBefore(sequence, quotation, drafts[next - 1]) : undefined;
    if (leadIn !== undefined) return leadIn;
  }
  if (meanProbability(home, quotation, PART.content) < LEAST_LIKELY) return undefined;
  return nearest(sequence, quotation, drafts, next);
}

/** Whether the block holds no word outside the quotation. */
function isWholeBlock({ blocks }: Sequence, { block, from, to }: QuotedRange): boolean {
  const home = blocks[block]!;
  return from === 0 && countWords(home, { from: to, to: home.layers.length }) === 0;
}

/** The last attribution of the block before, when that block ends in a colon. */
function leadInBefore(
  { blocks }: Sequence,
  { block }: QuotedRange,
  draft: DraftAttribution | undefined,
): DraftAttribution | undefined {
  const before = blocks[block - 1];
  if (before === undefined || lowerAt(before, before.layers.length - 1) !== WORD.colon) return undefined;
  return draft?.cue.block === block - 1 && draft.source.length > 0 ? draft : undefined;
}

/** Index of the first draft whose cue stands behind the beginning of the quotation. */
function firstBehind(
  { tokensBefore }: Sequence,
  drafts: readonly DraftAttribution[],
  { block, from }: QuotedRange,
): number {
  const start = tokensBefore[block]! + from;
  let low = 0;
  let high = drafts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (drafts[middle]!.cue.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function nearest(
  { tokensBefore }: Sequence,
  { block, from, to }: QuotedRange,
  drafts: readonly DraftAttribution[],
  next: number,
): DraftAttribution | undefined {
  const start = tokensBefore[block]! + from;
  const end = tokensBefore[block]! + to;
  let best: DraftAttribution | undefined;
  let least = Infinity;
  for (const draft of drafts.slice(Math.max(0, next - MOST_CUES), next + MOST_CUES)) {
    const { cue, source } = draft;
    if (source.length === 0 || (cue.block !== block && cue.block !== block - 1)) continue;
    const apart =
      cue.start >= end ? cue.start - end : start - cue.end + (cue.block === block ? 0 : BLOCK_STEP);
    if (apart < least) [best, least] = [draft, apart];
  }
  return best;
}
