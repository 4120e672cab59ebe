import type { Severity } from '../rules/rule.ts';

/** Something the engine itself tells the writer; turned off and changed in configuration like a rule. */
export interface HousekeepingMeta {
  readonly id: string;
  readonly summary: string;
  readonly severity: Severity;
}

/** What the engine reports besides the rules' findings, sorted by id. */
export const HOUSEKEEPING = [
  {
    id: 'suppression-without-reason',
    summary: 'A finding is suppressed, but nobody says why.',
    severity: 'warning',
  },
  {
    id: 'unknown-suppressed-rule',
    summary: 'A suppression names no rule that exists, or is not in a form that is known.',
    severity: 'warning',
  },
  {
    id: 'unreadable-markup',
    summary: 'Part of the file could not be read and was left alone.',
    severity: 'info',
  },
  {
    id: 'unused-suppression',
    summary: 'A suppression no longer suppresses anything.',
    severity: 'info',
  },
] as const satisfies readonly HousekeepingMeta[];

export type HousekeepingId = (typeof HOUSEKEEPING)[number]['id'];
