import { FIRM_ENDINGS, TRADES } from '../../lexicon/firm-words.ts';
import { ACRONYMS } from '../../lexicon/organisations.ts';
import { isCapital, isLetter } from '../../text/letters.ts';
import { knownKind, isAcronym, isGivenName } from '../names/vocabulary.ts';
import { spellsWords } from '../names/glosses.ts';
import type { Cluster } from './cluster.ts';
import { LetterPattern } from '../../text/letter-pattern.ts';

/** Last words of names that are shortened like those of companies. */
const COMPANY_HEADS: ReadonlySet<string> = new Set([
  ...TRADES,
  ...'University College Institute Foundation Athletic Rovers Wanderers Albion Hotspur'.split(' '),
]);

/** What stands behind the names of companies and clubs, and is left out when they are named again. */
const BODY_ENDINGS: ReadonlySet<string> = new Set([
  ...FIRM_ENDINGS,
  ...'Group FC AFC CF SC Women Men Ladies'.split(' '),
]);

/** How many words a name has without those at its end that are left out when it is named again: “Harlan Paving |Co.” */
function trunkLength(words: readonly string[]): number {
  let length = words.length;
  while (length > 1 && isBodyEnding(words[length - 1]!)) length -= 1;
  return length;
}

function isBodyEnding(word: string): boolean {
  const bare = word.endsWith('.') ? word.slice(0, -1) : word;
  return BODY_ENDINGS.has(bare) || word === ',';
}

/** The word that says what a body is, in small letters: “corps” of “Army Corps of Engineers”, “rovers” of “Tarrow Rovers Women”. */
export function headOf(words: readonly string[]): string {
  const of = words.findIndex((word, at) => at > 0 && (word === 'of' || word === 'for'));
  const length = trunkLength(of < 0 ? words : words.slice(0, of));
  return words[length - 1]!.replace(/,$/, '').toLowerCase();
}

/** Whether a body is called by the first words of its name: “Kittering & Sons” of “Kittering & Sons Roofing Inc.”, “Lyle Museum” of “Lyle Museum of Art”. */
export function startsName(short: readonly string[], long: readonly string[]): boolean {
  const { length } = short;
  if (length < 2 || length >= long.length || short.some((word, at) => word !== long[at])) return false;
  const next = long[length]!;
  if (next === 'of' || next === 'for' || next === ',' || short.includes('&')) return true;
  return long
    .slice(length)
    .every((word) => isBodyEnding(word) || COMPANY_HEADS.has(word.replace(/[.,]/g, '')));
}

/** Whether a name is a shorter one with nothing but “Inc.”, “LLP” or the like behind it. */
export function isWithEnding(short: readonly string[], long: readonly string[]): boolean {
  return (
    long.length > short.length &&
    trunkLength(long) <= short.length &&
    short.every((word, at) => word === long[at])
  );
}

/** “Defense Ministry” for “Ministry of Defense”, “Justice Department” for “U.S. Department of Justice”; `undefined` for other names. */
export function invertedName(words: readonly string[]): string | undefined {
  const first = isUnitedStates(words[0]!) ? 1 : 0;
  if (words[first + 1] !== 'of' || !INVERTED_HEADS.has(words[first]!)) return undefined;
  const rest = words.slice(words[first + 2] === 'the' ? first + 3 : first + 2);
  return rest.length === 0 ? undefined : `${rest.join(' ')} ${words[first]}`;
}

const INVERTED_HEADS: ReadonlySet<string> = new Set(['Department', 'Ministry', 'Bureau', 'Office']);

/** Heads of bodies that the story calls by their first word with “the” before it: “the Lyle” for “Lyle Museum of Art”. */
const DEFINITE_HEADS: ReadonlySet<string> = new Set(
  'Museum Hotel Theater Theatre Gallery Center Centre Institute Club Hall Restaurant Inn'.split(' '),
);

/** Whether “the” and the first word of a name stand for it. */
export function opensDefinite(word: string, long: readonly string[]): boolean {
  if (long.length < 2 || long[0] !== word || knownKind(word) !== undefined) return false;
  return long.some((part) => DEFINITE_HEADS.has(part));
}

/** A name for comparison: lower case, straight apostrophes, without “the” and “U.S.” before it. */
export function bodyKey(name: string): string {
  return withoutArticle(foldedName(name));
}

/** A name in small letters with straight apostrophes and hyphens, and without accents: “Beltran” is “Beltrán”. */
export function foldedName(name: string): string {
  const lower = name.toLowerCase();
  if (isPlain(lower)) return lower;
  const parted = lower.replace(/[’‘ʼ]/g, "'").replace(/[‐‑]/g, '-').normalize('NFD');
  return parted.replace(ACCENT.for(parted), '');
}

const ACCENT = new LetterPattern(String.raw`\p{M}`, 'g');

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

/** `bodyKey` of a name that is folded already. */
export function withoutArticle(folded: string): string {
  const bare = folded.startsWith('the ') ? folded.slice(4) : folded;
  return bare.startsWith('u') ? bare.replace(/^u\.?s\.? (?=\p{L}+ \p{L})/u, '') : bare;
}

/** Whether an acronym spells a long name; one of two letters only a name of two words. */
export function standsFor(acronym: string, words: readonly string[]): boolean {
  const bare = acronym.replace(/[^\p{L}-]/gu, '');
  return (
    (bare.length >= 3 || (bare.length === 2 && words.length === 2)) && spellsWords(words, bare.toLowerCase())
  );
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
  return long.length > 1 && long[0] === word && isOwnWord(word) && isCompany(long);
}

/** Whether a name ends like that of a company: “Brannigan Foods Inc.” */
export function isCompany(words: readonly string[]): boolean {
  return words.slice(1).some((part) => isBodyEnding(part) || COMPANY_HEADS.has(part.replace(/[.,]/g, '')));
}

/** Whether a name is that of a firm by its last word, “Brannigan Foods”, by what stands behind it, or an “&” in it. */
export function isFirm(words: readonly string[]): boolean {
  const length = trunkLength(words);
  if (length < words.length)
    return words.slice(length).some((word) => FIRM_ENDINGS.has(word.replace(/\.$/, '')));
  return length > 1 && (TRADES.has(words[length - 1]!) || (words.includes('&') && length < 5));
}

/** Whether a word is no name of its own in the lists, so that it can stand for a longer one. */
export function isOwnWord(word: string): boolean {
  return knownKind(word) === undefined && !isGivenName(word) && !isAcronym(word);
}

/** Whether one word is the last of a body’s name, or the one that says what it is: “the Post”, “the Corps”. */
export function isShortBody(word: string, long: readonly string[]): boolean {
  if (long.length < 2) return false;
  // “Rail” is not the “Office of Rail”.
  const isOfSomething = long.includes('of') || long.includes('for');
  return headOf(long) === word.toLowerCase() || (!isOfSomething && long.at(-1) === word);
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
