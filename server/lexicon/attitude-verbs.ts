import { parseReportingVerbs, type ReportingVerb } from './reporting-verb.ts';

/**
 * Verbs that report what somebody thinks, wants, fears or stands for, whether or not it was said.
 * One a line: the lemma and the frames it reports in (see `parseReportingVerbs`).
 */
export const ATTITUDE_VERBS: readonly ReportingVerb[] = parseReportingVerbs(
  'attitude',
  `
  abhor: object
  admire: object
  adore: object
  anticipate: clause object
  appreciate: clause object
  approve: of
  aspire: infinitive to
  assume: clause
  bank on: object
  believe: clause question in
  bristle: at
  cheer: object
  cherish: object
  conceive: of
  concern: clause
  consider: object question
  contemplate: object question
  crave: object
  decide: clause question infinitive on against
  deplore: object
  desire: clause infinitive object
  despise: object
  detest: object
  disapprove: of
  disbelieve: object
  discover: clause question
  disdain: object
  dislike: object
  distrust: object
  doubt: clause question object
  dread: clause object
  envisage: clause object
  envision: clause object
  expect: clause infinitive object
  fancy: object
  favor: object
  favour: object
  fear: clause object
  find: clause
  foresee: clause object
  forget: clause question
  grasp: clause question object
  guess: clause question
  hate: infinitive object
  hope: clause infinitive for
  imagine: clause question object
  infer: clause
  intend: clause infinitive
  judge: clause question
  know: clause question
  lean toward: object
  learn: clause question
  like: infinitive
  loathe: object
  long: infinitive for
  love: infinitive
  mistrust: object
  mourn: object
  notice: clause question
  oppose: object
  perceive: clause object
  plan: infinitive on
  ponder: question object
  prefer: clause infinitive object
  presume: clause
  question: question object
  realise: clause question
  realize: clause question
  recognise: clause question object
  recognize: clause question object
  refuse: infinitive
  regard: object
  regret: clause object
  reject: object
  relish: object
  remember: clause question object
  resent: clause object
  resolve: clause infinitive
  root: for
  seek: infinitive
  sense: clause
  suppose: clause
  surmise: clause
  suspect: clause object
  sympathize: with
  think: clause question about of
  tolerate: object
  trust: clause
  understand: clause question
  value: object
  view: object
  want: infinitive object
  wish: clause infinitive for
  wonder: quotation clause question about
  worry: quotation clause about
  yearn: infinitive for
  `,
);
