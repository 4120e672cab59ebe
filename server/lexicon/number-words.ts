import { termMap, terms } from './terms.ts';

/** Numbers below twenty, from zero. */
export const SMALL_NUMBERS: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );

/** Tens, from twenty. */
export const TENS: readonly string[] = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Words that multiply what stands before them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** Letters that multiply the digits they are written to: “400k”, “$2bn”. A small “m” may be metres, and is left out. */
export const SCALE_LETTERS: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['M', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mil', 1e6],
  ['b', 1e9],
  ['B', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['T', 1e12],
]);

/** Ordinals from the third to the twentieth; “first” and “second” order more often than they count. */
export const ORDINALS: ReadonlyMap<string, number> = new Map(
  'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, index) => [word, index + 3] as const),
);

/** What a whole is parted into, in one part or several. */
export const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['sevenths', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['tenth', 10],
  ['tenths', 10],
]);

/** Words before a number that make a name or a label of both: “Section 8”, “Apollo 11”, “page 12”; in small letters. */
export const NUMBERED_THINGS: ReadonlySet<string> = terms(`
  act
  airbus
  amendment
  apartment
  apollo
  apt
  area
  article
  articles
  big
  boeing
  book
  bowl
  bus
  canto
  catch
  category
  channel
  chapter
  class
  company
  count
  day
  district
  division
  dorm
  elite
  engine
  episode
  exhibit
  exit
  fab
  final
  fiscal
  flight
  floor
  form
  formula
  fortune
  ftse
  gate
  genesis
  grade
  group
  highway
  hole
  hurricane
  hwy
  interstate
  iphone
  isaiah
  issue
  item
  john
  ladder
  lane
  league
  level
  line
  local
  lot
  luke
  mark
  matthew
  measure
  mile
  model
  nasdaq
  no
  nos
  number
  numbers
  order
  page
  pages
  part
  period
  phase
  pier
  platform
  playstation
  point
  precinct
  prop
  proposition
  psalm
  quarter
  question
  resolution
  room
  rooms
  round
  route
  rule
  runway
  russell
  season
  section
  sections
  seed
  slide
  stage
  station
  step
  suite
  sweet
  table
  terminal
  tier
  title
  top
  track
  train
  troop
  type
  unit
  verse
  version
  vol
  volume
  war
  ward
  week
  windows
  xbox
  zone
`);

/** What a headline counts that the story lists or quotes instead of counting it: “5 things to know”, “these 3 words”. */
export const LISTED_THINGS: ReadonlySet<string> = terms(`
  answer
  argument
  book
  case
  clue
  detail
  excuse
  fact
  factor
  highlight
  idea
  instance
  issue
  key
  lesson
  letter
  lie
  line
  minute
  mistake
  moment
  myth
  name
  option
  parallel
  photo
  picture
  place
  point
  quality
  question
  quote
  reaction
  reason
  recipe
  sentence
  sign
  song
  step
  stop
  storyline
  story
  surprise
  syllable
  takeaway
  theme
  theory
  thing
  tip
  topic
  trend
  tweet
  video
  way
  winner
  word
`);

/** Spans of time by the words for them, in days. */
export const TIME_UNITS: ReadonlyMap<string, number> = new Map([
  ['second', 1 / 86_400],
  ['minute', 1 / 1440],
  ['hour', 1 / 24],
  ['day', 1],
  ['week', 7],
  ['fortnight', 14],
  ['month', 365.25 / 12],
  ['year', 365.25],
  ['decade', 3652.5],
  ['century', 36_525],
]);

/** Words that say how exact a number is, before it; in small letters, by how they bound it. */
export const BOUNDS: ReadonlyMap<string, readonly string[]> = termMap(`
  about: about around roughly approximately some estimated approx circa near
  under: nearly almost under below
  over: over above topping tops exceeding exceeds surpassing past
`);
