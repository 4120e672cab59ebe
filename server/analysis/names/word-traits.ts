import { isCapitalAt } from '../../language/characters.ts';
import type { Token } from '../../language/tokens.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import { CALENDAR_WORDS } from '../../lexicon/calendar-words.ts';
import { DEMONYMS } from '../../lexicon/peoples.ts';
import { RANKS } from '../../lexicon/titles.ts';
import type { BlockReading } from '../block-reading.ts';
import { WordColumn } from '../word-column.ts';
import { EXACT, FOLDED, SMALL } from './trait-tables.ts';
import { TRAIT } from './traits.ts';
import { isAcronym, isGivenName, isInitial, SUFFIXES } from './vocabulary.ts';

/** The tokens of a block with what each tells of names. */
export interface NameWords {
  /** What the tokens stand in. */
  readonly prose: string;
  readonly tokens: readonly Token[];
  /** Bits of TRAIT, by token index. */
  readonly traits: Int32Array;
  /** What the trained tagger takes each token for: indexes into NAME_TAGS, by token index. */
  readonly tags: Uint8Array;
  /** All bits that any token has. */
  readonly all: number;
}

/** Whether a token has one of the traits; `false` behind the last token. */
export function has({ traits }: NameWords, at: number, trait: number): boolean {
  return at >= 0 && at < traits.length && (traits[at]! & trait) !== 0;
}

/** Whether one of tokens `first` to `end` has one of the traits. */
export function anyHas(words: NameWords, first: number, end: number, trait: number): boolean {
  const { traits } = words;
  for (let at = Math.max(0, first); at < end; at++) if ((traits[at]! & trait) !== 0) return true;
  return false;
}

/** Whether tokens `first` to `end` have one tag, and belong to a name by it. */
export function areOneName({ tags }: NameWords, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (tags[at] === 0 || tags[at] !== tags[first]) return false;
  return first < end;
}

/** Reads the traits of a block's tokens. What a word tells is found when the word is first met. */
export function readTraits({
  prose,
  tokens,
  layers,
}: Pick<BlockReading, 'prose' | 'tokens' | 'layers'>): NameWords {
  const { words, names: tags, vocabulary } = layers;
  const { numbers } = vocabulary.once(traitColumn);
  const traits = new Int32Array(tokens.length);
  let all = 0;
  for (let at = 0; at < tokens.length; at++) {
    const found = numbers[words[at]!]!;
    // Links are written like words, but name nobody.
    traits[at] = found === 0 || tokens[at]!.kind === 'word' ? found : found & TRAIT.joiner;
    all |= traits[at]!;
  }
  return { prose, tokens, traits, tags, all };
}

function traitColumn(vocabulary: Vocabulary): WordColumn {
  return new WordColumn(vocabulary, traitsOf);
}

function traitsOf(text: string): number {
  if (text === ',' || text === '&') return TRAIT.joiner;
  return isSmall(text.charCodeAt(0)) ? smallTraits(text) : capitalTraits(text);
}

/** The text of tokens `first` to `end`, words joined by one space. */
export function wordsOf({ prose, tokens }: NameWords, first: number, end: number): string {
  for (let at = first + 1; at < end; at++) {
    const gap = tokens[at]!.start - tokens[at - 1]!.end;
    if (gap > 1 || (gap === 1 && prose.charCodeAt(tokens[at - 1]!.end) !== 32))
      return prose.slice(tokens[first]!.start, tokens[end - 1]!.end).replace(/\s+/g, ' ');
  }
  return first < end ? prose.slice(tokens[first]!.start, tokens[end - 1]!.end) : '';
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

function smallTraits(text: string): number {
  const traits = SMALL.get(text) ?? 0;
  // “al-Shabab”, “iPhone”
  const mayBeCapital = isCapitalAt(text, 1) || text.charCodeAt(2) === HYPHEN;
  if (mayBeCapital && /^(?:[ae]l-\p{Lu}|[ie]\p{Lu}\p{Ll})/u.test(text)) return traits | capitalTraits(text);
  if (text.charCodeAt(text.length - 1) === PERIOD) return traits | periodTraits(text, text);
  return text.includes('-') ? traits | hyphenTraits(text, text) : traits;
}

const HYPHEN = 45;
const PERIOD = 46;

/** The traits of a word that does not begin with a small letter of the English alphabet. */
function capitalTraits(text: string): number {
  const lower = text.toLowerCase();
  let traits = (EXACT.get(text) ?? 0) | (FOLDED.get(lower) ?? 0);
  if (isNameCapital(text)) traits |= TRAIT.capital;
  if (isAcronym(text)) traits |= TRAIT.acronym;
  if (text.charCodeAt(text.length - 1) === PERIOD) traits |= periodTraits(text, lower);
  if (text.includes('-')) traits |= hyphenTraits(text, lower);
  return isPlain(text) ? traits : traits | TRAIT.knownOpening;
}

function isNameCapital(text: string): boolean {
  if (!isCapitalAt(text, 0) && !isSmall(text.charCodeAt(0))) return false;
  // “I”, “I'm”, “Chicago-based”
  if (text.startsWith('I') && /^I(?:['’].*)?$/.test(text)) return false;
  return !text.includes('-') || !/-\p{Ll}{3,}$/u.test(text);
}

/** Whether a word has nothing but letters and digits, so that the lists of whole names have it as their first word. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || (code > 57 && code < 65) || code === 0x2019) return false;
  }
  return true;
}

/** “Sen.”, “Jr.”, “Jan.”, “J.D.”: what a word is without its period. */
function periodTraits(text: string, lower: string): number {
  const bare = text.slice(0, -1);
  const bareLower = lower.slice(0, -1);
  const kept = TRAIT.title | TRAIT.rank | TRAIT.honorific | TRAIT.titleNoun;
  let traits = (FOLDED.get(bareLower) ?? 0) & kept;
  if (RANKS.has(bareLower)) traits |= TRAIT.title | TRAIT.rank | TRAIT.titleNoun;
  if (SUFFIXES.has(bare)) traits |= TRAIT.suffix;
  if (CALENDAR_WORDS.has(bare)) traits |= TRAIT.calendar;
  if (isInitial(text)) traits |= TRAIT.initial;
  return traits;
}

/** “Anne-Marie”, “Mexican-American”, “mayor-elect”, “then-governor” */
function hyphenTraits(text: string, lower: string): number {
  let traits = 0;
  if (isGivenName(text)) traits |= TRAIT.givenName;
  if (text.split('-').some((part) => DEMONYMS.has(part))) traits |= TRAIT.demonym;
  const office = lower.replace(/\.$/, '').replace(/-(?:elect|designate)$/, '');
  traits |= (FOLDED.get(office) ?? 0) & (TRAIT.title | TRAIT.titleNoun);
  const bare = office.replace(/^(?:then|ex|vice)-/, '');
  if (text.endsWith('.') && RANKS.has(bare)) traits |= TRAIT.title;
  return traits | ((FOLDED.get(bare) ?? 0) & TRAIT.title);
}
