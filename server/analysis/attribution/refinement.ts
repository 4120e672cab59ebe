import type { Language } from '../../language/language.ts';
import type { BlockReading } from '../block-reading.ts';
import { type KnownBlock, type NetworkBlocks, newNetworkBlocks } from './network/network-blocks.ts';
import { type NetworkInput, newNetworkTagger } from './network/network-tagger.ts';
import type { TaggedBlock } from './tagged-block.ts';
import type { TaggingInput } from './tagging/tagger.ts';

/** A block as the network is asked about it, and where its answer is kept. */
interface AskedBlock {
  readonly input: NetworkInput;
  readonly answer: KnownBlock;
  readonly blocks: NetworkBlocks;
}

/**
 * The network's work on a story, shared out so that nobody waits for it. What is new since the last analysis, a paragraph as
 * a rule, it reads at once. Where more is new than the budget allows, as in a long story just opened, the fast tagger's
 * answer stands for these blocks: they are put off until `goOn` has had the last of them read, and then change all together,
 * with the next analysis. So no finding comes with one slice and goes with another, and a block once shown as the network
 * reads it stays so, unless one edit changes what the network reads of more than the budget. A block that alone is beyond
 * the budget stays with the fast tagger: it is no paragraph.
 */
export class Refinement {
  readonly #language: Language;
  readonly #budget: number;
  /** The blocks put off, in order. */
  #putOff: AskedBlock[] = [];
  /** How many of these are known to be read. */
  #done = 0;

  /** @param budget How many tokens the network may read before the analysis answers. */
  constructor(language: Language, budget: number) {
    this.#language = language;
    this.#budget = budget;
  }

  /** Whether nothing is put off. */
  get isDone(): boolean {
    return this.#putOff.length === 0;
  }

  /**
   * The blocks of a story as the network tags them, or as they came where they are put off.
   *
   * @param fast The blocks as the fast tagger leaves them: the network reads what its first pass found.
   */
  tag(inputs: readonly TaggingInput[], fast: readonly TaggedBlock[]): TaggedBlock[] {
    const asked: AskedBlock[] = [];
    for (let order = 0; order < inputs.length; order++) {
      const { reading, kind } = inputs[order]!;
      const input = { block: fast[order]!, order, kind, dateline: datelineTokens(reading) };
      const blocks = reading.once(newNetworkBlocks);
      asked.push({ input, answer: blocks.of(input), blocks });
    }
    this.#readOrPutOff(unanswered(asked).filter((each) => !each.blocks.isPutOff && this.#isWithin(each)));
    this.#putOff = asked.filter(({ blocks }) => blocks.isPutOff);
    // Pushed, as in `analyse`: what `map` makes changes its kind.
    const tagged: TaggedBlock[] = [];
    for (const { input, answer, blocks } of asked)
      tagged.push((blocks.isPutOff ? undefined : answer.tagged) ?? input.block);
    return tagged;
  }

  /**
   * Has the network read more of what is put off. With the last of it all of it counts: a new analysis has it.
   *
   * @param tokens How many, but for a block that goes beyond.
   */
  goOn(tokens: number): void {
    const slice: AskedBlock[] = [];
    for (let left = tokens; this.#done < this.#putOff.length && left > 0; this.#done++) {
      const asked = this.#putOff[this.#done]!;
      if (asked.answer.tagged !== undefined) continue;
      slice.push(asked);
      left -= lengthOf(asked);
    }
    this.#read(unanswered(slice));
    while (this.#putOff[this.#done]?.answer.tagged !== undefined) this.#done++;
    if (this.#done < this.#putOff.length) return;
    for (const { blocks } of this.#putOff) blocks.isPutOff = false;
    this.#putOff = [];
  }

  #isWithin(asked: AskedBlock): boolean {
    return lengthOf(asked) <= this.#budget;
  }

  #readOrPutOff(fresh: readonly AskedBlock[]): void {
    const tokens = fresh.reduce((sum, asked) => sum + lengthOf(asked), 0);
    if (tokens <= this.#budget) this.#read(fresh);
    else for (const { blocks } of fresh) blocks.isPutOff = true;
  }

  /** The one place where the network is asked. */
  #read(asked: readonly AskedBlock[]): void {
    if (asked.length === 0) return;
    const network = this.#language.once(newNetworkTagger);
    const tagged = network.tagAll(asked.map(({ input }) => input));
    for (const [at, { answer }] of asked.entries()) answer.tagged = tagged[at];
  }
}

/** Those of which the network has said nothing yet, each once: the same words may stand twice. */
function unanswered(asked: readonly AskedBlock[]): AskedBlock[] {
  const open = new Map<KnownBlock, AskedBlock>();
  for (const each of asked)
    if (each.answer.tagged === undefined && !open.has(each.answer)) open.set(each.answer, each);
  return [...open.values()];
}

function lengthOf({ input }: AskedBlock): number {
  return input.block.layers.length;
}

/** How many tokens stand in the dateline. */
export function datelineTokens({ dateline, body, tokens }: BlockReading): number {
  return dateline === undefined ? 0 : tokens.filter(({ start }) => start < body.start).length;
}
