import { ACRONYMS } from '../../lexicon/organisations.ts';
import { isCapital, isLetter } from '../../text/letters.ts';
import { knownKind, isAcronym, isGivenName } from '../names/vocabulary.ts';
import { spellsWords } from '../names/glosses.ts';
import type { Cluster } from './cluster.ts';

const COMPANY_HEADS: ReadonlySet<string> = new Set(
  'Partners Inc Corp Corporation Group LLC LLP Ltd Holdings Capital Company Co Systems Technologies Technology Labs Laboratories Industries Properties Realty Homes Energy Airlines Airways Motors Foods Farms Pharmaceuticals Solutions Ventures Enterprises Construction Builders Development Developers Associates Brewing Brewery University College Hospital Medical Health Academy Institute Foundation Police'.split(
    ' ',
  ),
);

/** A name for comparison: lower case, straight apostrophes, without “the” and “U.S.” before it. */
export function bodyKey(name: string): string {
  return withoutArticle(foldedName(name));
}

/** A name in small letters with straight apostrophes. */
export function foldedName(name: string): string {
  const lower = name.toLowerCase();
  return lower.includes('’') ? lower.replace(/’/g, "'") : lower;
}

/** `bodyKey` of a name that is folded already. */
export function withoutArticle(folded: string): string {
  const bare = folded.startsWith('the ') ? folded.slice(4) : folded;
  return bare.startsWith('u') ? bare.replace(/^u\.?s\.? (?=\p{L}+ \p{L})/u, '') : bare;
}

/** Whether an acronym of three letters and more spells a long name. */
export function standsFor(acronym: string, words: readonly string[]): boolean {
  const bare = acronym.replace(/[^\p{L}-]/gu, '');
  return bare.length >= 3 && spellsWords(words, bare.toLowerCase());
}

/** What a long name is compared by. */
export interface LongName {
  /** Itself, and its words in any order (“Justice Department”, “Department of Justice”). */
  readonly keys: readonly string[];
  /** A word of it in small letters, which the `bodyKey` of all that is called so has. */
  readonly sign: string;
}

/** The long name that a well-known acronym stands for; `undefined` when the list gives none. */
export function listedName(acronym: string): LongName | undefined {
  const words = ACRONYMS.get(acronym.replace(/[^\p{L}-]/gu, ''))?.slice(1) ?? [];
  return words.length === 0 ? undefined : { keys: nameKeys(words), sign: longestOf(words) };
}

/** Whether a name is the long name; `key` is its `bodyKey`. */
export function isCalled(key: string, words: readonly string[], { keys, sign }: LongName): boolean {
  return key.includes(sign) && nameKeys(words).some((own) => keys.includes(own));
}

function nameKeys(words: readonly string[]): readonly string[] {
  return [bodyKey(words.join(' ')), `any order: ${bag(words)}`];
}

function longestOf(words: readonly string[]): string {
  const [longest] = words.toSorted((a, b) => b.length - a.length);
  return foldedName(longest ?? '').replace(/,/g, '');
}

function bag(list: readonly string[]): string {
  return list
    .map((word) => word.toLowerCase().replace(/,/g, ''))
    .filter((word) => !/^(?:of|the|and|u\.s\.|for)$/.test(word))
    .toSorted()
    .join(' ');
}

export function isAcronymName(cluster: Cluster): boolean {
  const { words } = cluster.fullest;
  return words.length === 1 && isAcronym(words[0]!);
}

/** Whether a shorter name of a body is the end of a longer one: “City Council” of “Ashbury City Council”. */
export function endsName(short: readonly string[], long: readonly string[]): boolean {
  if (short.length < 2 || short.length >= long.length) return false;
  return short.every(
    (word, at) => word.toLowerCase() === long[long.length - short.length + at]!.toLowerCase(),
  );
}

/** Whether one word is the first of a body’s name and stands for it: “Northlight” for “Northlight Partners”. */
export function opensName(word: string, long: readonly string[]): boolean {
  if (long.length < 2 || long[0] !== word || !isOwnWord(word)) return false;
  return long.slice(1).some((part) => COMPANY_HEADS.has(part.replace(/[.,]/g, '')));
}

/** Whether a word is no name of its own in the lists, so that it can stand for a longer one. */
export function isOwnWord(word: string): boolean {
  return knownKind(word) === undefined && !isGivenName(word) && !isAcronym(word);
}

/** Whether one word is the last of a newspaper’s name: “the Post”. */
export function isShortOutlet(word: string, long: readonly string[]): boolean {
  return long.length >= 2 && long.at(-1) === word;
}

/** The acronyms a name could have: of all its words, and of those that are not small; without “U.S.” before it. */
export function initialsOf(words: readonly string[]): readonly string[] {
  let all = '';
  let capitals = '';
  for (const word of words)
    for (const part of partsOf(word)) {
      const first = part.codePointAt(0);
      if (first === undefined || !isLetter(first) || isUnitedStates(part)) continue;
      const initial = part.charAt(0).toLowerCase();
      all += initial;
      if (isCapital(first)) capitals += initial;
    }
  return capitals === all ? [all] : [all, capitals];
}

function partsOf(word: string): readonly string[] {
  const isParted = word.includes('-') || word.includes('–') || word.includes('/');
  return isParted ? word.split(/[-–/]/) : [word];
}

function isUnitedStates(word: string): boolean {
  return word.startsWith('U') && /^U\.?S\.?$/.test(word);
}
