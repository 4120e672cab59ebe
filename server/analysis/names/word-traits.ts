import { classAt, isApostrophe, isCapitalAt } from '../../language/characters.ts';
import { NAME_TAGS } from '../../language/layers.ts';
import type { Token } from '../../language/tokens.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import { CALENDAR_WORDS } from '../../lexicon/calendar-words.ts';
import { RANKS } from '../../lexicon/titles.ts';
import type { BlockReading } from '../block-reading.ts';
import { WordColumn } from '../word-column.ts';
import { type Neighbours, neighbours } from './neighbours.ts';
import { TraitLists } from './trait-tables.ts';
import { type PhraseTable, phraseTable } from './phrases.ts';
import { TRAIT } from './traits.ts';
import { isAcronym, isDemonym, isGivenName, isInitial, SUFFIXES } from './vocabulary.ts';
import { LetterPattern } from '../../text/letter-pattern.ts';

/** The tokens of a block with what each tells of names. */
export interface NameWords {
  /** What the tokens stand in. */
  readonly prose: string;
  readonly tokens: readonly Token[];
  /** How many tokens there are. */
  readonly length: number;
  /** Numbers of the words, by token index. */
  readonly ids: Int32Array;
  /** The words of the vocabulary and bits of TRAIT for each, by number. */
  readonly texts: readonly string[];
  readonly ofWords: Int32Array;
  readonly lists: TraitLists;
  readonly phrases: PhraseTable;
  readonly neighbours: Neighbours;
  /** Bits of TRAIT, by token index; behind the last token, whatever. The next block's are written over them. */
  readonly traits: Int32Array;
  /** What the trained tagger takes each token for: indexes into NAME_TAGS, by token index. */
  readonly tags: Uint8Array;
  /** The sentence each token stands in, by token index. */
  readonly sentences: Int32Array;
  /** All bits that any token has. */
  readonly all: number;
  /** How many tokens have the trait `capital`. */
  readonly capitals: number;
}

/** Indexes into NAME_TAGS. */
export const PERSON = NAME_TAGS.indexOf('person');
export const ORGANISATION = NAME_TAGS.indexOf('organisation');
export const OTHER = NAME_TAGS.indexOf('other');

/** Whether a token has one of the traits; `false` behind the last token. */
export function has({ traits, length }: NameWords, at: number, trait: number): boolean {
  return at >= 0 && at < length && (traits[at]! & trait) !== 0;
}

/** Whether a token tells one of the things of BESIDE; `false` behind the last token. */
export function tells({ neighbours: known, ids, length }: NameWords, at: number, beside: number): boolean {
  return at >= 0 && at < length && (known.of(ids[at]!) & beside) !== 0;
}

/** Whether one of tokens `first` to `end` has one of the traits. */
export function anyHas(words: NameWords, first: number, end: number, trait: number): boolean {
  const { traits } = words;
  const last = Math.min(end, words.length);
  for (let at = Math.max(0, first); at < last; at++) if ((traits[at]! & trait) !== 0) return true;
  return false;
}

/** Whether tokens `first` to `end` have one tag, and belong to a name by it. */
export function areOneName({ tags }: NameWords, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (tags[at] === 0 || tags[at] !== tags[first]) return false;
  return first < end;
}

/** Reads the traits of blocks, one after the other; get it with `vocabulary.once(traitReader)`. */
export function traitReader(vocabulary: Vocabulary): TraitReader {
  return new TraitReader(vocabulary);
}

/** What a word tells is found when the word is first met. */
export class TraitReader {
  readonly #texts: readonly string[];
  readonly #lists = new TraitLists();
  readonly #column: WordColumn;
  readonly #phrases: PhraseTable;
  readonly #neighbours: Neighbours;
  #traits = new Int32Array(512);

  constructor(vocabulary: Vocabulary) {
    const lists = this.#lists;
    this.#texts = vocabulary.texts;
    this.#column = new WordColumn(vocabulary, (text) => traitsOf(lists, text));
    this.#phrases = vocabulary.once(phraseTable);
    this.#neighbours = vocabulary.once(neighbours);
  }

