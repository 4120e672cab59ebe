import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyse, type Analysis } from '../../server/analysis/analysis.ts';
import { readBlock } from '../../server/analysis/block-reading.ts';
import {
  dayOf,
  lastWeekday,
  nextWeekday,
  partsOf,
  writeDay,
  writeMonth,
} from '../../server/analysis/dates/calendar.ts';
import { dayWordAt } from '../../server/analysis/dates/day-words.ts';
import { meantDays } from '../../server/analysis/dates/meant-day.ts';
import { findStoryDate } from '../../server/analysis/dates/story-date.ts';
import { tenseAt } from '../../server/analysis/dates/tense.ts';
import { readDate } from '../../server/analysis/dates/written-dates.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { LANGUAGE, newMemory } from '../support/language.ts';

function story(text: string, format: 'plain' | 'markdown' = 'plain'): Analysis {
  return analyse(parseArticle(text, format), newMemory());
}

/** The dates a word of a paragraph means in a story of Friday, June 21, 2019. */
function meant(text: string, word: string): string[] {
  const reading = readBlock(text, text, LANGUAGE);
  const at = text.indexOf(word);
  const found = dayWordAt(reading, at + 1);
  if (found === undefined) return [];
  const token = reading.tokens.findIndex(({ end }) => end > found.start);
  return meantDays(found, dayOf(2019, 6, 21), tenseAt(reading, token)).map(
    ({ day, by }) => `${writeDay(day)}: ${by}`,
  );
}

describe('the calendar', () => {
  it('counts days and weekdays', () => {
    assert.equal(dayOf(1970, 1, 1), 0);
    assert.equal(writeDay(dayOf(2019, 6, 21)!), 'Friday, June 21, 2019');
    assert.equal(writeDay(dayOf(2024, 2, 29)!), 'Thursday, February 29, 2024');
    assert.equal(partsOf(dayOf(1931, 12, 31)!).weekday, 3);
    assert.equal(dayOf(2023, 2, 29), undefined);
    assert.equal(dayOf(2023, 13, 1), undefined);
  });
  it('goes from weekday to weekday', () => {
    const friday = dayOf(2019, 6, 21)!;
    assert.equal(writeDay(lastWeekday(6, friday)), 'Sunday, June 16, 2019');
    assert.equal(writeDay(nextWeekday(6, friday)), 'Sunday, June 23, 2019');
    assert.equal(lastWeekday(4, friday), friday);
    assert.equal(nextWeekday(4, friday), friday);
  });
  it('goes from month to month', () => {
    assert.equal(writeMonth(dayOf(2019, 1, 5)!, -1), 'December 2018');
    assert.equal(writeMonth(dayOf(2019, 12, 5)!, 1), 'January 2020');
  });
});

describe('written dates', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['June 3, 2024', '2024-6-3'],
    ['Published 9:04 a.m. ET June 3, 2024', '2024-6-3'],
    ['Sept. 10', '?-9-10'],
    ['3 June 2024', '2024-6-3'],
    ['2024-06-03T23:30:00-05:00', '2024-6-3'],
    ['6/13/2024', '2024-6-13'],
    ['13.6.24', '2024-6-13'],
    ['3/4/2024', undefined],
    ['4/4/2024', '2024-4-4'],
    ['Maybe 3', undefined],
    ['yesterday', undefined],
  ];
  for (const [text, expected] of cases)
    it(text, () => {
      const found = readDate(text);
      assert.equal(found && `${found.year ?? '?'}-${found.month}-${found.date}`, expected);
    });
});

