import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertZones, LAST, LEDE, QUOTE, type ZonedBlock, zonesOf } from './zoned-story.ts';

test('bylines of many forms', () => {
  for (const byline of [
    'By Jane Roe',
    'By Jane Roe | The Herald',
    'Jane Roe | The Herald',
    'Jane Roe, Staff Writer',
    'BY JANE ROE, Staff Writer',
    'By JANE ROE, Associated Press',
    'By The Associated Press',
    'By Jane Roe, John Poe and Ana de la Cruz',
    'Staff report',
    'Associated Press',
    'By Jane Roe and the Harbor News staff',
    'By Jane Roe | May 3, 2024',
    'By Jane Roe - May 3, 2024',
    'By Jane Roe, May 3, 2024',
    'May 3, 2024 | By Jane Roe',
    'By Jane Roe, Staff Writer | Updated May 3, 2024 at 4:10 p.m.',
    'By April Roe',
    'By June Roe and John Poe, Staff Writers',
    'By June Roe | June 3, 2024',
  ]) {
    assertZones([['headline', 'Council approves plan for housing'], ['byline', byline], LEDE, QUOTE]);
  }
});

test('words about time are no byline', () => {
  for (const line of [
    'By June, May 3, 2024 will seem long ago to the riders of the ferry.',
    'By April City Residents Will Know Where the Ferry Lands',
    'By 2024, the ferry will run on June 4, the harbor office said.',
  ]) {
    assert.ok(
      !zonesOf(`Council approves plan for housing\n\n${line}\n\n${LEDE[1]}\n`).includes('byline'),
      line,
    );
  }
});

test('dates of many forms', () => {
  for (const date of [
    'June 4, 2024',
    'Tuesday, June 4, 2024 at 9:04 a.m.',
    '4 June 2024',
    '2024-06-04',
    'Posted 06/04/2024',
    'Updated 3 hours ago',
    'Published: Jun. 4, 2024, 9:04 AM EDT | Updated: Jun. 5, 2024',
  ]) {
    assertZones([['headline', 'Council approves plan for housing'], ['story-date', date], LEDE, QUOTE]);
  }
});

test('the headline is told from the first paragraph', () => {
  assertZones([LEDE, QUOTE, LAST]);
  assertZones([['paragraph', 'The City Council voted on Tuesday to approve the plan.'], QUOTE, LAST]);
  assertZones([['headline', 'Council approves plan.'], LEDE, QUOTE, LAST]);
  assertZones([['headline', 'Will the Cannery Ever Reopen?'], LEDE, QUOTE]);
  assert.deepEqual(zonesOf('Council approves cannery plan; \nopponents promise an appeal\n\n' + LEDE[1]), [
    'headline',
    'paragraph',
  ]);
  assert.deepEqual(zonesOf('Council approves plan\nBy Jane Roe\nJune 4, 2024\n' + LEDE[1]), [
    'headline',
    'byline',
    'story-date',
    'paragraph',
  ]);
});

test('a headline that is repeated directly below itself is no dek', () => {
  const headline = 'Council Approves Plan for Riverside Housing';
  assertZones([
    ['residue:advert-label', 'ADVERTISEMENT'],
    ['headline', headline],
    ['repeated-headline', headline],
    LEDE,
    QUOTE,
  ]);
  assertZones([['repeated-headline', headline], ['headline', `# ${headline}`], LEDE, QUOTE], 'markdown');
});

test('a field of a wire record gives the headline', () => {
  assertZones([
    ['metadata', 'Slug: cannery-vote'],
    ['headline', 'Headline: Council approves plan'],
    ['byline', 'By Jane Roe'],
    LEDE,
    QUOTE,
  ]);
});

test('a repeated headline is found over case, quotation marks, character references, site names', () => {
  const headline: ZonedBlock = ['headline', 'Mayor calls plan “a gift” to builders'];
  for (const repeat of [
    "MAYOR CALLS PLAN 'A GIFT' TO BUILDERS",
    'Mayor calls plan &ldquo;a gift&#8221; to builders',
    'Mayor calls plan "a gift" to builders.',
    'Mayor calls plan “a gift” to builders | The Harbor News',
  ]) {
    assertZones([headline, LEDE, ['repeated-headline', repeat], LAST]);
  }
  assertZones([
    headline,
    LEDE,
    ['paragraph', 'Mayor calls plan “a gift” to builders, and opponents agree with him.'],
    LAST,
  ]);
});

test('front matter has the headline: the first paragraph is none', () => {
  assertZones(
    [
      ['metadata', '---\ntitle: Council Approves Plan\n---'],
      ['paragraph', 'The council said yes.'],
      QUOTE,
      LAST,
    ],
    'markdown',
  );
});

test('front matter has the headline: a heading below text of the story heads a part of it', () => {
  for (const heading of ['## What it costs', '# What it costs']) {
    assertZones(
      [
        ['metadata', '---\ntitle: Council Approves Plan\n---'],
        ['paragraph', 'The council said yes.'],
        ['subhead', heading],
        LAST,
      ],
      'markdown',
    );
  }
});

test('front matter has the headline: a heading of the first level above the text is the headline still', () => {
  for (const heading of ['# Council Approves Plan', '# Cannery to Make Way for Homes']) {
    assertZones(
      [
        ['metadata', '---\ntitle: Council Approves Plan\n---'],
        ['headline', heading],
        QUOTE,
        ['subhead', '# What it costs'],
        LAST,
      ],
      'markdown',
    );
  }
});
