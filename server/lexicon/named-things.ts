import { terms } from './terms.ts';

/** Whole names of programmes, customs and signs that look like those of bodies, people or places. */
export const NAMED_THINGS: ReadonlySet<string> = terms(`
  Bill of Rights
  Brexit
  Declaration of Independence
  Head Start
  Medicaid
  Medicare
  Nobel Prize
  Obamacare
  Roman Catholic
  Roman Catholics
  Universal Credit
`);
