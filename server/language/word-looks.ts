import { doubled, type Vocabulary } from './vocabulary.ts';
import { plainForm } from './word-shape.ts';

/** How a word looks, which tells what an unknown word may be. */
export const LOOKS = ['small', 'capital', 'shouted', 'digit', 'mark'] as const;
export type Look = (typeof LOOKS)[number];

/** The look of a word in plain form. One capital is `capital`, two or more and no small letter `shouted`. */
export function lookOf(plain: string): Look {
  let small = 0;
  let capitals = 0;
  let startsSmall = false;
  let hasDigit = false;
  for (let at = 0; at < plain.length; at++) {
    const code = plain.charCodeAt(at);
    if (code >= 128) return lookOfRarer(plain);
    if (code >= 0x30 && code <= 0x39) hasDigit = true;
    else if (code >= 0x41 && code <= 0x5a) capitals += 1;
    else if (code >= 0x61 && code <= 0x7a) {
      startsSmall ||= capitals === 0;
      small += 1;
    }
  }
  if (hasDigit) return 'digit';
  if (small + capitals === 0) return 'mark';
  if (startsSmall) return 'small';
  return small === 0 && capitals > 1 ? 'shouted' : 'capital';
}

/** The look of a word with letters or marks beyond ASCII, by patterns whose making alone takes milliseconds. */
function lookOfRarer(plain: string): Look {
  if (/\p{Nd}/u.test(plain)) return 'digit';
  const first = /\p{L}/u.exec(plain)?.[0];
  if (first === undefined) return 'mark';
  if (first === first.toLowerCase()) return 'small';
  return plain === plain.toUpperCase() && plain.replace(/\P{L}/gu, '').length > 1 ? 'shouted' : 'capital';
}

/** What a capital tells at a place: all of it, or little because the word is the first, or in a headline. */
export const PLACE = { inside: 0, first: 1, titleCase: 2, allCapitals: 3 } as const;

const CAPITAL = 1;
const SHOUTED = 2;
/** A word of four letters or more: headlines give it a capital. */
const SUBSTANTIAL = 4;
const SMALL = 8;
const DIGIT = 16;

/** The looks of a vocabulary's words, looked at when first met. */
export class WordLooks {
  readonly vocabulary: Vocabulary;
  #noted = 1;
  #marks = new Int32Array(1 << 12);

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Looks at the words that came into the vocabulary since; call it before the others. */
  note(): void {
    while (this.#noted < this.vocabulary.size) {
      const word = this.#noted++;
      if (word >= this.#marks.length) this.#marks = doubled(this.#marks);
      this.#marks[word] = marksOf(plainForm(this.vocabulary.texts[word]!));
    }
  }

  isCapital(word: number): boolean {
    return (this.#marks[word]! & CAPITAL) !== 0;
  }

  /** Whether a word has a capital or a digit. */
  isStriking(word: number): boolean {
    return (this.#marks[word]! & (CAPITAL | DIGIT)) !== 0;
  }

  /** What capitals tell in a sentence, but for its first word: headlines have no small words of substance. */
  placeIn(words: Int32Array, from: number, to: number): number {
    let capitals = 0;
    let shouted = 0;
    for (let at = from; at < to; at++) {
      const marks = this.#marks[words[at]!]!;
      if ((marks & SUBSTANTIAL) === 0) continue;
      if ((marks & SMALL) !== 0) return PLACE.inside;
      capitals += 1;
      if ((marks & SHOUTED) !== 0) shouted += 1;
    }
    if (capitals < 3) return PLACE.inside;
    return shouted * 2 > capitals ? PLACE.allCapitals : PLACE.titleCase;
  }
}

function marksOf(plain: string): number {
  const look = lookOf(plain);
  const substantial = plain.length > 3 ? SUBSTANTIAL : 0;
  if (look === 'small') return SMALL | substantial;
  if (look === 'capital') return CAPITAL | substantial;
  if (look === 'shouted') return CAPITAL | SHOUTED | substantial;
  return look === 'digit' ? DIGIT : 0;
}
