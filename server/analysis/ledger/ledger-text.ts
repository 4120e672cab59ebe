import { unitsAt } from '../../language/characters.ts';
import { firstIndex } from '../../text/bisection.ts';
import { isLetter, isNumber } from '../../text/letters.ts';
import type { Span } from '../../text/span.ts';
import type { AnalysedBlock } from '../analysis.ts';
import type { BlockReading } from '../block-reading.ts';
import { SourceWords } from './source-words.ts';

/** The words of the paragraphs, by absolute span. */
export class LedgerText {
  readonly #paragraphs: readonly AnalysedBlock[];

  constructor(paragraphs: readonly AnalysedBlock[]) {
    this.#paragraphs = paragraphs;
  }

  /** The words of a span that lies in one paragraph; empty for `undefined` and for spans outside paragraphs. */
  of(span: Span | undefined): string {
    const home = span && this.#home(span.start);
    if (span === undefined || home === undefined) return '';
    return home.reading.prose.slice(span.start - home.block.span.start, span.end - home.block.span.start);
  }

  /** The words of a source; empty for `undefined` and for spans outside paragraphs. */
  source(span: Span | undefined): SourceWords {
    const home = span && this.#home(span.start);
    if (span === undefined || home === undefined) return NO_WORDS;
    const { reading, block } = home;
    const start = span.start - block.span.start;
    const end = span.end - block.span.start;
    const known = reading.once(sourcesOf);
    const place = start * (reading.prose.length + 1) + end;
    let words = known.get(place);
    if (words === undefined) known.set(place, (words = new SourceWords(reading.prose.slice(start, end))));
    return words;
  }

  /** The number of words in a span that lies in one paragraph. Logarithmic in the paragraph's words. */
  words(span: Span): number {
    const home = this.#home(span.start);
    if (home === undefined) return 0;
    const start = span.start - home.block.span.start;
    const end = span.end - home.block.span.start;
    const { starts, ends } = home.reading.once(wordsOf);
    const first = firstFrom(starts, start);
    const cut = ends[first - 1];
    // A span that begins inside a word (“-year-old”) holds the rest of it.
    const rest = cut === undefined || cut <= start ? '' : home.reading.prose.slice(start, Math.min(cut, end));
    return firstFrom(starts, end) - first + (rest !== '' && /[\p{L}\p{N}]/u.test(rest) ? 1 : 0);
  }

  #home(offset: number): AnalysedBlock | undefined {
    const paragraphs = this.#paragraphs;
    const behind = firstIndex(paragraphs.length, (index) => paragraphs[index]!.block.span.start > offset);
    const found = paragraphs[behind - 1];
    return found !== undefined && offset <= found.block.span.end ? found : undefined;
  }
}

const NO_WORDS = new SourceWords('');

/** The sources of a block that were asked for, by a number made of where they begin and end. */
function sourcesOf(_reading: BlockReading): Map<number, SourceWords> {
  return new Map();
}

/** Where the words of a block begin and end, in order. */
interface WordPlaces {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The words of a block: from a letter or digit to the next white space or dash. */
function wordsOf({ prose }: BlockReading): WordPlaces {
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  while (at < prose.length) {
    if (!opensWord(prose, at)) {
      at += unitsAt(prose, at);
      continue;
    }
    starts.push(at);
    while (at < prose.length && !partsWords(prose.charCodeAt(at))) at += 1;
    ends.push(at);
  }
  return { starts, ends };
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
  return code === 32 || code === EN_DASH || code === EM_DASH || /\s/.test(String.fromCharCode(code));
}

/** Index of the first word that begins at an offset or behind it. */
function firstFrom(starts: readonly number[], offset: number): number {
  return firstIndex(starts.length, (index) => starts[index]! >= offset);
}
