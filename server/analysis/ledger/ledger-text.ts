import { firstIndex } from '../../text/bisection.ts';
import type { Span } from '../../text/span.ts';
import type { AnalysedBlock } from '../analysis.ts';
import type { BlockReading } from '../block-reading.ts';
import { LedgerWords } from './ledger-words.ts';
import { NO_WORDS, type SourceWords } from './source-words.ts';

/** The words of the paragraphs, by absolute span. */
export class LedgerText {
  readonly #paragraphs: readonly AnalysedBlock[];
  /** The paragraph asked for last: the next question is mostly about the same. */
  #home: AnalysedBlock | undefined;

  constructor(paragraphs: readonly AnalysedBlock[]) {
    this.#paragraphs = paragraphs;
  }

  /** The words of a span that lies in one paragraph; empty for `undefined` and for spans outside paragraphs. */
  of(span: Span | undefined): string {
    const home = span && this.#homeOf(span.start);
    if (span === undefined || home === undefined) return '';
    return home.reading.prose.slice(span.start - home.block.span.start, span.end - home.block.span.start);
  }

  /** The words of a source; empty for `undefined` and for spans outside paragraphs. */
  source(span: Span | undefined): SourceWords {
    const home = span && this.#homeOf(span.start);
    if (span === undefined || home === undefined) return NO_WORDS;
    const at = home.block.span.start;
    return home.reading.once(ledgerWordsOf).source(span.start - at, span.end - at);
  }

  /** The number of words in a span that lies in one paragraph. Logarithmic in the paragraph's words. */
  words(span: Span): number {
    const home = this.#homeOf(span.start);
    if (home === undefined) return 0;
    const at = home.block.span.start;
    return home.reading.once(ledgerWordsOf).count(span.start - at, span.end - at);
  }

  #homeOf(offset: number): AnalysedBlock | undefined {
    const known = this.#home?.block.span;
    if (known !== undefined && known.start <= offset && offset <= known.end) return this.#home;
    const paragraphs = this.#paragraphs;
    const behind = firstIndex(paragraphs.length, (index) => paragraphs[index]!.block.span.start > offset);
    const found = behind === 0 ? undefined : paragraphs[behind - 1]!;
    this.#home = found !== undefined && offset <= found.block.span.end ? found : undefined;
    return this.#home;
  }
}

function ledgerWordsOf(reading: BlockReading): LedgerWords {
  return new LedgerWords(reading);
}
