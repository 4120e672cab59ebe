import type { TaggedBlock } from '../tagged-block.ts';
import { orderRow } from './network-inputs.ts';
import type { NetworkInput } from './network-tagger.ts';

/** What the network makes of a block, and what it reads beside the words. */
export interface KnownBlock {
  readonly firstPass: Float32Array;
  /** See orderRow. */
  readonly order: number;
  readonly kind: number;
  /** `undefined` until it is read. */
  tagged: TaggedBlock | undefined;
}

/**
 * What the network makes of a block, kept as long as its reading lives. The same words may stand twice in a text, as a
 * headline and as a paragraph: one each. Ask for it with `reading.once(newNetworkBlocks)`.
 */
export class NetworkBlocks {
  /** What the fast tagger made of the block is shown until what the network makes of it may be: see Refinement. */
  isPutOff = false;
  readonly #known: KnownBlock[] = [];

  /** Where the answer is kept: the same object as long as the network would read the same. */
  of({ block, order, kind }: NetworkInput): KnownBlock {
    const { firstPass } = block;
    const row = orderRow(order);
    for (const known of this.#known)
      if (known.firstPass === firstPass && known.order === row && known.kind === kind) return known;
    const added: KnownBlock = { firstPass, order: row, kind, tagged: undefined };
    this.#known.push(added);
    return added;
  }
}

export function newNetworkBlocks(): NetworkBlocks {
  return new NetworkBlocks();
}
