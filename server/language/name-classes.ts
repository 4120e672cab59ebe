import { CALENDAR_WORDS } from '../lexicon/calendar-words.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { BODY_WORDS, OTHER_HEADS, SURNAME_HEADS } from '../lexicon/name-heads.ts';
import { NEWS_OUTLETS, OUTLET_HEADS } from '../lexicon/news-outlets.ts';
import {
  ACRONYMS,
  KNOWN_ORGANISATIONS,
  ORGANISATION_FIRST,
  ORGANISATION_HEADS,
  TOPICS,
} from '../lexicon/organisations.ts';
import { DEMONYMS } from '../lexicon/peoples.ts';
import { CITIES, COUNTRIES, PLACE_FIRST, PLACE_HEADS, US_STATES } from '../lexicon/places.ts';
import { HONORIFICS, RANKS, TITLE_MODIFIERS, TITLE_NOUNS } from '../lexicon/titles.ts';
import { type MarkedList, WordLists } from './word-lists.ts';

/** What our lists say of a word, a bit each; words of several make the `…Part` bits. */
const NAME_CLASS = {
  givenName: 1,
  surnameHead: 1 << 1,
  honorific: 1 << 2,
  titleNoun: 1 << 3,
  titleModifier: 1 << 4,
  organisationHead: 1 << 5,
  organisationFirst: 1 << 6,
  topic: 1 << 7,
  organisation: 1 << 8,
  outletHead: 1 << 9,
  bodyWord: 1 << 10,
  country: 1 << 11,
  city: 1 << 12,
  placePart: 1 << 13,
  placeHead: 1 << 14,
  placeFirst: 1 << 15,
  demonym: 1 << 16,
  otherHead: 1 << 17,
  calendar: 1 << 18,
  organisationPart: 1 << 19,
  otherAcronym: 1 << 20,
} as const;

/** The classes that speak for each kind of name: person, organisation, place, other. */
export const CLASS_GROUPS: readonly number[] = [
  NAME_CLASS.givenName |
    NAME_CLASS.surnameHead |
    NAME_CLASS.honorific |
    NAME_CLASS.titleNoun |
    NAME_CLASS.titleModifier,
  NAME_CLASS.organisationHead |
    NAME_CLASS.organisationFirst |
    NAME_CLASS.topic |
    NAME_CLASS.organisation |
    NAME_CLASS.outletHead |
    NAME_CLASS.bodyWord |
    NAME_CLASS.organisationPart,
  NAME_CLASS.country | NAME_CLASS.city | NAME_CLASS.placePart | NAME_CLASS.placeHead | NAME_CLASS.placeFirst,
  NAME_CLASS.demonym | NAME_CLASS.otherHead | NAME_CLASS.calendar | NAME_CLASS.otherAcronym,
];

const { givenName, country, city, placePart, organisation, organisationPart } = NAME_CLASS;

/** Lists of words as they are written in names, and the classes of an entry that is one word, and of a longer one's words. */
const CAPITALISED: readonly (readonly [words: ReadonlySet<string>, one: number, part: number])[] = [
  [GIVEN_NAMES, givenName, 0],
  [SURNAME_HEADS, NAME_CLASS.surnameHead, 0],
  [ORGANISATION_HEADS, NAME_CLASS.organisationHead, 0],
  [ORGANISATION_FIRST, NAME_CLASS.organisationFirst, 0],
  [TOPICS, NAME_CLASS.topic, 0],
  [KNOWN_ORGANISATIONS, organisation, organisationPart],
  [NEWS_OUTLETS, organisation, organisationPart],
  [OUTLET_HEADS, NAME_CLASS.outletHead, 0],
  [BODY_WORDS, NAME_CLASS.bodyWord, 0],
  [COUNTRIES, country, placePart],
  [new Set([...US_STATES.keys(), ...[...US_STATES.values()].flat()]), country, placePart],
  [CITIES, city, placePart],
  [PLACE_HEADS, NAME_CLASS.placeHead, 0],
  [PLACE_FIRST, NAME_CLASS.placeFirst, 0],
  [DEMONYMS, NAME_CLASS.demonym, 0],
  [OTHER_HEADS, NAME_CLASS.otherHead, 0],
  [CALENDAR_WORDS, NAME_CLASS.calendar, 0],
  [acronyms(true), organisation, 0],
  [acronyms(false), NAME_CLASS.otherAcronym, 0],
];

function acronyms(ofOrganisations: boolean): Set<string> {
  const found = new Set<string>();
  for (const [word, [kind]] of ACRONYMS) if ((kind === 'organisation') === ofOrganisations) found.add(word);
  return found;
}

/** Lists of words in small letters, whose capitals do not count. */
const SMALL: readonly MarkedList[] = [
  [HONORIFICS, NAME_CLASS.honorific],
  [RANKS, NAME_CLASS.honorific],
  [TITLE_NOUNS, NAME_CLASS.titleNoun],
  [TITLE_MODIFIERS, NAME_CLASS.titleModifier],
];

/** Looks words up in our lists. */
export class NameClasses {
  readonly #capitalised = new WordLists([
    ...CAPITALISED.map(([words, one]): MarkedList => [words, one]),
    ...CAPITALISED.filter(([, , part]) => part !== 0).map(([words, , part]): MarkedList => [
      partsOf(words),
      part,
    ]),
  ]);
  readonly #small = new WordLists(SMALL);

  /**
   * The classes of a word in plain form, as bits. A word all in capitals is looked up as a name too.
   *
   * @param lower Its small letters; the hashes are what hashText makes of the two.
   */
  of(plain: string, lower: string, hash: number, lowerHash: number): number {
    const small =
      this.#small.of(lower, lowerHash) || (lower.endsWith('.') ? this.#small.of(lower.slice(0, -1)) : 0);
    const own = this.#capitalised.of(plain, hash);
    if (own !== 0 || plain === lower || plain.length < 4 || plain !== plain.toUpperCase()) return small | own;
    return small | this.#capitalised.of(plain.slice(0, 1) + lower.slice(1));
  }
}

/** The words of entries of several. */
function partsOf(entries: ReadonlySet<string>): Set<string> {
  const parts = new Set<string>();
  for (const entry of entries) if (entry.includes(' ')) for (const word of entry.split(' ')) parts.add(word);
  return parts;
}
