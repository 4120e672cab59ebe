import { termList, termMap, terms } from './terms.ts';

/** Past and participle (one form when they are the same) of verbs that do not add “ed”; be, have and do apart. */
export const IRREGULAR_VERBS: ReadonlyMap<string, readonly string[]> = termMap(`
  arise: arose arisen
  awake: awoke awoken
  bear: bore borne
  beat: beat beaten
  become: became become
  begin: began begun
  bend: bent
  bet: bet
  bid: bid
  bind: bound
  bite: bit bitten
  bleed: bled
  blow: blew blown
  break: broke broken
  breed: bred
  bring: brought
  broadcast: broadcast
  build: built
  burst: burst
  buy: bought
  cast: cast
  catch: caught
  choose: chose chosen
  cling: clung
  come: came come
  cost: cost
  creep: crept
  cut: cut
  deal: dealt
  dig: dug
  draw: drew drawn
  drink: drank drunk
  drive: drove driven
  eat: ate eaten
  fall: fell fallen
  feed: fed
  feel: felt
  fight: fought
  find: found
  flee: fled
  fling: flung
  fly: flew flown
  forbid: forbade forbidden
  forecast: forecast
  foresee: foresaw foreseen
  foretell: foretold
  forget: forgot forgotten
  forgive: forgave forgiven
  freeze: froze frozen
  get: got gotten
  give: gave given
  go: went gone
  grind: ground
  grow: grew grown
  hang: hung
  hear: heard
  hide: hid hidden
  hit: hit
  hold: held
  hurt: hurt
  keep: kept
  know: knew known
  lay: laid
  lead: led
  leave: left
  lend: lent
  let: let
  lie: lay lain
  light: lit
  lose: lost
  make: made
  mean: meant
  meet: met
  mislead: misled
  mistake: mistook mistaken
  overcome: overcame overcome
  oversee: oversaw overseen
  overtake: overtook overtaken
  overthrow: overthrew overthrown
  pay: paid
  prove: proved proven
  put: put
  quit: quit
  read: read
  rebuild: rebuilt
  ride: rode ridden
  ring: rang rung
  rise: rose risen
  run: ran run
  say: said
  see: saw seen
  seek: sought
  sell: sold
  send: sent
  set: set
  shake: shook shaken
  shed: shed
  shine: shone
  shoot: shot
  show: showed shown
  shrink: shrank shrunk
  shut: shut
  sing: sang sung
  sink: sank sunk
  sit: sat
  sleep: slept
  slide: slid
  speak: spoke spoken
  spend: spent
  spin: spun
  split: split
  spread: spread
  spring: sprang sprung
  stand: stood
  steal: stole stolen
  stick: stuck
  sting: stung
  strike: struck
  strive: strove striven
  swear: swore sworn
  sweep: swept
  swim: swam swum
  swing: swung
  take: took taken
  teach: taught
  tear: tore torn
  tell: told
  think: thought
  throw: threw thrown
  undergo: underwent undergone
  understand: understood
  undertake: undertook undertaken
  uphold: upheld
  wake: woke woken
  wear: wore worn
  weep: wept
  win: won
  withdraw: withdrew withdrawn
  withhold: withheld
  withstand: withstood
  write: wrote written
`);

/** Regular verbs that double their last letter: admit, admitted. */
export const DOUBLING_VERBS: ReadonlySet<string> = terms(`
  admit
  allot
  ban
  bar
  beg
  blog
  blot
  brag
  cap
  chat
  chop
  clap
  commit
  compel
  concur
  confer
  control
  cram
  crop
  defer
  deter
  dip
  dot
  drag
  drop
  dub
  emit
  equip
  expel
  fit
  flip
  flop
  grab
  grin
  grip
  hop
  hug
  infer
  jog
  knit
  log
  map
  mob
  nod
  occur
  omit
  pan
  permit
  pin
  plan
  plot
  plug
  pop
  prefer
  quip
  rap
  rebel
  rebut
  recur
  refer
  regret
  rob
  rub
  scan
  scrap
  ship
  shop
  skip
  slam
  slap
  slip
  snap
  spot
  stem
  step
  stir
  stop
  strip
  submit
  sum
  swap
  tag
  tap
  tip
  top
  transfer
  transmit
  trap
  trim
  whip
  wrap
`);

/** Verbs that double it in British spelling only: labeled, labelled. */
export const BRITISH_DOUBLING_VERBS: ReadonlySet<string> = terms(`
  cancel
  channel
  counsel
  fuel
  label
  level
  marshal
  model
  panel
  quarrel
  rival
  signal
  total
  travel
`);

