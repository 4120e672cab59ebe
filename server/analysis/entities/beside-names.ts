import { isCapital, isLetter } from '../../text/letters.ts';
import type { Span } from '../../text/span.ts';
import { LetterPattern } from '../../text/letter-pattern.ts';

const SPACE = 32;
const COMMA = 44;
const HYPHEN = 45;

/** Whether a name stands where a place does: “in Calder”, “outside Calder”, “Calder, Ore.,”. */
export function standsAsPlace(prose: string, { start, end }: Span): boolean {
  if (prose.charCodeAt(end) === COMMA && STATE_BEHIND.test(prose.slice(end, end + 24))) return true;
  let last = start - 1;
  if (last < 1 || prose.charCodeAt(last) !== SPACE) return false;
  if (isArticleBefore(prose, start)) last -= 4;
  let first = last;
  while (first > 0 && isLetter(prose.charCodeAt(first - 1))) first -= 1;
  return last - first <= LONGEST_PREPOSITION && WHERE.has(prose.slice(first, last).toLowerCase());
}

const WHERE: ReadonlySet<string> = new Set(
  'in at near outside inside around across throughout toward towards into through to from left leave leaving visited'.split(
    ' ',
  ),
);

const LONGEST_PREPOSITION = 'throughout'.length;

/** “, Ore.,”, “, North Carolina,” */
const STATE_BEHIND = new LetterPattern(
  String.raw`^, (?:(?:North|South|West|New) )?\p{Lu}[\p{L}.]+(?: \p{Lu}\p{L}+)?[,.;]`,
);

/** The word with a capital that one space parts from what starts at an offset. */
export function capitalBefore(prose: string, start: number): string | undefined {
  if (prose.charCodeAt(start - 1) !== SPACE) return undefined;
  let first = start - 1;
  while (first > 0 && isLetter(prose.charCodeAt(first - 1))) first -= 1;
  if (!isCapital(prose.charCodeAt(first)) || first >= start - 2 || prose.charCodeAt(first - 1) === HYPHEN)
    return undefined;
  const word = prose.slice(first, start - 1);
  return word === 'The' ? undefined : word;
}

/** The word with a capital that one space parts from what ends at an offset. */
export function capitalBehind(prose: string, end: number): string | undefined {
  if (prose.charCodeAt(end) !== SPACE || !isCapital(prose.charCodeAt(end + 1))) return undefined;
  let last = end + 2;
  while (isLetter(prose.charCodeAt(last))) last += 1;
  return last > end + 2 && prose.charCodeAt(last) !== HYPHEN ? prose.slice(end + 1, last) : undefined;
}

/** Whether “the” and one space stand before an offset. */
export function isArticleBefore(prose: string, at: number): boolean {
  if (at < 4 || prose.charCodeAt(at - 1) !== SPACE || (prose.charCodeAt(at - 2) | 32) !== 0x65) return false;
  return prose.slice(at - 4, at - 1).toLowerCase() === 'the';
}
