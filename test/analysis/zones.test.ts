import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { analyse } from '../../server/analysis/analysis.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { assertZones, LAST, LEDE, QUOTE, zonesOf } from './zoned-story.ts';
import { newMemory } from '../support/language.ts';

test('a scraped wire story', () => {
  assertZones([
    ['residue:advert-label', 'ADVERTISEMENT'],
    ['headline', 'Council Approves Plan for Riverside Housing'],
    ['repeated-headline', 'Council approves plan for riverside housing.'],
    LEDE,
    QUOTE,
    ['repeated-headline', 'Council Approves Plan  for Riverside Housing'],
    ['residue:read-more', 'Read more: Ferry fares to rise in May'],
    LAST,
    ['credit', '--With assistance from Berit Solheim.'],
    ['contact', 'To contact the reporter on this story: Ines Roe in Fairhaven at iroe@harbor.example'],
    ['contact', 'To contact the editors responsible for this story: Ann Poe at apoe@harbor.example, Jim Coe'],
    ['copyright', '©2024 Harbor News L.P.'],
  ]);
});

test('a local paper: section, headline, dek, byline, date, photo', () => {
  assertZones([
    ['metadata', 'Local News'],
    ['headline', 'Council approves plan for riverside housing'],
    ['dek', 'Opponents promise an appeal over traffic'],
    ['byline', 'By JANE ROE and JOHN POE, Staff Writers'],
    ['story-date', 'Published 9:04 a.m. PT June 4, 2024'],
    ['story-date', 'Updated: June 5, 2024 | 10:15 PM'],
    ['residue:share-widget', 'Share on Facebook'],
    ['residue:photo-credit', '(AP Photo/Jane Roe)'],
    LEDE,
    ['subhead', 'What comes next'],
    QUOTE,
    ['caption', 'Ines Varga speaks at a council meeting in Fairhaven on Tuesday. (Staff photo by Jane Roe)'],
    LAST,
    ['correction', 'CORRECTION: An earlier version of this story gave a wrong date for the vote.'],
    ['credit', 'Jane Roe is a staff writer for the Fairhaven Herald.'],
    ['contact', 'Reach Jane Roe at 541-555-0114 or jroe@herald.example.'],
    ['residue:agency-signoff', '-30-'],
  ]);
});

test('a Markdown story', () => {
  assertZones(
    [
      ['metadata', '---\ntitle: Council Approves Plan for the Cannery\nauthor: Jane Roe\n---'],
      ['repeated-headline', 'Council Approves Plan for the Cannery'],
      ['headline', '# Council Approves Plan for the Cannery'],
      ['byline', '*By Jane Roe*'],
      LEDE,
      ['other', '![The cannery](cannery.jpg)'],
      ['caption', '*The cannery in 1911*'],
      ['pull-quote', '> “We waited nine years for this”'],
      QUOTE,
      ['subhead', '## What comes next'],
      ['list-item', '- The permit, in May'],
      ['code', '```\nx = 1\n```'],
      ['residue:share-widget', '**Share this article**'],
      ['other', '{{< map id="7" >}}'],
      LAST,
      ['credit', '*Jane Roe contributed to this report.*'],
    ],
    'markdown',
  );
});

test('a list of links behind its label is residue, subheads and lists of the story are not', () => {
  assertZones([
    ['headline', 'Council approves plan for housing'],
    LEDE,
    QUOTE,
    ['residue:read-more', 'Related stories'],
    ['residue:read-more', 'Ferry Fares to Rise in May'],
    ['residue:read-more', 'School Board Picks New Chief'],
    LAST,
    ['list-item', '• The permit, in May'],
    ['list-item', '• The ferry landing, in June'],
  ]);
});

test('a pull quote repeats words of a longer paragraph', () => {
  assertZones([
    ['headline', 'Council approves plan for housing'],
    LEDE,
    ['pull-quote', '“We waited nine years for this.”'],
    QUOTE,
    ['paragraph', '“Nobody asked us about the traffic.”'],
  ]);
});

const copy = fc
  .array(
    fc.constantFrom(
      LEDE[1],
      QUOTE[1],
      'Share',
      'MORE',
      'By Jane Roe',
      'June 4, 2024',
      '# Head',
      '- item',
      '> quote',
      'Related stories',
      'Fares Rise',
      '***',
      '&#x110000;',
      '(',
      'é',
      '\uD83D',
    ),
    { maxLength: 12 },
  )
  .map((lines) => lines.join('\n\n'));

test('property: one assignment a block, residue has a kind, and the same words give the same zones', () => {
  fc.assert(
    fc.property(copy, fc.constantFrom('plain', 'markdown'), (text, format) => {
      const { blocks, article } = analyse(parseArticle(text, format), newMemory());
      assert.equal(blocks.length, article.blocks.length);
      for (const { zone, residue } of blocks) assert.equal(zone === 'residue', residue !== undefined);
      assert.ok(blocks.filter(({ zone }) => zone === 'headline').length <= 1);
      assert.deepEqual(
        zonesOf(text, format),
        blocks.map(({ zone, residue }) => (residue ? `${zone}:${residue}` : zone)),
      );
    }),
  );
});

test('hostile lines are classed in linear steps', () => {
  for (const unit of [
    'A ',
    'a@',
    '(',
    'By A',
    'Related ',
    '| ',
    '- ',
    '1 ',
    '&amp;',
    '“',
    'Photo ',
    '© ',
    'AP/',
    ' and',
    'A and ',
  ]) {
    for (const length of [600, 1300, 5000, 300_000]) zonesOf(unit.repeat(Math.ceil(length / unit.length)));
  }
});
