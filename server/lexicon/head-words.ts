import { MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from './calendar-words.ts';
import { terms } from './terms.ts';

const DATE_WORD_KINDS = ['month', 'label', 'clock', 'other'] as const;

/** month · label (“updated”) · clock (“p.m.”) · other: weekdays, time zones and what joins them. */
export type DateWordKind = (typeof DATE_WORD_KINDS)[number];

const WORDS_BY_KIND: Readonly<Record<DateWordKind, string>> = {
  month: [...MONTHS, ...SHORT_MONTHS, 'mar'].join(' ').toLowerCase(),
  label:
    'published publish updated update posted modified created filed issued last first originally date pubdate dated corrected revised',
  clock: 'am pm a.m p.m am. pm. noon midnight',
  other:
    [...WEEKDAYS, ...SHORT_WEEKDAYS].join(' ').toLowerCase() +
    ' sat sun at on est edt et cst cdt ct mst mdt mt pst pdt pt gmt bst utc ist cet cest eastern pacific central mountain time local a m p hours hour minutes minute mins min hrs hr days day weeks week months seconds ago yesterday today and by of the th st nd rd / - uhr',
};

/** Words of which lines that give a date are made, without their full stops, and what each stands for; lower case. */
export const DATE_WORDS: ReadonlyMap<string, DateWordKind> = new Map(
  DATE_WORD_KINDS.flatMap((kind) => WORDS_BY_KIND[kind].split(' ').map((word) => [word, kind] as const)),
);

/** Names of sections and kinds of story that stand above a headline; lower case. */
export const SECTION_LABELS: ReadonlySet<string> = terms(`
  analysis
  arts
  arts & culture
  breaking
  breaking news
  business
  city
  city hall
  climate
  column
  commentary
  community
  courts
  crime
  culture
  economy
  education
  election
  elections
  entertainment
  environment
  exclusive
  fact check
  feature
  features
  finance
  food
  government
  health
  home
  international
  investigation
  lifestyle
  live
  live updates
  local
  local news
  markets
  metro
  money
  nation
  national
  news
  news analysis
  obituaries
  obituary
  op-ed
  opinion
  people
  perspective
  police
  politics
  public safety
  region
  regional
  religion
  review
  schools
  science
  special report
  sports
  state
  tech
  technology
  the upshot
  top stories
  transportation
  travel
  u.s
  us
  uncategorized
  weather
  world
  world news
`);
