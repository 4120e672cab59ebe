import { termMap, terms } from './terms.ts';

/** What front matter and labels call the types of story; words are lower case, hyphens for spaces. */
export const STORY_TYPE_WORDS: ReadonlyMap<string, readonly string[]> = termMap(`
  opinion: opinion opinions op-ed oped op-eds editorial editorials column columns columnist columnists commentary comment letter letters letters-to-the-editor perspective perspectives viewpoint viewpoints essay essays guest-column guest-columns review reviews
  brief: brief briefs news-brief news-briefs digest blotter police-blotter in-brief
  live-blog: live live-blog liveblog live-updates
  question-and-answer: interview interviews q-a q-and-a qa q&a question-and-answer transcript transcripts
  obituary: obituary obituaries obit obits death-notice death-notices paid-notice in-memoriam
  sport: sport sports baseball basketball football golf hockey soccer tennis softball volleyball wrestling cricket rugby athletics preps prep-sports high-school-sports college-sports
  not-an-article: changelog doc docs documentation lyrics page poem poems poetry readme recipe recipes tutorial wiki
  news: news article story local local-news breaking breaking-news politics crime courts
`);

/** Words that nearly every English sentence has one or two of; lower case. */
export const SENTENCE_WORDS: ReadonlySet<string> = terms(`
  a
  about
  after
  an
  and
  are
  as
  at
  be
  been
  but
  by
  for
  from
  had
  has
  have
  he
  her
  his
  i
  in
  is
  it
  its
  not
  of
  on
  or
  said
  says
  she
  that
  the
  their
  they
  this
  to
  was
  we
  were
  who
  will
  with
  would
  you
`);

/** Words of play and score; a report of a game has many of them. */
export const SPORT_WORDS: ReadonlySet<string> = terms(`
  assists
  bogey
  bullpen
  coach
  doubleheader
  dunk
  fumble
  goalkeeper
  goaltender
  halftime
  homer
  innings
  inning
  interception
  layup
  linebacker
  midfielder
  offseason
  overtime
  penalty
  pitcher
  playoff
  playoffs
  postseason
  puck
  quarterback
  rebounds
  rushing
  scored
  scoring
  scoreless
  shutout
  shortstop
  striker
  teammates
  tiebreaker
  touchdown
  touchdowns
  walk-off
`);
