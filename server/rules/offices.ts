import { OFFICES } from '../lexicon/offices.ts';

/** A public office that a title names. */
export interface Office {
  /** What it is, whatever it is called: “governor” for “Gov.” */
  readonly head: string;
  /** Whose it is, where the title says so: “state”, “city”. */
  readonly level: string | undefined;
}

/** Offices of several words, by their last; tried first. */
const LONG_HEADS: readonly (readonly [RegExp, string])[] = [
  [/\battorney general$/, 'attorney general'],
  [/\b(?:district|county|commonwealth’?'?s) attorney$/, 'district attorney'],
  [/\bsecretary of state$/, 'secretary of state'],
  [/\bpolice chief$|^chief of police$/, 'police chief'],
  [/\bfire chief$|^chief of the fire department$/, 'fire chief'],
];

const LEVELS: ReadonlySet<string> = new Set(['state', 'city', 'county', 'town', 'village', 'us', 'federal']);

/** Words by which somebody does not hold the office, not yet, not any more, or not alone. */
const NOT_HELD =
  /\b(?:former|ex|then|late|past|onetime|one-time|retired|previous|first|last|next|future|would-be|incoming|outgoing|elect|designate|acting|interim|deputy|vice|lieutenant|lt|assistant|associate|candidate|nominee|hopeful|contender|rival|challenger|opponent|presumptive|shadow|longtime|honorary|emeritus|aide|spokes\w+|wife|husband|son|daughter|brother|sister|mother|father|lawyer|adviser|advisor|manager)\b/;

/** The office that a title gives its bearer now; `undefined` for any other title. */
export function officeOf(title: string): Office | undefined {
  const plain = title.toLowerCase().replace(/[.,]/g, '').replace(/’/g, "'");
  if (plain.length > LONGEST_TITLE || NOT_HELD.test(plain)) return undefined;
  // “the mayor of Danforth”, “mayor for 12 years”: the office stands before what it is of.
  const own =
    /^(?:(?!secretary\b|chief\b).)*?(?= (?:of|for|to|in|from|at|since|and|who) )/.exec(plain)?.[0] ?? plain;
  const words = own.split(/\s+/);
  const level = words.find((word) => LEVELS.has(word.replace(/'s$/, '')))?.replace(/'s$/, '');
  for (const [pattern, head] of LONG_HEADS) if (pattern.test(own)) return { head, level };
  const last = words.at(-1)!;
  const head = [...OFFICES].find(([, names]) => names.includes(last))?.[0];
  if (head === undefined || (CLUBS_HAVE.has(head) && level === undefined && !/^\p{Lu}/u.test(title)))
    return undefined;
  return { head, level };
}

/** Heads that clubs, firms and contests have as well: an office only as a title before a name, or with whose it is. */
const CLUBS_HAVE: ReadonlySet<string> = new Set(
  'treasurer comptroller auditor judge representative senator'.split(' '),
);

/** Units of a title; longer ones tell a story of their own. */
const LONGEST_TITLE = 60;

/** Whether nobody can hold both at a time: two offices, or one office of two bodies. */
export function areIncompatible(a: Office, b: Office): boolean {
  if (a.head === b.head) return a.level !== undefined && b.level !== undefined && a.level !== b.level;
  const both = new Set([a.head, b.head]);
  return !COMPATIBLE.some((pair) => pair.every((head) => both.has(head)));
}

/** Heads that are used of one office: a state’s representatives sit in its assembly, a city’s aldermen on its council. */
const COMPATIBLE: readonly (readonly string[])[] = [
  ['representative', 'assembly member'],
  ['alderman', 'council member'],
  ['mayor', 'council member'],
  ['mayor', 'alderman'],
  ['judge', 'justice'],
  ['council member', 'treasurer'],
  ['treasurer', 'comptroller'],
  ['auditor', 'comptroller'],
  ['sheriff', 'coroner'],
];
