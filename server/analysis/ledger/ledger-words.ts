import type { Token } from '../../language/tokens.ts';
import { firstIndex } from '../../text/bisection.ts';
import { isLetter, isNumber } from '../../text/letters.ts';
import { isSpace } from '../../text/lines.ts';
import type { BlockReading } from '../block-reading.ts';
import { SourceWords } from './source-words.ts';

/** What the ledger asks of one block's words; its reading keeps it. Offsets are relative to the block. */
export class LedgerWords {
  readonly #prose: string;
  readonly #tokens: readonly Token[];
  /** The sources that were asked for, by a number made of where they begin and end. */
  #sources: Map<number, SourceWords> | undefined;
  #starts: readonly number[] | undefined;

  constructor({ prose, tokens }: Pick<BlockReading, 'prose' | 'tokens'>) {
    this.#prose = prose;
    this.#tokens = tokens;
  }

  /** The words of a source; the same object as long as the block is remembered. */
  source(start: number, end: number): SourceWords {
    const place = start * (this.#prose.length + 1) + end;
    this.#sources ??= new Map();
    let words = this.#sources.get(place);
    if (words === undefined) {
      words = new SourceWords(this.#prose.slice(start, end));
      this.#sources.set(place, words);
    }
    return words;
  }

  /** The number of words in a range. Logarithmic in the words of the block. */
  count(start: number, end: number): number {
    const starts = (this.#starts ??= wordStarts(this.#prose, this.#tokens));
    const first = firstFrom(starts, start);
    const whole = firstFrom(starts, end) - first;
    // A range that begins inside a word (“-year-old”) holds the rest of it.
    return first > 0 && holdsRest(this.#prose, starts[first - 1]!, start, end) ? whole + 1 : whole;
  }
}

/** Where the words of a block begin, in order. A word goes from a letter or digit to the next white space or dash. */
function wordStarts(prose: string, tokens: readonly Token[]): number[] {
  const starts: number[] = [];
  let inside = false;
  let before = 0;
  for (let index = 0; index < tokens.length; index++) {
    const { kind, start, end } = tokens[index]!;
    // White space belongs to no token; nor do marks without width, which part no words.
    if (inside && start > before) inside = !holdsParting(prose, before, start);
    before = end;
    // No dash stands in a word or a number: what they begin or go on with goes to their end.
    if (kind !== 'word' && kind !== 'number') inside = readMarks(prose, start, end, inside, starts);
    else if (!inside) inside = openWord(prose, start, end, starts);
  }
  return starts;
}

/** Whether white space or a dash stands between two offsets. */
function holdsParting(prose: string, start: number, end: number): boolean {
  for (let at = end; at > start; at--) if (partsWords(prose.charCodeAt(at - 1))) return true;
  return false;
}

/** Adds where a word begins between two offsets; `false` when none does. */
function openWord(prose: string, start: number, end: number, starts: number[]): boolean {
  for (let at = start; at < end; at++) {
    if (!opensWord(prose, at)) continue;
    starts.push(at);
    return true;
  }
  return false;
}

/** Adds where words begin in marks and links; whether a word stands open behind them, as it may before them. */
function readMarks(prose: string, start: number, end: number, before: boolean, starts: number[]): boolean {
  let inside = before;
  for (let at = start; at < end; at++)
    inside = inside ? !partsWords(prose.charCodeAt(at)) : openWord(prose, at, at + 1, starts);
  return inside;
}

/** Whether the word that begins at `word` goes on behind `start`, with a letter or digit before `end`. */
function holdsRest(prose: string, word: number, start: number, end: number): boolean {
  if (holdsParting(prose, word, start)) return false;
  for (let at = start; at < end && !partsWords(prose.charCodeAt(at)); at++)
    if (opensWord(prose, at)) return true;
  return false;
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
