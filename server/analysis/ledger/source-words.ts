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

/** What may end a noun phrase: a mark, or a word behind a space. */
const PHRASE_ENDS = /[,;(]|\s(\w+)/g;
const ENDING_WORDS: ReadonlySet<string> = new Set(
  'of for in at on from with by to near who that which whose familiar close briefed involved inside within under about behind against and speaking working living including'.split(
    ' ',
  ),
);

const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'the a an one two three four five six seven eight nine ten several some many most multiple numerous various other another few couple dozens his her their its our these those both all more than at least even'.split(
    ' ',
  ),
);

function describe(source: string, noun: string): Description {
  const bare = source.trim();
  const phrase = nounPhrase(source);
  const complement = phrase.length < bare.replace(/[,\s]+$/, '').length;
  const modifiers = phrase
    .split(/\s+/)
    .slice(0, -1)
    .filter((word) => !EMPTY_WORDS.has(word.toLowerCase()));
  const one = singular(noun);
  return {
    key: `${modifiers.join(' ').toLowerCase()} ${one}`.trim(),
    one,
    definite: /^(?:the|that|this|those|these)\b/i.test(bare),
    collective: isCollective(bare, noun, complement, modifiers),
  };
}

/** “critics”, “some experts”; not “critics of the plan”, whom a reporter can go and ask, nor “fire experts at the college”. */
function isCollective(
  source: string,
  noun: string,
  complement: boolean,
  modifiers: readonly string[],
): boolean {
  if (!COLLECTIVE_NOUNS.has(noun) || complement) return false;
  if (/^(?:the|his|her|their|our|its)\b/i.test(source)) return false;
  return modifiers.every((word) =>
    /^(?:political|legal|outside|independent|conservative|liberal|local|policy|industry|market|security|health|longtime|other|frequent)$/i.test(
      word,
    ),
  );
}

/** The words up to the first preposition, comma or clause. */
function nounPhrase(source: string): string {
  const text = source.trim();
  PHRASE_ENDS.lastIndex = 0;
  for (let end = PHRASE_ENDS.exec(text); end !== null; end = PHRASE_ENDS.exec(text)) {
    const word = end[1];
    if (word !== undefined && !ENDING_WORDS.has(word.toLowerCase())) continue;
    return end.index > 0 ? text.slice(0, end.index).trim() : text;
  }
  return text;
}

/** The last word of the noun phrase, lower case; of “one of the officials” it is “officials”. */
function headNoun(source: string): string {
  const partitive = PARTITIVE.exec(source.trim());
  const isPart = partitive !== null && PARTS.has(partitive[1]!.toLowerCase());
  const phrase = nounPhrase(isPart ? source.trim().slice(partitive[0].length) : source);
  const last = phrase.match(WORDS.for(phrase))?.at(-1) ?? '';
  return last.toLowerCase().replace(/['’]s?$/, '');
}

/** “at least one of”, “a couple of” */
const PARTITIVE = /^(?:at least |more than )?(\w+(?: \w+)??)\s+of\s+/i;
const PARTS: ReadonlySet<string> = new Set([
  ...'one two three four five six some several many most dozens both all none each'.split(' '),
  ...['couple', 'few', 'number', 'group', 'majority', 'pair'].map((noun) => `a ${noun}`),
]);
const WORDS = new LetterPattern(String.raw`[\p{L}’'-]+`, 'g');

function singular(noun: string): string {
  if (/^(?:people|persons?)$/.test(noun)) return 'person';
  return noun
    .replace(/men$/, 'man')
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])s$/, '');
}