/** Common verbs that are inflected by the spelling rules, or are irregular as listed above. */
export const PLAIN_VERBS: readonly string[] = termList(`
  abandon
  accept
  accompany
  accuse
  achieve
  acknowledge
  acquire
  adapt
  add
  address
  adjourn
  adjust
  admit
  adopt
  advertise
  advise
  affirm
  afford
  agree
  allege
  allocate
  allow
  amend
  amount
  amplify
  announce
  annoy
  apologise
  apologize
  appeal
  appear
  apply
  appoint
  appreciate
  approach
  approve
  argue
  arise
  arrange
  arrest
  arrive
  ask
  assail
  assert
  assess
  assume
  assure
  attach
  attack
  attempt
  attend
  attract
  avoid
  await
  awake
  back
  balance
  ban
  base
  bear
  beat
  become
  begin
  behave
  believe
  belong
  bemoan
  bend
  benefit
  bet
  bid
  bind
  bite
  blame
  bleed
  blow
  boast
  borrow
  bother
  break
  breed
  bring
  broadcast
  broaden
  build
  burst
  bury
  buy
  calculate
  call
  campaign
  care
  carry
  cast
  catch
  cater
  cause
  caution
  cease
  celebrate
  chair
  challenge
  change
  characterize
  charge
  chastise
  check
  choose
  cite
  claim
  clarify
  class
  clear
  climb
  cling
  close
  collapse
  collect
  combine
  come
  command
  comment
  commit
  communicate
  compare
  compel
  compete
  complain
  complete
  comprise
  concede
  concentrate
  conclude
  condemn
  conduct
  confess
  confirm
  confront
  congratulate
  consider
  consist
  constitute
  construct
  consult
  contain
  contend
  contest
  continue
  contract
  contradict
  contribute
  control
  convene
  convey
  convict
  convince
  cooperate
  cope
  copy
  correct
  corroborate
  cost
  count
  counter
  cover
  create
  creep
  criticise
  criticize
  cross
  curb
  cut
  damage
  dance
  date
  deal
  debate
  declare
  decline
  decrease
  decry
  dedicate
  deem
  defeat
  defend
  define
  defy
  delay
  delete
  deliver
  demand
  demolish
  demonstrate
  denounce
  deny
  depart
  depend
  depict
  deplore
  deploy
  deport
  deprive
  derail
  deride
  describe
  deserve
  design
  desire
  destroy
  detail
  detain
  detect
  determine
  develop
  devote
  die
  differ
  dig
  diminish
  direct
  disagree
  disappear
  disavow
  disclose
  discover
  discuss
  dismiss
  display
  dispute
  disqualify
  disrupt
  dissolve
  distance
  distinguish
  distribute
  dive
  divide
  dodge
  donate
  double
  doubt
  draft
  draw
  dream
  dress
  drink
  drive
  drop
  dub
  dump
  earn
  ease
  eat
  echo
  edit
  elaborate
  elect
  eliminate
  embrace
  emerge
  emphasise
  emphasize
  employ
  enable
  enact
  encounter
  encourage
  endorse
  endure
  enforce
  engage
  enhance
  enjoy
  ensure
  enter
  equip
  erupt
  escape
  establish
  estimate
  evacuate
  evolve
  examine
  exceed
  exchange
  exclaim
  exclude
  execute
  exist
  exit
  expand
  expect
  experience
  expire
  explain
  exploit
  explore
  export
  expose
  express
  extend
  face
  fade
  fail
  fall
  fault
  favor
  fear
  feature
  feed
  feel
  fight
  figure
  file
  fill
  finance
  find
  finish
  fire
  fish
  fit
  flee
  fling
  flip
  flood
  flow
  fly
  focus
  follow
  forbid
  force
  forecast
  foresee
  forget
  forgive
  form
  foster
  freeze
  fuel
  fulfill
  function
  fund
  gain
  gamble
  gather
  generate
  get
  give
  glance
  go
  govern
  grab
  graduate
  grant
  grind
  grow
  guarantee
  guess
  guide
  hail
  halt
  hand
  handle
  hang
  happen
  harm
  hate
  head
  heal
  hear
  help
  hesitate
  hide
  highlight
  hire
  hit
  hold
  hope
  host
  hunt
  hurry
  hurt
  identify
  ignore
  illustrate
  imagine
  impact
  import
  impose
  improve
  include
  incorporate
  increase
  indicate
  influence
  inform
  inherit
  insist
  inspect
  inspire
  install
  insult
  insure
  intend
  intensify
  interest
  interpret
  interrupt
  intervene
  interview
  introduce
  invade
  invest
  investigate
  invite
  involve
  issue
  join
  joke
  judge
  jump
  justify
  keep
  kick
  kill
  knock
  know
  label
  lack
  lag
  lambaste
  lament
  land
  last
  laugh
  launch
  lay
  lead
  lean
  learn
  leave
  lend
  let
  lie
  lift
  light
  like
  limit
  link
  list
  listen
  live
  load
  lobby
  lock
  look
  lose
  love
  maintain
  make
  manage
  march
  mark
  market
  marry
  master
  match
  matter
  mean
  measure
  meet
  mention
  mind
  mislead
  miss
  mistake
  mock
  monitor
  motivate
  move
  murder
  name
  need
  negotiate
  nominate
  note
  object
  obtain
  occupy
  occur
  offend
  offer
  open
  opine
  oppose
  opt
  order
  organise
  organize
  ought
  overcome
  overrule
  oversee
  overtake
  overthrow
  overturn
  owe
  own
  pace
  pack
  paint
  park
  participate
  pass
  patrol
  pause
  pay
  perceive
  perform
  permit
  persuade
  phone
  photograph
  pick
  pitch
  place
  plan
  plant
  play
  plead
  pledge
  plunge
  point
  poll
  pollute
  ponder
  pose
  posit
  position
  possess
  post
  postpone
  pour
  power
  practice
  praise
  pray
  predict
  prefer
  prepare
  present
  preserve
  press
  pressure
  prevail
  prevent
  price
  print
  prize
  proceed
  proclaim
  produce
  profit
  program
  prohibit
  project
  promise
  promote
  prompt
  pronounce
  propose
  prosecute
  protect
  protest
  prove
  provide
  publish
  pull
  pump
  punish
  purchase
  pursue
  push
  put
  question
  quip
  quit
  quote
  race
  raise
  rally
  range
  rank
  rate
  ratify
  reach
  react
  read
  realise
  realize
  reason
  rebuild
  rebuke
  rebut
  recall
  recede
  receive
  reckon
  recognise
  recognize
  recommend
  reconcile
  record
  recount
  recover
  recruit
  redirect
  reduce
  refer
  reflect
  refuse
  refute
  regard
  register
  regret
  reiterate
  reject
  relate
  release
  relocate
  rely
  remain
  remark
  remember
  remind
  remove
  renew
  renovate
  rent
  repave
  repeal
  repeat
  replace
  reply
  report
  represent
  reproduce
  request
  require
  rescue
  resemble
  reserve
  reside
  resign
  resist
  resolve
  respond
  rest
  restore
  restrict
  result
  retain
  retire
  retort
  retreat
  return
  reveal
  reverse
  review
  reward
  ride
  ring
  rise
  risk
  roll
  rule
  run
  rush
  sample
  save
  say
  scale
  schedule
  scoff
  score
  search
  secure
  see
  seek
  seem
  seize
  select
  sell
  send
  sense
  separate
  serve
  set
  settle
  shake
  shape
  share
  shed
  shift
  shine
  shock
  shoot
  shout
  show
  shrink
  shut
  sign
  sing
  sink
  sit
  slam
  sleep
  slide
  slip
  slow
  smile
  soar
  solve
  sound
  spark
  speak
  specify
  speculate
  spend
  spin
  split
  sponsor
  spot
  spread
  spring
  spur
  stage
  stand
  star
  start
  state
  stay
  steal
  steer
  stem
  step
  stick
  sting
  stipulate
  stock
  stop
  store
  storm
  stream
  strengthen
  stress
  stretch
  strike
  strip
  strive
  struggle
  study
  submit
  succeed
  sue
  suffer
  suggest
  suit
  supply
  support
  suppose
  surge
  surmise
  surpass
  surprise
  surrender
  surround
  survey
  survive
  suspect
  suspend
  sustain
  swap
  swear
  sweep
  swim
  swing
  switch
  take
  talk
  tap
  target
  tax
  teach
  tear
  tell
  tempt
  tend
  test
  testify
  thank
  think
  threat
  threaten
  throw
  tie
  time
  tolerate
  top
  toss
  touch
  tour
  tout
  trace
  track
  trade
  trail
  train
  transfer
  transform
  translate
  transport
  travel
  treat
  trigger
  trouble
  trust
  try
  turn
  tweet
  undergo
  undermine
  underscore
  understand
  undertake
  unite
  unveil
  update
  uphold
  upset
  urge
  use
  vacate
  value
  vanish
  vary
  veer
  veto
  view
  violate
  visit
  voice
  volunteer
  vote
  vow
  wage
  wait
  wake
  walk
  want
  warn
  warrant
  wash
  waste
  watch
  water
  wave
  wear
  wed
  weep
  weigh
  welcome
  wield
  win
  wish
  withdraw
  withhold
  withstand
  witness
  wonder
  work
  worry
  wound
  wrap
  write
  yell
  yield
  zone
  abuse
  aid
  answer
  average
  battle
  block
  boost
  budget
  clash
  compromise
  concern
  conflict
  contact
  crash
  deposit
  effect
  effort
  end
  home
  leak
  minute
  process
  progress
  research
`);
