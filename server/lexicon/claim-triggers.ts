import { termList, terms } from './terms.ts';

/** Finite verbs and phrases that state wrongdoing as a fact. A phrase is matched word by word. */
export const ACCUSATIONS: readonly string[] = termList(`
  bilked
  blackmailed
  bribed
  broke the law
  colluded with
  conspired to
  conspired with
  cooked the books
  covered up
  cheated
  deceived
  defrauded
  deliberately misled
  doctored
  embezzled
  extorted
  fabricated
  falsified
  forged
  groped
  harassed
  illegally
  intentionally misled
  is a criminal
  is a fraud
  is a liar
  is corrupt
  is guilty of
  is racist
  knowingly
  laundered
  lied about
  lied to
  looted
  misappropriated
  misled
  molested
  perjured
  plagiarized
  plagiarised
  plundered
  raped
  rigged the
  sabotaged
  scammed
  sexually assaulted
  shook down
  siphoned
  stole the
  swindled
  tampered with
  unlawfully
  violated the law
  violated federal law
  violated state law
  was a criminal
  was a fraud
  was a liar
  was corrupt
  was guilty of
  was racist
  were corrupt
  were guilty of
`);

/** Phrases that say why somebody acted. */
export const MOTIVES: readonly string[] = termList(`
  as a favor to
  as payback
  as revenge
  for political gain
  for political reasons
  for purely political reasons
  in retaliation for
  in revenge for
  motivated by
  motivated purely by
  out of desperation
  out of envy
  out of greed
  out of jealousy
  out of malice
  out of revenge
  out of spite
  to appease
  to avoid embarrassment
  to avoid scrutiny
  to bury the story
  to conceal the
  to curry favor
  to curry favour
  to distract attention
  to distract from
  to distract voters
  to enrich himself
  to enrich herself
  to enrich themselves
  to get back at
  to hide the fact
  to hide the truth
  to intimidate
  to punish
  to save face
  to settle a score
  to silence
  to smear
`);

/** Phrases that lay an outcome at somebody's or something's door. */
export const CAUSES: readonly string[] = termList(`
  are responsible for the
  are to blame
  are to blame for
  because of the failure of
  has caused
  have caused
  is directly responsible for
  is responsible for the
  is responsible for thousands
  is responsible for millions
  is solely responsible for
  is to blame
  is to blame for
  the cause of the
  the main cause of
  the main reason for
  the root cause of
  the sole cause of
  was caused by
  was responsible for the
  was to blame
  was to blame for
  were caused by
  were responsible for the
  were to blame
  were to blame for
`);

/** Phrases that foretell as a fact. */
export const PREDICTIONS: readonly string[] = termList(`
  are bound to
  are certain to
  are destined to
  are guaranteed to
  are sure to
  are virtually certain to
  is bound to
  is certain to
  is destined to
  is doomed to
  is guaranteed to
  is inevitable
  is sure to
  is virtually certain to
  was bound to
  will almost certainly
  will certainly
  will cost taxpayers
  will cost thousands of jobs
  will create thousands of jobs
  will inevitably
  will never again
  will no doubt
  will surely
  will undoubtedly
`);

/** Phrases that give a figure nobody stands behind. */
export const LOOSE_FIGURES: readonly string[] = termList(`
  an estimated
  by some estimates
  countless thousands of
  estimates range from
  estimates vary
  tens of millions of
`);

/** Words of the record book, superlatives apart. */
export const RECORDS: readonly string[] = termList(`
  all-time high
  all-time low
  all-time record
  record high
  record low
  record-breaking
  record-high
  record-low
  record number
  record-setting
  never before in the history
  for the first time in history
  for the first time ever
  unprecedented in
`);

/** A superlative must compare with these before it is a claim: “the worst fire in the city's history”. */
export const SUPERLATIVE_SCOPES: readonly string[] = termList(`
  ever
  in a century
  in a decade
  in a generation
  in american history
  in decades
  in history
  in its history
  in living memory
  in modern history
  in modern times
  in recent history
  in recent memory
  in the country
  in the nation
  in the state
  in the united states
  in the world
  in years
  of all time
  on earth
  on record
  since the
  's history
`);

/** Nouns whose superlative everybody knows: “the largest city in the state”. */
export const SETTLED_SUPERLATIVES: ReadonlySet<string> = terms(`
  authority
  bidder
  brother
  capital
  child
  city
  commander
  county
  court
  daughter
  democracy
  island
  lake
  mountain
  office
  official
  post
  river
  sister
  son
  state
  town
`);

/** A sentence with one of these names its basis, hedges, asks, or reports a court: no claim of the writer's own. */
export const CLAIM_GUARDS: ReadonlySet<string> = terms(`
  according
  accusation
  accusations
  accuse
  accused
  accuses
  accusing
  acquitted
  admitted
  allegation
  allegations
  allege
  alleged
  allegedly
  alleges
  alleging
  analysts
  apparent
  apparently
  appear
  appeared
  appears
  argued
  arrested
  charge
  charged
  charges
  claim
  claimed
  claiming
  claims
  complaint
  concluded
  convicted
  conviction
  convictions
  could
  court
  critics
  denied
  denies
  estimates
  evidence
  experts
  expected
  felony
  fear
  found
  guilty
  if
  indicted
  indictment
  investigate
  investigated
  investigating
  investigation
  investigators
  judge
  jury
  lawsuit
  law
  laws
  may
  might
  or
  perhaps
  perceived
  pleaded
  police
  possible
  possibly
  presumably
  probably
  prosecutors
  purported
  purportedly
  reportedly
  ruled
  ruling
  seem
  seemed
  seemingly
  seems
  sentenced
  should
  suggested
  suggestion
  suggests
  supposedly
  suspected
  trial
  unless
  whether
  would
`);

/** A figure in a sentence with one of these has its source in it, or is a result, a poll, a score or an age. */
export const FIGURE_GUARDS: ReadonlySet<string> = terms(`
  aggregate
  amendment
  analysis
  approval
  average
  averages
  ballot
  ballots
  bet
  bill
  budget
  caucus
  caucuses
  census
  count
  data
  delegates
  documents
  election
  estimate
  estimated
  estimates
  exit
  figures
  filing
  filings
  finished
  forecast
  gallup
  index
  invoice
  lawsuit
  lead
  leading
  leads
  led
  margin
  model
  percentage-point
  poll
  polled
  polling
  polls
  pollster
  precincts
  primary
  projections
  quinnipiac
  ranking
  rankings
  ratings
  receipts
  records
  report
  reported
  reporting
  reports
  respondents
  results
  returns
  score
  scored
  shares
  statistics
  stock
  stocks
  studies
  study
  support
  survey
  surveyed
  surveys
  tally
  tied
  trailed
  trailing
  trails
  turnout
  vote
  voted
  voters
  votes
  voting
  won
`);
