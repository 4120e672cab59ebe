import { CALENDAR_WORDS, GIVEN_NAME_MONTHS } from '../../lexicon/calendar-words.ts';
import { GIVEN_NAMES } from '../../lexicon/given-names.ts';
import { NEWS_OUTLETS, OUTLET_HEADS } from '../../lexicon/news-outlets.ts';
import { ACRONYMS, KNOWN_ORGANISATIONS } from '../../lexicon/organisations.ts';
import { CITIES, COUNTRIES, US_STATES } from '../../lexicon/places.ts';
import { HONORIFICS, RANKS, TITLE_NOUNS } from '../../lexicon/titles.ts';
import type { Token } from '../../language/tokens.ts';
import type { EntityKind } from '../entities.ts';

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

const SUFFIXES: ReadonlySet<string> = new Set('Jr Sr II III IV Jnr Snr'.split(' '));

/** Most words of a name in the lists of whole names: “United States of America”. */
export const LONGEST_KNOWN = 5;

const KNOWN = knownNames();

function knownNames(): ReadonlyMap<string, EntityKind> {
  const known = new Map<string, EntityKind>();
  for (const name of [...COUNTRIES, ...CITIES]) known.set(name, 'place');
  for (const [state, abbreviations] of US_STATES) {
    known.set(state, 'place');
    for (const abbreviation of abbreviations)
      if (abbreviation.includes('.')) known.set(abbreviation, 'place');
  }
  for (const name of [...KNOWN_ORGANISATIONS, ...NEWS_OUTLETS]) known.set(name, 'organisation');
  return known;
}

/** The kind of a name that stands in a list as a whole. */
export function knownKind(name: string): EntityKind | undefined {
  return KNOWN.get(name) ?? KNOWN.get(name.replace(/’/g, "'"));
}

/** The kind of a well-known acronym; `other` for those that name no body (“TV”), `undefined` for those not listed. */
export function acronymKind(text: string): EntityKind | undefined {
  const bare = text.replace(/\./g, '');
  const [kind] = ACRONYMS.get(bare) ?? [];
  return kind === 'organisation' || kind === 'place' || kind === 'other' ? kind : undefined;
}

/** Whether a word is written like an acronym: two to eight capitals, with digits, `&` or periods among them. */
export function isAcronym(text: string): boolean {
  return /^(?:\p{Lu}\.?){2,8}$/u.test(text) || /^\p{Lu}[\p{Lu}\d&-]{1,7}$/u.test(text);
}

/** Whether a name is that of a newspaper, magazine or broadcaster, by the list or by its last word. */
export function isOutletName(name: string): boolean {
  const bare = name.replace(/^the /i, '').replace(/’/g, "'");
  if (NEWS_OUTLETS.has(bare)) return true;
  const words = bare.split(/\s+/);
  return words.length >= 2 && OUTLET_HEADS.has(words.at(-1)!) && !/^(?:Mr|Ms|Mrs|Dr)\.?$/.test(words[0]!);
}

/** Whether a token is a word with a capital that may belong to a name. */
export function isCapital(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word') return false;
  if (!/^(?:\p{Lu}|al-\p{Lu}|el-\p{Lu}|[ie]\p{Lu}\p{Ll})/u.test(token.text)) return false;
  return !/^I(?:['’].*)?$/.test(token.text) && !/-\p{Ll}{3,}$/u.test(token.text);
}

/** Weekdays and months, but for those that are given names as well. */
export function isCalendarWord(text: string): boolean {
  return CALENDAR_WORDS.has(text.replace(/\.$/, '')) && !GIVEN_NAME_MONTHS.has(text);
}

/** Months that are given names as well: “May”. */
export function isAmbiguousMonth(text: string): boolean {
  return GIVEN_NAME_MONTHS.has(text);
}

/** Whether a word is a common given name, alone or before a hyphen: “Anne-Marie”. */
export function isGivenName(text: string): boolean {
  return GIVEN_NAMES.has(text) || (text.includes('-') && GIVEN_NAMES.has(text.slice(0, text.indexOf('-'))));
}

/** “J.”, “J.D.” */
export function isInitial(text: string): boolean {
  return /^(?:\p{Lu}\.){1,3}$/u.test(text);
}

/** “Jr.”, “III”. */
export function isSuffix(text: string): boolean {
  return SUFFIXES.has(text.replace(/\.$/, ''));
}

/** “Mr.”, “Ms.”, with or without the period. */
export function isHonorific(text: string): boolean {
  return HONORIFICS.has(text.toLowerCase().replace(/\.$/, ''));
}

/** Whether a word of a run of capitals can be the last word of a title before a name. */
export function isTitleWord(text: string): boolean {
  const bare = text
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/-(?:elect|designate)$/, '')
    .replace(/^(?:then|ex|vice)-/, '');
  return HONORIFICS.has(bare) || TITLE_NOUNS.has(bare) || (text.endsWith('.') && RANKS.has(bare));
}

/** Whether a word is nothing but a title before a name: “Sen.”, “Mr.” */
export function isRank(text: string): boolean {
  const bare = text.toLowerCase().replace(/\.$/, '');
  return HONORIFICS.has(bare) || (text.endsWith('.') && RANKS.has(bare));
}
