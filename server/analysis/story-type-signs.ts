import { SPORT_WORDS, STORY_TYPE_WORDS } from '../lexicon/story-type-words.ts';
import type { Article } from '../text/article.ts';
import { onOneLine } from '../text/lines.ts';
import type { BlockReading } from './block-reading.ts';
import { bareLabel, isSectionLabel } from './head-lines.ts';
import { typeSignsOf } from './type-signs.ts';
import { STORY_TYPES, type StoryType, type StoryTypeGuess, type ZoneAssignment } from './zones.ts';

const TYPE_OF: ReadonlyMap<string, StoryType> = new Map(
  STORY_TYPES.flatMap((type) => (STORY_TYPE_WORDS.get(type) ?? []).map((word) => [word, type] as const)),
);

/** The type that a word of front matter or a label above a headline names; `undefined` for other words. */
export function typeOfLabel(label: string): StoryType | undefined {
  return TYPE_OF.get(
    label
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-'),
  );
}

const MOST_READ = 60_000;
const LABELLED =
  /^(opinion|op-ed|editorial|commentary|column|columnist|letters?|letters? to the editor|guest column|review|obituary|obituaries|paid notice|death notices?|in memoriam|interview|q&a|q & a|brief|in brief|news briefs?|live|live updates|the latest|sports?)\s*(?:[|:—–]|\s-\s)/i;
const CLOSING_LABEL = /[|:—–-]\s*(opinion|op-ed|editorial|commentary|obituary|q&a|live updates)$/i;
const TIME_OF_DAY = /^\d{1,2}(?::\d\d)?\s*[ap]\.?m[^\d]{0,10}$/i;
const OWN_VIEWS =
  /\b(?:(?:opinions?|views?) expressed (?:here|in this|are|by)|guest columnist|is a (?:syndicated |guest |regular |weekly |national )?(?:columnist|contributing opinion)|member of (?:our|the) editorial board|board of contributors)\b/i;
