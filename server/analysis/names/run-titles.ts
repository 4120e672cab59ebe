import { ADDRESSED_OFFICES, STRONG_TITLES } from '../../lexicon/titles.ts';
import { knownEnd } from './kinds.ts';
import { TRAIT } from './traits.ts';
import { anyHas, areOneName, has, type NameWords, PERSON, traitsOf } from './word-traits.ts';

/** Index behind the title a run opens with; `undefined` when it has none. Equal to `end` when it is nothing but a title. */
export function titleEnd(words: NameWords, first: number, end: number): number | undefined {
  if (!anyHas(words, first, end, TRAIT.title)) return undefined;
  const { tokens } = words;
  let core: number | undefined;
  for (let at = first; at < end; at++) {
    // Behind a given name “King” and “Bishop” are surnames.
    if (
      at > first &&
      has(words, at - 1, TRAIT.givenName) &&
      !has(words, at - 1, TRAIT.demonym) &&
      !has(words, at, TRAIT.rank) &&
      (at === end - 1 || knownEnd(words, at - 1, at) === at - 1)
    )
      break;
    // “Mr. Singer”: behind a courtesy title the last word is the surname.
    if (
      at > first &&
      at === end - 1 &&
      has(words, at - 1, TRAIT.honorific) &&
      !ADDRESSED_OFFICES.has(tokens[at]!.text)
    )
      break;
    if (has(words, at, TRAIT.title)) core = at;
    else if (core !== undefined && !isTitleLink(words, at, end)) break;
  }
  if (core === undefined) return undefined;
  if (core === end - 1) return end;
  const after = behindOf(words, core + 1, end);
  return after === undefined || !isPersonRest(words, after, end, core - first) ? undefined : after;
}

/** Small words inside a title, and those behind it that say of what. */
export const TITLE_LINKS: ReadonlySet<string> = new Set(['of', 'for', 'and', '&']);

/** Words inside a title before its last one: “Attorney |General”, “Chief |of |Staff”. */
function isTitleLink(words: NameWords, at: number, end: number): boolean {
  const isLink =
    TITLE_LINKS.has(words.tokens[at]!.text.toLowerCase()) ||
    (has(words, at, TRAIT.titleModifier) && !has(words, at, TRAIT.givenName)) ||
    // “Assistant |U.S.| Attorney”
    (has(words, at, TRAIT.acronym) && has(words, at + 1, TRAIT.title));
  return isLink && anyHas(words, at + 1, Math.min(end, at + 3), TRAIT.title);
}

/** Skips “of State”, “of Homeland Security” up to a given name; `undefined` when no name follows. */
function behindOf(words: NameWords, at: number, end: number): number | undefined {
  const { text } = words.tokens[at]!;
  if (!TITLE_LINKS.has(text) && text !== 'on') return at;
  for (let next = at + 2; next < end - 1; next++)
    if (has(words, next, TRAIT.givenName | TRAIT.initial)) return next;
  return end;
}

/** Whether the rest of a run reads like a person’s name: not “Justice |Department”, not “General |Motors”. */
function isPersonRest(words: NameWords, first: number, end: number, before: number): boolean {
  if (first >= end) return true;
  const length = end - first;
  const { tokens } = words;
  if (has(words, first - 1, TRAIT.rank)) return true;
  if (length > 5) return false;
  if (has(words, first, TRAIT.demonym) || TITLE_LINKS.has(tokens[first]!.text)) return false;
  // “Select |Committee on Ferries|”
  if (tokens[first + 1]?.text === 'on') return false;
  // “Teller |Narrows Bridge|” is one name, by the tagger, and nobody's.
  const head = headTraits(words, end - 1);
  if ((head & HEADS) !== 0 && isOneThing(words, first - 1, end)) return false;
  const isSurname = (head & TRAIT.surnameHead) !== 0;
  if (
    has(words, first, TRAIT.givenName) &&
    length > 1 &&
    (isSurname || (head & TRAIT.organisationHead) === 0)
  )
    return true;
  if (isSurname) return before > 0 || length > 1 || STRONG_TITLES.has(tokens[first - 1]!.text);
  if ((head & (TRAIT.organisationHead | TRAIT.placeHead)) !== 0) return false;
  for (let at = first; at < end; at++) if (TITLE_LINKS.has(tokens[at]!.text)) return false;
  return true;
}

const HEADS = TRAIT.organisationHead | TRAIT.placeHead | TRAIT.otherHead;

/** Whether the tagger takes a title and what follows it, which opens with no given name, for one name of something. */
function isOneThing(words: NameWords, first: number, end: number): boolean {
  if (words.tags[first] === PERSON || has(words, first + 1, TRAIT.givenName | TRAIT.initial)) return false;
  return areOneName(words, first, end);
}

/** What the last word of a name tells without a period at its end: “Bros.”, “Jr.” */
function headTraits({ tokens, traits, lists }: NameWords, at: number): number {
  const { text } = tokens[at]!;
  return text.endsWith('.') ? traitsOf(lists, text.slice(0, -1)) : traits[at]!;
}

/**
 * Index behind the office that a run opens with, where it says of what: “Secretary of |Defense|”, “Secretary of State of
 * the |United States|”; `first` when it opens with none, or is a listed name.
 */
export function officeEnd(words: NameWords, first: number, end: number): number {
  if (!has(words, first, TRAIT.title | TRAIT.titleModifier)) return first;
  if (knownEnd(words, first, end) > first) return first;
  const { tokens } = words;
  let behind = first;
  for (let at = first + 1; at < end - 1; at++) {
    if (tokens[at]!.text === 'of') {
      if (behind === first && !has(words, at - 1, TRAIT.title)) break;
      behind = at + (tokens[at + 1]!.text.toLowerCase() === 'the' ? 2 : 1);
      at = behind;
    }
    if (!has(words, at, TRAIT.title | TRAIT.titleModifier)) break;
  }
  return Math.min(behind, end);
}

/** Whether the word before `stop` is a part of a title and of no name inside it: “Calder |Police| Chief”. */
export function isTitleModifier(words: NameWords, first: number, stop: number): boolean {
  const { text } = words.tokens[stop - 1]!;
  const isInner = has(words, stop - 1, TRAIT.titleModifier) || TITLE_LINKS.has(text) || text === 'the';
  // “White |House| Counsel” has the whole of a listed name in it.
  // “Dade |County| Prosecutor” has the whole name of a place.
  return isInner && knownEnd(words, first, stop) !== stop && (text !== 'County' || stop - 1 === first);
}
