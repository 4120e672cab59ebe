import { LetterPattern } from '../../text/letter-pattern.ts';
import { onOneLine } from '../../text/lines.ts';
import { Noun, nounSigns } from './noun-signs.ts';
import { type Standing, standingOfWords } from './standing.ts';

/** The words of a source with what they tell, found when first asked for: a paragraph's reading keeps them. */
export class SourceWords {
  readonly text: string;
  /** The same on one line. */
  readonly #line: string;
  #headNoun: string | undefined;
  #signs: number | undefined;
  #standing: { readonly found: Standing | undefined } | undefined;

  constructor(text: string) {
    this.text = text;
    this.#line = onOneLine(text);
  }

  /** The last word of its noun phrase, lower case; empty when it has none. */
  get headNoun(): string {
    return (this.#headNoun ??= headNoun(this.#line));
  }

  /** What its noun is a sign of: bits of `Noun`. */
  get signs(): number {
    return (this.#signs ??= nounSigns(this.headNoun));
  }

  /** Its noun in the singular. */
  get singular(): string {
    return singular(this.headNoun);
  }

  /** Its modifiers and its noun in the singular: by what two mentions of one unnamed source are told to be the same. */
  get key(): string {
    return `${modifiersOf(nounPhrase(this.#line)).join(' ')} ${this.singular}`.trim();
  }

  /** “the”, “those” open it. */
  get isDefinite(): boolean {
    return /^(?:the|that|this|those|these)\b/i.test(this.#line);
  }

  /** “critics”, “some experts” */
  get isCollective(): boolean {
    return (this.signs & Noun.collective) !== 0 && namesCrowd(this.#line);
  }

  /** The standing that the words alone tell, however they are reported; `undefined` when they tell none. */
  get standing(): Standing | undefined {
    this.#standing ??= { found: standingOfWords(this) };
    return this.#standing.found;
  }

  /** On one line, without a comma behind it. */
  get written(): string {
    return this.#line.replace(/,$/, '');
  }
}

/** Those of a source that is not given, or not asked for. */
export const NO_WORDS = new SourceWords('');

const ENDING_WORDS =
  'of for in at on from with by to near who that which whose familiar close briefed involved inside within under about behind against speaking working living including';

/** Words that share a noun with the one behind “and”: “current and former employees”. */
const SHARING_WORDS =
  'current former present past active retired senior junior state federal local city county civilian military private public';

/** What ends a noun phrase: a mark, or one of the words that lead on behind a space. */
const PHRASE_END = new RegExp(
  String.raw`[,;(]|\s(?:${ENDING_WORDS.replaceAll(' ', '|')}|(?<!\b(?:${SHARING_WORDS.replaceAll(' ', '|')})\s)and)(?!\w)`,
  'i',
);

const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'the a an one two three four five six seven eight nine ten several some many most multiple numerous various other another few couple dozens his her their its our these those both all more than at least even'.split(
    ' ',
  ),
);

/** The words before the noun, in lower case, without those that tell nothing. */
function modifiersOf(phrase: string): string[] {
  const words = phrase.toLowerCase().split(' ');
  words.pop();
  return words.filter((word) => !EMPTY_WORDS.has(word));
}

/** “critics”, “some experts”; not “critics of the plan”, whom a reporter can go and ask, nor “fire experts at the college”. */
function namesCrowd(source: string): boolean {
  const phrase = nounPhrase(source);
  const hasComplement = phrase.length < source.replace(/[,\s]+$/, '').length;
  if (hasComplement || /^(?:the|his|her|their|our|its)\b/i.test(source)) return false;
  return modifiersOf(phrase).every((word) => PLAIN_MODIFIERS.has(word));
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
  const partitive = PARTITIVE.exec(source);
  const isPart = partitive !== null && PARTS.has(partitive[1]!.toLowerCase());
  const phrase = nounPhrase(isPart ? source.slice(partitive[0].length) : source);
  return lastWord(phrase)
    .toLowerCase()
    .replace(/['’]s?$/, '');
}

/** Empty when there is none. Looked for behind the last space first: most phrases end in a word. */
function lastWord(phrase: string): string {
  const last = phrase.slice(phrase.lastIndexOf(' ') + 1);
  const words = last.match(WORDS.for(last)) ?? phrase.match(WORDS.for(phrase));
  return words?.at(-1) ?? '';
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