describe('the day of a story', () => {
  const BODY = 'The harbor board voted on Monday to close the north pier, its engineer, Ada Whitlock, said.';
  const dated = (text: string, format?: 'plain' | 'markdown'): string => {
    const { day, from } = findStoryDate(story(text, format));
    return day === undefined ? `none ${from ?? ''}` : `${writeDay(day)} ${from}`;
  };
  it('comes from the front matter first', () =>
    assert.equal(
      dated(`---\ntitle: Pier to Close\ndate: 2019-06-21T08:00:00Z\n---\n\n${BODY}\n`, 'markdown'),
      'Friday, June 21, 2019 front-matter',
    ));
  it('comes from a line of its own', () =>
    assert.equal(
      dated(`Pier to Close\n\nBy Dana Whitlow\n\nJune 21, 2019\n\n${BODY}\n`),
      'Friday, June 21, 2019 date-line',
    ));
  it('comes from a byline', () =>
    assert.equal(
      dated(`Pier to Close\n\nBy Dana Whitlow | June 21, 2019\n\n${BODY}\n`),
      'Friday, June 21, 2019 byline',
    ));
  it('comes from a dateline, with the year of the copyright line', () => {
    const text = `Pier to Close\n\nSALTBY, Maine, June 21 (Reuters) - ${BODY}\n\n©2019 Coast Wire\n`;
    assert.equal(dated(text), 'Friday, June 21, 2019 dateline');
    assert.ok(findStoryDate(story(text)).isCompleted);
  });
  it('is not known without a year', () =>
    assert.equal(dated(`Pier to Close\n\nSALTBY, Maine, June 21 (Reuters) - ${BODY}\n`), 'none dateline'));
  it('is not known where nothing gives it', () => assert.equal(dated(`Pier to Close\n\n${BODY}\n`), 'none '));
});

describe('the day a word means, in a story of Friday, June 21, 2019', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['Whitlock said in a statement on Tuesday.', 'Tuesday', ['Tuesday, June 18, 2019: past']],
    ['The board will meet on Tuesday.', 'Tuesday', ['Tuesday, June 25, 2019: future']],
    [
      'The board will meet on Tuesday, Whitlock said on Monday.',
      'Tuesday',
      ['Tuesday, June 25, 2019: future'],
    ],
    ['The board will meet on Tuesday, Whitlock said on Monday.', 'Monday', ['Monday, June 17, 2019: past']],
    ['On Thursday, the union sued.', 'Thursday', ['Thursday, June 20, 2019: past']],
    ['The raids are likely to start on Sunday.', 'Sunday', ['Sunday, June 23, 2019: future']],
    ['The trial is scheduled for Monday.', 'Monday', ['Monday, June 24, 2019: future']],
    ['Two people were killed Monday.', 'Monday', ['Monday, June 17, 2019: past']],
    ['The White House did not respond Monday.', 'Monday', ['Monday, June 17, 2019: past']],
    ['Whitlock said on Friday.', 'Friday', ['Friday, June 21, 2019: same-day']],
    [
      'They voted to strike on Wednesday.',
      'Wednesday',
      ['Wednesday, June 19, 2019: past', 'Wednesday, June 26, 2019: future'],
    ],
    ['Last Friday it struck.', 'Last Friday', ['Friday, June 14, 2019: nearest']],
    ['It meets next Friday.', 'next Friday', ['Friday, June 28, 2019: nearest']],
    ['It met this Monday.', 'this Monday', ['Monday, June 17, 2019: same-week']],
    ['It closed yesterday.', 'yesterday', ['Thursday, June 20, 2019: counted']],
    ['It closes tomorrow.', 'tomorrow', ['Saturday, June 22, 2019: counted']],
    ['It closed Friday, June 7.', 'Friday', ['Friday, June 7, 2019: written']],
    ['It closed on Dec. 30.', 'Dec', ['Sunday, December 30, 2018: written']],
    ['IT CLOSED MONDAY.', 'MONDAY', ['Monday, June 17, 2019: past']],
    ['The storm hit California Monday.', 'Monday', ['Monday, June 17, 2019: past']],
    ['It closes on Fridays.', 'Fridays', []],
    ['It met on a Friday.', 'Friday', []],
    ['It opens on Black Friday.', 'Friday', []],
    ['It opens every Friday.', 'Friday', []],
  ];
  for (const [text, word, expected] of cases)
    it(`${word}: ${text}`, () => assert.deepEqual(meant(text, word), expected));
});
