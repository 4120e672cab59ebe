import type { Language } from '../language/language.ts';
import type { Span } from '../text/span.ts';
import type { AnalysedBlock } from './analysis.ts';
import { blockKind } from './attribution/attributable.ts';
import { type BlockAttributions, newBlockAttributions } from './attribution/block-attributions.ts';
import { describe } from './attribution/description.ts';
import type { BlockLinks } from './attribution/linking/block-links.ts';
import { passagesBeyond } from './attribution/linking/carried-quotations.ts';
import { newLinker, newNetworkLinker } from './attribution/linking/linker.ts';
import type { Refinement } from './attribution/refinement.ts';
import { newTagger } from './attribution/tagging/tagger.ts';

/** speech: put into words · attitude: thought, wanted or felt. */
export type AttributionKind = 'speech' | 'attitude';

/** direct: in the speaker's words · mixed: partly · indirect: in the writer's. */
export type AttributionForm = 'direct' | 'indirect' | 'mixed';

/**
 * Who says what, by which cue. Spans are absolute and in order; those of a content may lie in several blocks.
 * Source: Pareti 2012 (PARC3) and Newell et al. 2018 (PolNeAR) for source, cue and content.
 */
export interface Attribution {
  /** Empty when the sentence names nobody. */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly kind: AttributionKind;
  readonly form: AttributionForm;
  /** Lemma of the cue's head: "say", "according to". */
  readonly cueLemma: string;
  /** How the words were put out, where the story says so: “in a statement”, “on Twitter”. */
  readonly medium: Span | undefined;
  /** 0 to 1: of attributions given .8, about 80 of a hundred are right. */
  readonly confidence: number;
  /** Index of the block the cue stands in. */
  readonly block: number;
  /** The entity that speaks, by id; `undefined` when it could not be told. */
  readonly speaker: string | undefined;
  /** How the source is written: a name, a noun phrase, a pronoun; `none` when it was carried over from before. */
  readonly sourceForm: 'name' | 'nominal' | 'pronoun' | 'none';
}

/** An attribution whose speaker has not been asked for. */
export type FoundAttribution = Omit<Attribution, 'speaker' | 'sourceForm'>;

/**
 * Finds who says what in blocks that follow one another, by the trained tagger and linker. What the words of a block tell is
 * kept on its reading; only who goes on speaking from block to block is asked again.
 *
 * @param blocks Those that `isAttributable` lets through.
 * @param refinement Has the network read the blocks, as far as it goes; the fast tagger alone does without one.
 * @returns Ordered by cue; cues never overlap.
 * Cost: linear in the tokens of blocks not tagged before, and in the spans of all.
 * Weights: models/MODEL-CARD.md.
 */
export function findAttributions(
  blocks: readonly AnalysedBlock[],
  language: Language,
  refinement?: Refinement,
): FoundAttribution[] {
  const inputs = blocks.map((block) => ({ reading: block.reading, kind: blockKind(block) }));
  const fast = language.once(newTagger).tag(inputs);
  const tagged = refinement?.tag(inputs, fast) ?? fast;
  const ownLinker = language.once(newLinker);
  // Where the network is not done, or not asked, the fast tagger's answer stands.
  const linkerOf = (order: number) =>
    tagged[order] === fast[order] ? ownLinker : language.once(newNetworkLinker);
  // Pushed, as in `analyse`: what `map` makes changes its kind.
  const kept: BlockAttributions[] = [];
  const links: BlockLinks[] = [];
  for (let order = 0; order < blocks.length; order++) {
    const own = blocks[order]!.reading.once(newBlockAttributions);
    kept.push(own);
    links.push(own.links(tagged[order]!, linkerOf(order)));
  }
  const beyond = passagesBeyond(links);
  const found: FoundAttribution[] = [];
  for (let order = 0; order < links.length; order++) {
    const { drafts } = links[order]!;
    if (drafts.length === 0) continue;
    const linker = linkerOf(order);
    const own = kept[order]!.describe(blocks, links[order]!, order, linker);
    for (let index = 0; index < drafts.length; index++) {
      const passages = beyond.get(drafts[index]!);
      const attribution =
        passages === undefined ? own[index] : describe(linker, blocks, links[order]!, order, index, passages);
      if (attribution !== undefined) found.push(attribution);
    }
  }
  return found;
}
