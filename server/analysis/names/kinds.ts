import { BODY_WORDS } from '../../lexicon/name-heads.ts';
import { OUTLET_HEADS } from '../../lexicon/news-outlets.ts';
import { COUNTRIES, PLACE_FIRST, VENUES } from '../../lexicon/places.ts';
import { TEAM_NAMES } from '../../lexicon/team-names.ts';
import type { NameKind } from '../entities.ts';
import { bearsName } from './event-names.ts';
import type { KindGuess, Phrase } from './phrases.ts';
import { TRAIT } from './traits.ts';
import { LONGEST_KNOWN } from './vocabulary.ts';
import { has, type NameWords } from './word-traits.ts';
import { phraseOf, type WrittenName, writtenName } from './written-names.ts';

/** The kind of a name without a title; `undefined` for what is no name at all (“Republican”, “TV”). */
export function kindOf(words: NameWords, first: number, end: number): KindGuess | undefined {
  const phrase = phraseOf(words, first, end);
  const known = has(words, first, TRAIT.knownOpening) ? phrase.known : undefined;
  if (known !== undefined) return SURE[known];
  phrase.guess ??= guessKind(words, first, end, phrase) ?? 'nothing';
  return phrase.guess === 'nothing' ? undefined : phrase.guess;
}

const SURE: Readonly<Record<NameKind, KindGuess>> = {
  person: { kind: 'person', sure: true },
  organisation: { kind: 'organisation', sure: true },
  place: { kind: 'place', sure: true },
  other: { kind: 'other', sure: true },
};
const UNSURE_PERSON: KindGuess = { kind: 'person', sure: false };
const UNSURE_ORGANISATION: KindGuess = { kind: 'organisation', sure: false };
const UNSURE_OTHER: KindGuess = { kind: 'other', sure: false };

function guessKind(words: NameWords, first: number, end: number, phrase: Phrase): KindGuess | undefined {
  if (end - first === 1) return kindOfWord(words.traits[first]!, phrase);
  const name = writtenName(words, first, end, phrase);
  return name.texts.length > 1 ? kindOfWords(name) : kindOfWord(name.traits[0]!, phrase);
}

function kindOfWord(traits: number, phrase: Phrase): KindGuess | undefined {
  const { text } = phrase;
  const acronym = (traits & TRAIT.knownOpening) === 0 ? undefined : phrase.acronym;
  if (acronym !== undefined) return acronym === 'other' ? undefined : SURE[acronym];
  // “D.J.” alone is what somebody is called, if the tagger says so.
  if ((traits & TRAIT.initial) !== 0 && text.length === TWO_INITIALS && text !== 'O.K.') return UNSURE_PERSON;
  if (text.length < 2 || (traits & (TRAIT.demonym | TRAIT.suffix | TRAIT.initial)) !== 0) return undefined;
  if ((traits & TRAIT.acronym) !== 0) {
    if (NO_NAMES.has(text) || (traits & TRAIT.opening) !== 0) return undefined;
    if (isModel(text) || HAS_DIGIT.test(text)) return UNSURE_OTHER;
    return text.length > 6 ? undefined : UNSURE_ORGANISATION;
  }
  if ((traits & HEADS) !== 0 || NO_NAMES.has(text)) return undefined;
  return (traits & TRAIT.givenName) !== 0 ? UNSURE_PERSON : UNSURE_OTHER;
}

/** Units of “D.J.”. */
const TWO_INITIALS = 4;

/** “H5N1”, “H-1B”: a virus or a form, seldom a body. */
const HAS_DIGIT = /\d/;

/** “T4”, “DREAM-2”: letters and a number, as products and trials are called. */
export function isModel(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last >= 48 && last <= 57 && /^\p{Lu}{1,8}-?\d{1,3}$/u.test(text);
}

/** Words that are capitalised without naming anybody when they stand alone; so are NO_NAMES. */
const HEADS = TRAIT.organisationHead | TRAIT.placeHead | TRAIT.otherHead | TRAIT.organisationFirst;

const NO_NAMES: ReadonlySet<string> = new Set(
  'God MEP MLA MP MPs MSP Lord Earth Internet Web North South East West Northern Eastern Central Constitution Mr Mrs Ms President Sir Madam Twitter OK Ok AM PM'.split(
    ' ',
  ),
);

function kindOfWords(name: WrittenName): KindGuess | undefined {
  const { texts, traits, head, headTraits } = name;
  const { length } = texts;
  if (bearsName(texts)) return SURE.other;
  if (length > 1 && isNumber(head)) {
    const numbered = NUMBERED.get(texts[length - 2]!);
    if (numbered !== undefined) return SURE[numbered];
  }
  if (length > 2 && texts[1] === 'of' && EVENTS_OF.has(texts[0]!)) return SURE.other;
  if (head === 'Act') return SURE.other;
  // “U.S. House” has no initials.
  const given = opensPerson(traits[0]!) && !COUNTRIES.has(texts[0]!);
  const isSurname = (headTraits & TRAIT.surnameHead) !== 0;
  if (given && length <= 3 && isSurname && !BODY_WORDS.has(texts[length - 2]!))
    return length === 2 ? SURE.person : UNSURE_PERSON;
  // “Thomas B. Harlow Foundation” is called after somebody.
  const isCalledAfter = (headTraits & TRAIT.organisationHead) !== 0 && !isSurname;
  if (given && length <= 4 && !isCalledAfter && hasMiddleInitial(traits, length)) return SURE.person;
  if (isVenue(texts, head)) return SURE.place;
  // “Indiana's 4th Congressional District” is called by its number.
  if (name.text === 'Congressional District') return undefined;
  if (isBody(name) || TEAM_NAMES.has(head)) return SURE.organisation;
  if (isPlace(name)) return SURE.place;
  if ((headTraits & TRAIT.otherHead) !== 0) return SURE.other;
  if (isPerson(name)) return SURE.person;
  if (traits.every((own) => (own & TRAIT.demonym) !== 0)) return undefined;
  return !given && OUTLET_HEADS.has(head) ? SURE.organisation : UNSURE_OTHER;
}

