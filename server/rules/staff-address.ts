import type { Span } from '../text/span.ts';

/** An e-mail address or a telephone number in a text. */
export interface Address extends Span {
  readonly kind: 'e-mail address' | 'telephone number';
  readonly text: string;
}

/** Bounded on every side, so that a line of a million letters costs a million steps and no more. */
const EMAIL = /(?<![\w.+%-])[\w.+%-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![\w-])/gu;
const PHONE = /(?<![\w.$-])(?:\+?1[-. ])?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?![\w-])/gu;

/** The addresses in a text, in order of place. */
export function findAddresses(text: string): Address[] {
  const found: Address[] = [];
  if (!text.includes('@') && !/\d[-. ]\d{4}/.test(text)) return found;
  for (const [kind, pattern] of [
    ['e-mail address', EMAIL],
    ['telephone number', PHONE],
  ] as const) {
    for (const { 0: words, index } of text.matchAll(pattern)) {
      found.push({ kind, text: words, start: index, end: index + words.length });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}
