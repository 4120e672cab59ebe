import { WEEKDAYS } from '../../lexicon/calendar-words.ts';
import type { AnalysedBlock, Analysis } from '../../analysis/analysis.ts';
import { partsOf, writeDate, writeDay, writeMonth } from '../../analysis/dates/calendar.ts';
import type { DayWord } from '../../analysis/dates/day-words.ts';
import { type MeantDay, meantDays } from '../../analysis/dates/meant-day.ts';
import { type DateSource, findStoryDate, type StoryDate } from '../../analysis/dates/story-date.ts';
import { type Tense, tenseAt } from '../../analysis/dates/tense.ts';
import { type Card, type CardLine, line, type Piece, place, strong, text } from './card.ts';

const SOURCES: Readonly<Record<DateSource, string>> = {
  'front-matter': 'in its front matter',
  'date-line': 'in its date line',
  byline: 'beside its byline',
  dateline: 'in its dateline',
};

/** The date that a weekday, “yesterday” or “last month” means, and how that is known; else what is missing. */
export function weekdayCard(analysis: Analysis, { block, reading }: AnalysedBlock, word: DayWord): Card {
  const story = findStoryDate(analysis);
  const token = reading.tokens.findIndex(({ end }) => end > word.start);
  const tense = word.weekday === undefined ? undefined : tenseAt(reading, token);
  const days = meantDays(word, story.day, tense);
  if (days.length === 0 && (story.day === undefined || word.unit === 'day')) return unknownCard(word, story);
  const quoted = analysis.quotations.some(
    ({ outer, form }) =>
      form !== 'title' &&
      outer.start <= word.start + block.span.start &&
      word.end + block.span.start <= outer.end,
  );
  const isCounted = days[0]?.by !== 'written';
  return [
    line(
      strong(
        days.length > 0 ? days.map(({ day }) => writeDay(day)).join(' or ') : writePeriod(word, story.day!),
      ),
    ),
    ...reasonLine(word, days, tense),
    ...(isCounted && quoted
      ? [line('It stands in a quotation, so it counts from the day on which the words were said.')]
      : []),
    ...(story.day === undefined || (!isCounted && word.written?.year !== undefined)
      ? []
      : [storyLine(story)]),
  ];
}

/** “The story is dated June 21, 2019, in its date line (3:1).” */
function storyLine({ day, from, span, isCompleted, copyright }: StoryDate): CardLine {
  const pieces: Piece[] = [
    text(`The story is dated ${writeDate(day!)}, ${SOURCES[from!]} (`),
    place(span!.start),
    text(')'),
  ];
  if (isCompleted && copyright !== undefined)
    pieces.push(text('; its copyright line has the year ('), place(copyright.span.start), text(')'));
  return line(...pieces, '.');
}

function reasonLine(
  { weekday, off }: DayWord,
  days: readonly MeantDay[],
  tense: Tense | undefined,
): CardLine[] {
  const [first, other] = days;
  if (first === undefined) return [];
  if (other !== undefined)
    return [line('The first if it has happened, the second if it is to come: the tense does not tell.')];
  switch (first.by) {
    case 'written':
      return weekday === undefined ? [] : [agreementLine(weekday, first)];
    case 'past':
      return [line(`It has happened (“${tense!.word}”), so it is the last one before the story’s day.`)];
    case 'future':
      return [line(`It is to come (“${tense!.word}”), so it is the next one behind the story’s day.`)];
    case 'same-day':
      return [line('It is the day of the story itself.')];
    case 'nearest':
      return [line('Readers may also take it for the one a week further off. Give the date.')];
    case 'same-week':
      return [line('It is the one of the week of the story.')];
    default:
      return [
        line(
          off === 0
            ? 'It is the day of the story.'
            : `It is the day ${off < 0 ? 'before' : 'after'} that of the story.`,
        ),
      ];
  }
}

/** Whether the weekday written beside a date is that of the date. */
function agreementLine(weekday: number, { day }: MeantDay): CardLine {
  const own = partsOf(day).weekday;
  if (own === weekday) return line('The weekday agrees with the date.');
  return line(
    strong('The weekday is wrong'),
    `: that day is a ${WEEKDAYS[own]}, not a ${WEEKDAYS[weekday]}.`,
  );
}

/** “May 2019”, “2018”, “June 10 to 16, 2019”. */
function writePeriod({ unit, off }: DayWord, story: number): string {
  if (unit === 'year') return String(partsOf(story).year + off);
  if (unit === 'month') return writeMonth(story, off);
  const monday = story - partsOf(story).weekday + 7 * off;
  return `${writeDate(monday)} to ${writeDate(monday + 6)}`;
}

/** What would have to be known. */
function unknownCard(word: DayWord, { from, span, copyright }: StoryDate): Card {
  const head = line(
    strong(`Which ${word.weekday === undefined ? word.unit : WEEKDAYS[word.weekday]} is meant is not known`),
  );
  const missing: Piece[] =
    span === undefined
      ? [
          text(
            'The story gives no date. Give one in the front matter, in a line under the headline or in the dateline.',
          ),
        ]
      : [
          text(`The story’s date ${SOURCES[from!]} (`),
          place(span.start),
          text(') has no year, or cannot be read. Write it out.'),
        ];
  const year: CardLine[] =
    copyright === undefined
      ? []
      : [line(`Only the year is given: ${copyright.year} (`, place(copyright.span.start), ').')];
  return [head, line(...missing), ...year];
}
