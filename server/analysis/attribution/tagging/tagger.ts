import type { Language } from '../../../language/language.ts';
import type { Layers } from '../../../language/layers.ts';
import type { Vocabulary } from '../../../language/vocabulary.ts';
import type { BlockReading } from '../../block-reading.ts';
import type { TaggedBlock } from '../tagged-block.ts';
import { CARRY } from './block-kind.ts';
import { type Findings, looksSameAfter, looksSameBefore, NO_NEIGHBOUR } from './findings.ts';
import { Passes } from './passes.ts';
import { WordTypes } from './word-types.ts';

/** A block to tag: what it says, and what it is (see BLOCK_KIND). */
export interface TaggingInput {
  readonly reading: BlockReading;
  readonly kind: number;
}

/** The first pass over a block, and what the second made of it. */
interface FirstReading {
  readonly carry: number;
  readonly kind: number;
  readonly findings: Findings;
  second: SecondReading | undefined;
}

/** The second pass over a block, and the memory of what was found in its neighbours, of which it saw a little. */
interface SecondReading {
  readonly before: Int32Array;
  readonly after: Int32Array;
  readonly tagged: TaggedBlock;
}

/** What is kept of the tagging of a block, as long as its reading lives. */
interface Kept {
  /** See CARRY. */
  readonly leaves: number;
  /** The same words may stand twice in a text, as a headline and as a paragraph: one each. */
  readonly firsts: FirstReading[];
}

/**
 * Tags the tokens of blocks that follow one another. What was tagged is kept on the readings: after an edit the first
 * pass runs over the edited block (and the one behind it, where a quotation was opened or closed), the second over it
 * and its neighbours if what they see of it has changed.
 */
export class Tagger {
  readonly #language: Language;
  readonly #passes = new WeakMap<Vocabulary, Passes>();

  constructor(language: Language) {
    this.#language = language;
  }

  tag(blocks: readonly TaggingInput[]): TaggedBlock[] {
    let carry: number = CARRY.none;
    // Pushed, as in `analyse`: what `map` makes changes its kind.
    const firsts: FirstReading[] = [];
    for (const { reading, kind } of blocks) {
      const kept = reading.once(keptFor);
      firsts.push(this.#readFirst(reading, kept, carry, kind));
      carry = kept.leaves;
    }
    const tagged: TaggedBlock[] = [];
    let before = NO_NEIGHBOUR;
    for (let index = 0; index < firsts.length; index++) {
      const first = firsts[index]!;
      const after = index + 1 < firsts.length ? firsts[index + 1]!.findings.memory : NO_NEIGHBOUR;
      tagged.push(this.#readSecond(first, before, after));
      before = first.findings.memory;
    }
    return tagged;
  }

  #readFirst({ layers }: BlockReading, { firsts }: Kept, carry: number, kind: number): FirstReading {
    for (const first of firsts) if (first.carry === carry && first.kind === kind) return first;
    const findings = this.#passesOf(layers).first(layers, carry, kind);
    const first: FirstReading = { carry, kind, findings, second: undefined };
    firsts.push(first);
    return first;
  }

  #readSecond(first: FirstReading, before: Int32Array, after: Int32Array): TaggedBlock {
    const { second } = first;
    if (second !== undefined && looksSameBefore(second.before, before) && looksSameAfter(second.after, after))
      return second.tagged;
    const tagged = this.#passesOf(first.findings.layers).second(first.findings, before, after);
    first.second = { before, after, tagged };
    return tagged;
  }

  /** The passes keep in mind the words of one vocabulary. */
  #passesOf({ vocabulary }: Layers): Passes {
    let passes = this.#passes.get(vocabulary);
    if (passes === undefined) {
      const language = this.#language;
      const kernel = language.kernelOf(vocabulary);
      const types = new WordTypes(kernel, vocabulary);
      passes = new Passes(kernel, types, language.modelIn(kernel, 'attribution'));
      this.#passes.set(vocabulary, passes);
    }
    return passes;
  }
}

/** The process's tagger, for `language.once`. */
export function newTagger(language: Language): Tagger {
  return new Tagger(language);
}

function keptFor(reading: BlockReading): Kept {
  return { leaves: carryOf(reading), firsts: [] };
}

/** What a block leaves to the next: see CARRY. */
export function carryOf({ quotations }: BlockReading): number {
  if (quotations.some(({ open, depth }) => open && depth === 0)) return CARRY.open;
  return quotations.some(({ depth }) => depth === 0) ? CARRY.quotations : CARRY.none;
}
