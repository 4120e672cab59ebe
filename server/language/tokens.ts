import type { Span } from '../text/span.ts';

export type TokenKind = 'word' | 'number' | 'punctuation' | 'quotation-mark' | 'link';

/** A word, number or mark. Offsets are those of the text it was made from. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
}

/** Splits text into tokens, in order; white space belongs to none. Linear in the text. */
export function tokenize(text: string): Token[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*|\S/gu), (m) => ({
    start: m.index,
    end: m.index + m[0].length,
    text: m[0],
    kind: /\p{L}/u.test(m[0]) ? 'word' : 'punctuation',
  }));
}
