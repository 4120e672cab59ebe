import { isSamePerson, lastWordOf } from '../analysis/entities/people.ts';
import { FAMOUS_PEOPLE } from '../lexicon/famous-people.ts';
import { wordsOf } from './named-people.ts';

/** The option by which a house names those whom its readers know. */
export const FAMOUS_OPTION = {
  default: [],
  description: 'Full names of people whom the house calls by their surname from the start.',
} as const satisfies { default: readonly string[]; description: string };

/** Whether a full name is that of somebody whom every reader knows, or the house’s readers do. */
export function isFamous(name: string, own: readonly string[]): boolean {
  if (FAMOUS_PEOPLE.has(name) || own.includes(name)) return true;
  const words = wordsOf(name);
  return [...FAMOUS_PEOPLE, ...own].some((known) => {
    const parts = wordsOf(known);
    return parts.at(-1) === words.at(-1) && isSamePerson(parts, words);
  });
}

/** Whether somebody whom every reader knows bears a surname. */
export function isFamousSurname(surname: string, own: readonly string[]): boolean {
  const key = surname.toLowerCase();
  return [...FAMOUS_PEOPLE, ...own].some((known) => lastWordOf(wordsOf(known)) === key);
}
