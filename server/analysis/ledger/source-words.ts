import { COLLECTIVE_NOUNS } from '../../lexicon/source-standings.ts';
import { onOneLine } from '../../text/lines.ts';

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

  /** On one line, without a comma behind it. */
  get written(): string {
    return onOneLine(this.text).replace(/,$/, '');
  }
}

const PHRASE_END =
  /[,;(]|\s(?:of|for|in|at|on|from|with|by|to|near|who|that|which|whose|familiar|close|briefed|involved|inside|within|under|about|behind|against|and|speaking|working|living|including)\b/i;

const EMPTY_WORDS =
  /^(?:the|a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|most|multiple|numerous|various|other|another|few|couple|dozens|his|her|their|its|our|these|those|both|all|more|than|at|least|even)$/i;

function describe(source: string, noun: string): Description {
  const bare = source.trim();
  const phrase = nounPhrase(source);
  const complement = phrase.length < bare.replace(/[,\s]+$/, '').length;
  const modifiers = phrase
    .split(/\s+/)
    .slice(0, -1)
    .filter((word) => !EMPTY_WORDS.test(word));
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
  const stop = text.search(PHRASE_END);
  return (stop > 0 ? text.slice(0, stop) : text).trim();
}

/** The last word of the noun phrase, lower case; of “one of the officials” it is “officials”. */
function headNoun(source: string): string {
  const partitive =
    /^(?:(?:at least |more than )?(?:one|two|three|four|five|six|some|several|many|most|a couple|a few|a number|dozens|both|all|none|each|a group|a majority|a pair))\s+of\s+/i.exec(
      source.trim(),
    );
  const text = partitive === null ? source : source.trim().slice(partitive[0].length);
  return (
    nounPhrase(text)
      .match(/[\p{L}’'-]+/gu)
      ?.at(-1) ?? ''
  )
    .toLowerCase()
    .replace(/['’]s?$/, '');
}

function singular(noun: string): string {
  if (/^(?:people|persons?)$/.test(noun)) return 'person';
  return noun
    .replace(/men$/, 'man')
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])s$/, '');
}
