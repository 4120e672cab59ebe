import type { Language } from '../language/language.ts';
import { MadeOnce } from '../language/made-once.ts';
import type { TaggingEngine } from './attribution/tagging-engine.ts';
import { type BlockReading, readBlock } from './block-reading.ts';

/** A reading with the last analysis that asked for it. */
interface Remembered {
  /** What it is remembered by. */
  readonly key: string;
  readonly reading: BlockReading;
  asked: number;
}

/**
 * Readings kept by block content, so that an edit reads again only the blocks it touched.
 * Call `nextGeneration` once an analysis: readings that two analyses running did not ask for are let go.
 */
export class ReadingMemory {
  /** What readings are made with. */
  readonly language: Language;
  /** Who finds the sources, cues and contents in them. */
  readonly engine: TaggingEngine;
  /** How many tokens the network may read before an analysis answers: see Refinement. */
  readonly budget: number;
  readonly #remembered = new Map<string, Remembered>();
  /** What the analysis before asked for and what this one does, in order. */
  #before: Remembered[] = [];
  #now: Remembered[] = [];
  /** Index of what the analysis before asked for behind the last that was found there. */
  #next = 0;
  #generation = 0;
  readonly #made = new MadeOnce<ReadingMemory>();

  constructor(language: Language, engine: TaggingEngine = 'fast', budget = Infinity) {
    this.language = language;
    this.engine = engine;
    this.budget = budget;
  }

  nextGeneration(): void {
    for (let at = 0; at < this.#before.length; at++) {
      const { key, asked } = this.#before[at]!;
      if (asked < this.#generation) this.#remembered.delete(key);
    }
    this.#generation += 1;
    this.#before = this.#now;
    this.#now = [];
    this.#next = 0;
  }

  /** The reading of a block with these words; the same object as long as it is remembered. */
  read(text: string, prose: string): BlockReading {
    const remembered = this.#expected(text, prose) ?? this.#find(text, prose);
    remembered.asked = this.#generation;
    this.#now.push(remembered);
    return remembered.reading;
  }

  /** What goes on from one analysis to the next, made once: the function is the key, so give one that is kept. */
  once<T>(make: (memory: ReadingMemory) => T): T {
    return this.#made.of(this, make);
  }

  /** Most blocks follow whom they followed before an edit, which may take one out: comparing is cheaper than a look-up. */
  #expected(text: string, prose: string): Remembered | undefined {
    for (let at = this.#next; at < this.#before.length && at <= this.#next + 1; at++) {
      const remembered = this.#before[at]!;
      if (!isReadingOf(remembered.reading, text, prose)) continue;
      this.#next = at + 1;
      return remembered;
    }
    return undefined;
  }

  #find(text: string, prose: string): Remembered {
    const key = text === prose ? text : `${text}\0${prose}`;
    let remembered = this.#remembered.get(key);
    if (remembered === undefined) {
      remembered = { key, reading: readBlock(text, prose, this.language), asked: this.#generation };
      this.#remembered.set(key, remembered);
    }
    return remembered;
  }
}

function isReadingOf(reading: BlockReading, text: string, prose: string): boolean {
  if (reading.text !== text) return false;
  return text === prose ? reading.prose === reading.text : reading.prose === prose;
}
