import { termMap } from './terms.ts';

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

function split(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}

/** Regular verbs that double their last letter: admit, admitted. */
export const DOUBLING_VERBS: ReadonlySet<string> = new Set(
  split(`admit allot ban bar beg blog blot brag cap chat chop clap commit compel concur confer control cram crop defer deter
  dip dot drag drop dub emit equip expel fit flip flop grab grin grip hop hug infer jog knit log map mob nod occur
  omit pan permit pin plan plot plug pop prefer quip rap rebel rebut recur refer regret rob rub scan scrap ship shop skip
  slam slap slip snap spot stem step stir stop strip submit sum swap tag tap top transfer transmit trap trim tip wrap whip`),
);

/** Verbs that double it in British spelling only: labeled, labelled. */
export const BRITISH_DOUBLING_VERBS: ReadonlySet<string> = new Set(
  split(`cancel channel counsel fuel label level marshal model panel quarrel rival signal total travel`),
);

/** Verbs whose base and s-form are seldom anything else. */
export const PLAIN_VERBS: readonly string[] = split(`
  abandon accept accompany accuse achieve acknowledge acquire adapt add address adjust admit adopt advertise advise affirm
  afford agree allege allow amend amount announce annoy apologize appeal appear apply appoint appreciate approach approve argue arise arrange
  arrest arrive ask assert assess assume assure attach attack attempt attend attract avoid await ban bear become begin behave believe belong
  benefit boast borrow bother break bring broaden build bury buy calculate carry cast catch cease celebrate challenge
  characterize chastise choose cite clarify cling close collapse collect combine come command comment commit communicate compare compel
  compete complain complete comprise concede concentrate conclude condemn conduct confess confirm confront congratulate
  consider consist constitute construct consult contain contend contest continue contribute convey convict convince cooperate
  cope correct counter create criticize declare decline dedicate deem defeat defend define defy delay delete deliver demand
  demonstrate denounce deny depart depend deploy depict deport deprive derail describe deserve destroy detain detect
  determine develop devote die differ dig diminish direct disagree disappear disclose discover discuss dismiss dispute
  disqualify disrupt distance distinguish distribute dive donate draft draw earn eat edit elect eliminate embrace emerge
  emphasize employ enable encounter encourage endorse endure enforce engage enhance enjoy ensure enter equip erupt escape
  establish evolve examine exceed exclude execute exist expand expect explain exploit explore expose express extend
  face fail fall favor feel fight file fill finish flee fly focus follow forbid force foresee forget forgive form foster
  fulfill gather generate get give go govern grab graduate grant grow guarantee guess hail halt handle happen hear help hesitate hide
  highlight hire hold host hurt identify ignore illustrate imagine impose improve include incorporate increase indicate inform
  inherit inspire insist install insult insure intend intensify interpret interrupt intervene introduce invade invest
  investigate invite involve issue join judge jump justify keep kill know lack lag laugh launch lay lead lean learn leave lend let lie like
  listen live lobby look lose love maintain make manage march marry matter mean measure meet mention mind miss mock monitor motivate
  move need negotiate nominate note obtain occupy occur offend offer oppose organize ought overcome oversee overturn owe own participate pass
  pay perceive perform permit persuade pick play plead pledge point ponder pose possess post postpone pour praise pray predict prefer
  prepare present preserve press prevail prevent proceed proclaim produce prohibit promise promote pronounce propose prosecute
  protect prove provide publish pull punish purchase pursue push put quit raise reach react read realize receive recall recognize recommend
  reconcile recover recruit reduce refer reflect refuse regard register reiterate reject relate release rely remain remember remind
  remove renew repeal repeat replace reply represent reproduce request require rescue resemble reside resign resist resolve respond
  restore restrict retain retire retreat return reveal reverse review ride rise run save say secure see seek seem select sell
  send separate serve set settle shake share shed shoot show shrink sign sing sink sit slam sleep smile solve sound speak specify
  speculate spend spread stand start stay steal stem stick stop strengthen stress strike struggle study submit succeed
  suffer suggest support suppose surge surpass surprise surrender surround survive suspect suspend sustain swear sweep take talk teach tear tell
  tend testify thank think threaten throw tolerate touch toss trace train transform translate travel treat trigger try turn tweet
  undergo undermine understand undertake unite unveil update uphold urge use vanish view violate visit voice vow wait wake walk want
  warn wear weigh welcome win wish withdraw withhold witness wonder work worry write yell criticise organise recognise realise
  apologise emphasise interview blame echo trail campaign rally report claim call charge plan
  caution contradict corroborate decry deplore deride disavow elaborate enact exclaim opine posit rebut rebuke recount refute
  remark retort rule scoff state stipulate surmise tout underscore assail bemoan lament lambaste quip joke reckon
  adjourn allocate convene dissolve evacuate halt inspect overrule patrol ratify redirect relocate renovate repave demolish
  vacate veto testify zone open run fund seize sue vote slow spur stretch veer wield amplify cater curb dodge doubt dub dump ease
  expire fade fear fire flip fuel gain hand hang head heal hope hunt kick knock land last lift link list lock mark
  name opt order pack pause plunge prompt protest question rank rate recede rush score search sense shape shift shock shout shut slip
  soar split spot stage steer step strip suit swap target tap tempt tie time top track trade trust vary wage warrant wed yield
  broadcast bid bet burst cost cut deal drink drive forecast freeze grind hit lay light quote read ring spin spring sting swim swing wake
  bend beat bind bite bleed blow breed creep fling mislead mistake overtake overthrow rebuild shine slide strive weep withstand awake feed find
  change set place hurt check cover exit express back balance base care cause chair check claim class clear climb contract control copy count cross
  damage dance date debate decrease design desire detail display divide double doubt dream dress drop estimate exchange experience
  export fault feature figure finance fish fit flood flow function gamble glance guide harm hate hurry impact import influence interest
  label lead limit load market master match mention murder object pace paint park phone photograph pitch plant pollute poll
  position power practice pressure price print prize profit program project promise pump race range reason record regret
  remark rent reserve rest result reward risk roll sample scale schedule share sponsor spark star stock store storm
  stream strike supply survey switch tax test threat tour transfer transport trouble upset value volunteer walk wash waste watch
  water wave wound wrap`);

