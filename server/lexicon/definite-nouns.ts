import { termMap, terms } from './terms.ts';

/** What a story calls a body after its first mention, and the words of names it can stand for. */
export const BODY_NOUNS: ReadonlyMap<string, readonly string[]> = termMap(`
  agency: Agency Administration Authority Board Bureau Commission Corps Department Enforcement Guard Office Patrol Police Protection Service Services Survey
  airline: Air Airlines Airways
  alliance: Alliance
  association: Association
  authority: Authority
  bank: Bank Bancorp
  board: Board Commissioners Trustees
  brewery: Brewery
  bureau: Bureau
  caucus: Caucus
  center: Center Centre
  chamber: Chamber Senate House
  charity: Charities Foundation Relief Trust
  church: Church Diocese
  clinic: Clinic
  club: Club
  coalition: Coalition
  college: College
  commission: Commission
  committee: Committee
  company: Airlines Airways Capital Co Company Corp Corporation Dynamics Energy Enterprises Group Holdings Inc Industries LLC Ltd Laboratories Labs Manufacturing Motors Partners Pharmaceuticals Properties Realty Solutions Systems Technologies Technology Ventures
  conservancy: Conservancy
  cooperative: Cooperative
  corporation: Corporation Corp
  council: Council
  department: Department Dept Police
  developer: Partners Properties Realty Homes Development Developers Construction
  diocese: Diocese Archdiocese
  district: District Schools
  division: Division
  federation: Federation
  firm: Associates Capital Group Partners LLC LLP Consulting Firm Ventures
  foundation: Foundation
  fund: Fund
  group: Alliance Association Coalition Committee Conservancy Federation Foundation Fund Group League Movement Network Organization Project Society Union Watch
  guild: Guild
  hospital: Hospital Medical
  institute: Institute
  institution: Institution Institute
  league: League
  library: Library
  ministry: Ministry
  museum: Museum
  nonprofit: Alliance Center Coalition Conservancy Foundation Fund Network Project Relief Services Society Trust
  office: Office
  organization: Alliance Association Coalition Federation Foundation League Network Organization Society Union
  panel: Board Commission Committee Council Panel Subcommittee
  party: Party
  school: School Academy
  service: Service
  society: Society
  station: Radio Television Station
  subcommittee: Subcommittee
  team: Team
  theater: Theater Theatre
  tribe: Tribe Nation
  trust: Trust
  union: Union Guild Teamsters Brotherhood Federation
  university: University
  utility: Electric Energy Power Utilities Utility Gas Water
`);

/** What a story calls a person after the first mention, when the title told it; lower case. */
export const PERSON_NOUNS: ReadonlySet<string> = terms(`
  actor
  admiral
  alderman
  alderwoman
  ambassador
  archbishop
  assemblyman
  assemblywoman
  attorney
  auditor
  author
  billionaire
  bishop
  businessman
  businesswoman
  candidate
  captain
  cardinal
  chair
  chairman
  chairwoman
  chancellor
  chef
  chief
  clerk
  coach
  colonel
  comedian
  commissioner
  comptroller
  congressman
  congresswoman
  coroner
  councilman
  councilwoman
  councilor
  dean
  defendant
  deputy
  detective
  director
  doctor
  economist
  engineer
  executive
  filmmaker
  founder
  general
  governor
  historian
  imam
  inspector
  journalist
  judge
  justice
  lawyer
  legislator
  lieutenant
  magistrate
  manager
  mayor
  minister
  nominee
  novelist
  officer
  owner
  pastor
  physician
  pilot
  playwright
  poet
  pope
  president
  priest
  prime-minister
  principal
  professor
  prosecutor
  rabbi
  rapper
  representative
  scientist
  secretary
  selectman
  senator
  sergeant
  sheriff
  singer
  speaker
  spokesman
  spokesperson
  spokeswoman
  strategist
  superintendent
  supervisor
  surgeon
  teacher
  treasurer
  trustee
  writer
`);
