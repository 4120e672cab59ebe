import { shift, type Span } from '../../text/span.ts';
import type { AnalysedBlock, Analysis } from '../analysis.ts';
import { type CalendarDay, dayOf } from './calendar.ts';
import { readDate, type WrittenDate } from './written-dates.ts';

/** Where a story says when it is from. */
export type DateSource = 'front-matter' | 'date-line' | 'byline' | 'dateline';

/** The day a story is from, as far as it says. */
export interface StoryDate {
  /** `undefined` when the story gives no date, none that can be read, or no year with it. */
  readonly day: CalendarDay | undefined;
  readonly from: DateSource | undefined;
  /** Where the date stands; absolute. `undefined` when there is none. */
  readonly span: Span | undefined;
  /** The date has no year of its own, and has that of the copyright line. */
  readonly isCompleted: boolean;
  /** The year a copyright line gives: what completes a date without one, or all that is known. */
  readonly copyright: { readonly year: number; readonly span: Span } | undefined;
}

/** A place that gives the date. */
interface Place {
  readonly from: DateSource;
  readonly span: Span;
  readonly text: string;
}

/** When a story was published, by its front matter, else its date line, its byline or its dateline. Linear in the blocks. */
export function findStoryDate(analysis: Analysis): StoryDate {
  const copyright = findCopyrightYear(analysis);
  let unread: Place | undefined;
  for (const place of placesOf(analysis)) {
    const written = readDate(place.text);
    const day = written && completed(written, copyright?.year);
    if (day !== undefined)
      return { day, from: place.from, span: place.span, isCompleted: written?.year === undefined, copyright };
    unread ??= place;
  }
  return { day: undefined, from: unread?.from, span: unread?.span, isCompleted: false, copyright };
}

function completed(
  { year, month, date }: WrittenDate,
  otherwise: number | undefined,
): CalendarDay | undefined {
  const full = year ?? otherwise;
  return full === undefined ? undefined : dayOf(full, month, date);
}

/** In the order in which they are believed. */
function placesOf({ article, blocks }: Analysis): Place[] {
  const field = article.frontMatter?.fields.get('date') ?? article.frontMatter?.fields.get('updated');
  const places: Place[] =
    field === undefined ? [] : [{ from: 'front-matter', span: field.span, text: field.value }];
  const whole = ({ block, reading }: AnalysedBlock, from: DateSource): Place => ({
    from,
    span: block.span,
    text: reading.prose,
  });
  places.push(...blocks.filter(({ zone }) => zone === 'story-date').map((home) => whole(home, 'date-line')));
  places.push(
    ...blocks
      .filter(({ zone, reading }) => zone === 'byline' && reading.line.isDated)
      .map((home) => whole(home, 'byline')),
  );
  for (const { block, reading } of blocks) {
    const date = reading.dateline?.date;
    if (date === undefined) continue;
    const text = reading.prose.slice(date.start, date.end);
    places.push({ from: 'dateline', span: shift(date, block.span.start), text });
  }
  return places;
}

/** The year of the copyright line and its place; `undefined` when there is none. */
function findCopyrightYear({ blocks }: Analysis): StoryDate['copyright'] {
  for (const { block, zone } of blocks) {
    const year = zone === 'copyright' ? /\b(?:19|20)\d\d\b/.exec(block.prose) : null;
    if (year === null) continue;
    const start = block.span.start + year.index;
    return { year: Number(year[0]), span: { start, end: start + 4 } };
  }
  return undefined;
}
