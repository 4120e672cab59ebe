import { LONGEST_OFFICE, OFFICES, OVER_WORDS } from '../lexicon/offices.ts';
import { type Span, textOf } from '../text/span.ts';

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

/** Behind these a title says whose or where the office is, or whom its bearer serves: “mayor |of Saltby”, “adviser |to the mayor”. */
const LINKS: ReadonlySet<string> = new Set([
  'of',
  'for',
  'in',
  'at',
  'to',
  'under',
  'against',
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
    .replace(/^(?:the|an?)\s/, '')
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  // “Chief of police” goes on behind its link.
  for (let count = Math.min(words.length, LONGEST_OFFICE); count > 2; count--) {
    const whole = OFFICES.get(words.slice(0, count).join(' '));
    if (whole !== undefined) return { name: whole, isDeputy: false };
  }
  const link = words.findIndex((word, at) => at > 0 && LINKS.has(word));
  const head = link < 0 ? words : words.slice(0, link);
  for (let first = Math.max(0, head.length - LONGEST_OFFICE); first < head.length; first++) {
    const name = OFFICES.get(head.slice(first).join(' '));
    if (name !== undefined)
      return { name, isDeputy: head.slice(0, first).some((word) => DEPUTIES.has(word)) };
  }
  return undefined;
}

/** Offices that one person may well hold together, or that are called by each other’s names. */
const BESIDE: readonly (readonly [string, string])[] = [
  ['mayor', 'council member'],
  ['representative', 'assembly member'],
  ['treasurer', 'comptroller'],
  ['auditor', 'comptroller'],
  ['sheriff', 'coroner'],
  ['judge', 'magistrate'],
  ['chief executive', 'chief operating officer'],
];

/** Whether one person may hold both of two offices, or they are one. A deputy is not the one they stand in for. */
export function agree(a: Office, b: Office): boolean {
  if (a.name === b.name) return a.isDeputy === b.isDeputy;
  return BESIDE.some((pair) => pair.includes(a.name) && pair.includes(b.name));
}

const OVER = new RegExp(String.raw`\b(?:${OVER_WORDS.join('|')})\b`, 'i');

/** Words by which a title names somebody beside the one who holds the office, or which of its holders this is. */
const BESIDE_IT =
  /\b(?:first|last|next|future|rival|challenger|opponent|aide|spokes\w+|wife|husband|son|daughter|brother|sister|mother|father|lawyer|adviser|advisor|manager)\b/i;

/** Characters before a title in which a word may say that the office is over: “the former prosecutor and city |clerk”. */
const REACH = 40;

/** Whether a word in a title of a text, or before it in its part of the sentence, says that the office is not held now. */
export function isOverIn(text: string, title: Span): boolean {
  const before = text.slice(Math.max(0, title.start - REACH), title.start);
  const own = before.slice(
    Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n'), before.lastIndexOf(', ')) + 1,
  );
  return OVER.test(own) || OVER.test(textOf(text, title));
}

/** Whether nothing in a title says that its bearer does not hold the office it names now. */
export function isHeld(title: string): boolean {
  return !OVER.test(title) && !BESIDE_IT.test(title);
}
