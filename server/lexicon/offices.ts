import { termList } from './terms.ts';

/**
 * Offices of which one person seldom holds two: a line for each, its names with commas between them, the one it is called
 * by first; lower case, without periods.
 */
const LINES: readonly string[] = termList(`
  mayor
  governor, gov
  lieutenant governor, lt gov, lt governor
  senator, sen
  representative, rep, congressman, congresswoman, us rep
  assembly member, assemblyman, assemblywoman, assemblymember
  council member, councilman, councilwoman, councilmember, councilor, councillor, alderman, alderwoman
  treasurer
  comptroller, controller
  auditor
  assessor
  clerk
  sheriff
  coroner, medical examiner
  police chief, chief of police
  fire chief, chief of the fire department
  city manager
  city attorney
  district attorney
  attorney general
  public defender
  judge
  magistrate
  superintendent, supt
  school principal, principal
  chief executive, ceo, chief executive officer
  chief financial officer, cfo
  chief operating officer, coo
  chancellor
  provost
  dean
  bishop
  archbishop
  cardinal
  prime minister
  ambassador
  head coach
  goalkeeper
`);

/** What each name of an office is called by. */
export const OFFICES: ReadonlyMap<string, string> = new Map(
  LINES.flatMap((line) => {
    const names = line.split(', ');
    return names.map((name) => [name, names[0]!] as const);
  }),
);

/** Words of the longest name: “chief of the fire department”. */
export const LONGEST_OFFICE = 5;

/** Words in or before a title that say its office is over, has not begun, or is held in somebody’s stead; lower case. */
export const OVER_WORDS: readonly string[] = termList(`
  former
  formerly
  ex
  then
  late
  past
  onetime
  one-time
  retired
  previous
  would-be
  incoming
  outgoing
  departing
  elect
  designate
  acting
  interim
  candidate
  nominee
  hopeful
  contender
  presumptive
  shadow
  longtime
  honorary
  emerita
  emeriti
  emeritus
  one-term
  two-term
  three-term
  four-term
`);
