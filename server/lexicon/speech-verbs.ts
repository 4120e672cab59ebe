import { parseReportingVerbs, type ReportingVerb } from './reporting-verb.ts';

/**
 * Verbs that put words in the open: what is said, written, asked, promised, praised or condemned.
 * One a line: the lemma and the frames it reports in (see `parseReportingVerbs`).
 */
export const SPEECH_VERBS: readonly ReportingVerb[] = parseReportingVerbs(
  'speech',
  `
  accuse: object
  acknowledge: quotation clause question object
  add: quotation clause
  admit: quotation clause object to
  admonish: quotation object
  advise: quotation clause hearer
  advocate: clause object for
  affirm: quotation clause object
  agree: quotation clause infinitive with on
  allege: quotation clause object
  allude: to
  announce: quotation clause object
  answer: quotation clause
  apologise: quotation for
  apologize: quotation for
  appeal: quotation for
  applaud: object
  argue: quotation clause question for against about over
  articulate: object
  ask: quotation question infinitive hearer for about
  assail: object
  assert: quotation clause object
  assure: quotation clause hearer
  attack: object
  attest: quotation clause to
  attribute: object
  aver: quotation clause
  avow: quotation clause object
  bark: quotation
  beg: quotation hearer
  bellow: quotation
  bemoan: quotation clause object
  berate: object
  blame: object
  blast: object
  blurt: quotation clause
  boast: quotation clause about of
  brag: quotation clause about of
  call: object for on
  call out: object
  castigate: object
  caution: quotation clause hearer against about
  censure: object
  challenge: hearer object
  chant: quotation object
  characterise: object
  characterize: object
  charge: quotation clause
  chastise: object
  chide: quotation object
  chime: quotation
  chronicle: object
  cite: object
  claim: quotation clause object infinitive
  clarify: quotation clause question object
  command: quotation hearer
  commend: object
  comment: quotation clause on about
  complain: quotation clause about of
  compliment: object
  concede: quotation clause object
  conclude: quotation clause
  concur: quotation clause with
  condemn: object
  confess: quotation clause object to
  confide: quotation clause
  confirm: quotation clause question object
  congratulate: object
  conjecture: quotation clause
  contend: quotation clause
  contradict: object
  counsel: quotation clause hearer against
  counter: quotation clause
  criticise: quotation object
  criticize: quotation object
  critique: object
  cry: quotation
  debunk: object
  declare: quotation clause object
  decline: infinitive object
  decree: quotation clause
  decry: object
  deem: object
  defend: object
  demand: quotation clause infinitive object
  denounce: object
  deny: quotation clause object
  deride: object
  describe: object question
  detail: object question
  dictate: clause
  disagree: quotation clause with about on over
  disavow: object
  disclose: quotation clause question object
  discuss: object question
  dismiss: object
  disparage: object
  dispute: clause object
  divulge: clause question object
  downplay: object
  dub: object
  echo: quotation object
  elaborate: quotation on
  email: quotation clause
  emphasise: quotation clause object
  emphasize: quotation clause object
  endorse: object
  enquire: quotation question about
  enthuse: quotation clause about
  enumerate: object
  estimate: quotation clause object
  exclaim: quotation clause
  exhort: quotation hearer
  explain: quotation clause question object
  explicate: object
  expound: on
  express: object
  extol: object
  fault: object
  fire back: quotation at
  forecast: clause object
  foretell: clause object
  fume: quotation clause about over
  gripe: quotation clause about
  groan: quotation
  growl: quotation
  grumble: quotation clause about
  gush: quotation about over
  hail: object
  hark: to
  harp: on
  highlight: clause
  hint: quotation clause at
  hit back: quotation at
  implore: quotation hearer
  imply: clause object
  indicate: quotation clause question object
  inform: hearer
  inquire: quotation question about into
  insinuate: clause
  insist: quotation clause on
  instruct: hearer
  interject: quotation clause
  intone: quotation
  invoke: object
  jeer: quotation object
  jest: quotation clause
  joke: quotation clause about
  label: object
  lambast: object
  lambaste: object
  lament: quotation clause object
  lash out: at against
  laud: object
  lay out: object question
  lecture: quotation object
  liken: object
  list: object
  maintain: quotation clause
  make clear: quotation clause question object
  mention: clause object
  mock: quotation object
  muse: quotation clause about
  mutter: quotation clause
  name: object
  narrate: quotation object
  note: quotation clause question object
  notify: hearer
  object: quotation clause to
  observe: quotation clause
  opine: quotation clause
  outline: object question
  paraphrase: object
  petition: hearer
  play down: object
  plead: quotation infinitive for
  pledge: quotation clause infinitive object
  point out: quotation clause object
  point to: object
  portray: object
  post: quotation clause
  praise: object
  preach: quotation clause
  predict: quotation clause object
  proclaim: quotation clause object
  profess: clause object infinitive
  promise: quotation clause infinitive hearer object
  pronounce: object
  propose: quotation clause infinitive object
  protest: quotation clause
  publicize: object
  push back: quotation on against at
  quibble: quotation with about
  quip: quotation clause
  quote: object
  rail: against about at
  rant: quotation about against
  rattle off: object
  read out: object
  reaffirm: quotation clause object
  reason: quotation clause
  reassure: quotation hearer
  rebuke: quotation object
  rebut: quotation clause object
  recall: quotation clause question object
  recite: object
  reckon: quotation clause
  recommend: quotation clause object
  recount: quotation clause question object
  refer: to
  refute: object
  reiterate: quotation clause question object
  rejoice: quotation clause
  rejoin: quotation
  relate: clause question
  remark: quotation clause on
  remind: hearer object
  renounce: object
  repeat: quotation clause object
  reply: quotation clause
  report: quotation clause question object
  reprimand: object
  reproach: object
  repudiate: object
  respond: quotation clause to with
  restate: clause object
  retort: quotation clause
  reveal: quotation clause question object
  ridicule: object
  riff: on about
  roar: quotation
  rule: quotation clause
  say: quotation clause question object
  scoff: quotation clause at
  scold: quotation object
  scream: quotation clause
  shoot back: quotation
  shout: quotation clause
  show: clause question object
  signal: clause object
  single out: object
  slam: object
  snap: quotation
  sneer: quotation at
  sound off: on about
  speak: about of on
  specify: quotation clause question object
  speculate: quotation clause question about on
  spell: object
  spell out: question object
  spout: quotation object
  sputter: quotation
  squawk: quotation
  stammer: quotation
  state: quotation clause object
  stipulate: quotation clause
  stress: quotation clause object
  submit: quotation clause
  suggest: quotation clause question object
  sum up: quotation object
  summarize: quotation object
  swear: quotation clause infinitive
  talk: quotation about of
  tally: object
  taunt: quotation object
  tease: quotation clause
  tell: quotation clause question hearer about of
  testify: quotation clause about to
  text: quotation clause
  thank: object
  theorize: quotation clause
  threaten: quotation clause infinitive object
  thunder: quotation clause
  tout: object
  tweet: quotation clause object
  underline: clause
  underscore: clause
  urge: quotation clause hearer object
  utter: quotation object
  venture: quotation clause
  verify: clause question object
  vilify: object
  voice: object
  volunteer: quotation clause
  vouch: for
  vouchsafe: clause
  vow: quotation clause infinitive object
  warn: quotation clause hearer of about against
  weigh in: on
  whisper: quotation clause
  write: quotation clause question about of
  yell: quotation clause
  `,
);
