import { PART, PART_OF_LABEL } from './labels.ts';
import type { TaggedBlock, TokenRange } from './tagged-block.ts';

/** A source, cue or content as the tagger labelled it. Places count tokens and sentences through the whole sequence. */
export interface LabelSpan extends TokenRange {
  /** One of PART, none apart. */
  readonly part: number;
  readonly start: number;
  readonly end: number;
  readonly firstSentence: number;
  readonly lastSentence: number;
}

/** A quotation of depth 0 in its block, marks included. */
export interface QuotedRange extends TokenRange {
  /** Sentence of its first token, counted through the sequence. */
  readonly sentence: number;
}

/** Tagged blocks of one article, in order, and what their labels and quotation marks cut out of them. */
export interface Sequence {
  readonly blocks: readonly TaggedBlock[];
  /** In order; they do not overlap. */
  readonly spans: readonly LabelSpan[];
  readonly quotations: readonly QuotedRange[];
  /** Tokens and sentences before each block, and behind the last. */
  readonly tokensBefore: Int32Array;
  readonly sentencesBefore: Int32Array;
}

/**
 * Reads labels into spans: a beginning opens one, an inside goes on with it. Sources and cues end with their sentence.
 * Linear in the tokens, with a few operations each.
 */
export function sequenceOf(blocks: readonly TaggedBlock[]): Sequence {
  const spans: LabelSpan[] = [];
  const quotations: QuotedRange[] = [];
  const tokensBefore = new Int32Array(blocks.length + 1);
  const sentencesBefore = new Int32Array(blocks.length + 1);
  for (let block = 0; block < blocks.length; block++) {
    const { labels, layers } = blocks[block]!;
    const { length, sentences } = layers;
    const tokens = tokensBefore[block]!;
    const sentence = sentencesBefore[block]!;
    tokensBefore[block + 1] = tokens + length;
    sentencesBefore[block + 1] = sentence + (length === 0 ? 0 : sentences[length - 1]! + 1);
    for (let from = 0; from < length;) {
      if (labels[from] === 0) {
        from += 1;
        continue;
      }
      const part = PART_OF_LABEL[labels[from]!]!;
      const to = spanEnd(blocks[block]!, from, part);
      spans.push({
        part,
        block,
        from,
        to,
        start: tokens + from,
        end: tokens + to,
        firstSentence: sentence + sentences[from]!,
        lastSentence: sentence + sentences[to - 1]!,
      });
      from = to;
    }
    pushQuotations(quotations, blocks[block]!, block, sentence);
  }
  return { blocks, spans, quotations, tokensBefore, sentencesBefore };
}

function spanEnd({ labels, layers }: TaggedBlock, from: number, part: number): number {
  const inside = 2 * part;
  let to = from + 1;
  while (
    to < layers.length &&
    labels[to] === inside &&
    (part === PART.content || layers.sentences[to] === layers.sentences[from])
  )
    to += 1;
  return to;
}

function pushQuotations(
  quotations: QuotedRange[],
  { layers }: TaggedBlock,
  block: number,
  sentencesBefore: number,
): void {
  for (let from = 0; from < layers.length;) {
    const index = layers.quotations[from]!;
    let to = from + 1;
    while (to < layers.length && layers.quotations[to] === index) to += 1;
    if (index >= 0) quotations.push({ block, from, to, sentence: sentencesBefore + layers.sentences[from]! });
    from = to;
  }
}
