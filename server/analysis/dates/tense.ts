import { PENN_TAGS } from '../../language/layers.ts';
import type { BlockReading } from '../block-reading.ts';

/** Whether something is told as done or as to come, and by which word. */
export interface Tense {
  readonly time: 'past' | 'future';
  readonly word: string;
}

/** Words that what is to come stands behind: “is expected to open”, “due Friday”. */
const AHEAD: ReadonlySet<string> = new Set(
  'scheduled expected planned planning set due slated likely unlikely supposed poised plans plan hopes hope intends intend going ready begins starts opens until tomorrow upcoming'.split(
    ' ',
  ),
);
const BEHIND: ReadonlySet<string> = new Set(['since', 'ago', 'last']);
const DID: ReadonlySet<string> = new Set(['did', "didn't", 'had', 'was', 'were', 'been']);
const IS: ReadonlySet<string> = new Set(['is', 'are', 'am', "'s", '’s', "'re", '’re']);

/** Tokens from a verb to the auxiliary that gives its time: “will not, the clerk said, vote”. */
const FARTHEST = 4;

/**
 * The time of the verb that a day goes with: the nearest before it in its sentence, else the nearest behind. Of a base
 * form and a participle what stands before them tells. `undefined` where nothing does, as in “voted to close the pier on Friday”.
 *
 * @param token Index of the token of the day.
 */
export function tenseAt(reading: BlockReading, token: number): Tense | undefined {
  const sentence = reading.sentences.find(
    ({ firstToken, endToken }) => firstToken <= token && token < endToken,
  );
  if (sentence === undefined) return undefined;
  const words = new TenseReader(reading, sentence.firstToken);
  for (let at = token - 1; at >= sentence.firstToken; at--) {
    const found = words.read(at);
    if (found !== undefined) return found === 'unclear' ? undefined : found;
  }
  for (let at = token + 1; at < sentence.endToken; at++) {
    const found = words.read(at);
    if (found !== undefined) return found === 'unclear' ? undefined : found;
  }
  return undefined;
}

class TenseReader {
  readonly #reading: BlockReading;
  readonly #first: number;

  constructor(reading: BlockReading, first: number) {
    this.#reading = reading;
    this.#first = first;
  }

  /** The time a token tells; 'unclear' where it is a verb and tells none, `undefined` for other words. */
  read(at: number): Tense | 'unclear' | undefined {
    const word = this.#word(at);
    const past: Tense = { time: 'past', word: this.#text(at) };
    const future: Tense = { time: 'future', word: this.#text(at) };
    if (BEHIND.has(word)) return past;
    switch (PENN_TAGS[this.#reading.layers.tags[at]!]) {
      case 'VBD':
        return past;
      case 'MD':
        return future;
      case 'VBZ':
      case 'VBP':
        return word === 'has' || word === 'have' ? past : future;
      case 'VB':
        return this.#ofBase(at, future);
      case 'VBN':
        if (AHEAD.has(word)) return future;
        return this.#before(at, (before) => IS.has(before)) ? future : past;
      case 'VBG':
        return this.#ofGerund(at, past, future);
      default:
        return AHEAD.has(word) ? future : undefined;
    }
  }

  #ofBase(at: number, future: Tense): Tense | 'unclear' {
    if (this.#before(at, (before) => DID.has(before))) return { ...future, time: 'past' };
    for (let back = at - 1; back >= Math.max(this.#first, at - FARTHEST); back--) {
      if (PENN_TAGS[this.#reading.layers.tags[back]!] === 'MD' || AHEAD.has(this.#word(back)))
        return { ...future, word: this.#text(back) };
    }
    return 'unclear';
  }

  #ofGerund(at: number, past: Tense, future: Tense): Tense | undefined {
    if (this.#before(at, (before) => IS.has(before))) return future;
    return this.#before(at, (before) => DID.has(before)) ? past : undefined;
  }

  /** Whether one of the tokens before is such a word. */
  #before(at: number, isSuch: (word: string) => boolean): boolean {
    for (let back = at - 1; back >= Math.max(this.#first, at - FARTHEST); back--)
      if (isSuch(this.#word(back))) return true;
    return false;
  }

  #text(at: number): string {
    return this.#reading.tokens[at]!.text;
  }

  #word(at: number): string {
    return this.#text(at).toLowerCase();
  }
}
