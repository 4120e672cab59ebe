import type { TaggedBlock } from '../tagged-block.ts';
import { orderRow } from './network-inputs.ts';
import type { NetworkInput, NetworkTagger } from './network-tagger.ts';

/** What the network made of a block, and what it read beside the words. */
interface KnownBlock {
  readonly firstPass: Float32Array;
  /** See orderRow. */
  readonly order: number;
  readonly kind: number;
  readonly tagged: TaggedBlock;
}

/**
 * What the network made of a block, kept as long as its reading lives. The same words may stand twice in a text, as a
 * headline and as a paragraph: one each. Ask for it with `reading.once(newNetworkBlocks)`.
 */
export class NetworkBlocks {
  readonly #known: KnownBlock[] = [];

  /** The block as the network tags it: the same object as long as the network would read the same. */
  tagged(network: NetworkTagger, input: NetworkInput): TaggedBlock {
    const { block, kind } = input;
    const { firstPass } = block;
    const order = orderRow(input.order);
    for (const known of this.#known)
      if (known.firstPass === firstPass && known.order === order && known.kind === kind) return known.tagged;
    const tagged = network.tag(input);
    this.#known.push({ firstPass, order, kind, tagged });
    return tagged;
  }
}

export function newNetworkBlocks(): NetworkBlocks {
  return new NetworkBlocks();
}