/** Verbs of the list above whose base or s-form is as often a noun. */
export const NOUNLIKE_VERBS: ReadonlySet<string> = new Set(
  split(`abuse address aid amount answer appeal approach arrest attack attempt average back balance ban base battle benefit bet bid blame
  block boast boost break broadcast budget burst call campaign care cast cause challenge chair change charge check claim class
  clash close command comment compromise concern conduct conflict contact contest contract control copy cost count counter cover crash cross cut
  damage dance date deal debate decline decrease defeat delay demand deposit design desire detail display dispute distance doubt draft dream dress drink
  drive drop dump ease echo effect effort end estimate exchange exit experience export express face fall fault favor fear feature feed
  fight figure file finance fire fish fit flood flow fly focus force forecast form freeze fuel function fund gain gamble glance grant guarantee
  guess guide halt hand harm hate head help highlight hit hold home hope host hunt hurry impact import increase influence insult interest interview
  issue joke judge jump kick label lack land last launch laugh lead leak lie lift light like limit link list live load lobby lock look love
  march mark market master match matter measure mention mind minute mistake monitor move murder name need note object offer open order own pace pack
  paint park pass pause pay phone photograph pick pitch place plan plant play pledge plunge point poll position post power practice praise present
  press pressure price print prize process profit program progress project promise protest pump purchase push question quote race raise rally range rank rate reach
  read reason rebuke record regret release remark rent repeal report request rescue research reserve rest result retreat return reverse review reward ride ring
  rise risk roll rule run rush sample scale schedule score search sense separate set shape share shift shock shoot shout show sign slip smile
  sound spark spin split sponsor spot spread spring stage stand star start state stay stem step stock stop store storm stream stress stretch strike
  strip struggle study suit supply support surge surprise survey suspect sweep swing switch talk tap target tax test thank threat tie time top
  touch tour trace track trade trail train transfer transport travel treat trigger trouble trust try turn tweet update upset use value veto view
  visit voice volunteer vote vow wage walk warrant wash waste watch water wave welcome win wish witness wonder work worry wound wrap yield zone`),
);
