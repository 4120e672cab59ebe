import { agree, isHeld, type Office, officeOf } from './office-titles.ts';
import { isCapitalAt } from '../language/characters.ts';

/** A public office that somebody holds now. */
export interface HeldOffice extends Office {
  /** Whose it is, where the title says so: “state”, “city”. */
  readonly level: string | undefined;
}

/** Of the offices of the list, those that exclude each other by law or custom. */
const PUBLIC: ReadonlySet<string> = new Set([
  'mayor',
  'governor',
  'senator',
  'representative',
  'assembly member',
  'council member',
  'treasurer',
  'comptroller',
  'auditor',
  'sheriff',
  'police chief',
  'fire chief',
  'district attorney',
  'attorney general',
  'judge',
  'ambassador',
]);

/** Of those, the ones that clubs, firms and contests have as well: an office only as a title before a name, or with whose it is. */
const CLUBS_HAVE: ReadonlySet<string> = new Set([
  'treasurer',
  'comptroller',
  'auditor',
  'judge',
  'representative',
  'senator',
]);

const LEVELS: ReadonlySet<string> = new Set(['state', 'city', 'county', 'town', 'village', 'us', 'federal']);

/** Units of a title; longer ones tell a story of their own. */
const LONGEST_TITLE = 60;

/** The public office that a title gives its bearer now; `undefined` for any other title. */
export function heldOffice(title: string): HeldOffice | undefined {
  if (title.length > LONGEST_TITLE || !isHeld(title)) return undefined;
  const office = officeOf(title);
  if (office === undefined || office.isDeputy || !PUBLIC.has(office.name)) return undefined;
  const words = title
    .toLowerCase()
    .replaceAll('.', '')
    .split(/[\s’']+/);
  const level = words.find((word) => LEVELS.has(word));
  if (CLUBS_HAVE.has(office.name) && level === undefined && !isCapitalAt(title, 0)) return undefined;
  return { ...office, level };
}

/** Whether nobody can hold both at a time: two offices, or one office of two bodies. */
export function areIncompatible(a: HeldOffice, b: HeldOffice): boolean {
  if (a.name !== b.name) return !agree(a, b);
  return a.level !== undefined && b.level !== undefined && a.level !== b.level;
}
