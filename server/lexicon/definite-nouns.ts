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
  group: Alliance Association Friends Citizens Neighbors Parents Mothers Coalition Committee Conservancy Federation Foundation Fund Group League Movement Network Organization Project Society Union Watch
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
  union: Union Guild Teamsters Brotherhood Federation Workers Teachers Nurses Firefighters Steelworkers Machinists Electricians Carpenters Employees
  university: University
  utility: Electric Energy Power Utilities Utility Gas Water
`);

/**
 * What a story calls, behind its first mention, what bears the noun in its name or is described by it: “the river” for
 * “Calder River”, “the chain” for “Harrow, a hardware chain”. Nouns of `BODY_NOUNS` are left out.
 */
export const HEAD_NOUNS: ReadonlySet<string> = terms(`
  academy
  act
  airport
  album
  amendment
  aquarium
  arboretum
  archdiocese
  arena
  army
  automaker
  bakery
  ballpark
  band
  basilica
  bay
  bill
  boat
  book
  brewer
  bridge
  broadcaster
  builder
  business
  bypass
  canal
  canyon
  carmaker
  carnival
  carrier
  casino
  castle
  cathedral
  cemetery
  centre
  chain
  championship
  channel
  chapel
  charter
  choir
  city
  classic
  collective
  colony
  compact
  confederation
  conglomerate
  congress
  consortium
  constabulary
  constitution
  consultancy
  contractor
  convent
  convention
  county
  courthouse
  cove
  creamery
  creek
  cup
  cyclone
  dam
  derby
  directorate
  distillery
  distributor
  documentary
  dome
  drugmaker
  earthquake
  embassy
  estate
  exhibit
  exhibition
  expo
  factory
  fair
  farm
  ferry
  festival
  film
  fjord
  fort
  fortress
  forum
  foundry
  gallery
  games
  garden
  gardens
  glacier
  gorge
  grocer
  gulch
  gulf
  hall
  harbor
  harbour
  hospice
  hotel
  hurricane
  inn
  insurer
  island
  islands
  isle
  isles
  jail
  journal
  jubilee
  lab
  laboratory
  lagoon
  lake
  lakes
  legislature
  lender
  lido
  lighthouse
  lodge
  mall
  mansion
  manufacturer
  marathon
  marina
  market
  marsh
  meadow
  memoir
  memorial
  mill
  mine
  mission
  monastery
  monument
  mosque
  mountain
  mountains
  movement
  movie
  musical
  navy
  network
  newspaper
  novel
  observatory
  olympics
  opera
  operator
  orchard
  orchestra
  ordinance
  organisation
  orphanage
  pact
  painting
  palace
  parade
  parish
  park
  parliament
  patrol
  peninsula
  pier
  plant
  plantation
  play
  playground
  playhouse
  plaza
  podcast
  pond
  port
  prairie
  precinct
  prefecture
  preserve
  prison
  prize
  producer
  program
  programme
  project
  province
  pub
  publisher
  quarry
  race
  raceway
  railroad
  railway
  ranch
  refinery
  refuge
  regatta
  reservation
  reservoir
  resolution
  resort
  restaurant
  retailer
  rink
  river
  rodeo
  sanatorium
  sanctuary
  sawmill
  seminary
  senate
  series
  shelter
  ship
  shipyard
  show
  shrine
  sitcom
  smelter
  song
  speedway
  squad
  stadium
  start-up
  startup
  state
  storm
  strait
  studio
  subsidiary
  summit
  supermarket
  supplier
  swamp
  symphony
  synagogue
  tavern
  temple
  terminal
  territory
  tournament
  tower
  town
  township
  treasury
  treaty
  triathlon
  tribunal
  trophy
  troupe
  tunnel
  typhoon
  valley
  vessel
  village
  vineyard
  volcano
  war
  waterfall
  waterworks
  website
  winery
  zoo
`);

/** Those of the two lists that name a company. */
export const COMPANY_NOUNS: ReadonlySet<string> = terms(`
  airline
  automaker
  bakery
  brewer
  brewery
  broadcaster
  builder
  business
  carmaker
  carrier
  chain
  company
  conglomerate
  consultancy
  contractor
  corporation
  developer
  distributor
  drugmaker
  firm
  grocer
  insurer
  lender
  manufacturer
  operator
  producer
  publisher
  retailer
  start-up
  startup
  subsidiary
  supermarket
  supplier
  utility
`);

/** What a story calls a place, event or ship after its first mention, and the words of names it can stand for. */
export const THING_NOUNS: ReadonlyMap<string, readonly string[]> = termMap(`
  act: Act Law
  bill: Bill
  bridge: Bridge Viaduct
  championship: Championship Championships
  cup: Cup
  dam: Dam Weir
  festival: Festival Fest Carnival Biennale
  games: Games Olympics Paralympics
  harbor: Harbor Harbour
  harbour: Harbour Harbor
  hurricane: Hurricane
  island: Island Isle
  islands: Islands Isles
  lake: Lake Loch Lough
  law: Act Law Statute
  legislation: Act Bill
  measure: Measure Proposition
  mountain: Mountain Mount Mt. Mt
  ordinance: Ordinance
  park: Park Gardens
  pool: Pool Lido Baths
  prison: Prison Penitentiary
  race: Race Marathon Derby Tour Prix Regatta Triathlon
  river: River
  ship: HMS USS RV MV MS SS RMS HMCS USNS USCGC
  storm: Storm Hurricane Cyclone Typhoon Superstorm
  tournament: Tournament Cup Open Championship Championships Masters Invitational
  typhoon: Typhoon
  vessel: HMS USS RV MV MS SS RMS HMCS USNS USCGC
  war: War
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
