import { isSamePerson, lastWordOf } from '../analysis/entities/people.ts';
import { FAMOUS_PEOPLE } from '../lexicon/famous-people.ts';
import { groupBy } from '../text/grouping.ts';
import { wordsOf } from './named-people.ts';

/** The option by which a house names those whom its readers know. */
export const FAMOUS_OPTION = {
  default: [] as readonly string[],
  description: 'Full names of people whom the house calls by their surname from the start.',
};

/** Tells who is so well known that the surname is enough. */
export interface Famous {
  /** Whether a full name, in any form, is that of somebody famous. */
  isKnown(name: string): boolean;
  /** Whether somebody famous bears a surname, in small letters. */
  bears(surname: string): boolean;
}

/** Those whom every reader knows, and those whom the house adds. Made when it is needed: it splits every name of the list. */
export function famousPeople(own: readonly string[]): Famous {
  const bySurname = groupBy([...FAMOUS_PEOPLE, ...own].map(wordsOf), lastWordOf);
  return {
    isKnown(name) {
      const words = wordsOf(name);
      const known = bySurname.get(lastWordOf(words)) ?? [];
      return known.some((parts) => parts.join(' ') === name || isSamePerson(parts, words));
    },
    bears: (surname) => bySurname.has(surname),
  };
}
