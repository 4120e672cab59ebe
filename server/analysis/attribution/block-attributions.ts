import type { AnalysedBlock } from '../analysis.ts';
import type { FoundAttribution } from '../attribution.ts';
import type { BlockLinks } from './block-links.ts';
import { EARLY_BLOCKS } from './confidence-features.ts';
import { describe, moved } from './description.ts';
import type { Linker } from './linker.ts';
import type { TaggedBlock } from './tagged-block.ts';

/** What is kept of a block's attributions, as long as its reading lives. */
interface Kept {
  links: BlockLinks | undefined;
  described: DescribedBlock | undefined;
}

/** The attributions of a block that hold no words of another, where it stood. */
interface DescribedBlock {
  readonly links: BlockLinks;
  /** How many blocks stood before it, EARLY_BLOCKS at most. */
  readonly before: number;
  readonly start: number;
  readonly index: number;
  /** By draft; `undefined` for what is more probably wrong. */
  readonly found: readonly (FoundAttribution | undefined)[];
}

/** What the spans of a block make up: the same as long as it is tagged the same. */
export function linksOf({ reading }: AnalysedBlock, tagged: TaggedBlock, linker: Linker): BlockLinks {
  const kept = reading.once(keptFor);
  if (kept.links?.block !== tagged) kept.links = linker.link(tagged);
  return kept.links;
}

/**
 * The attributions of a block as far as its own words tell, by draft; `undefined` for what is more probably wrong.
 * Described anew only when the block's spans are linked anew or the block comes to the front of the story.
 *
 * @param homes The blocks that are read for who says what.
 * @param order Index of the block among them.
 */
export function attributionsOf(
  homes: readonly AnalysedBlock[],
  links: BlockLinks,
  order: number,
  linker: Linker,
): DescribedBlock['found'] {
  const { index, block, reading } = homes[order]!;
  const { start } = block.span;
  const before = Math.min(order, EARLY_BLOCKS);
  const kept = reading.once(keptFor);
  const { described } = kept;
  if (described?.links !== links || described.before !== before) {
    const found = links.drafts.map((_, at) => describe(linker, homes, links, order, at, []));
    kept.described = { links, before, start, index, found };
  } else if (described.start !== start || described.index !== index) {
    const by = start - described.start;
    const found = described.found.map((each) => each && moved(each, by, index));
    kept.described = { links, before, start, index, found };
  }
  return kept.described!.found;
}

function keptFor(): Kept {
  return { links: undefined, described: undefined };
}
