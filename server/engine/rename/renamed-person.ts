import { isInitial } from '../../analysis/names/vocabulary.ts';
import { SHORT_NAMES } from '../../lexicon/given-names.ts';
import { type PersonName, readFormOfName, readPersonName } from './person-name.ts';
import { areSameWords, isSameWord } from './words.ts';

/** What becomes of each form of a name; `undefined` where that cannot be told. */
export type RenameForm = (words: readonly string[]) => readonly string[] | undefined;

/**
 * How a person’s name changes in all its forms, when one of them gets another: whatever of a form the change says
 * nothing about is kept, as a middle initial or “Jr.”
 *
 * @param from The form that somebody changed.
 * @param to What they entered. A single word for a bare surname or given name changes that alone.
 * @param known The name in full.
 */
export function renamedPerson(from: readonly string[], to: readonly string[], known: PersonName): RenameForm {
  const before = readFormOfName(from, known);
  // Nobody is named in full: there is no part to tell from another.
  if (known.given.length === 0) return (words) => (areSameWords(words, from) ? to : words);
  const after = partsOf(readPersonName(to), before);
  const old: PersonName = {
    given: before.given.length > 0 ? before.given : known.given,
    surname: before.surname.length > 0 ? before.surname : known.surname,
    suffix: before.suffix,
  };
  return (words) => {
    const isSame = areSameWords(words, from);
    const form = isSame ? before : readFormOfName(words, known);
    const given = form.given.length > 0 && after.given.length > 0 ? givenNames(form, old, after) : form.given;
    const changesSurname = after.surname.length > 0 && isSurname(form.surname, old.surname);
    const surname = changesSurname ? after.surname : form.surname;
    const isFull = isSame && given.length > 0 && surname.length > 0;
    return [...(isFull ? after.given : given), ...surname, ...suffixOf(form, before, after, isFull)];
  };
}

/** One word that was entered for a bare given name is a given name; empty parts are not to change. */
function partsOf(entered: PersonName, before: PersonName): PersonName {
  const isGiven = entered.given.length === 0 && before.surname.length === 0;
  return isGiven ? { ...entered, given: entered.surname, surname: [] } : entered;
}

function isSurname(form: readonly string[], surname: readonly string[]): boolean {
  if (form.length === 0 || surname.length === 0) return false;
  // “Cruz” for “de la Cruz”
  return areSameWords(form, surname) || (form.length === 1 && isSameWord(form[0]!, surname.at(-1)!));
}

function suffixOf(
  form: PersonName,
  before: PersonName,
  after: PersonName,
  isFull: boolean,
): readonly string[] {
  const kept = before.suffix === undefined ? form.suffix : undefined;
  const suffix = isFull || form.suffix !== undefined ? (after.suffix ?? kept) : undefined;
  return suffix === undefined ? [] : [suffix];
}

/** The given names of a form: in full, as initials, or short. */
function givenNames({ given }: PersonName, old: PersonName, after: PersonName): readonly string[] {
  const [first, ...middle] = given;
  const newFirst = firstName(first!, old.given, after.given);
  if (newFirst === undefined) return given;
  const tellsMiddle = old.given.length > 1 || after.given.length > 1;
  if (middle.length === 0 || !tellsMiddle) return [newFirst, ...middle];
  const newMiddle = after.given.slice(1);
  return [newFirst, ...(middle.every(isInitial) ? newMiddle.map(initialOf) : newMiddle)];
}

/** What a first name becomes; `undefined` where that cannot be told, as of a name by which nobody else is called. */
function firstName(word: string, old: readonly string[], given: readonly string[]): string | undefined {
  const [before, after] = [old[0]!, given[0]!];
  if (isInitial(word)) return initialsFor(word, old, given);
  if (isInitial(after) && !isSameWord(word, before)) return undefined;
  if (isSameWord(word, before)) return after;
  // “Bill” goes with “William”, and with “Willem” nobody knows; it is not left to a Robert.
  if (isShortOf(word, after) || isShortOf(after, word)) return word;
  if (isShortOf(word, before) || isShortOf(before, word)) return after;
  if (isInitial(before)) return before.charAt(0) === word.charAt(0) ? after : undefined;
  const place = old.findIndex((each) => isSameWord(each, word));
  return place < 0 ? undefined : given[place];
}

/** “A.B.” becomes “E.B.” where “Ada” becomes “Edith”: letters that the change says nothing of stay. Where “Ada Beth” does, “E.” */
function initialsFor(word: string, old: readonly string[], given: readonly string[]): string {
  const letters = word.replaceAll('.', '').split('');
  const isTold = old.length > 1 || given.length > 1;
  const told = letters.flatMap((letter, at) => {
    const after = given[at];
    if (after !== undefined) return after.charAt(0);
    return isTold && old[at] !== undefined ? [] : letter;
  });
  return told.map((letter) => `${letter}.`).join('');
}

function initialOf(name: string): string {
  return isInitial(name) ? name : `${name.charAt(0)}.`;
}

function isShortOf(short: string, long: string): boolean {
  return SHORT_NAMES.get(short)?.includes(long) === true;
}
