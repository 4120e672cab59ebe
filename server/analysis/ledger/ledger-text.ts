import type { Span } from '../../text/span.ts';
import type { AnalysedBlock } from '../analysis.ts';
import type { BlockReading } from '../block-reading.ts';

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

  /** The number of words in a span that lies in one paragraph. Logarithmic in the paragraph's words. */
  words(span: Span): number {
    const home = this.#home(span.start);
    if (home === undefined) return 0;
    const start = span.start - home.block.span.start;
    const end = span.end - home.block.span.start;
    const words = home.reading.once(wordsOf);
    const first = firstFrom(words, start);
    const cut = words[first - 1];
    // A span that begins inside a word (“-year-old”) holds the rest of it.
    const rest = cut === undefined ? '' : home.reading.prose.slice(start, Math.min(cut.end, end));
    return firstFrom(words, end) - first + (/[\p{L}\p{N}]/u.test(rest) ? 1 : 0);
  }

  #home(offset: number): AnalysedBlock | undefined {
    let low = 0;
    let high = this.#paragraphs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#paragraphs[middle]!.block.span.start <= offset) low = middle;
      else high = middle - 1;
    }
    const found = this.#paragraphs[low];
    return found !== undefined && found.block.span.start <= offset && offset <= found.block.span.end
      ? found
      : undefined;
  }
}

/** The words of a block, in order: from a letter or digit to the next white space or dash. */
function wordsOf({ prose }: BlockReading): readonly Span[] {
  return Array.from(prose.matchAll(/[\p{L}\p{N}][^\s—–]*/gu), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
}

/** Index of the first word that begins at an offset or behind it. */
function firstFrom(words: readonly Span[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
