import type { AnalysedBlock } from '../analysis.ts';
import type { FoundAttribution } from '../attribution.ts';
import { describe, moved } from './description.ts';
import type { BlockLinks } from './linking/block-links.ts';
import { EARLY_BLOCKS } from './linking/confidence-features.ts';
import type { Linker } from './linking/linker.ts';
import type { TaggedBlock } from './tagged-block.ts';

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

/** What is kept of a block's attributions, as long as its reading lives. Ask for it with `reading.once(newBlockAttributions)`. */
export class BlockAttributions {
  #links: BlockLinks | undefined;
  #described: DescribedBlock | undefined;

  /** What the spans of the block make up: the same as long as it is tagged the same. */
  links(tagged: TaggedBlock, linker: Linker): BlockLinks {
    if (this.#links?.block !== tagged) this.#links = linker.link(tagged);
    return this.#links;
  }

  /**
   * The attributions as far as the block's own words tell, by draft; `undefined` for what is more probably wrong. Described
   * anew only when the block is tagged anew or comes to the front of the story.
   *
   * @param homes The blocks that are read for who says what.
   * @param order Index of this block among them.
   */
  describe(
    homes: readonly AnalysedBlock[],
    links: BlockLinks,
    order: number,
    linker: Linker,
  ): DescribedBlock['found'] {
    const { index, block } = homes[order]!;
    const { start } = block.span;
    const before = Math.min(order, EARLY_BLOCKS);
    const known = this.#described;
    if (known?.links === links && known.before === before) {
      if (known.start === start && known.index === index) return known.found;
      const found = known.found.map((each) => each && moved(each, start - known.start, index));
      this.#described = { links, before, start, index, found };
      return found;
    }
    const found = links.drafts.map((_, at) => describe(linker, homes, links, order, at, []));
    this.#described = { links, before, start, index, found };
    return found;
  }
}

export function newBlockAttributions(): BlockAttributions {
  return new BlockAttributions();
}
