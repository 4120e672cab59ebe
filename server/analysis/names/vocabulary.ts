import { GIVEN_NAMES } from '../../lexicon/given-names.ts';
import { FURTHER_OUTLETS, NEWS_OUTLETS, OUTLET_HEADS } from '../../lexicon/news-outlets.ts';
import { ACRONYMS, FURTHER_ORGANISATIONS, KNOWN_ORGANISATIONS } from '../../lexicon/organisations.ts';
import { NAMED_THINGS } from '../../lexicon/named-things.ts';
import { PEOPLE_FORMS } from '../../lexicon/people-forms.ts';
import { DEMONYMS } from '../../lexicon/peoples.ts';
import { CITIES, COUNTRIES, FURTHER_PLACES, US_STATES } from '../../lexicon/places.ts';
import type { NameKind } from '../entities.ts';
import { LetterPattern } from '../../text/letter-pattern.ts';

/** Small words inside the names of people: “Bill de Blasio”, “Omar bin Laden”. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'de da di del della der den des du dos la las le van von ter ten ibn bin bint al el abu ben y zu af'.split(
    ' ',
  ),
);

/** Particles that may open a surname that stands alone: “de Blasio said”. */
export const OPENING_PARTICLES: ReadonlySet<string> = new Set(
  'de di du von van bin ibn della del der'.split(' '),
);

/** Behind the name of a person, without their period. */
export const SUFFIXES: ReadonlySet<string> = new Set('Jr Sr II III IV Jnr Snr'.split(' '));

/** Most words of a name in the lists of whole names: “United States of America”. */
export const LONGEST_KNOWN = 5;

/** Short forms of states that are written like no other word: “Ariz.”, “N.C.” */
const STATES_IN_SHORT: ReadonlySet<string> = new Set(
  [...US_STATES.values()].flat().filter((abbreviation) => abbreviation.includes('.')),
);

/** What the lists of whole names hold, in one map: to look into each of them takes six times as long. */
const KNOWN: ReadonlyMap<string, NameKind> = kindsOfNames();

function kindsOfNames(): Map<string, NameKind> {
  const kinds = new Map<string, NameKind>();
  for (const places of [COUNTRIES, CITIES, FURTHER_PLACES, US_STATES.keys(), STATES_IN_SHORT])
    for (const name of places) kinds.set(name, 'place');
  // A body that is called like a place is the better known.
  for (const bodies of [KNOWN_ORGANISATIONS, FURTHER_ORGANISATIONS, NEWS_OUTLETS, FURTHER_OUTLETS])
    for (const name of bodies) kinds.set(name, 'organisation');
  for (const name of NAMED_THINGS) kinds.set(name, 'other');
  return kinds;
}

/** States whose whole name is that of a city, too, which is mostly meant: “Ithaca, N.Y.,” says nothing of it. */
const CITIES_FIRST: ReadonlySet<string> = new Set(['New York', 'Washington']);

/** Names that are written in several ways, by the one they are known by, in small letters: “Danes” and “Danish”, “Ore.” and “Oregon”. */
const SAME_NAMES: ReadonlyMap<string, string> = sameNames();

function sameNames(): Map<string, string> {
  const keys = new Map<string, string>();
  for (const line of PEOPLE_FORMS) {
    const forms = line.split(' ');
    const key = forms[0]!.toLowerCase();
    for (const form of forms) keys.set(form, key);
  }
  for (const [state, forms] of US_STATES)
    if (!CITIES_FIRST.has(state))
      for (const form of forms) if (form.includes('.')) keys.set(form, state.toLowerCase());
  return keys;
}

/** What a people, faith or party, or a state in short, is known by, in small letters; `undefined` for other names. */
export function commonKey(name: string): string | undefined {
  return SAME_NAMES.get(name);
}

/** The words of nations, peoples, languages, faiths and parties. */
export const PEOPLES: ReadonlySet<string> = new Set(PEOPLE_FORMS.flatMap((line) => line.split(' ')));

/** The kind of a name that stands in a list as a whole. */
export function knownKind(name: string): NameKind | undefined {
  return KNOWN.get(name) ?? (name.includes('’') ? KNOWN.get(name.replace(/’/g, "'")) : undefined);
}

/** The letters and digits that the names in the lists of whole names and of acronyms begin with. */
export const KNOWN_OPENINGS: ReadonlySet<string> = new Set(
  [...KNOWN.keys(), ...ACRONYMS.keys()].join('\n').match(/^[A-Za-z\d\u00c0-\u024f]+/gm),
);

/** The kind of a well-known acronym; `other` for those that name no body (“TV”), `undefined` for those not listed. */
export function acronymKind(text: string): NameKind | undefined {
  const [kind] = ACRONYMS.get(text.includes('.') ? text.replace(/\./g, '') : text) ?? [];
  return kind === 'organisation' || kind === 'place' || kind === 'other' ? kind : undefined;
}

const ACRONYM = new LetterPattern(String.raw`^(?:(?:\p{Lu}\.?){2,8}|\p{Lu}[\p{Lu}\d&-]{1,7})$`);
const INITIALS = new LetterPattern(String.raw`^(?:\p{Lu}\.){1,3}$`);

/** Whether a word is written like an acronym: two to eight capitals, with digits, `&` or periods among them. */
export function isAcronym(text: string): boolean {
  // Most words with a capital go on in small letters.
  const second = text.charCodeAt(1);
  if ((second >= 97 && second <= 122) || text.length < 2 || text.length > 16) return false;
  return ACRONYM.test(text);
}

/** Whether a name is that of a newspaper, magazine or broadcaster, by the list or by its last word. */
export function isOutletName(name: string): boolean {
  const straight = name.includes('’') ? name.replace(/’/g, "'") : name;
  const bare = /^the /i.test(straight) ? straight.slice(4) : straight;
  if (NEWS_OUTLETS.has(bare) || FURTHER_OUTLETS.has(bare)) return true;
  const last = bare.slice(bare.lastIndexOf(' ') + 1);
  return last.length < bare.length && OUTLET_HEADS.has(last) && !/^(?:Mr|Ms|Mrs|Dr)\.? /.test(bare);
}

/** Whether a word is a common given name, alone or before a hyphen: “Anne-Marie”. */
export function isGivenName(text: string): boolean {
  return GIVEN_NAMES.has(text) || (text.includes('-') && GIVEN_NAMES.has(text.slice(0, text.indexOf('-'))));
}

/** “American”, “Mexican-born”, “African-American”. */
export function isDemonym(text: string): boolean {
  return DEMONYMS.has(text) || (text.includes('-') && text.split('-').some((part) => DEMONYMS.has(part)));
}

/** “J.”, “J.D.” */
export function isInitial(text: string): boolean {
  return text.charCodeAt(1) === 46 && INITIALS.test(text);
}

/** Units of the longest, with a period. */
const LONGEST_SUFFIX = Math.max(...Array.from(SUFFIXES, ({ length }) => length)) + 1;

/** “Jr.”, “III”. */
export function isSuffix(text: string): boolean {
  // Most surnames, for which this is asked, are longer.
  if (text.length > LONGEST_SUFFIX) return false;
  return SUFFIXES.has(text.endsWith('.') ? text.slice(0, -1) : text);
}
