import { unitsAt } from '../../language/characters.ts';
import { firstIndex } from '../../text/bisection.ts';
import { isLetter, isNumber } from '../../text/letters.ts';
import { isSpace } from '../../text/lines.ts';
import { SourceWords } from './source-words.ts';

/** What the ledger asks of one block's words; its reading keeps it. Offsets are relative to the block. */
export class LedgerWords {
  readonly #prose: string;
  /** The sources that were asked for, by a number made of where they begin and end. */
  readonly #sources = new Map<number, SourceWords>();
  #starts: readonly number[] | undefined;

  constructor(prose: string) {
    this.#prose = prose;
  }

  /** The words of a source; the same object as long as the block is remembered. */
  source(start: number, end: number): SourceWords {
    const place = start * (this.#prose.length + 1) + end;
    let words = this.#sources.get(place);
    if (words === undefined) {
      words = new SourceWords(this.#prose.slice(start, end));
      this.#sources.set(place, words);
    }
    return words;
  }

  /** The number of words in a range. Logarithmic in the words of the block. */
  count(start: number, end: number): number {
    const starts = (this.#starts ??= wordStarts(this.#prose));
    const first = firstFrom(starts, start);
    const whole = firstFrom(starts, end) - first;
    // A range that begins inside a word (“-year-old”) holds the rest of it.
    return first > 0 && holdsRest(this.#prose, starts[first - 1]!, start, end) ? whole + 1 : whole;
  }
}

/** Where the words of a block begin, in order. A word goes from a letter or digit to the next white space or dash. */
function wordStarts(prose: string): number[] {
  const starts: number[] = [];
  const { length } = prose;
  let at = 0;
  while (at < length) {
    if (!opensWord(prose, at)) {
      at += unitsAt(prose, at);
      continue;
    }
    starts.push(at);
    while (at < length && !partsWords(prose.charCodeAt(at))) at += 1;
  }
  return starts;
}

/** Whether the word that begins at `word` goes on behind `start`, with a letter or digit before `end`. */
function holdsRest(prose: string, word: number, start: number, end: number): boolean {
  let at = word;
  while (at < start && !partsWords(prose.charCodeAt(at))) at += 1;
  if (at < start) return false;
  while (at < end && !partsWords(prose.charCodeAt(at))) at += 1;
  return at > start && /[\p{L}\p{N}]/u.test(prose.slice(start, at));
}

/** Whether a letter or a digit stands at `at`; marks that belong to the letter before open no word. */
function opensWord(prose: string, at: number): boolean {
  const code = prose.charCodeAt(at);
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  const point = prose.codePointAt(at)!;
  return isLetter(point) || isNumber(point);
}

const EN_DASH = 0x2013;
const EM_DASH = 0x2014;

function partsWords(code: number): boolean {
  if (code > 32 && code < 127) return false;
  return code === EN_DASH || code === EM_DASH || isSpace(code);
}

/** Index of the first word that begins at an offset or behind it. */
function firstFrom(starts: readonly number[], offset: number): number {
  return firstIndex(starts.length, (index) => starts[index]! >= offset);
}
