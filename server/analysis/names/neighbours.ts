import { isSmallAt } from '../../language/characters.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import { BODY_BELONGINGS, BODY_DESCRIPTIONS } from '../../lexicon/body-descriptions.ts';
import { CAMPAIGN_NOUNS } from '../../lexicon/campaign-words.ts';
import { MEN_NOUNS, SOMEBODY_NOUNS, WOMEN_NOUNS } from '../../lexicon/somebody-nouns.ts';
import { type MarkedList, WordLists } from '../../language/word-lists.ts';
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
  /** “said”, “’s”: a word before it that opens a sentence is likely to be a name. */
  speaks: 1 << 6,
  /** “neighbor”, “wife”, “son”: somebody whom the story does not name there. */
  somebody: 1 << 7,
  woman: 1 << 8,
  man: 1 << 9,
  /** “that”, “said”: behind it a clause may speak of the subject again. */
  clause: 1 << 10,
  /** “who”: a clause whose subject is the name before it. */
  who: 1 << 11,
  /** “is”, “as”, a comma: what follows says what somebody is. */
  describes: 1 << 12,
} as const;

/** Marks at which a description ends. */
export const CLOSES_DESCRIPTION: ReadonlySet<string> = new Set(', ; : . ( ) — – - --'.split(' '));

const SPEAKING: ReadonlySet<string> = new Set("said says told tells added 's ’s".split(' '));

/** Words at which a description behind a name ends. */
const VERBS_AFTER: ReadonlySet<string> = new Set(
  'who whose which that said says told is was are were has had will would but because while when added wrote asked'.split(
    ' ',
  ),
);

const CLAUSE_OPENINGS: ReadonlySet<string> = new Set(
  'that when after before because while if as until since where whether once though although said says saying believes believed think thought claims claimed argued denied hoped'.split(
    ' ',
  ),
);

/** The lists that tell of a word in small letters, with what they tell. */
const LISTS: readonly MarkedList[] = [
  [CAMPAIGN_NOUNS, BESIDE.campaign],
  [BODY_DESCRIPTIONS, BESIDE.description],
  [BODY_BELONGINGS, BESIDE.belonging],
  [CLOSES_DESCRIPTION, BESIDE.closes],
  [VERBS_AFTER, BESIDE.closes],
  [SPEAKING, BESIDE.speaks],
  [SOMEBODY_NOUNS, BESIDE.somebody],
  [WOMEN_NOUNS, BESIDE.somebody | BESIDE.woman],
  [MEN_NOUNS, BESIDE.somebody | BESIDE.man],
  [CLAUSE_OPENINGS, BESIDE.clause],
  [new Set(['who', 'whom', 'whose']), BESIDE.who],
  [new Set(', is was be been as became become becoming like'.split(' ')), BESIDE.describes],
];

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
  readonly #lists = new WordLists(LISTS);
  #bits = new Uint16Array(4096);

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
    return (this.#bits[word] = bitsOf(this.#lists, this.#texts[word]!));
  }

  #grow(word: number): void {
    const longer = new Uint16Array(word * 2);
    longer.set(this.#bits);
    this.#bits = longer;
  }
}

function bitsOf(lists: WordLists, text: string): number {
  const lower = text.toLowerCase();
  // Of words with capitals only the verbs are looked for: “WHO”.
  const listed = lists.of(lower) & (lower === text ? ~0 : BESIDE.closes);
  return BESIDE.met | listed | (isNoun(text) ? BESIDE.noun : 0);
}

function isNoun(text: string): boolean {
  return text.length >= 4 && isSmallAt(text, 0) && !NO_NOUNS.has(text) && NOUN_ENDING.test(text);
}
