import type { TaggedBlock, TokenRange } from '../tagged-block.ts';
import { readRequests } from './asked-anonymity.ts';
import { completeCitations } from './citations.ts';
import { completeTags } from './closing-tags.ts';
import { type DraftAttribution, NO_DRAFTS } from './drafts.ts';
import { leaveOutHearers } from './hearers.ts';
import { cutLongSources } from './long-sources.ts';
import { cutLooseEnds } from './loose-ends.ts';
import { completeContents } from './missing-contents.ts';
import { completeCues } from './missing-cues.ts';
import { absorbNested } from './nested-cues.ts';
import { tagQuotations } from './quotation-tags.ts';
import { widenRelatives } from './relative-subjects.ts';
import { SourceResolver } from './source-resolver.ts';
import { SpanLinker } from './span-linker.ts';
import { labelSpans, quotedRanges } from './spans.ts';
import { NO_LINKS, QuotationCover, type QuotationLinks } from './uncovered-quotations.ts';

/** What the linking learned: weights of its rankers. */
export interface LinkingWeights {
  readonly links: Int8Array;
  readonly sources: Int8Array;
  /** What one unit of `sources` weighs. */
  readonly sourceUnit: number;
}

/** What the spans of one block make up, whatever stands around it. */
export interface BlockLinks {
  readonly block: TaggedBlock;
  /** Ordered by cue; cues do not overlap. */
  readonly drafts: readonly DraftAttribution[];
  readonly quotations: QuotationLinks;
}

/** Puts the spans of blocks together, one block after the other. */
export class BlockLinker {
  readonly #spans: SpanLinker;
  readonly #sources: SourceResolver;
  readonly #quotations = new QuotationCover();

  constructor({ links, sources, sourceUnit }: LinkingWeights) {
    this.#spans = new SpanLinker(links);
    this.#sources = new SourceResolver(sources, sourceUnit);
  }

  /**
   * Links the spans of a block and completes what is missing.
   * Cost: linear in the spans; tokens are only read around those that are incomplete.
   */
  link(block: TaggedBlock): BlockLinks {
    if (block.isBare) return { block, drafts: NO_DRAFTS, quotations: NO_LINKS };
    const quotations = quotedRanges(block);
    const drafts = draftsWithContents(block, quotations, this.#spans);
    this.#sources.complete(block, drafts);
    widenRelatives(block, drafts);
    leaveOutHearers(block, drafts);
    cutLooseEnds(block, drafts);
    return { block, drafts, quotations: this.#quotations.cover(block, quotations, drafts) };
  }
}

/** The attributions of a block as linked, with what is missing in their contents and the cues of its quotations. */
export function draftsWithContents(
  block: TaggedBlock,
  quotations: readonly TokenRange[],
  linker: SpanLinker,
): readonly DraftAttribution[] {
  const linked = readRequests(block, linker.link(block, labelSpans(block)));
  if (linked.length === 0) return completeCues(block, quotations, linked);
  cutLongSources(block, linked);
  const cited = completeCitations(block, linked);
  const tagged = completeTags(block, tagQuotations(block, cited));
  return completeCues(block, quotations, absorbNested(block, completeContents(block, tagged)));
}
