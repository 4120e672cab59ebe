import { termMap } from './terms.ts';

/** Offices that nobody holds two of at a time, with the words for each; lower case, without periods. */
export const OFFICES: ReadonlyMap<string, readonly string[]> = termMap(`
  mayor: mayor
  governor: gov governor
  senator: sen senator
  representative: rep congressman congresswoman congressperson representative
  assembly member: assemblyman assemblywoman assemblymember
  council member: councilman councilwoman councilmember councilor councillor
  alderman: alderman alderwoman ald
  treasurer: treasurer
  comptroller: comptroller controller
  auditor: auditor
  sheriff: sheriff
  coroner: coroner
  judge: judge
  justice: justice
  ambassador: ambassador amb
`);
