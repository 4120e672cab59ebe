import { terms } from './terms.ts';

/** Nouns that stand for a source without naming one. */
export const ANONYMOUS_SOURCE_NOUNS = terms(`
  source
  sources
  official
  officials
  insider
  insiders
  person
  people
  individual
  individuals
  aide
  aides
  adviser
  advisers
  advisor
  advisors
  operative
  operatives
  authorities
  leaker
`);

/** Words before such a noun that do not tell whose source it is. */
export const EMPTY_SOURCE_MODIFIERS = terms(`
  a
  an
  the
  one
  two
  three
  four
  five
  six
  seven
  several
  some
  many
  multiple
  numerous
  various
  other
  another
  few
  couple
  of
  anonymous
  unnamed
  unidentified
  undisclosed
  unspecified
  well-placed
  reliable
  credible
  trusted
  knowledgeable
  informed
  well-informed
  top
  high-level
  high-ranking
  key
  both
  these
  those
  our
  his
  her
  their
  my
`);

/** Verbs by which a faceless group is made to assert something, by base form. */
export const COLLECTIVE_CLAIM_VERBS = terms(`
  according to
  allege
  argue
  believe
  charge
  claim
  complain
  contend
  fear
  insist
  maintain
  note
  object
  predict
  question
  say
  speculate
  suggest
  suspect
  think
  warn
  worry
`);
