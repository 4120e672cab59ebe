import { isSmallAt } from '../../language/characters.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import { BODY_BELONGINGS, BODY_DESCRIPTIONS } from '../../lexicon/body-descriptions.ts';
import { CAMPAIGN_NOUNS } from '../../lexicon/name-heads.ts';
import { LetterPattern } from '../../text/letter-pattern.ts';

/** What a word tells of a name that it stands beside, one bit each. */
export const BESIDE = {
  /** It was looked at. */
  met: 1 << 0,
  /** “administration”: those who act for the person before it. */
  campaign: 1 << 1,
  /** A noun in small letters, by its ending: a name before it is its modifier. */
  noun: 1 << 2,
  /** “chain”: what a body may be described as. */
  description: 1 << 3,
  /** “shares”: what a body has. */
  belonging: 1 << 4,
  /** A mark or a verb at which the description behind a name ends. */
  closes: 1 << 5,
} as const;

/** Marks at which a description ends. */
export const CLOSES_DESCRIPTION: ReadonlySet<string> = new Set(', ; : . ( ) — – - --'.split(' '));

/** Words at which a description behind a name ends. */
const VERBS_AFTER: ReadonlySet<string> = new Set(
  'who whose which that said says told is was are were has had will would but because while when added wrote asked'.split(
    ' ',
  ),
);

/** Endings of nouns. */
const NOUN_ENDING = new LetterPattern(
  String.raw`^\p{Ll}{3,}(?:s|er|or|ion|ment|ist|ity|ice|man|ship|ure|al|ress|ort|oll|ill|ax|aw|ouse|eal)$`,
);

const NO_NOUNS: ReadonlySet<string> = new Set(
  'has is was does says after over under ever never told will during however later goes makes wants its this alleges believes argues thinks claims insists denies or for'.split(
    ' ',
  ),
);

/** The words beside names; get it with `vocabulary.once(neighbours)`. */
export function neighbours(vocabulary: Vocabulary): Neighbours {
  return new Neighbours(vocabulary);
}

/** What words tell of names beside them. A word is looked at when it first stands beside one, which most never do. */
export class Neighbours {
  readonly #texts: readonly string[];
  #bits = new Uint8Array(4096);

  constructor({ texts }: Vocabulary) {
    this.#texts = texts;
  }

  /** The bits of BESIDE for the word of a number. */
  of(word: number): number {
    const bits = this.#bits[word];
    return bits === undefined || bits === 0 ? this.#look(word) : bits;
  }

  #look(word: number): number {
    if (word >= this.#bits.length) this.#grow(word);
    return (this.#bits[word] = bitsOf(this.#texts[word]!));
  }

  #grow(word: number): void {
    const longer = new Uint8Array(word * 2);
    longer.set(this.#bits);
    this.#bits = longer;
  }
}

function bitsOf(text: string): number {
  let bits: number = BESIDE.met;
  if (CAMPAIGN_NOUNS.has(text)) bits |= BESIDE.campaign;
  if (isNoun(text)) bits |= BESIDE.noun;
  if (BODY_DESCRIPTIONS.has(text)) bits |= BESIDE.description;
  if (BODY_BELONGINGS.has(text)) bits |= BESIDE.belonging;
  if (CLOSES_DESCRIPTION.has(text) || VERBS_AFTER.has(text.toLowerCase())) bits |= BESIDE.closes;
  return bits;
}

function isNoun(text: string): boolean {
  return text.length >= 4 && isSmallAt(text, 0) && !NO_NOUNS.has(text) && NOUN_ENDING.test(text);
}
