import { firstIndex } from '../../../text/bisection.ts';
import { lowerAt, WORD } from '../block-words.ts';
import type { TaggedBlock, TokenRange } from '../tagged-block.ts';
import { PART, PART_OF_LABEL } from '../tagging/labels.ts';
import { type DraftAttribution, withRange } from './drafts.ts';
import { countWords, meanProbability } from './sentence-ranges.ts';

/** Shorter quotations are left where they stand: they are mostly names of things. */
const FEWEST_WORDS = 4;
/** The least mean probability of content by which a quotation goes to the nearest attribution of its paragraph. */
const LEAST_LIKELY = 0.4;
/** And by which it goes on with the paragraph before: of those less likely, 3 in 11 were right. */
const LEAST_LIKELY_CARRIED = 0.6;
/** Cues looked at on either side of a quotation for one with a source. */
const MOST_CUES = 6;
/** The least share of a block that its opening quotation and labelled contents make up when all of it is somebody's words. */
const WHOLE = 0.8;

/** Whoever speaks in the block before. */
export const SPEAKER_BEFORE = 'before';

/** How the quotations of a block go on with those of its neighbours. */
export interface QuotationLinks {
  /** What goes on with the block before: the opening quotation of a block that is one, when nobody in it says it. */
  readonly carried: TokenRange | undefined;
  /** Who speaks at the end, with whom a quotation in the next block goes on. */
  readonly speaking: DraftAttribution | typeof SPEAKER_BEFORE | undefined;
  /** Who brings in what follows, by a colon. */
  readonly leadIn: DraftAttribution | undefined;
}

/** What a block has in which no quotation goes on and nobody brings in what follows. */
export const NO_LINKS: QuotationLinks = { carried: undefined, speaking: undefined, leadIn: undefined };

/** Covers quotations, one block after the other. */
export class QuotationCover {
  /** By token, one more than the index of the draft whose content it is; 0 for none. */
  #owners = new Int32Array(512);

  /**
   * Gives each quotation that no content covers to an attribution: a paragraph that is one quotation goes on with whoever
   * speaks at the end of the one before it, or with the lead-in that ends in a colon; any other goes to the nearest
   * attribution of its paragraph. Others stay uncovered. Of those that went on so in the training stories, four in five
   * did by the annotators; of those that were not whole paragraphs none did.
   * Cost: linear in the quotations and contents.
   */
  cover(
    block: TaggedBlock,
    quotations: readonly TokenRange[],
    drafts: readonly DraftAttribution[],
  ): QuotationLinks {
    const leadIn = leadInOf(block, drafts);
    if (quotations.length === 0) return leadIn === undefined ? NO_LINKS : { ...NO_LINKS, leadIn };
    this.#readOwners(block, drafts);
    let carried: TokenRange | undefined;
    let speaking: QuotationLinks['speaking'];
    for (const quotation of quotations) {
      let draft = this.#ownerOf(quotation, drafts);
      if (draft === undefined) {
        if (countWords(block, quotation) < FEWEST_WORDS) continue;
        speaking = undefined;
        const likely = meanProbability(block, quotation, PART.content);
        const said = { from: quotation.from, to: contentEnd(block, quotation) };
        if (isWholeBlock(block, quotation)) {
          if (likely < LEAST_LIKELY_CARRIED) continue;
          carried = said;
          if (endsWith(block, quotation)) speaking = SPEAKER_BEFORE;
          continue;
        }
        draft = likely < LEAST_LIKELY ? undefined : nearest(quotation, drafts);
        if (draft === undefined) continue;
        draft.content = withRange(draft.content, said);
      }
      speaking = draft.source.length > 0 && endsWith(block, quotation, draft) ? draft : undefined;
    }
    return { carried, speaking, leadIn };
  }

  #readOwners({ layers: { length } }: TaggedBlock, drafts: readonly DraftAttribution[]): void {
    if (length > this.#owners.length) this.#owners = new Int32Array(2 * length);
    const owners = this.#owners;
    for (let token = 0; token < length; token++) owners[token] = 0;
    for (let index = 0; index < drafts.length; index++)
      for (const { from, to } of drafts[index]!.content)
        for (let token = from; token < to; token++) owners[token] = index + 1;
  }

  /** The draft whose contents hold at least half of a quotation. */
  #ownerOf({ from, to }: TokenRange, drafts: readonly DraftAttribution[]): DraftAttribution | undefined {
    const owners = this.#owners;
    let owner = 0;
    let held = 0;
    // Contents are runs: the owner of the first owned token mostly owns the others.
    for (let token = from; token < to; token++) {
      if (owners[token] === 0) continue;
      if (held === 0) owner = owners[token]!;
      held += owners[token] === owner ? 1 : -1;
    }
    return owner > 0 && held * 2 >= to - from ? drafts[owner - 1] : undefined;
  }
}

/** The last attribution of a block that ends in a colon. */
function leadInOf(block: TaggedBlock, drafts: readonly DraftAttribution[]): DraftAttribution | undefined {
  const last = drafts.at(-1);
  if (last === undefined || last.source.length === 0) return undefined;
  return lowerAt(block, block.layers.length - 1) === WORD.colon ? last : undefined;
}

/** Where the content that begins with a quotation ends, as the tagger labelled it: it may go on behind the quotation. */
function contentEnd({ labels, layers }: TaggedBlock, { to }: TokenRange): number {
  let end = to;
  while (end < layers.length && labels[end] === 2 * PART.content) end += 1;
  return end;
}

/** Whether a block begins with the quotation, and all of it is what somebody says. */
function isWholeBlock(block: TaggedBlock, { from, to }: TokenRange): boolean {
  if (from !== 0) return false;
  const { labels, layers } = block;
  if (countWords(block, { from: to, to: layers.length }) === 0) return true;
  let said = to;
  for (let token = to; token < layers.length; token++)
    if (PART_OF_LABEL[labels[token]!] === PART.content) said += 1;
  return said >= WHOLE * layers.length;
}

/** Whether a block's last sentence holds the end of a quotation, or the cue of who speaks in it. */
function endsWith({ layers }: TaggedBlock, { to }: TokenRange, speaking?: DraftAttribution): boolean {
  const { sentences, length } = layers;
  const last = sentences[length - 1];
  return sentences[to - 1] === last || (speaking !== undefined && sentences[speaking.cue.from] === last);
}

/** The attribution with a source whose cue is nearest to a quotation. */
function nearest(
  { from, to }: TokenRange,
  drafts: readonly DraftAttribution[],
): DraftAttribution | undefined {
  const next = firstIndex(drafts.length, (index) => drafts[index]!.cue.from >= from);
  const end = Math.min(drafts.length, next + MOST_CUES);
  let best: DraftAttribution | undefined;
  let least = Infinity;
  for (let index = Math.max(0, next - MOST_CUES); index < end; index++) {
    const draft = drafts[index]!;
    const { cue, source } = draft;
    if (source.length === 0) continue;
    const apart = cue.from >= to ? cue.from - to : from - cue.to;
    if (apart < least) {
      best = draft;
      least = apart;
    }
  }
  return best;
}
