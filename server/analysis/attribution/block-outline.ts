import type { Layers } from '../../language/layers.ts';

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

/** Sentences and quotations of a block's tokens, by token: half-open ranges and what stands in them. */
export interface BlockOutline {
  readonly sentenceStarts: Int32Array;
  readonly sentenceEnds: Int32Array;
  /** Bounds of the quotation a token stands in; -1 outside. */
  readonly quoteStarts: Int32Array;
  readonly quoteEnds: Int32Array;
  /** See QUOTE. */
  readonly quoteStates: Uint8Array;
  /** Of the token's sentence: bit 0 some of it is quoted, bit 1 its first token is, bit 2 its last or last but one. */
  readonly sentenceQuotes: Uint8Array;
  /** Number of the block's own state: begins with a quotation, is one, how many there are. 0 to 15. */
  readonly state: number;
  readonly quotationCount: number;
}

/** Outlines a block. Cost: linear in its tokens. */
export function outline(layers: Layers): BlockOutline {
  const { length, quotations } = layers;
  const quoteStarts = new Int32Array(length).fill(-1);
  const quoteEnds = new Int32Array(length).fill(-1);
  const count = boundRuns(quotations, quoteStarts, quoteEnds);
  const sentenceStarts = new Int32Array(length);
  const sentenceEnds = new Int32Array(length);
  boundRuns(layers.sentences, sentenceStarts, sentenceEnds);
  const begins = length > 0 && quotations[0]! >= 0;
  const whole = begins && quoteEnds[0] === length;
  return {
    sentenceStarts,
    sentenceEnds,
    quoteStarts,
    quoteEnds,
    quoteStates: quoteStates(quotations, quoteStarts, quoteEnds),
    sentenceQuotes: sentenceQuotes(quotations, sentenceEnds),
    state: (Number(begins) * 2 + Number(whole)) * 4 + Math.min(count, 3),
    quotationCount: count,
  };
}

/** Bounds of each run of equal numbers; runs of -1 are left alone. Returns how many runs there are. */
function boundRuns(numbers: Int32Array, starts: Int32Array, ends: Int32Array): number {
  let runs = 0;
  for (let from = 0; from < numbers.length;) {
    let to = from + 1;
    while (to < numbers.length && numbers[to] === numbers[from]) to += 1;
    if (numbers[from]! >= 0) {
      runs += 1;
      starts.fill(from, from, to);
      ends.fill(to, from, to);
    }
    from = to;
  }
  return runs;
}

function quoteStates(quotations: Int32Array, starts: Int32Array, ends: Int32Array): Uint8Array {
  const states = new Uint8Array(quotations.length);
  for (let at = 0; at < quotations.length; at++) {
    if (quotations[at]! >= 0) {
      if (at === starts[at]) states[at] = QUOTE.opening;
      else states[at] = at === ends[at]! - 1 ? QUOTE.closing : QUOTE.inside;
    } else if (at > 0 && quotations[at - 1]! >= 0) states[at] = QUOTE.after;
    else if (at > 1 && quotations[at - 2]! >= 0) states[at] = QUOTE.secondAfter;
    else if (at + 1 < quotations.length && quotations[at + 1]! >= 0) states[at] = QUOTE.before;
  }
  return states;
}

function sentenceQuotes(quotations: Int32Array, ends: Int32Array): Uint8Array {
  const bits = new Uint8Array(quotations.length);
  for (let from = 0; from < quotations.length;) {
    const to = ends[from]!;
    let some = false;
    for (let at = from; at < to && !some; at++) some = quotations[at]! >= 0;
    if (some) {
      const closes = quotations[to - 1]! >= 0 || (to - 2 >= from && quotations[to - 2]! >= 0);
      bits.fill(1 + (quotations[from]! >= 0 ? 2 : 0) + (closes ? 4 : 0), from, to);
    }
    from = Math.max(to, from + 1);
  }
  return bits;
}
