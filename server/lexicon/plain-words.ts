import { termMap } from './terms.ts';

/** Shorter words for wordy ones, by the wordy one in lower case; the first is the one to offer. Own compilation. */
export const PLAIN_WORDS: ReadonlyMap<string, string> = new Map(
  Array.from(
    termMap(`
accomplish: do
accorded: given
accrue: gain
acquire: get
additional: more
adjacent to: next to
aforementioned: these
alleviate: ease
allocate: give
along the lines of: like
anticipate: expect
as of yet: yet
as per: under
as to: about
ascertain: find out
assistance: help
at the present time: now
at this time: now
attain: reach
because of the fact that: because
by means of: by
by virtue of: by
by virtue of the fact that: because
cease: stop
commence: begin
comply with: obey
concerning: about
consequently: so
demonstrate: show
depart: leave
discontinue: stop
due to the fact that: because
during the course of: during
each and every: each
eliminate: end
endeavor: try
evaluate: judge
expedite: hasten
expend: spend
facilitate: ease
finalize: finish
for the duration of: during
for the purpose of: for
have a tendency to: tend to
if and when: if
implement: carry out
in accordance with: under
in addition: also
in an effort to: to
in excess of: more than
in lieu of: instead of
in light of the fact that: because
in order to: to
in regard to: about
in the course of: during
in the event that: if
in the near future: soon
in the vicinity of: near
in view of the fact that: because
not later than: by
notwithstanding: despite
numerous: many
on a daily basis: daily
on the basis of: by
prior to: before
procure: get
purchase: buy
reside: live
retain: keep
similar to: like
subsequent: later
sufficient: enough
terminate: end
therefore: so
time period: time
transmit: send
transpire: happen
until such time as: until
utilization: use
utilize: use
whether or not: whether
with respect to: about
with the exception of: except for
`),
    ([wordy, plain]) => [wordy, plain.join(' ')] as const,
  ),
);
