import type { Span } from '../text/span.ts';
import type { Token } from './tokens.ts';

/** A sentence with its closing marks, and the half-open range of tokens it holds. */
export interface Sentence extends Span {
  readonly firstToken: number;
  readonly endToken: number;
}

/** Groups tokens into sentences. */
export function splitSentences(_text: string, tokens: readonly Token[]): Sentence[] {
  return tokens.length === 0
    ? []
    : [{ start: tokens[0]!.start, end: tokens.at(-1)!.end, firstToken: 0, endToken: tokens.length }];
}
