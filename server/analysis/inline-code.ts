import type { Span } from '../text/span.ts';
import type { BlockReading } from './block-reading.ts';

/** Where a Markdown block holds code between backticks, backticks included, in order; none in plain text. Linear. */
export function findCode({ text, prose }: BlockReading): Span[] {
  const runs = Array.from(text.matchAll(/`+/gu), ({ 0: marks, index }) => ({
    start: index,
    end: index + marks.length,
  }));
  // Code ends at the next run of as many backticks; a run without one is text.
  const closing = new Map<number, number>();
  const closes = runs
    .toReversed()
    .map(({ start, end }, i) => {
      const close = closing.get(end - start);
      closing.set(end - start, runs.length - 1 - i);
      return close;
    })
    .toReversed();
  const code: Span[] = [];
  for (let i = 0; i < runs.length; i++) {
    const close = closes[i];
    const start = runs[i]!.start;
    // In plain text backticks mean nothing, and its prose keeps them.
    if (close === undefined || prose[start] === '`') continue;
    code.push({ start, end: runs[close]!.end });
    i = close;
  }
  return code;
}
