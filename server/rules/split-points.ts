import type { Span } from '../text/span.ts';

/** A comma, semicolon or dash, and the word behind it that could begin a sentence of its own. */
const JOINT =
  /[,;—]\s{1,5}(?:and|but|while|although|though|because|after|before|when|which|who|as|so|yet)\b|;\s|\band said\b/gu;

/**
 * The place nearest the middle at which a long sentence could be cut in two; `undefined` when it offers none.
 *
 * @param narration Text with quotations blanked: none is cut.
 */
export function findSplitPoint(narration: string, sentence: Span): Span | undefined {
  const middle = (sentence.start + sentence.end) / 2;
  let best: Span | undefined;
  for (const { 0: words, index } of narration.slice(sentence.start, sentence.end).matchAll(JOINT)) {
    const span = { start: sentence.start + index, end: sentence.start + index + words.length };
    if (best === undefined || Math.abs(span.start - middle) < Math.abs(best.start - middle)) best = span;
  }
  return best;
}
