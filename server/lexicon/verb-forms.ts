import { termMap } from './terms.ts';

/** base (say) · present (says) · past (said) · participle (said) · gerund (saying). */
export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'gerund';

/** Past and participle, one form when they are the same, of verbs that do not add “ed”. */
const IRREGULAR = termMap(`
  beg: begged
  blog: blogged
  brag: bragged
  chat: chatted
  dub: dubbed
  fall: fell fallen
  feel: felt
  find: found
  fire: fired
  forecast: forecast
  foresee: foresaw foreseen
  foretell: foretold
  forget: forgot forgotten
  get: got gotten
  give: gave given
  go: went gone
  grin: grinned
  hear: heard
  hit: hit
  hold: held
  know: knew known
  lay: laid
  lead: led
  lean: leaned
  learn: learned
  let: let
  make: made
  mean: meant
  pan: panned
  plan: planned
  prefer: preferred
  push: pushed
  put: put
  quip: quipped
  rap: rapped
  read: read
  rebut: rebutted
  refer: referred
  regret: regretted
  rip: ripped
  say: said
  see: saw seen
  seek: sought
  set: set
  shoot: shot
  single: singled
  sing: sang sung
  slam: slammed
  snap: snapped
  speak: spoke spoken
  spell: spelled
  submit: submitted
  sum: summed
  swear: swore sworn
  take: took taken
  tell: told
  think: thought
  understand: understood
  admit: admitted
  allot: allotted
  commit: committed
  concur: concurred
  infer: inferred
  write: wrote written
`);

/** Every form of a verb with its name; regular verbs by the spelling rules, the others by the table. */
export function formsOf(lemma: string): readonly (readonly [VerbForm, string])[] {
  const irregular = IRREGULAR.get(lemma);
  const past = irregular?.[0] ?? addEd(lemma);
  return [
    ['base', lemma],
    ['present', addS(lemma)],
    ['past', past],
    ['participle', irregular?.[1] ?? past],
    ['gerund', past === `${lemma}${lemma.at(-1)}ed` ? `${lemma}${lemma.at(-1)}ing` : addIng(lemma)],
  ];
}

function addS(lemma: string): string {
  if (/(?:[sxz]|ch|sh|[^aeiou]o)$/.test(lemma)) return `${lemma}es`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
}

function addEd(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
}

function addIng(lemma: string): string {
  if (/[^e]e$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  return DOUBLED.has(lemma) ? `${lemma}${lemma.at(-1)}ing` : `${lemma}ing`;
}

/** Irregular verbs that double their last letter before “ing”. */
const DOUBLED: ReadonlySet<string> = new Set(['forget', 'get', 'hit', 'let', 'put', 'set']);
