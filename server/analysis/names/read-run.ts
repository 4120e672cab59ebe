import type { Token } from '../../language/tokens.ts';
import { ORGANISATION_HEADS } from '../../lexicon/organisations.ts';
import { PLACE_HEADS } from '../../lexicon/places.ts';
import { SURNAME_HEADS } from '../../lexicon/name-heads.ts';
import { TITLE_MODIFIERS } from '../../lexicon/titles.ts';
import type { EntityKind } from '../entities.ts';
import { isDemonym, kindOf, knownEnd, type KindGuess } from './kinds.ts';
import {
  isCapital,
  isGivenName,
  isHonorific,
  isInitial,
  isRank,
  isTitleWord,
  PARTICLES,
} from './vocabulary.ts';
import type { Run } from './runs.ts';

/** One name of a run, in token indexes. */
export interface NamePart extends KindGuess {
  readonly kind: EntityKind;
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
export function readRun(tokens: readonly Token[], run: Run): NamePart[] {
  const end = trimEnd(tokens, run.first, run.end);
  const title = titleEnd(tokens, run.first, end);
  if (title === undefined) return readPlain(tokens, run.first, end, false);
  if (title === end) return readTitle(tokens, run.first, end);
  const honorific = isHonorific(tokens[title - 1]!.text) ? title - 1 : undefined;
  const nested = readTitle(tokens, run.first, title);
  const person: NamePart = {
    kind: 'person',
    sure: true,
    first: title,
    end,
    titleFirst: run.first,
    honorific,
    inTitle: false,
  };
  return [...nested, ...readTail(tokens, person)];
}

/** Behind a person’s name in the same run, a listed name is one of its own: “Jane Doe Iowa”. */
function readTail(tokens: readonly Token[], person: NamePart): NamePart[] {
  return [person].filter(({ first, end }) => end > first && isCapital(tokens[end - 1]));
}

/** A title at the end of a run names nobody: “Planned Parenthood President” before a comma. */
function trimEnd(tokens: readonly Token[], first: number, end: number): number {
  let last = end;
  while (last > first && !isCapital(tokens[last - 1]) && tokens[last - 1]!.kind !== 'number') last -= 1;
  return last;
}

/** Index behind the title a run opens with; `undefined` when it has none. Equal to `end` when it is nothing but a title. */
function titleEnd(tokens: readonly Token[], first: number, end: number): number | undefined {
  let core: number | undefined;
  for (let at = first; at < end; at++) {
    const { text } = tokens[at]!;
    // Behind a given name “King” and “Bishop” are surnames.
    if (
      at > first &&
      isGivenName(tokens[at - 1]!.text) &&
      !isRank(text) &&
      (at === end - 1 || knownEnd(tokens, at - 1, at) === at - 1)
    )
      break;
    // “Mr. Singer”: behind a courtesy title the last word is the surname.
    if (at > first && at === end - 1 && isHonorific(tokens[at - 1]!.text)) break;
    if (isTitleWord(text)) core = at;
    else if (core !== undefined && !isTitleLink(tokens, at, end)) break;
  }
  if (core === undefined) return undefined;
  if (core === end - 1) return end;
  const after = behindOf(tokens, core + 1, end);
  return after === undefined || !isPersonRest(tokens, after, end, core - first) ? undefined : after;
}

/** Words inside a title before its last one: “Attorney |General”, “Chief |of |Staff”. */
function isTitleLink(tokens: readonly Token[], at: number, end: number): boolean {
  const { text } = tokens[at]!;
  const bare = text.toLowerCase();
  const laterTitle = (until: number): boolean => {
    for (let next = at + 1; next < Math.min(end, until); next++)
      if (isTitleWord(tokens[next]!.text)) return true;
    return false;
  };
  if (bare === 'of' || bare === 'for' || bare === '&' || bare === 'and') return laterTitle(at + 3);
  return TITLE_MODIFIERS.has(bare) && !isGivenName(text) && laterTitle(at + 3);
}

/** Skips “of State”, “of Homeland Security” up to a given name; `undefined` when no name follows. */
function behindOf(tokens: readonly Token[], at: number, end: number): number | undefined {
  if (!/^(?:of|for|on|and|&)$/.test(tokens[at]!.text)) return at;
  for (let next = at + 1; next < end; next++) {
    const { text } = tokens[next]!;
    if ((isGivenName(text) || isInitial(text)) && next < end - 1 && next > at + 1) return next;
  }
  return end;
}

/** Whether the rest of a run reads like a person’s name: not “Justice |Department”, not “General |Motors”. */
function isPersonRest(tokens: readonly Token[], first: number, end: number, before: number): boolean {
  if (first >= end) return true;
  const length = end - first;
  const opening = tokens[first]!.text;
  const head = tokens[end - 1]!.text.replace(/\.$/, '');
  if (isRank(tokens[first - 1]!.text)) return true;
  if (length > 5) return false;
  if (isDemonym(opening) || /^(?:of|and|for|&)$/.test(opening)) return false;
  if (isGivenName(opening) && length > 1 && !(ORGANISATION_HEADS.has(head) && !SURNAME_HEADS.has(head)))
    return true;
  if (SURNAME_HEADS.has(head)) return before > 0 || length > 1 || isStrongTitle(tokens[first - 1]!.text);
  if (ORGANISATION_HEADS.has(head) || PLACE_HEADS.has(head)) return false;
  if (
    tokens
      .slice(first, end)
      .some(({ text }) => text === 'of' || text === 'for' || text === 'and' || text === '&')
  )
    return false;
  return true;
}

function isStrongTitle(text: string): boolean {
  return /^(?:President|Senator|Governor|Mayor|Congressman|Congresswoman|Sheriff|Judge|Justice|Councilman|Councilwoman|Rabbi|Reverend|Detective|Sergeant|Pope)$/.test(
    text,
  );
}

/** Places and bodies inside a title: “Chicago Mayor”, “Federal Reserve Chair”. */
function readTitle(tokens: readonly Token[], first: number, end: number): NamePart[] {
  let stop = end;
  while (stop > first && (isTitleWord(tokens[stop - 1]!.text) || isTitleModifier(tokens, first, stop)))
    stop -= 1;
  return stop > first
    ? readPlain(tokens, first, stop, true).filter(({ kind, sure }) => kind !== 'person' && sure)
    : [];
}

function isTitleModifier(tokens: readonly Token[], first: number, stop: number): boolean {
  const { text } = tokens[stop - 1]!;
  return (
    (TITLE_MODIFIERS.has(text.toLowerCase()) || /^(?:of|for|and|&|the)$/.test(text)) &&
    (stop - 1 > first || knownEnd(tokens, first, stop) === first)
  );
}

/** A run without a title: one name, or several that lists tell apart. */
function readPlain(tokens: readonly Token[], first: number, end: number, inTitle: boolean): NamePart[] {
  if (/^(?:Former|Then|Late|Longtime|Ex)$/.test(tokens[first]!.text)) {
    return first + 1 < end ? readPlain(tokens, first + 1, end, inTitle) : [];
  }
  const part = (from: number, to: number, guess: KindGuess): NamePart => ({
    ...guess,
    first: from,
    end: to,
    titleFirst: from,
    honorific: undefined,
    inTitle,
  });
  const whole = kindOf(tokens, first, end);
  if (whole?.sure === true) return [part(first, end, whole)];
  const split = givenNameAfterOpening(tokens, first, end);
  if (split > first) {
    const person = kindOf(tokens, split, end);
    if (person?.kind === 'person')
      return [...readPlain(tokens, first, split, true), part(split, end, person)];
  }
  if (isDemonym(tokens[first]!.text) && end - first > 1) {
    const rest = kindOf(tokens, first + 1, end);
    if (rest?.sure === true && rest.kind !== 'other') return [part(first + 1, end, rest)];
  }
  const known = knownEnd(tokens, first, end);
  if (known > first && known < end && !PARTICLES.has(tokens[known]!.text)) {
    const kind = kindOf(tokens, first, known);
    // “Iowa Republican”, “Pentagon Papers”: the listed name stands before a word of its own.
    if (kind !== undefined && (isDemonym(tokens[known]!.text) || knownEnd(tokens, known, end) === end)) {
      return [part(first, known, kind), ...readPlain(tokens, known, end, inTitle)];
    }
  }
  return whole === undefined ? [] : [part(first, end, whole)];
}

/** Where a given name follows words that are peoples, places or bodies: “Iowa Republican |Steve King”. */
function givenNameAfterOpening(tokens: readonly Token[], first: number, end: number): number {
  for (let at = first; at < end - 1; at++) {
    if (isGivenName(tokens[at]!.text)) {
      return at > first && !isGivenName(tokens[at - 1]!.text) && isOpening(tokens, first, at) ? at : first;
    }
  }
  return first;
}

function isOpening(tokens: readonly Token[], first: number, end: number): boolean {
  let at = first;
  while (at < end) {
    const known = knownEnd(tokens, at, end);
    if (known > at) at = known;
    else if (isDemonym(tokens[at]!.text)) at += 1;
    else return false;
  }
  return true;
}
