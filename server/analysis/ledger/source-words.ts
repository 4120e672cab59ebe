import { COLLECTIVE_NOUNS } from '../../lexicon/source-standings.ts';
import { LetterPattern } from '../../text/letter-pattern.ts';
import { onOneLine } from '../../text/lines.ts';
import { type Standing, standingOfWords } from './standing.ts';

/** What the words of a source that names nobody tell. */
interface Description {
  /** Its modifiers and its noun in the singular: by what two mentions of one unnamed source are told to be the same. */
  readonly key: string;
  /** Its noun in the singular. */
  readonly one: string;
  /** “the”, “those” open it. */
  readonly definite: boolean;
  /** “critics”, “some experts” */
  readonly collective: boolean;
}

/** The words of a source with what they tell, found when first asked for: a paragraph's reading keeps them. */
export class SourceWords {
  readonly text: string;
  #headNoun: string | undefined;
  #description: Description | undefined;
  #standing: { readonly found: Standing | undefined } | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** The last word of its noun phrase, lower case; empty when it has none. */
  get headNoun(): string {
    return (this.#headNoun ??= headNoun(this.text));
  }

  get description(): Description {
    return (this.#description ??= describe(this.text, this.headNoun));
  }

  /** The standing that the words alone tell, however they are reported; `undefined` when they tell none. */
  get standing(): Standing | undefined {
    this.#standing ??= { found: standingOfWords(this) };
    return this.#standing.found;
  }

  /** On one line, without a comma behind it. */
  get written(): string {
    return onOneLine(this.text).replace(/,$/, '');
  }
}

/** Those of a source that is not given, or not asked for. */
export const NO_WORDS = new SourceWords('');

const ENDING_WORDS =
  'of for in at on from with by to near who that which whose familiar close briefed involved inside within under about behind against and speaking working living including';

/** What ends a noun phrase: a mark, or one of the words that lead on behind a space. */
const PHRASE_END = new RegExp(String.raw`[,;(]|\s(?:${ENDING_WORDS.replaceAll(' ', '|')})(?!\w)`, 'i');

const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'the a an one two three four five six seven eight nine ten several some many most multiple numerous various other another few couple dozens his her their its our these those both all more than at least even'.split(
    ' ',
  ),
);

function describe(source: string, noun: string): Description {
  const bare = onOneLine(source);
  const phrase = nounPhrase(bare);
  const modifiers = phrase
    .toLowerCase()
    .split(' ')
    .slice(0, -1)
    .filter((word) => !EMPTY_WORDS.has(word));
  const one = singular(noun);
  return {
    key: `${modifiers.join(' ')} ${one}`.trim(),
    one,
    definite: /^(?:the|that|this|those|these)\b/i.test(bare),
    collective: COLLECTIVE_NOUNS.has(noun) && isCollective(bare, phrase, modifiers),
  };
}

/** “critics”, “some experts”; not “critics of the plan”, whom a reporter can go and ask, nor “fire experts at the college”. */
function isCollective(source: string, phrase: string, modifiers: readonly string[]): boolean {
  const hasComplement = phrase.length < source.replace(/[,\s]+$/, '').length;
  if (hasComplement || /^(?:the|his|her|their|our|its)\b/i.test(source)) return false;
  return modifiers.every((word) => PLAIN_MODIFIERS.has(word));
}

const PLAIN_MODIFIERS: ReadonlySet<string> = new Set(
  'political legal outside independent conservative liberal local policy industry market security health longtime other frequent'.split(
    ' ',
  ),
);

/** The words up to the first preposition, comma or clause. */
function nounPhrase(source: string): string {
  const end = source.search(PHRASE_END);
  return end > 0 ? source.slice(0, end).trim() : source;
}

/** The last word of the noun phrase, lower case; of “one of the officials” it is “officials”. */
function headNoun(source: string): string {
  const bare = onOneLine(source);
  const partitive = PARTITIVE.exec(bare);
  const isPart = partitive !== null && PARTS.has(partitive[1]!.toLowerCase());
  const phrase = nounPhrase(isPart ? bare.slice(partitive[0].length) : bare);
  const last = phrase.match(WORDS.for(phrase))?.at(-1) ?? '';
  return last.toLowerCase().replace(/['’]s?$/, '');
}

/** “at least one of”, “a couple of” */
const PARTITIVE = /^(?:at least |more than )?(\w+(?: \w+)??) of /i;
const PARTS: ReadonlySet<string> = new Set([
  ...'one two three four five six some several many most dozens both all none each'.split(' '),
  ...['couple', 'few', 'number', 'group', 'majority', 'pair'].map((noun) => `a ${noun}`),
]);
const WORDS = new LetterPattern(String.raw`[\p{L}’'-]+`, 'g');

function singular(noun: string): string {
  if (noun === 'people' || noun === 'persons') return 'person';
  if (noun.endsWith('men')) return `${noun.slice(0, -3)}man`;
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  return /[^s]s$/.test(noun) ? noun.slice(0, -1) : noun;
}
