import { PAPERS } from '../../lexicon/news-outlets.ts';
import { DEGREES, MINISTERS } from '../../lexicon/titles.ts';
import type { NameKind } from '../entities.ts';
import { kindOf, knownEnd } from './kinds.ts';
import type { KindGuess } from './phrases.ts';
import { TRAIT } from './traits.ts';
import { anyHas, areOneName, has, type NameWords, ORGANISATION, PERSON } from './word-traits.ts';
import { isTitleModifier, officeEnd, TITLE_LINKS, titleEnd } from './run-titles.ts';
import type { Run } from './runs.ts';
import { phraseOf } from './written-names.ts';

/** One name of a run, in token indexes. */
export interface NamePart extends KindGuess {
  readonly kind: NameKind;
  readonly first: number;
  readonly end: number;
  /** First token of the title before it, inside the run; `first` when there is none. */
  readonly titleFirst: number;
  /** Index of the honorific directly before it. */
  readonly honorific: number | undefined;
  /** It stands inside a title: “Chicago” in “Chicago Mayor Jane Doe”. */
  readonly inTitle: boolean;
}

/** The names a run of capitals holds, in order; none when it is a title, a people or a common word. */
export function readRun(words: NameWords, run: Run): NamePart[] {
  const end = trimEnd(words, run.first, run.end);
  // “Coast Guard” is no guard.
  const isListed = end - run.first > 1 && knownEnd(words, run.first, end) === end;
  const title =
    isListed || isPaper(words, run.first, end) || isOffice(words, run.first, end)
      ? undefined
      : titleEnd(words, run.first, end);
  if (title === undefined) return readPlain(words, run.first, end, false);
  if (title === end) {
    // “Department of |Justice”: what the body is for, not what somebody is.
    const isObject = end - run.first > 2 && TITLE_LINKS.has(words.tokens[end - 2]!.text);
    return isObject &&
      officeEnd(words, run.first, end) === run.first &&
      kindOf(words, run.first, end)?.kind === 'organisation'
      ? readPlain(words, run.first, end, false)
      : readTitle(words, run.first, end);
  }
  const nested = readTitle(words, run.first, title, end > title);
  const honorific = has(words, title - 1, TRAIT.honorific) ? title - 1 : undefined;
  const person: NamePart = {
    kind: 'person',
    sure: true,
    first: title,
    end,
    titleFirst: run.first,
    honorific,
    inTitle: false,
  };
  if (end > title && has(words, end - 1, TRAIT.capital)) nested.push(person);
  return nested;
}

