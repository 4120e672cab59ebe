import { LONGEST_OFFICE, OFFICES } from '../lexicon/offices.ts';

/** An office named in a title. */
export interface Office {
  /** What it is called by: “representative” for “Congresswoman”. */
  readonly name: string;
  readonly isDeputy: boolean;
}

const DEPUTIES: ReadonlySet<string> = new Set([
  'deputy',
  'vice',
  'assistant',
  'associate',
  'under',
  'lieutenant',
  'lt',
]);

/** Behind these a title says whose or where the office is: “mayor |of Saltby”, “city clerk |since May”. */
const LINKS: ReadonlySet<string> = new Set([
  'of',
  'for',
  'in',
  'at',
  'since',
  'on',
  'and',
  'who',
  'from',
  'with',
]);

/**
 * The office a title ends in, before what says whose it is; `undefined` for jobs and descriptions, of which one person may
 * have many. “A spokesman for the mayor” is no mayor.
 */
export function officeOf(title: string): Office | undefined {
  const words = title
    .toLowerCase()
    .replaceAll('.', '')
    .split(/[\s,]+/)
    .filter((word) => word !== '' && word !== 'the' && word !== 'a' && word !== 'an');
  // “Chief of police” goes on behind its link.
  const whole =
    OFFICES.get(words.slice(0, LONGEST_OFFICE).join(' ')) ?? OFFICES.get(words.slice(0, 3).join(' '));
  if (whole !== undefined) return { name: whole, isDeputy: false };
  const link = words.findIndex((word, at) => at > 0 && LINKS.has(word));
  const head = link < 0 ? words : words.slice(0, link);
  for (let first = Math.max(0, head.length - LONGEST_OFFICE); first < head.length; first++) {
    const name = OFFICES.get(head.slice(first).join(' '));
    if (name !== undefined)
      return { name, isDeputy: head.slice(0, first).some((word) => DEPUTIES.has(word)) };
  }
  return undefined;
}