  /** The words of a block, to be used before those of another are read. */
  read({ prose, tokens, layers }: Pick<BlockReading, 'prose' | 'tokens' | 'layers'>): NameWords {
    const { words: ids, names: tags, sentences, length } = layers;
    this.#phrases.makeRoom();
    if (length > this.#traits.length) this.#traits = new Int32Array(2 * length);
    const traits = this.#traits;
    const ofWords = this.#column.numbers;
    let all = 0;
    let capitals = 0;
    for (let at = 0; at < length; at++) {
      const found = ofWords[ids[at]!]!;
      traits[at] = found;
      all |= found;
      if ((found & TRAIT.capital) !== 0) capitals += 1;
    }
    return {
      prose,
      tokens,
      length,
      ids,
      texts: this.#texts,
      ofWords,
      lists: this.#lists,
      phrases: this.#phrases,
      neighbours: this.#neighbours,
      traits,
      tags,
      sentences,
      all,
      capitals,
    };
  }
}

/** The bits of TRAIT that a token has by its form and by the lists; numbers, links and most marks have none. */
export function traitsOf(lists: TraitLists, text: string): number {
  if (text === ',' || text === '&') return TRAIT.joiner;
  if (!isWord(text)) return 0;
  return isSmall(text.charCodeAt(0)) ? smallTraits(lists, text) : capitalTraits(lists, text);
}

/** Whether a token is a word by its text, as the tokenizer tells words: “mayor”, “'em”; no number, mark or link. */
function isWord(text: string): boolean {
  const first = text.charCodeAt(0);
  const letter = isApostrophe(first) || first === OPENING_MARK ? 1 : 0;
  return classAt(text, letter) === 'letter' && !/[@/]|^www\./i.test(text);
}

const OPENING_MARK = 0x2018;

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

function smallTraits(lists: TraitLists, text: string): number {
  const traits = lists.small.of(text);
  // “al-Shabab”, “iPhone”
  const mayBeCapital = isCapitalAt(text, 1) || text.charCodeAt(2) === HYPHEN;
  if (mayBeCapital && /^(?:[ae]l-\p{Lu}|[ie]\p{Lu}\p{Ll})/u.test(text))
    return traits | capitalTraits(lists, text);
  if (text.charCodeAt(text.length - 1) === PERIOD) return traits | periodTraits(lists, text, text);
  return text.includes('-') ? traits | hyphenTraits(lists, text, text) : traits;
}

const HYPHEN = 45;
const PERIOD = 46;

/** The traits of a word that does not begin with a small letter of the English alphabet. */
function capitalTraits(lists: TraitLists, text: string): number {
  const lower = text.toLowerCase();
  let traits = lists.exact.of(text) | lists.folded.of(lower);
  if (isNameCapital(text)) traits |= TRAIT.capital;
  if (isAcronym(text)) traits |= TRAIT.acronym;
  if (text.charCodeAt(text.length - 1) === PERIOD) traits |= periodTraits(lists, text, lower);
  if (text.includes('-')) traits |= hyphenTraits(lists, text, lower);
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
function periodTraits(lists: TraitLists, text: string, lower: string): number {
  const bare = text.slice(0, -1);
  const bareLower = lower.slice(0, -1);
  const kept = TRAIT.title | TRAIT.rank | TRAIT.honorific | TRAIT.titleNoun;
  let traits = lists.folded.of(bareLower) & kept;
  if (RANKS.has(bareLower)) traits |= TRAIT.title | TRAIT.rank | TRAIT.titleNoun;
  if (SUFFIXES.has(bare)) traits |= TRAIT.suffix;
  if (CALENDAR_WORDS.has(bare)) traits |= TRAIT.calendar;
  if (isInitial(text)) traits |= TRAIT.initial;
  return traits;
}

const CAPITAL = new LetterPattern(String.raw`\p{Lu}`);

/** “Anne-Marie”, “Mexican-American”, “mayor-elect”, “then-governor” */
function hyphenTraits(lists: TraitLists, text: string, lower: string): number {
  let traits = 0;
  // Nobody is called in small letters alone, as most words with a hyphen are written.
  if (CAPITAL.test(text)) {
    if (isGivenName(text)) traits |= TRAIT.givenName;
    if (isDemonym(text)) traits |= TRAIT.demonym;
  }
  if (!OFFICE_AFFIX.test(lower)) return traits;
  const office = lower.replace(/\.$/, '').replace(/-(?:elect|designate)$/, '');
  traits |= lists.folded.of(office) & (TRAIT.title | TRAIT.titleNoun);
  const bare = office.replace(/^(?:then|ex|vice)-/, '');
  if (text.endsWith('.') && RANKS.has(bare)) traits |= TRAIT.title;
  return traits | (lists.folded.of(bare) & TRAIT.title);
}

/** What a word may have beside the title in it. */
const OFFICE_AFFIX = /^(?:then|ex|vice)-|-(?:elect|designate)$|\.$/;