const QUOTED = /“[^“”]{0,2000}(?:”|$)|"[^"]{0,2000}(?:"|$)|''.{0,2000}?(?:''|$)/g;

/** Guesses the type of an article from its own words; cautious: `news` unless the signs are plain. */
export function guessFromWords(
  article: Article,
  zones: readonly ZoneAssignment[],
  readings: readonly BlockReading[],
): StoryTypeGuess {
  const label = labelOf(article, zones);
  if (label !== undefined) return label;
  let read = 0;
  let paragraphs = 0;
  let turns = 0;
  let questions = 0;
  let answers = 0;
  let times = 0;
  let firstPerson = 0;
  let inFirstPerson = 0;
  let sport = 0;
  const notices = new Set<string>();
  for (let i = 0; i < readings.length; i++) {
    const reading = readings[i]!;
    const { prose, characters } = reading;
    if ((read += prose.length) > MOST_READ) break;
    const { zone } = zones[i]!;
    if ((zone === 'subhead' || zone === 'story-date') && TIME_OF_DAY.test(prose.trim())) times++;
    if (zone === 'credit' && OWN_VIEWS.test(prose))
      return guess('opinion', 'The author’s note speaks of opinions or a columnist.');
    if (zone !== 'paragraph') continue;
    paragraphs++;
    firstPerson += characters.firstPerson;
    if (characters.firstPerson > 0) inFirstPerson++;
    sport += characters.sport;
    const signs = typeSignsOf(reading);
    if (signs.turn !== undefined) turns++;
    if (signs.turn === 'question') questions++;
    if (signs.turn === 'answer') answers++;
    for (const notice of signs.notices) notices.add(notice);
  }
  if (times >= 3) return guess('live-blog', 'Its entries are headed by the time of day.');
  if ((questions >= 2 && answers >= 2) || (turns >= 6 && turns * 10 >= paragraphs * 4)) {
    return guess(
      'question-and-answer',
      'Its paragraphs begin with “Q:” and “A:”, or with the name of who speaks.',
    );
  }
  if (notices.size >= 2) return guess('obituary', 'It tells who survives the dead, or of the funeral.');
  // Narration holds no more of these words than the paragraphs do: most stories need not be read as a whole.
  const mayBeOwnTale = firstPerson >= FEWEST_SIGNS && inFirstPerson * LEAST_SPREAD >= paragraphs;
  const mayBeGame = sport >= FEWEST_SIGNS;
  if (!mayBeOwnTale && !mayBeGame) return NEWS;
  const told = toldIn(zones, readings);
  if (mayBeOwnTale && isToldInFirstPerson(told, paragraphs))
    return guess('opinion', 'It is told in the first person.');
  if (mayBeGame && tellsOfGame(told.replace(QUOTED, ' ')))
    return guess('sport', 'It tells of a game and its score.');
  return NEWS;
}

/** The paragraphs, each with a line break behind it, as far as a story is read. */
function toldIn(zones: readonly ZoneAssignment[], readings: readonly BlockReading[]): string {
  let read = 0;
  let told = '';
  for (let i = 0; i < readings.length; i++) {
    const { prose } = readings[i]!;
    if ((read += prose.length) > MOST_READ) break;
    if (zones[i]!.zone === 'paragraph') told += `${prose.trim()}\n`;
  }
  return told;
}

// Reporters who appear in their own news stories, and games that are mentioned in them, stay under it.
const FEWEST_SIGNS = 6;
// In a fourth of the paragraphs: a statement set off without quotation marks stands in few.
const LEAST_SPREAD = 4;
const NEWS: StoryTypeGuess = {
  type: 'news',
  from: 'guess',
  reason: 'Nothing says that it is anything but news.',
};
const FIRST_PERSON = /(?:^|\s)(?:I|I['’](?:m|d|ve|ll)|[Mm]y|me)(?=[\s,.])/;
const OWN_WORD = /^(?:I|I['’](?:m|d|ve|ll)|my|me|myself|My)$/;
// A report that names its speakers again and again is one, whatever it quotes at length.
const TELLS = /\b(?:said|told|added|continued|asked)\b/g;
const MOST_TELLS = 7;

/** Whether what stands outside quotation marks is the writer's own tale. */
function isToldInFirstPerson(body: string, paragraphs: number): boolean {
  // The first paragraphs of a report are the reporter's: most stories are told by four lines.
  if (!openingOf(body).some((line) => FIRST_PERSON.test(line))) return false;
  const narration = body.replace(QUOTED, ' ');
  if ((narration.match(TELLS)?.length ?? 0) > MOST_TELLS) return false;
  const spread = narration.split('\n').filter((line) => FIRST_PERSON.test(line)).length;
  if (spread * LEAST_SPREAD < paragraphs) return false;
  // One word in eighty, and six at least: reporters who appear in their own news stories stay under it.
  const words = wordsIn(narration);
  const own = words.filter((word) => OWN_WORD.test(word)).length;
  return own >= FEWEST_SIGNS && own * 80 >= words.length;
}

/** The first four lines of what is told outside quotation marks. */
function openingOf(body: string): readonly string[] {
  let narration = '';
  let breaks = 0;
  let at = 0;
  QUOTED.lastIndex = 0;
  for (let quoted = QUOTED.exec(body); quoted !== null; quoted = QUOTED.exec(body)) {
    const before = body.slice(at, quoted.index);
    narration += `${before} `;
    at = quoted.index + quoted[0].length;
    breaks += before.split('\n').length - 1;
    if (breaks >= OPENING_LINES) return narration.split('\n', OPENING_LINES);
  }
  return (narration + body.slice(at)).split('\n', OPENING_LINES);
}

const OPENING_LINES = 4;

function tellsOfGame(narration: string): boolean {
  if (!/\b\d{1,3}[-–]\d{1,3}\b/.test(narration)) return false;
  const words = wordsIn(narration);
  const sport = words.map((word) => word.toLowerCase()).filter((word) => SPORT_WORDS.has(word));
  return sport.length >= FEWEST_SIGNS && new Set(sport).size >= 4 && sport.length * 60 >= words.length;
}

function wordsIn(narration: string): readonly string[] {
  return narration.match(/[\p{L}'’-]+/gu) ?? [];
}

/** Labels stand no further down. */
const LABELLED_BLOCKS = 12;

/** “Opinion | …” in the headline, or a section's name above it. */
function labelOf(article: Article, zones: readonly ZoneAssignment[]): StoryTypeGuess | undefined {
  const headline = article.frontMatter?.fields.get('headline')?.value;
  const titles = headline === undefined ? [] : [headline];
  for (let i = 0; i < article.blocks.length && i < LABELLED_BLOCKS; i++) {
    const { zone } = zones[i]!;
    if (zone !== 'headline' && zone !== 'metadata') continue;
    const words = onOneLine(article.blocks[i]!.prose).slice(0, 200);
    if (zone === 'headline') titles.push(words);
    if (zone !== 'metadata' || !isSectionLabel(words)) continue;
    const type = typeOfLabel(bareLabel(words));
    if (type !== undefined && type !== 'news') return guess(type, `It stands under “${words}”.`);
  }
  for (const title of titles) {
    if (!/[|:—–-]/.test(title)) continue;
    const found = LABELLED.exec(title) ?? CLOSING_LABEL.exec(title);
    const word = found?.[1]!.toLowerCase();
    const type =
      word === 'the latest'
        ? 'live-blog'
        : word === undefined
          ? undefined
          : typeOfLabel(word.replace('q & a', 'q&a'));
    if (type !== undefined) return guess(type, `Its headline says “${found![1]}”.`);
  }
  return undefined;
}

function guess(type: StoryType, reason: string): StoryTypeGuess {
  return { type, from: 'guess', reason };
}
