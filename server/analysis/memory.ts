import type { Language } from '../language/language.ts';
import { type BlockReading, readBlock } from './block-reading.ts';

/**
 * Readings kept by block content, so that an edit reads again only the blocks it touched.
 * Call `nextGeneration` once an analysis: readings that two analyses running did not ask for are let go.
 */
export class ReadingMemory {
  /** What readings are made with. */
  readonly language: Language;
  #current = new Map<string, BlockReading>();
  #previous = new Map<string, BlockReading>();

  constructor(language: Language) {
    this.language = language;
  }

  nextGeneration(): void {
    this.#previous = this.#current;
    this.#current = new Map();
  }

  /** The reading of a block with these words; the same object as long as it is remembered. */
  read(text: string, prose: string): BlockReading {
    const key = text === prose ? text : `${text}\0${prose}`;
    let reading = this.#current.get(key);
    if (reading === undefined) {
      reading = this.#previous.get(key) ?? readBlock(text, prose, this.language);
      this.#current.set(key, reading);
    }
    return reading;
  }
}
