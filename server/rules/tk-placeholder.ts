import { findCode } from '../analysis/inline-code.ts';
import type { Span } from '../text/span.ts';
import { blockRule } from './rule.ts';
import { WRITTEN_ZONES } from './zone-sets.ts';

/**
 * Marks that desks leave where something is to come. “TK Maxx” and “TK Carter” are names, “Super Bowl XXX” has a
 * number, and “What???” is a rider's outburst.
 */
const BRACKETED: readonly RegExp[] = [
  /\[\s{0,5}(?:tk|tktk|tkk|cq)\b[^[\]\n]{0,80}\]/giu,
  // “[the] number [of]” in a quotation is the reporter's help to the reader: only these notes are the desk's.
  /\[\s{0,5}(?:(?:fact[- ])?check|confirm|verify)(?: (?:with|spelling|date|names?|figures?|numbers?|age|title|quote|facts?|source)\b[^[\]\n]{0,60})?\s{0,5}\]/giu,
  /\[\s{0,5}(?:name|date|number|link|source|age|title|place) ?(?:here|to come)?\s{0,5}\]/giu,
  /\[\s{0,5}(?:[xX]{2,9}|\?{1,9})\s{0,5}\]/gu,
];

/** Those without brackets, and letters that each holds as they stand here. */
const BARE: readonly (readonly [letters: string, pattern: () => RegExp])[] = [
  ['TK', () => /(?<![\p{L}\p{N}_[-])(?:TK){1,4}(?![\p{L}\p{N}_-]|[ ]\p{Lu}\p{Ll})/gu],
  ['XXXX', () => /(?<![\p{L}\p{N}$[])X{4,20}(?![\p{L}\p{N}])/gu],
  ['???', () => /(?<=[\s(]|^)\?{3,20}(?=[\s).,;]|$)/gu],
  ['', () => /lorem ipsum(?: dolor)?/gi],
];

export const tkPlaceholder = blockRule({
  meta: {
    id: 'tk-placeholder',
    summary: 'A placeholder for something still to come is left in the story.',
    group: 'headlines',
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    authorities: [],
  },
  options: {
    also: {
      default: [] as readonly string[],
      description: 'Further marks your desk uses, found as written, capitals and all.',
    },
  },
  zones: WRITTEN_ZONES,
  *check({ reading }, { also }) {
    const { text } = reading;
    for (const pattern of patternsFor(text)) {
      for (const { 0: words, index } of text.matchAll(pattern)) {
        // Text of a link: “[check the map](…)”.
        if (words.endsWith(']') && /^[([]/u.test(text.slice(index + words.length))) continue;
        if (isInside(reading.once(findCode), index)) continue;
        yield finding(words, index);
      }
    }
    for (const mark of also) {
      if (mark === '') continue;
      for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) {
        if (!isInside(reading.once(findCode), at)) yield finding(mark, at);
      }
    }
  },
});

/** The patterns that a text may hold. */
function patternsFor(text: string): RegExp[] {
  const bare = BARE.filter(([letters]) => text.includes(letters)).map(([, pattern]) => pattern());
  return text.includes('[') ? [...BRACKETED, ...bare] : bare;
}

function finding(words: string, start: number) {
  return {
    span: { start, end: start + words.length },
    message: `“${words}” holds the place of something still missing. Fill it in before the story goes out.`,
  };
}

/** Whoever writes `[TK name]` as code writes about the mark. */
function isInside(spans: readonly Span[], at: number): boolean {
  return spans.some(({ start, end }) => start <= at && at < end);
}
