import type { Layers } from '../../../language/layers.ts';

/** What a block is, as far as the tagger cares. */
export const BLOCK_KIND = { paragraph: 0, headline: 1, other: 2 } as const;

/** What the block before leaves behind: no quotation, some, or one that goes on. */
export const CARRY = { none: 0, quotations: 1, open: 2 } as const;

/** Where a token stands with regard to quotations. */
export const QUOTE = {
  outside: 0,
  opening: 1,
  closing: 2,
  inside: 3,
  /** The first and second token behind one, and the token before one. */
  after: 4,
  secondAfter: 5,
  before: 6,
} as const;

/** Tables of transitions, by what stands before a token. */
const CONTEXT = { within: 0, sentenceStart: 1, afterQuotation: 2, quotationStart: 3 } as const;

/** How many tables of transitions there are. */
export const CONTEXTS = 4;

/**
 * Sentences and quotations of a block's tokens, by token: half-open ranges and what stands in them. One outline reads
 * block after block: its arrays are as long as the longest of them, and hold the last.
 */
export class BlockOutline {
  sentenceStarts = new Int32Array(0);
  sentenceEnds = new Int32Array(0);
  /** Bounds of the quotation a token stands in; -1 outside. */
  quoteStarts = new Int32Array(0);
  quoteEnds = new Int32Array(0);
  /** See QUOTE. */
  quoteStates = new Uint8Array(0);
  /** Of the token's sentence: bit 0 some of it is quoted, bit 1 its first token is, bit 2 its last or last but one. */
  sentenceQuotes = new Uint8Array(0);
  /** Which table of transitions leads to the token. */
  contexts = new Uint8Array(0);
  /** Number of the block's own state: begins with a quotation, is one, how many there are. 0 to 15. */
  state = 0;
  quotationCount = 0;

  /** Outlines a block. Cost: linear in its tokens. */
  read({ length, quotations, sentences }: Layers): void {
    this.#makeRoom(length);
    this.quotationCount = boundRuns(quotations, this.quoteStarts, this.quoteEnds);
    boundRuns(sentences, this.sentenceStarts, this.sentenceEnds);
    this.#readQuoteStates(quotations);
    this.#readSentenceQuotes(quotations);
    this.#readContexts(length);
    const begins = length > 0 && quotations[0]! >= 0;
    const whole = begins && this.quoteEnds[0] === length;
    this.state = (Number(begins) * 2 + Number(whole)) * 4 + Math.min(this.quotationCount, 3);
  }

  #makeRoom(length: number): void {
    if (this.contexts.length >= length) return;
    this.sentenceStarts = new Int32Array(length * 2);
    this.sentenceEnds = new Int32Array(length * 2);
    this.quoteStarts = new Int32Array(length * 2);
    this.quoteEnds = new Int32Array(length * 2);
    this.quoteStates = new Uint8Array(length * 2);
    this.sentenceQuotes = new Uint8Array(length * 2);
    this.contexts = new Uint8Array(length * 2);
  }

  #readQuoteStates(quotations: Int32Array): void {
    const { quoteStarts: starts, quoteEnds: ends, quoteStates: states } = this;
    for (let at = 0; at < quotations.length; at++) {
      if (quotations[at]! >= 0) {
        if (at === starts[at]) states[at] = QUOTE.opening;
        else states[at] = at === ends[at]! - 1 ? QUOTE.closing : QUOTE.inside;
      } else if (at > 0 && quotations[at - 1]! >= 0) states[at] = QUOTE.after;
      else if (at > 1 && quotations[at - 2]! >= 0) states[at] = QUOTE.secondAfter;
      else if (at + 1 < quotations.length && quotations[at + 1]! >= 0) states[at] = QUOTE.before;
      else states[at] = QUOTE.outside;
    }
  }

  #readSentenceQuotes(quotations: Int32Array): void {
    const { sentenceEnds, sentenceQuotes: bits } = this;
    for (let from = 0; from < quotations.length;) {
      const to = sentenceEnds[from]!;
      let some = false;
      for (let at = from; at < to && !some; at++) some = quotations[at]! >= 0;
      const closes = quotations[to - 1]! >= 0 || (to - 2 >= from && quotations[to - 2]! >= 0);
      bits.fill(some ? 1 + (quotations[from]! >= 0 ? 2 : 0) + (closes ? 4 : 0) : 0, from, to);
      from = to;
    }
  }

  #readContexts(length: number): void {
    const { sentenceStarts, quoteStates, contexts } = this;
    for (let at = 0; at < length; at++) {
      const quote = quoteStates[at];
      if (at === sentenceStarts[at]) contexts[at] = CONTEXT.sentenceStart;
      else if (quote === QUOTE.after) contexts[at] = CONTEXT.afterQuotation;
      else if (quote === QUOTE.opening) contexts[at] = CONTEXT.quotationStart;
      else contexts[at] = CONTEXT.within;
    }
  }
}

/** Writes the bounds of each run of equal numbers, -1 for runs of -1. Returns how many others there are. */
function boundRuns(numbers: Int32Array, starts: Int32Array, ends: Int32Array): number {
  let runs = 0;
  for (let from = 0; from < numbers.length;) {
    let to = from + 1;
    while (to < numbers.length && numbers[to] === numbers[from]) to += 1;
    const isRun = numbers[from]! >= 0;
    if (isRun) runs += 1;
    starts.fill(isRun ? from : -1, from, to);
    ends.fill(isRun ? to : -1, from, to);
    from = to;
  }
  return runs;
}
