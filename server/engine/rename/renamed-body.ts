import { initialsOf } from '../../analysis/entities/bodies.ts';
import { isAcronym } from '../../analysis/names/vocabulary.ts';
import type { RenameForm } from './renamed-person.ts';
import { areSameWords, isSameWord } from './words.ts';

/** Words `start` to `end` of the old name are words `start` to `newEnd` of the new one; all others are the same. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly newEnd: number;
}

/**
 * How the name of a body, place or work changes in all its forms. A short form that is a part of the name
 * changes with that part where it is plain which words take its place; an acronym of the name’s letters becomes that of
 * the new one’s. Of any other form nothing can be told.
 *
 * @param from The form that somebody changed.
 * @param to What they entered.
 */
export function renamedBody(from: readonly string[], to: readonly string[]): RenameForm {
  const change = changeBetween(from, to);
  return (words) => {
    if (areSameWords(words, from)) return to;
    const isAcronymOfIt = words.length === 1 && isAcronym(words[0]!) && from.length > 1;
    if (isAcronymOfIt) return acronymFor(words[0]!, from, to)?.split(' ');
    const first = indexOfWords(words, from);
    return first === undefined ? wider(words, from, to) : partOf(first, words, to, change);
  };
}

function changeBetween(from: readonly string[], to: readonly string[]): Change {
  let start = 0;
  while (start < from.length && start < to.length && isSameWord(from[start]!, to[start]!)) start++;
  let same = 0;
  const most = Math.min(from.length, to.length) - start;
  while (same < most && isSameWord(from.at(-1 - same)!, to.at(-1 - same)!)) same++;
  return { start, end: from.length - same, newEnd: to.length - same };
}

/**
 * “City Council” is the last two words of “Ashbury City Council”, and of “Ashbury Town Council” so is “Town Council”;
 * `undefined` where the words that change are not the same number.
 */
function partOf(
  first: number,
  words: readonly string[],
  to: readonly string[],
  { start, end, newEnd }: Change,
): readonly string[] | undefined {
  const last = first + words.length;
  if (last <= start || first >= end) return words;
  const longer = newEnd - end;
  if (first <= start && last >= end) return to.slice(first, last + longer);
  if (longer === 0) return to.slice(first, last);
  // What is called by one word of its name is called by the new name where that is one word.
  return words.length === 1 && to.length === 1 ? to : undefined;
}

/** A longer name that holds the form: “Saltby Post” for “the Post”. */
function wider(
  words: readonly string[],
  from: readonly string[],
  to: readonly string[],
): readonly string[] | undefined {
  const first = indexOfWords(from, words);
  return first === undefined
    ? undefined
    : [...words.slice(0, first), ...to, ...words.slice(first + from.length)];
}

function indexOfWords(part: readonly string[], whole: readonly string[]): number | undefined {
  for (let first = 0; first + part.length <= whole.length; first++)
    if (part.every((word, at) => isSameWord(word, whole[first + at]!))) return first;
  return undefined;
}

/**
 * The acronym of a new name, made as that of the old one is: with small words counted or not; `undefined` where it is
 * not plainly made of its letters.
 */
function acronymFor(acronym: string, from: readonly string[], to: readonly string[]): string | undefined {
  const before = initialsOf(from);
  const way = before.lastIndexOf(acronym.replaceAll('.', '').toLowerCase());
  if (way < 0) return undefined;
  const made = initialsOf(to).at(way < before.length - 1 ? 0 : -1);
  if (made === undefined || made.length < 2) return undefined;
  const capitals = made.toUpperCase();
  return acronym.includes('.') ? Array.from(capitals, (letter) => `${letter}.`).join('') : capitals;
}
