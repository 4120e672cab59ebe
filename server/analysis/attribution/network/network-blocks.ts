import type { TaggedBlock } from '../tagged-block.ts';
import { orderRow } from './network-inputs.ts';
import type { NetworkInput, NetworkTagger } from './network-tagger.ts';

/** What the network made of a block, and what it read beside the words. */
interface KnownBlock {
  readonly firstPass: Float32Array;
  /** See orderRow. */
  readonly order: number;
  readonly kind: number;
  /** `undefined` until it is read. */
  tagged: TaggedBlock | undefined;
}

/** What is asked of the network, and where its answer is kept. */
export interface AskedBlock {
  readonly blocks: NetworkBlocks;
  readonly input: NetworkInput;
}

/**
 * What the network made of a block, kept as long as its reading lives. The same words may stand twice in a text, as a
 * headline and as a paragraph: one each. Ask for it with `reading.once(newNetworkBlocks)`.
 */
export class NetworkBlocks {
  readonly #known: KnownBlock[] = [];

  /** Where the answer is kept: the same object as long as the network would read the same. */
  of({ block: { firstPass }, order, kind }: NetworkInput): KnownBlock {
    const row = orderRow(order);
    for (const known of this.#known)
      if (known.firstPass === firstPass && known.order === row && known.kind === kind) return known;
    const known = { firstPass, order: row, kind, tagged: undefined };
    this.#known.push(known);
    return known;
  }
}

/** Blocks as the network tags them, in order. Those that it has not read yet it reads together. */
export function tagByNetwork(network: NetworkTagger, asked: readonly AskedBlock[]): TaggedBlock[] {
  const known = asked.map(({ blocks, input }) => blocks.of(input));
  // By where the answer is kept: the same may be asked for twice.
  const unread = new Map<KnownBlock, NetworkInput>();
  for (const [at, each] of known.entries()) if (each.tagged === undefined) unread.set(each, asked[at]!.input);
  const tagged = network.tagAll([...unread.values()]);
  for (const [at, each] of [...unread.keys()].entries()) each.tagged = tagged[at];
  return known.map((each) => each.tagged!);
}

export function newNetworkBlocks(): NetworkBlocks {
  return new NetworkBlocks();
}
