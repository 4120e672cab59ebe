import { length, quotations, sentences } from './block';
import { Bytes, Ints, roomFor, takeBytes, takeInts } from './memory';

/** Where a token stands with regard to quotations. */
const QUOTE_OUTSIDE: i32 = 0;
export const QUOTE_OPENING: i32 = 1;
const QUOTE_CLOSING: i32 = 2;
export const QUOTE_INSIDE: i32 = 3;
/** The first and second token behind one, and the token before one. */
const QUOTE_AFTER: i32 = 4;
const QUOTE_SECOND_AFTER: i32 = 5;
const QUOTE_BEFORE: i32 = 6;

/** Tables of transitions, by what stands before a token. */
const CONTEXT_WITHIN: i32 = 0;
const CONTEXT_SENTENCE: i32 = 1;
const CONTEXT_AFTER_QUOTATION: i32 = 2;
const CONTEXT_QUOTATION: i32 = 3;

/** How many tables of transitions there are. */
export const CONTEXTS: i32 = 4;

// Sentences and quotations of the block's tokens, by token: half-open ranges and what stands in them. The columns are as
// long as the longest block, and hold the last.
export let sentenceStarts: Ints = changetype<Ints>(0);
export let sentenceEnds: Ints = changetype<Ints>(0);
/** Bounds of the quotation a token stands in; -1 outside. */
export let quoteStarts: Ints = changetype<Ints>(0);
export let quoteEnds: Ints = changetype<Ints>(0);
/** See QUOTE_OUTSIDE and those behind it. */
export let quoteStates: Bytes = changetype<Bytes>(0);
/** Of the token's sentence: bit 0 some of it is quoted, bit 1 its first token is, bit 2 its last or last but one. */
export let sentenceQuotes: Bytes = changetype<Bytes>(0);
/** Which table of transitions leads to the token. */
export let contexts: Bytes = changetype<Bytes>(0);
/** Number of the block's own state: begins with a quotation, is one, how many there are. 0 to 15. */
export let blockState: i32 = 0;
/** How many quotations there are. */
export let quotationCount: i32 = 0;

let room: i32 = 0;

/** Outlines the block. Cost: linear in its tokens. */
export function outlineBlock(): void {
  makeRoom();
  quotationCount = boundRuns(quotations, quoteStarts, quoteEnds);
  boundRuns(sentences, sentenceStarts, sentenceEnds);
  readQuoteStates();
  readSentenceQuotes();
  readContexts();
  const begins = length > 0 && quotations[0] >= 0;
  const whole = begins && quoteEnds[0] == length;
  blockState = (i32(begins) * 2 + i32(whole)) * 4 + min(quotationCount, 3);
}

function makeRoom(): void {
  if (room >= length) return;
  const wanted = roomFor(length);
  sentenceStarts = takeInts(wanted);
  sentenceEnds = takeInts(wanted);
  quoteStarts = takeInts(wanted);
  quoteEnds = takeInts(wanted);
  quoteStates = takeBytes(wanted);
  sentenceQuotes = takeBytes(wanted);
  contexts = takeBytes(wanted);
  room = wanted;
}

function readQuoteStates(): void {
  for (let at = 0; at < length; at++) quoteStates[at] = quoteStateOf(at);
}

function quoteStateOf(at: i32): i32 {
  if (quotations[at] >= 0) {
    if (at == quoteStarts[at]) return QUOTE_OPENING;
    return at == quoteEnds[at] - 1 ? QUOTE_CLOSING : QUOTE_INSIDE;
  }
  if (at > 0 && quotations[at - 1] >= 0) return QUOTE_AFTER;
  if (at > 1 && quotations[at - 2] >= 0) return QUOTE_SECOND_AFTER;
  return at + 1 < length && quotations[at + 1] >= 0 ? QUOTE_BEFORE : QUOTE_OUTSIDE;
}

function readSentenceQuotes(): void {
  for (let from = 0; from < length;) {
    const to = sentenceEnds[from];
    let some = false;
    for (let at = from; at < to && !some; at++) some = quotations[at] >= 0;
    const closes = quotations[to - 1] >= 0 || (to - 2 >= from && quotations[to - 2] >= 0);
    const bits = some ? 1 + (quotations[from] >= 0 ? 2 : 0) + (closes ? 4 : 0) : 0;
    for (; from < to; from++) sentenceQuotes[from] = bits;
  }
}

function readContexts(): void {
  for (let at = 0; at < length; at++) {
    const quote = quoteStates[at];
    if (at == sentenceStarts[at]) contexts[at] = CONTEXT_SENTENCE;
    else if (quote == QUOTE_AFTER) contexts[at] = CONTEXT_AFTER_QUOTATION;
    else if (quote == QUOTE_OPENING) contexts[at] = CONTEXT_QUOTATION;
    else contexts[at] = CONTEXT_WITHIN;
  }
}

/** Writes the bounds of each run of equal numbers, -1 for runs of -1. Returns how many others there are. */
function boundRuns(numbers: Ints, starts: Ints, ends: Ints): i32 {
  let runs = 0;
  for (let from = 0; from < length;) {
    const number = numbers[from];
    let to = from + 1;
    while (to < length && numbers[to] == number) to += 1;
    const isRun = number >= 0;
    runs += i32(isRun);
    for (let at = from; at < to; at++) {
      starts[at] = isRun ? from : -1;
      ends[at] = isRun ? to : -1;
    }
    from = to;
  }
  return runs;
}
