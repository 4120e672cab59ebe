import { termList, terms } from './terms.ts';

/** Finite verbs and phrases that state wrongdoing as a fact. A phrase is matched word by word. */
export const ACCUSATIONS: readonly string[] = termList(`
  acted illegally
  bilked
  blackmailed
  bribed
  broke federal law
  broke state law
  broke the law
  broken the law
  buried the findings
  buried the report
  cheated
  colluded with
  concealed the
  conspired to
  conspired with
  cooked the books
  covered up
  covered up the
  deceived
  defrauded
  deliberately misled
  doctored
  embezzled
  extorted
  fabricated
  falsely claimed
  falsified
  flouted the law
  forged
  groped
  has broken the law
  have broken the law
  hid evidence
  hid the
  ignored repeated warnings
  ignored warnings
  illegally diverted
  illegally used
  intentionally misled
  is a criminal
  is a fraud
  is a liar
  is corrupt
  is guilty of
  is racist
  kept secret the
  knowingly
  laundered
  lied about
  lied to
  lied under oath
  looked the other way
  looted
  misappropriated
  misled
  misused public money
  molested
  orchestrated the cover-up
  paid bribes
  perjured
  plagiarised
  plagiarized
  pocketed
  profited illegally
  raped
  retaliated against
  rigged the
  sabotaged
  scammed
  sexually assaulted
  shook down
  shredded documents
  siphoned
  skirted the law
  stole the
  swindled
  tampered with
  took a bribe
  took bribes
  took kickbacks
  turned a blind eye
  violated federal law
  violated state law
  violated the constitution
  violated the law
  was a criminal
  was a fraud
  was a liar
  was corrupt
  was guilty of
  was racist
  were corrupt
  were guilty of
  withheld evidence
`);

/** Phrases that say why somebody acted. */
export const MOTIVES: readonly string[] = termList(`
  as a favor to
  as payback
  as revenge
  for political gain
  for political reasons
  for purely political reasons
  in a bid to
  in order to win
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
  to enrich herself
  to enrich himself
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

/** Phrases that foretell as a fact; “likely” leaves it open, and editors let it stand. */
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
  estimates range from
  estimates vary
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
  's history
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
  in years
  of all time
  on record
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
  charged
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
  evidence
  expected
  experts
  fear
  felony
  guilty
  hopes
  hoping
  i
  i'm
  i've
  if
  indicted
  indictment
  insists
  investigate
  investigated
  investigating
  investigation
  investigators
  judge
  jury
  law
  laws
  lawsuit
  may
  me
  might
  my
  or
  our
  perceived
  perhaps
  pleaded
  pledges
  police
  possible
  possibly
  presumably
  probably
  promised
  promises
  prosecutors
  purported
  purportedly
  reportedly
  ruled
  ruling
  seeking
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
  vowed
  vows
  we
  we're
  we've
  whether
  would
  you
  your
`);

/** A figure in a sentence with one of these names what it rests on. */
export const BASIS_GUARDS: ReadonlySet<string> = terms(`
  according
  aggregate
  analysis
  average
  averages
  census
  data
  documents
  estimate
  estimated
  estimates
  exit
  figures
  filing
  filings
  forecast
  gallup
  index
  invoice
  lawsuit
  model
  poll
  polled
  polling
  polls
  pollster
  projections
  quinnipiac
  ranking
  rankings
  receipts
  records
  report
  reported
  reporting
  reports
  respondents
  statistics
  studies
  study
  survey
  surveyed
  surveys
  tally
`);

/** A figure in a sentence with one of these is a result, a poll's, a score or a share that has its source elsewhere. */
export const RESULT_GUARDS: ReadonlySet<string> = terms(`
  accord
  agreement
  aid
  aims
  allocated
  amendment
  appropriated
  approval
  approved
  awarded
  ballot
  ballots
  beat
  bet
  bill
  budget
  carried
  caucus
  caucuses
  contributions
  count
  deal
  delegates
  demand
  demanded
  democrats
  discount
  edged
  election
  ensure
  favorability
  favorable
  finished
  freed
  funding
  futures
  goal
  hopes
  independents
  interest
  lead
  leading
  leads
  led
  likely
  lost
  margin
  overall
  percentage
  percentage-point
  planned
  plans
  pledge
  pledged
  point
  points
  precincts
  prevailed
  primary
  promise
  promised
  proposal
  proposed
  proposes
  pulled
  raise
  rating
  ratings
  reallocated
  republicans
  results
  returns
  score
  scored
  second
  shares
  spend
  spending
  spends
  stake
  stakes
  stock
  stocks
  support
  supporters
  target
  tariff
  tax
  taxes
  tied
  trailed
  trailing
  trails
  treasury
  treaty
  turnout
  undecided
  unfavorable
  urged
  versus
  viewers
  viewership
  vote
  voted
  voters
  votes
  voting
  wants
  won
  working
  yield
  yields
`);

/** Words of polls: a percentage in a story with one of these is mostly the poll's. */
export const POLL_WORDS: ReadonlySet<string> = terms(`
  poll
  polled
  polling
  polls
  pollster
  pollsters
  respondents
  survey
  surveyed
  surveys
`);
