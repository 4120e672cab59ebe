import { WORK_WORDS } from '../../lexicon/quotation-cues.ts';
import type { Span } from '../../text/span.ts';
import type { BlockReading } from '../block-reading.ts';
import { LetterPattern } from '../../text/letter-pattern.ts';

/** Units before the opening mark and behind the closing one in which a work is called what it is. */
const BEFORE = 48;
const BEHIND = 32;

/**
 * Titles in quotation marks that the words beside them call a book, film, song or the like, without the mark at their
 * end; relative to the block, in order. A title that nothing is said of may be a slogan, and is left out.
 */
export function findWorks({ prose, quotations }: BlockReading): readonly Span[] {
  if (quotations.length === 0) return NO_WORKS;
  let works: Span[] | undefined;
  for (const { form, inner, outer } of quotations)
    if (form === 'title' && (isIntroduced(prose, outer.start) || isExplained(prose, outer.end)))
      (works ??= []).push(withoutStop(prose, inner));
  return works ?? NO_WORKS;
}

const NO_WORKS: readonly Span[] = [];

const WORDS = new LetterPattern(String.raw`[\p{L}-]+`, 'g');

/** “her novel “Salt””, “the film, “Salt””: one of the four words before the mark, in its clause. */
function isIntroduced(prose: string, at: number): boolean {
  const before = prose.slice(Math.max(0, at - BEFORE), at);
  const words = /[^.;:?!“”"]*$/.exec(before)![0].toLowerCase().match(WORDS.for(before)) ?? [];
  return words.slice(-4).some((word) => WORK_WORDS.has(word));
}

const EXPLAINED = new LetterPattern(String.raw`^\s*,?\s*(?:an?|the|his|her|their)\s([\p{L}\s-]+)`);

/** ““Salt,” the memoir he wrote”, ““Salt,” an exhibition”. */
function isExplained(prose: string, at: number): boolean {
  const words = EXPLAINED.exec(prose.slice(at, at + BEHIND))?.[1];
  return (
    words !== undefined &&
    words
      .toLowerCase()
      .split(/\s+/)
      .slice(0, 3)
      .some((word) => WORK_WORDS.has(word))
  );
}

function withoutStop(prose: string, { start, end }: Span): Span {
  let last = end;
  while (last > start && /[\s,.;:]/.test(prose.charAt(last - 1))) last -= 1;
  return { start, end: last };
}
