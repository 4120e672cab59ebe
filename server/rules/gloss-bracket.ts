import type { AcronymGloss } from '../analysis/acronyms.ts';
import type { Span } from '../text/span.ts';

/**
 * The bracket of “Full Name (FN)”, with the space before it; `undefined` where the acronym is explained in another way.
 * Absolute.
 */
export function bracketOf(text: string, { acronym, long }: AcronymGloss): Span | undefined {
  if (acronym.start < long.end || !/^\s\($/.test(text.slice(long.end, acronym.start))) return undefined;
  return text[acronym.end] === ')' ? { start: long.end, end: acronym.end + 1 } : undefined;
}
