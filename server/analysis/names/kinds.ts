import { BODY_WORDS, OTHER_HEADS, SURNAME_HEADS } from '../../lexicon/name-heads.ts';
import { ORGANISATION_FIRST, ORGANISATION_HEADS } from '../../lexicon/organisations.ts';
import { DEMONYMS } from '../../lexicon/peoples.ts';
import { PLACE_FIRST, PLACE_HEADS } from '../../lexicon/places.ts';
import { OUTLET_HEADS } from '../../lexicon/news-outlets.ts';
import { acronymKind, isAcronym, isGivenName, isInitial, isSuffix, LONGEST_KNOWN } from './vocabulary.ts';
import type { EntityKind } from '../entities.ts';
import type { KindGuess } from './phrases.ts';
import { TRAIT } from './traits.ts';
import { gapBefore, has, type NameWords, oddPhrase, phraseOf } from './word-traits.ts';

/** The kind of a name without a title; `undefined` for what is no name at all (“Republican”, “TV”). */
export function kindOf(words: NameWords, first: number, end: number): KindGuess | undefined {
  const phrase = phraseOf(words, first, end);
  const known = has(words, first, TRAIT.knownOpening) ? phrase.known : undefined;
  return known === undefined ? phrase.guess(guessKind) : { kind: known, sure: true };
}

function guessKind(text: string): KindGuess | undefined {
  return text.includes(' ') ? kindOfWords(text.split(' ')) : kindOfWord(text);
}

function kindOfWord(text: string): KindGuess | undefined {
  const acronym = acronymKind(text);
  if (acronym !== undefined) return acronym === 'other' ? undefined : { kind: acronym, sure: true };
  if (isDemonym(text) || isSuffix(text) || text.length < 2) return undefined;
  if (isAcronym(text) && !isInitial(text))
    return text.length > 6 ? undefined : { kind: 'organisation', sure: false };
  if (isInitial(text)) return undefined;
  if (isNoName(text)) return undefined;
  if (isGivenName(text)) return { kind: 'person', sure: false };
  return { kind: 'other', sure: false };
}

/** “American”, “Mexican-born”, “African-American”. */
export function isDemonym(text: string): boolean {
  return DEMONYMS.has(text) || (text.includes('-') && text.split('-').some((part) => DEMONYMS.has(part)));
}

/** Words that are capitalised without naming anybody when they stand alone. */
function isNoName(text: string): boolean {
  return (
    ORGANISATION_HEADS.has(text) ||
    PLACE_HEADS.has(text) ||
    OTHER_HEADS.has(text) ||
    ORGANISATION_FIRST.has(text) ||
    NO_NAMES.has(text)
  );
}

const NO_NAMES: ReadonlySet<string> = new Set(
  'God Lord Earth Internet Web North South East West Northern Eastern Central Constitution Mr Mrs Ms President Sir Madam Twitter OK Ok'.split(
    ' ',
  ),
);

function kindOfWords(words: readonly string[]): KindGuess | undefined {
  const head = words.at(-1)!.replace(/\.$/, '');
  const opening = words[0]!;
  const given = isGivenName(opening) || isInitial(opening);
  const short = words.length <= 3;
  if (given && short && SURNAME_HEADS.has(head) && !BODY_WORDS.has(words.at(-2)!))
    return { kind: 'person', sure: words.length === 2 };
  if (given && words.length <= 4 && words.slice(1, -1).some(isInitial)) return { kind: 'person', sure: true };
  if (isBody(words, head)) return { kind: 'organisation', sure: true };
  if (isPlace(words, head)) return { kind: 'place', sure: true };
  if (OTHER_HEADS.has(head)) return { kind: 'other', sure: true };
  if (isPerson(words)) return { kind: 'person', sure: true };
  if (words.every((word) => isDemonym(word))) return undefined;
  if (OUTLET_HEADS.has(head) && !given) return { kind: 'organisation', sure: true };
  if (BODY_WORDS.has(opening) || isDemonym(opening)) return { kind: 'other', sure: false };
  return { kind: 'other', sure: false };
}

function isBody(words: readonly string[], head: string): boolean {
  if (words.includes('&')) return true;
  if (ORGANISATION_HEADS.has(head)) return true;
  if (
    words.some(
      (word, at) => at > 0 && (word === 'of' || word === 'for') && ORGANISATION_FIRST.has(words[at - 1]!),
    )
  )
    return !/^(?:State|States|City|Republic|Town|Village|Port|Union|People|District)$/.test(words[0]!);
  // “Gun Owners of America”
  if (head === 'America' && words.at(-2) === 'of' && words.length > 2) return words.at(-3)!.endsWith('s');
  // “University of Texas at Austin”, “Service Employees International Union Local 12”.
  if (/^\d+$/.test(head) && /^(?:Local|Engine|Troop|District|Ward|Precinct)$/.test(words.at(-2)!))
    return words.at(-2) === 'Local';
  return words.length > 2 && BODY_OPENINGS.has(words[0]!);
}

/** “University of Texas at Austin”, “Citizens for Better Schools” */
const BODY_OPENINGS: ReadonlySet<string> = new Set(
  'University Teamsters Friends Citizens Americans Mothers Concerned'.split(' '),
);

/** “City of Lakewood” */
const PLACES_OF: ReadonlySet<string> = new Set(
  'City State Town Village Gulf Bay Isle Cape Strait Port Republic District'.split(' '),
);

function isPlace(words: readonly string[], head: string): boolean {
  if (PLACE_HEADS.has(head)) return true;
  if (/^\d+$/.test(head)) return true;
  if (words[1] === 'of' && PLACES_OF.has(words[0]!)) return true;
  return (
    PLACE_FIRST.has(words[0]!) &&
    words.length === 2 &&
    !isSuffix(head) &&
    !isDemonym(head) &&
    !words[0]!.endsWith('s') &&
    !OTHER_HEADS.has(head)
  );
}

/** A given name or initials, a surname of one to three words, perhaps a suffix. */
function isPerson(words: readonly string[]): boolean {
  const bare = isSuffix(words.at(-1)!) ? words.slice(0, -1) : words;
  if (bare.length < 2 || bare.length > 5) return bare.length === 1 && words.length === 2;
  if (isDemonym(bare[0]!) || bare.some((word) => /\d/.test(word))) return false;
  if (bare.some((word) => isAcronym(word) && !isInitial(word))) return false;
  if (isInitial(bare.at(-1)!)) return bare.length === 2 && isGivenName(bare[0]!);
  return isGivenName(bare[0]!) || isInitial(bare[0]!) || bare.slice(1, -1).some(isInitial);
}

/** End of the longest listed name that starts at `first`; `first` when none does. */
export function knownEnd(words: NameWords, first: number, end: number): number {
  if (!has(words, first, TRAIT.knownOpening)) return first;
  const { phrases, ids } = words;
  const longest = Math.min(end, first + LONGEST_KNOWN);
  let phrase = phrases.empty;
  let known = first;
  let isOdd = false;
  for (let at = first; at < longest; at++) {
    const gap = at === first ? 0 : gapBefore(words, at);
    isOdd ||= gap > 1;
    phrase = isOdd ? oddPhrase(words, first, at + 1) : phrases.longer(phrase, ids[at]!, gap === 1);
    if (phrase.known !== undefined || (at === first && isBodyOrPlace(phrase.acronym))) known = at + 1;
  }
  return known;
}

function isBodyOrPlace(kind: EntityKind | undefined): boolean {
  return kind !== undefined && kind !== 'other';
}
