import { doubled, type Vocabulary } from '../language/vocabulary.ts';

/** A number for each word of a vocabulary, found when the word is first met; get it from `Vocabulary.once`. */
export class WordColumn {
  readonly #vocabulary: Vocabulary;
  readonly #numberOf: (text: string, id: number) => number;
  #numbers = new Int32Array(4096);
  /** Id of the first word not yet looked at. */
  #next = 1;

  constructor(vocabulary: Vocabulary, numberOf: (text: string, id: number) => number) {
    this.#vocabulary = vocabulary;
    this.#numberOf = numberOf;
  }

  /** The numbers of all words met so far, by id. The next call may give another array. */
  get numbers(): Int32Array {
    const { texts } = this.#vocabulary;
    while (this.#numbers.length < texts.length) this.#numbers = doubled(this.#numbers);
    for (; this.#next < texts.length; this.#next++)
      this.#numbers[this.#next] = this.#numberOf(texts[this.#next]!, this.#next);
    return this.#numbers;
  }
}
