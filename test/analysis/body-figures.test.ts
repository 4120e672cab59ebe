import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyse } from '../../server/analysis/analysis.ts';
import { readBlock } from '../../server/analysis/block-reading.ts';
import { type Figure, findFigures } from '../../server/analysis/figures.ts';
import { BodyFigures, wordsOf } from '../../server/analysis/figures/body-figures.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { LANGUAGE, newMemory } from '../support/language.ts';

function bodyOf(paragraph: string): BodyFigures {
  const text = `Harbor board closes the north pier\n\nBy Dana Whitlow\n\n${paragraph}\n`;
  return new BodyFigures(analyse(parseArticle(text, 'plain'), newMemory()));
}

function figureOf(headline: string): Figure {
  const [figure, ...others] = readBlock(headline, headline, LANGUAGE).once(findFigures);
  assert.ok(figure !== undefined && others.length === 0, headline);
  return figure;
}

describe('the figures of a body', () => {
  const cases: readonly (readonly [headline: string, paragraph: string, isGiven: boolean])[] = [
    ['Pier loses 396 lamps', 'The pier lost nearly 400 lamps in the storm, its keeper said on Monday.', true],
    ['Pier loses 396 lamps', 'The pier lost 412 lamps in the storm, its keeper said on Monday.', false],
    ['Nine drown', 'Five men and four women drowned off the north pier, the board said.', true],
    ['Pier shut for 24 hours', 'The pier was shut for a day, its keeper said of the storm.', true],
    ['Pier shut for 24 hours', 'The daylong closure cost the town its market, the board said.', true],
    ['Pier shut for 24 hours', 'The pier was shut on Monday, its keeper said, but not today.', false],
    ['Keeper leaves after 38 years', 'He has kept the pier since 1986, the board said of its keeper.', true],
    ['Keeper leaves after 38 years', 'He had kept the pier since 1886, the board said of its keeper.', false],
  ];
  for (const [headline, paragraph, isGiven] of cases)
    it(`${isGiven ? 'bear' : 'do not bear'} out “${headline}”: ${paragraph}`, () =>
      assert.equal(bodyOf(paragraph).gives(figureOf(headline), ''), isGiven));

  it('bear out the same digits, whatever they count, but no longer number', () => {
    const figure = figureOf('Pier loses $12');
    assert.ok(bodyOf('The storm took the pier and its 12 lamps, its keeper said.').gives(figure, '12'));
    assert.ok(!bodyOf('The storm took the pier and its 1,312 lamps, its keeper said.').gives(figure, '12'));
  });

  it('are told where they count the same, and where they are near', () => {
    const body = bodyOf(
      'The storm took 400 lamps and 37 boats, and 450 people came, its keeper said on Monday.',
    );
    const told = ({ figure, home }: ReturnType<BodyFigures['near']>[number]): string =>
      wordsOf(home.reading.prose, figure);
    assert.deepEqual(body.countingSame(figureOf('Pier loses 80 boats')).map(told), ['37 boats']);
    assert.deepEqual(body.near(figureOf('The pier lost 410 lamps.')).map(told), ['400 lamps']);
  });
});