/** “Iowa Attorney |General’s Office|” */
function isOffice({ tokens }: NameWords, first: number, end: number): boolean {
  return end - first > 2 && tokens[end - 1]!.text === 'Office' && /^[’']s$/.test(tokens[end - 2]!.text);
}

/** “the Tarrow |Advertiser|”: what nobody is called in capitals, but many papers are. */
function isPaper(words: NameWords, first: number, end: number): boolean {
  return has(words, first - 1, TRAIT.the) && PAPERS.has(words.tokens[end - 1]!.text);
}

/** A title at the end of a run names nobody: “Planned Parenthood President” before a comma. */
function trimEnd(words: NameWords, first: number, end: number): number {
  let last = end;
  while (last > first && !has(words, last - 1, TRAIT.capital) && words.tokens[last - 1]!.kind !== 'number')
    last -= 1;
  while (last - first > 2 && isDegree(words, first, last - 1)) last -= 1;
  return last;
}

/** “Harriet Orr |KC|”: letters behind the name of somebody are no part of it. */
function isDegree(words: NameWords, first: number, at: number): boolean {
  if (!DEGREES.has(words.tokens[at]!.text)) return false;
  return has(words, first, TRAIT.givenName) || words.tags[at - 1] === PERSON;
}

/** Places and bodies inside a title: “Chicago Mayor”, “Federal Reserve Chair”, “President of CNN Worldwide”. */
function readTitle(words: NameWords, first: number, end: number, isSomebodys = false): NamePart[] {
  const from = officeEnd(words, first, end);
  let stop = end;
  while (stop > from && (has(words, stop - 1, TRAIT.title) || isTitleModifier(words, from, stop))) stop -= 1;
  return stop > from
    ? readPlain(words, from, stop, true).filter((part) => isInTitle(words, part, isSomebodys))
    : [];
}

/**
 * Whether the lists are sure of a name in a title, or the tagger takes it for a body up to the title: “|Hewlett-Packard|
 * CEO”. Where no name follows, a body that goes on over the title is another thing: “the Gold Star parents”.
 */
function isInTitle(words: NameWords, { kind, sure, first, end }: NamePart, isSomebodys: boolean): boolean {
  if (sure) return kind !== 'person';
  if (words.tags[first] !== ORGANISATION || !areOneName(words, first, end)) return false;
  if (anyHas(words, first, end, TRAIT.title)) return false;
  // “the Transport Secretary” names what the office is for.
  if (end - first === 1 && MINISTERS.has(words.tokens[end]!.text)) return false;
  return isSomebodys || words.tags[end] !== ORGANISATION;
}

const FORMERLY: ReadonlySet<string> = new Set(['Former', 'Then', 'Late', 'Longtime']);

/** Whether a word stands before a name and is no part of it. All but “Ex” are modifiers of titles by our lists. */
function isFormerly(words: NameWords, at: number): boolean {
  const { text } = words.tokens[at]!;
  return has(words, at, TRAIT.titleModifier) ? FORMERLY.has(text) : text === 'Ex';
}

/** A run without a title: one name, or several that lists tell apart. */
function readPlain(words: NameWords, first: number, end: number, inTitle: boolean): NamePart[] {
  if (isFormerly(words, first)) return first + 1 < end ? readPlain(words, first + 1, end, inTitle) : [];
  const house = houseIn(words, first, end);
  if (house > first)
    return [...readPlain(words, first, house, true), ...readPlain(words, house, end, inTitle)];
  const whole = kindOf(words, first, end);
  if ((whole?.sure === true && !isFlight(words, first, end)) || end - first === 1)
    return whole === undefined ? [] : [plainPart(first, end, whole, inTitle)];
  if (isFlight(words, first, end)) {
    const flight = { kind: 'other', sure: true } as const;
    return [...readPlain(words, first, end - 2, inTitle), plainPart(end - 2, end, flight, inTitle)];
  }
  const split = givenNameAfterOpening(words, first, end);
  if (split > first) {
    const person = kindOf(words, split, end);
    if (person?.kind === 'person')
      return [...readPlain(words, first, split, true), plainPart(split, end, person, inTitle)];
  }
  if (has(words, first, TRAIT.demonym)) {
    const rest = kindOf(words, first + 1, end);
    if (rest?.sure === true && rest.kind !== 'other') return [plainPart(first + 1, end, rest, inTitle)];
  }
  const known = knownEnd(words, first, end);
  if (known > first && known < end && !has(words, known, TRAIT.particle)) {
    const kind = kindOf(words, first, known);
    // “Iowa Republican”, “Pentagon Papers”: the listed name stands before a word of its own.
    if (kind !== undefined && (has(words, known, TRAIT.demonym) || knownEnd(words, known, end) === end))
      return [plainPart(first, known, kind, inTitle), ...readPlain(words, known, end, inTitle)];
  }
  return whole === undefined ? [] : [plainPart(first, end, whole, inTitle)];
}

/**
 * Index of the listed body that a run ends with behind those who hold it: “Okafor |White House|”, “Democratic |Senate|”;
 * `first` when it ends with none.
 */
function houseIn(words: NameWords, first: number, end: number): number {
  const at =
    words.tokens[end - 1]!.text === 'House' && words.tokens[end - 2]?.text === 'White' ? end - 2 : end - 1;
  if (at <= first || !has(words, at, TRAIT.knownOpening) || !HELD.has(phraseOf(words, at, end).text))
    return first;
  return at < end - 1 || (at === first + 1 && HOLDERS.has(words.tokens[first]!.text)) ? at : first;
}

const HELD: ReadonlySet<string> = new Set(['White House', 'Congress', 'House', 'Senate', 'Parliament']);

/** Parties by the word that stands before a body they hold. */
const HOLDERS: ReadonlySet<string> = new Set([
  'Conservative',
  'Democratic',
  'Labor',
  'Labour',
  'Republican',
  'Tory',
]);

/** “Tarrow Air |Flight 12|”: the airline is a name of its own. */
function isFlight({ tokens }: NameWords, first: number, end: number): boolean {
  return end - first > 2 && tokens[end - 1]!.kind === 'number' && tokens[end - 2]!.text === 'Flight';
}

function plainPart(first: number, end: number, { kind, sure }: KindGuess, inTitle: boolean): NamePart {
  return { kind, sure, first, end, titleFirst: first, honorific: undefined, inTitle };
}

/** Where a given name follows words that are peoples, places or bodies: “Iowa Republican |Steve King”. */
function givenNameAfterOpening(words: NameWords, first: number, end: number): number {
  for (let at = first; at < end - 1; at++) {
    if (has(words, at, TRAIT.givenName)) {
      return at > first && !has(words, at - 1, TRAIT.givenName) && isOpening(words, first, at) ? at : first;
    }
  }
  return first;
}

function isOpening(words: NameWords, first: number, end: number): boolean {
  let at = first;
  while (at < end) {
    const known = knownEnd(words, at, end);
    if (known > at) at = known;
    else if (has(words, at, TRAIT.demonym)) at += 1;
    else return false;
  }
  return true;
}
