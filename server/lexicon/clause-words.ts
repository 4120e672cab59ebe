import { WEEKDAYS } from './calendar-words.ts';
import { terms } from './terms.ts';
import { CLOSED_CLASSES } from './word-classes.ts';

/** Words that open a noun phrase. */
export const DETERMINERS: ReadonlySet<string> = terms(`
  a
  all
  almost
  an
  another
  any
  both
  dozens
  each
  eight
  every
  few
  five
  four
  her
  his
  hundreds
  its
  many
  more
  most
  my
  nearly
  nine
  no
  one
  other
  our
  seven
  several
  six
  some
  such
  ten
  the
  their
  these
  this
  those
  thousands
  three
  two
  various
  your
`);

/** Pronouns that can be the whole source of what is said. */
export const SUBJECT_PRONOUNS: ReadonlySet<string> = terms(`
  all
  anybody
  anyone
  both
  everybody
  everyone
  few
  he
  i
  it
  many
  most
  nobody
  none
  one
  others
  several
  she
  some
  somebody
  someone
  they
  we
  which
  who
  you
`);

/** Forms of be with their clitics; “'s” apart, which is more often a possessive. */
export const BE_FORMS: ReadonlySet<string> = terms(`
  am
  is
  are
  was
  were
  be
  been
  being
  'm
  're
`);

/** Forms of be, have and do, and the modal verbs; with the clitics, without “n’t”, which is a token of its own. */
export const AUXILIARIES: ReadonlySet<string> = new Set([
  ...CLOSED_CLASSES.auxiliary,
  ...CLOSED_CLASSES.modal,
]);

/** Prepositions that open a phrase beside a noun or a verb. */
export const PREPOSITIONS: ReadonlySet<string> = terms(`
  about
  across
  after
  against
  alongside
  amid
  among
  around
  at
  before
  behind
  between
  beyond
  by
  despite
  during
  for
  from
  in
  including
  inside
  into
  like
  near
  of
  on
  outside
  over
  past
  since
  through
  throughout
  to
  toward
  towards
  under
  until
  upon
  via
  with
  within
  without
`);

/** Words that open a clause which has its own subject. */
export const SUBORDINATORS: ReadonlySet<string> = terms(`
  after
  although
  as
  because
  before
  how
  if
  lest
  once
  since
  so
  than
  that
  though
  unless
  until
  what
  when
  whenever
  where
  whereas
  wherever
  whether
  while
  why
`);

/** Words that join two of a kind. */
export const COORDINATORS: ReadonlySet<string> = terms(`
  and
  but
  nor
  or
  then
  yet
`);

/** Nouns and adverbs of time that stand beside a verb without a preposition. */
export const TIME_WORDS: ReadonlySet<string> = new Set([
  ...WEEKDAYS.map((day) => day.toLowerCase()),
  ...terms(`
  afterward
  afterwards
  earlier
  later
  meanwhile
  now
  overnight
  previously
  recently
  soon
  then
  today
  tomorrow
  tonight
  yesterday
`),
]);

/** Adverbs that stand inside a group of verbs; those in “ly” need no list. */
export const VERB_ADVERBS: ReadonlySet<string> = terms(`
  again
  all
  already
  also
  always
  both
  either
  even
  ever
  first
  further
  instead
  just
  later
  long
  meanwhile
  n't
  never
  nevertheless
  nonetheless
  not
  now
  often
  once
  only
  quite
  rather
  simply
  since
  sometimes
  soon
  still
  then
  therefore
  thus
  too
  twice
  yet
`);

/** Verbs that lead to a reporting verb in the infinitive or gerund and belong to its cue: “went on to say”. */
export const CHAIN_VERBS: ReadonlySet<string> = terms(`
  able
  appeared
  appears
  asked
  began
  begin
  begins
  begun
  bothered
  careful
  chooses
  chose
  continue
  continued
  continues
  decline
  declined
  declines
  eager
  expected
  fail
  failed
  fails
  go
  goes
  going
  gone
  happened
  hastened
  keep
  keeps
  kept
  managed
  manages
  needed
  needs
  on
  ought
  paused
  prepared
  proceeded
  proceeds
  quick
  refuse
  refused
  refuses
  reluctant
  rushed
  seeks
  seemed
  seems
  set
  sought
  start
  started
  starts
  stopped
  stops
  tried
  tries
  try
  trying
  unable
  unwilling
  used
  want
  wanted
  wants
  went
  willing
`);

/** Subject pronouns that open a clause after a reporting verb without “that”. */
export const CONTENT_PRONOUNS: ReadonlySet<string> = terms(`
  he
  i
  it
  she
  there
  they
  we
  you
`);

/** Words that open an indirect question. */
export const QUESTION_WORDS: ReadonlySet<string> = terms(`
  how
  if
  what
  when
  where
  whether
  which
  who
  whom
  whose
  why
`);
