import type { NameKind } from '../entities.ts';
import { kindOf, knownEnd } from './kinds.ts';
import type { KindGuess } from './phrases.ts';
import { TRAIT } from './traits.ts';
import { anyHas, has, type NameWords, PERSON, traitsOf } from './word-traits.ts';
import type { Run } from './runs.ts';

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
  const title = isListed ? undefined : titleEnd(words, run.first, end);
  if (title === undefined) return readPlain(words, run.first, end, false);
  if (title === end) {
    // “Department of |Justice”: what the body is for, not what somebody is.
    const isObject = end - run.first > 2 && TITLE_LINKS.has(words.tokens[end - 2]!.text);
    return isObject && kindOf(words, run.first, end)?.kind === 'organisation'
      ? readPlain(words, run.first, end, false)
      : readTitle(words, run.first, end);
  }
  const nested = readTitle(words, run.first, title);
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
  if (!has(words, at, TRAIT.acronym) || !DEGREES.has(words.tokens[at]!.text)) return false;
  return has(words, first, TRAIT.givenName) || words.tags[at - 1] === PERSON;
}

const DEGREES: ReadonlySet<string> = new Set(
  'KC QC SC MP MSP MEP MLA TD MD PhD DDS DVM RN CPA JD MBE OBE CBE DBE KBE CMG FRS FBA'.split(' '),
);

/** Index behind the title a run opens with; `undefined` when it has none. Equal to `end` when it is nothing but a title. */
function titleEnd(words: NameWords, first: number, end: number): number | undefined {
  if (!anyHas(words, first, end, TRAIT.title)) return undefined;
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
    if (at > first && at === end - 1 && has(words, at - 1, TRAIT.honorific)) break;
    if (has(words, at, TRAIT.title)) core = at;
    else if (core !== undefined && !isTitleLink(words, at, end)) break;
  }
  if (core === undefined) return undefined;
  if (core === end - 1) return end;
  const after = behindOf(words, core + 1, end);
  return after === undefined || !isPersonRest(words, after, end, core - first) ? undefined : after;
}

const TITLE_LINKS: ReadonlySet<string> = new Set(['of', 'for', 'and', '&']);

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
  const head = headTraits(words, end - 1);
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

/** What the last word of a name tells without a period at its end: “Bros.”, “Jr.” */
function headTraits({ tokens, traits, lists }: NameWords, at: number): number {
  const { text } = tokens[at]!;
  return text.endsWith('.') ? traitsOf(lists, text.slice(0, -1)) : traits[at]!;
}

/** Titles behind which even “Hill” and “Banks” are surnames. */
const STRONG_TITLES: ReadonlySet<string> = new Set(
  'President Senator Governor Mayor Congressman Congresswoman Sheriff Judge Justice Councilman Councilwoman Rabbi Reverend Detective Sergeant Pope'.split(
    ' ',
  ),
);

/** Places and bodies inside a title: “Chicago Mayor”, “Federal Reserve Chair”. */
function readTitle(words: NameWords, first: number, end: number): NamePart[] {
  let stop = end;
  while (stop > first && (has(words, stop - 1, TRAIT.title) || isTitleModifier(words, first, stop)))
    stop -= 1;
  return stop > first
    ? readPlain(words, first, stop, true).filter(({ kind, sure }) => kind !== 'person' && sure)
    : [];
}

function isTitleModifier(words: NameWords, first: number, stop: number): boolean {
  const { text } = words.tokens[stop - 1]!;
  return (
    (has(words, stop - 1, TRAIT.titleModifier) || TITLE_LINKS.has(text) || text === 'the') &&
    (stop - 1 > first || knownEnd(words, first, stop) === first)
  );
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
