import { ReadingMemory } from '../../server/analysis/memory.ts';
import { sharedLanguage } from '../../server/node/language.ts';

/** The trained models, as they ship. */
export const LANGUAGE = sharedLanguage();

/** A memory that has read nothing yet. */
export function newMemory(): ReadingMemory {
  return new ReadingMemory(LANGUAGE);
}