function opensPerson(traits: number): boolean {
  return (traits & (TRAIT.givenName | TRAIT.initial)) !== 0;
}

/** Whether one of the first `length` words, but neither the first nor the last of them, is an initial. */
function hasMiddleInitial(traits: readonly number[], length: number): boolean {
  for (let at = 1; at + 1 < length; at++) if ((traits[at]! & TRAIT.initial) !== 0) return true;
  return false;
}

function isBody({ texts, traits, head, headTraits }: WrittenName): boolean {
  if ((headTraits & TRAIT.organisationHead) !== 0 || texts.includes('&')) return true;
  if (isOpenedBody(texts, traits))
    return !/^(?:State|States|City|Republic|Town|Village|Port|Union|People|District)$/.test(texts[0]!);
  // “Gun Owners of America”
  if (head === 'America' && texts.at(-2) === 'of' && texts.length > 2) return texts.at(-3)!.endsWith('s');
  return texts.length > 2 && BODY_OPENINGS.has(texts[0]!);
}

/** “Department of”, “Institute for”, at any place. */
function isOpenedBody(texts: readonly string[], traits: readonly number[]): boolean {
  for (let at = 1; at < texts.length; at++) {
    const isLink = texts[at] === 'of' || texts[at] === 'for' || texts[at] === 'on';
    if (isLink && (traits[at - 1]! & TRAIT.organisationFirst) !== 0) return true;
  }
  return false;
}

/** “Harlow Convention Center”, “Ohio's Fifth Congressional District”: a place that is called like a body. */
function isVenue(texts: readonly string[], head: string): boolean {
  return texts.length > 1 && VENUES.get(head)?.has(texts[texts.length - 2]!) === true;
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}

/** Words that a number behind them makes a name, and what it names: “Flight 611”, “Local 12”. */
export const NUMBERED: ReadonlyMap<string, NameKind> = new Map([
  ...numbered('place', 'District Precinct Ward Interstate Route Highway Area Pier Terminal'),
  ...numbered('organisation', 'Local Engine Troop Post Channel Squadron Battalion Brigade'),
  ...numbered('other', 'Proposition Measure Amendment Bill Flight Boeing Airbus Apollo Formula Title'),
]);

function numbered(kind: NameKind, words: string): (readonly [string, NameKind])[] {
  return words.split(' ').map((word) => [word, kind] as const);
}

/** “University of Texas at Austin”, “Citizens for Better Schools” */
const BODY_OPENINGS: ReadonlySet<string> = new Set(
  'University Teamsters Friends Citizens Americans Mothers Concerned'.split(' '),
);

/** “City of Lakewood” */
const PLACES_OF: ReadonlySet<string> = new Set(
  'City State Town Village Gulf Bay Isle Cape Strait Port Republic District'.split(' '),
);

/** “Tour of the Carpathians”, “Treaty of Versailles” */
const EVENTS_OF: ReadonlySet<string> = new Set('Tour Battle Siege Treaty Feast Festival'.split(' '));

function isPlace({ texts, head, headTraits }: WrittenName): boolean {
  if ((headTraits & TRAIT.placeHead) !== 0 || isNumber(head)) return true;
  if (texts[1] === 'of' && PLACES_OF.has(texts[0]!)) return true;
  return (
    texts.length === 2 &&
    (headTraits & (TRAIT.suffix | TRAIT.demonym | TRAIT.otherHead)) === 0 &&
    !texts[0]!.endsWith('s') &&
    PLACE_FIRST.has(texts[0]!)
  );
}

/** A given name or initials, a surname of one to three words, perhaps a suffix. */
function isPerson({ text, texts, traits }: WrittenName): boolean {
  const length = (traits.at(-1)! & TRAIT.suffix) !== 0 ? texts.length - 1 : texts.length;
  // “Price Jr.”, not “War II”
  if (length < 2 || length > 5)
    return length === 1 && texts.length === 2 && (traits[0]! & (TRAIT.otherHead | TRAIT.acronym)) === 0;
  if (!opensPerson(traits[0]!) && !hasMiddleInitial(traits, length)) return false;
  if ((traits[0]! & TRAIT.demonym) !== 0 || /\d/.test(text)) return false;
  for (let at = 0; at < length; at++)
    if ((traits[at]! & TRAIT.acronym) !== 0 && (traits[at]! & TRAIT.initial) === 0) return false;
  const endsInInitial = (traits[length - 1]! & TRAIT.initial) !== 0;
  return !endsInInitial || (length === 2 && (traits[0]! & TRAIT.givenName) !== 0);
}

/** End of the longest listed name that starts at `first`; `first` when none does. */
export function knownEnd(words: NameWords, first: number, end: number): number {
  if (!has(words, first, TRAIT.knownOpening)) return first;
  const longest = Math.min(end, first + LONGEST_KNOWN);
  let known = first;
  for (let at = first; at < longest; at++) {
    const phrase = phraseOf(words, first, at + 1);
    if (phrase.known !== undefined || (at === first && isBodyOrPlace(phrase.acronym))) known = at + 1;
  }
  return known;
}

function isBodyOrPlace(kind: NameKind | undefined): boolean {
  return kind !== undefined && kind !== 'other';
}
