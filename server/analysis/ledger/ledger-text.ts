import type { Span } from '../../text/span.ts';
import type { AnalysedBlock } from '../analysis.ts';

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

  /** The number of words in a span. */
  words(span: Span): number {
    return this.of(span).match(/[\p{L}\p{N}][^\s—–]*/gu)?.length ?? 0;
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
