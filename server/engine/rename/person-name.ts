import { surnameOf } from '../../analysis/entities/people.ts';
import { isGivenName, isInitial, isSuffix, PARTICLES } from '../../analysis/names/vocabulary.ts';
import { HONORIFICS } from '../../lexicon/titles.ts';
import { areSameWords, isSameWord } from './words.ts';

/** A person’s name by what its words are; a bare surname has no given names, a bare given name no surname. */
export interface PersonName {
  readonly given: readonly string[];
  /** With its particles: “de la Cruz”. */
  readonly surname: readonly string[];
  /** “Jr.”, “III”. */
  readonly suffix: string | undefined;
}

/** Reads a name alone, without “Ms.” and the like: one word, or one behind particles, is no full name but a surname. */
export function readPersonName(words: readonly string[]): PersonName {
  const { bare, suffix } = withoutSuffix(withoutHonorific(words));
  const particles = bare.findIndex((word) => !isParticle(word));
  if (particles === bare.length - 1) return { given: [], surname: bare, suffix };
  const surname = surnameOf(bare).split(' ').length;
  return { given: bare.slice(0, -surname), surname: bare.slice(-surname), suffix };
}

/**
 * Reads the name by which a story calls somebody in full.
 *
 * @param forms All forms of it in the story: “García Márquez” tells that “Gabriel García Márquez” has a surname of two words.
 */
export function readFullName(full: readonly string[], forms: readonly (readonly string[])[]): PersonName {
  const name = readPersonName(full);
  const words = [...name.given, ...name.surname];
  const double = forms.find((form) => isDoubleSurname(withoutSuffix(form).bare, words));
  if (double === undefined) return name;
  const { length } = withoutSuffix(double).bare;
  return { ...name, given: words.slice(0, -length), surname: words.slice(-length) };
}

/** Reads one of the forms of a person’s name, given the name in full. */
export function readFormOfName(words: readonly string[], known: PersonName): PersonName {
  const { bare, suffix } = withoutSuffix(words);
  const { length } = known.surname;
  if (bare.length >= length && areSameWords(bare.slice(-length), known.surname))
    return { given: bare.slice(0, -length), surname: bare.slice(-length), suffix };
  const name = readPersonName(words);
  const word = name.surname[0];
  const isOneWord = name.given.length === 0 && name.surname.length === 1 && word !== undefined;
  if (!isOneWord || known.given.length === 0 || isSameWord(word, known.surname.at(-1)!)) return name;
  const isGiven =
    known.given.some((given) => isSameWord(given, word)) || isGivenName(word) || isInitial(word);
  return isGiven ? { given: name.surname, surname: [], suffix } : name;
}

/** “van”, and “Van” where it is nobody’s given name. */
function isParticle(word: string): boolean {
  return PARTICLES.has(word) || (PARTICLES.has(word.toLowerCase()) && !isGivenName(word));
}

/** “García Márquez” for “Gabriel García Márquez”, unlike “Anne Tyler” for “Mary Anne Tyler”. */
function isDoubleSurname(form: readonly string[], full: readonly string[]): boolean {
  if (form.length < 2 || form.length >= full.length || !areSameWords(form, full.slice(-form.length)))
    return false;
  return !isGivenName(form[0]!) && !isInitial(form[0]!);
}

function withoutHonorific(words: readonly string[]): readonly string[] {
  const first = words[0]?.replace(/\.$/, '') ?? '';
  return words.length > 1 && (HONORIFICS.has(first) || HONORIFICS.has(`${first}.`)) ? words.slice(1) : words;
}

function withoutSuffix(words: readonly string[]): {
  readonly bare: readonly string[];
  readonly suffix: string | undefined;
} {
  const last = words.at(-1);
  if (words.length < 2 || last === undefined || !isSuffix(last)) return { bare: words, suffix: undefined };
  return { bare: words.slice(0, -1), suffix: last };
}
