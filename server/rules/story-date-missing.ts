import type { Analysis } from '../analysis/analysis.ts';
import { findCopyrightYear } from '../analysis/dates/story-date.ts';
import { addField } from './front-matter-field.ts';
import { articleRule, type Related } from './rule.ts';
import { storyAnchor } from './story-anchor.ts';

const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g;

/** A weekday's date, where it stands behind it; no longer than that. */
const ITS_DATE =
  /^,? (?:the )?(?:\d|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\b\.? \d)/;
const LONGEST_DATE = ', the September. 10'.length;

/** What makes a name of a weekday, and the longest of them with the space behind it and what stands before it. */
const NAMED: ReadonlySet<string> = new Set(
  'Black Good Super Cyber Fat Ash Palm Easter Giving Bloody Ruby Casual Shrove Holy Maundy'.split(' '),
);
const LONGEST_NAMED = '-Maundy '.length;

export const storyDateMissing = articleRule({
  meta: {
    id: 'story-date-missing',
    summary: 'The story says nowhere on which day it was published.',
    group: 'headlines',
    severity: 'info',
    fix: 'suggestion',
    since: '0.1.0',
    authorities: ['AP', 'schema.org'],
  },
  options: {},
  *check(analysis) {
    if (hasDate(analysis)) return;
    const weekdays = findWeekdays(analysis);
    const first = weekdays[0];
    const field = addField(analysis.article, 'date', '[TK date]');
    yield {
      span: storyAnchor(analysis),
      message:
        first === undefined
          ? 'This story gives no date of publication. Add one, so that readers of the archive know when it is from.'
          : `This story gives no date of publication, so nobody can tell which ${first.word} is meant. Add the date.`,
      related: [...weekdays.slice(0, MOST_RELATED).map(({ related }) => related), ...findYear(analysis)],
      fixes: field
        ? [{ title: 'Insert a placeholder for the date', kind: 'suggestion', edits: [field] }]
        : [],
    };
  },
});

/** Places shown with the finding; a live report names its weekday in every paragraph. */
const MOST_RELATED = 12;

function hasDate({ article, blocks }: Analysis): boolean {
  if (article.frontMatter?.fields.get('date')?.value.trim()) return true;
  return blocks.some(
    ({ zone, reading }) =>
      zone === 'story-date' ||
      (zone === 'byline' && reading.line.isDated) ||
      reading.dateline?.date !== undefined,
  );
}

/** The weekday words of the writer's own, in order. */
function findWeekdays({ paragraphs }: Analysis): { readonly word: string; readonly related: Related }[] {
  return paragraphs.flatMap(({ block, reading }) => {
    if (!reading.prose.includes('day')) return [];
    return Array.from(reading.narration.matchAll(WEEKDAY))
      .filter(({ 0: word, index }) => wantsDate(reading.narration, index, index + word.length))
      .map(({ 0: word, index }) => {
        const start = block.span.start + index;
        const span = { start, end: start + word.length };
        return { word, related: { span, message: `Which ${word}?` } };
      });
  });
}

/** Whether a weekday has no date behind it, and is in no name (“Black Friday”). */
function wantsDate(text: string, start: number, end: number): boolean {
  const before = /(\w+) $/.exec(text.slice(Math.max(0, start - LONGEST_NAMED), start))?.[1];
  if (before !== undefined && NAMED.has(before)) return false;
  const behind = text.slice(end, end + LONGEST_DATE);
  return !/\d/.test(behind) || !ITS_DATE.test(behind);
}

/** The year of the copyright line: all that such a text tells of its date. */
function findYear(analysis: Analysis): Related[] {
  const found = findCopyrightYear(analysis);
  return found === undefined ? [] : [{ span: found.span, message: `Only the year is given: ${found.year}.` }];
}
