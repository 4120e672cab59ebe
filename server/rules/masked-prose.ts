import type { BlockReading } from '../analysis/block-reading.ts';
import type { Span } from '../text/span.ts';

/** Stands for what is not the writer's own: no letter and no white space, so that no pattern reads across it. */
const FILLER = '\uFFFC';

/**
 * A block's prose with quotations, names and links filled up, of equal length, so that offsets stay; curly apostrophes
 * are straight and every space is plain. The end mark of a quotation stays: a sentence may end with it.
 */
export function maskProse({ prose, quotations, names, tokens }: BlockReading): string {
  const masked: Span[] = [
    ...quotations.filter(({ depth }) => depth === 0).map(({ outer }) => outer),
    ...names.mentions,
    ...tokens.filter(({ kind }) => kind === 'link'),
  ].toSorted((a, b) => a.start - b.start);
  let out = '';
  let at = 0;
  for (const { start, end } of masked) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    const words = prose.slice(from, end);
    const mark = /[.?!](?=["”’»]?$)/u.exec(words);
    out += prose.slice(at, from);
    out +=
      mark === null
        ? FILLER.repeat(words.length)
        : FILLER.repeat(mark.index) + mark[0] + FILLER.repeat(words.length - mark.index - 1);
    at = end;
  }
  return (out + prose.slice(at)).replace(/[‘’]/gu, "'").replace(/[\u00A0\u202F\t\r\n]/gu, ' ');
}
