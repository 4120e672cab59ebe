import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readBlock } from '../../server/analysis/block-reading.ts';
import { type Figure, findFigures } from '../../server/analysis/figures.ts';
import { agree, isSameNumber } from '../../server/analysis/figures/agreement.ts';
import { makeUp, sinceYear, yearsApart } from '../../server/analysis/figures/derived.ts';
import { LANGUAGE } from '../support/language.ts';

function figuresIn(text: string): readonly Figure[] {
  return readBlock(text, text, LANGUAGE).once(findFigures);
}

/** `words: kind value [to second] [noun]` of every figure of a paragraph. */
function told(text: string): string[] {
  return figuresIn(text).map(({ start, end, kind, value, second, noun }) =>
    [
      `${text.slice(start, end)}: ${kind} ${Math.round(value * 100) / 100}`,
      ...(second === undefined ? [] : [`to ${second}`]),
      ...(noun === undefined ? [] : [noun]),
    ].join(' '),
  );
}

function only(text: string): Figure {
  const [figure, ...others] = figuresIn(text);
  assert.ok(figure !== undefined && others.length === 0, `${text}: ${told(text).join('; ')}`);
  return figure;
}

describe('figures', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['The hospital has 396 licensed beds.', ['396: count 396 bed']],
    ['Some 1,250 people came.', ['1,250: count 1250 person']],
    ['Twenty-one ferries were late.', ['Twenty-one: count 21 ferry']],
    ['Three hundred and twenty-one people came.', ['Three hundred and twenty-one: count 321 person']],
    ['It took a dozen boats and two dozen nets.', ['a dozen: count 12 boat', 'two dozen: count 24 net']],
    ['She has half a million readers.', ['half a million: count 500000 reader']],
    ['It lost two and a half million crabs.', ['two and a half million: count 2500000 crab']],
    ['The pier cost $3.5 million.', ['$3.5 million: money 3500000']],
    ['The pier cost $2bn, or €1.2m.', ['$2bn: money 2000000000', '€1.2m: money 1200000']],
    [
      'It raised $33million and 400k signatures.',
      ['$33million: money 33000000', '400k: count 400000 signature'],
    ],
    ['The fare rises by 40 cents to five dollars.', ['40 cents: money 0.4', 'five dollars: money 5']],
    ['Landings fell 3.5% or 4 percent.', ['3.5%: percent 3.5', '4 percent: percent 4']],
    ['From 40 to 45 percent agree.', ['40 to 45 percent: percent 40 to 45']],
    ['It needs $3 million to $5 million.', ['$3 million to $5 million: money 3000000 to 5000000']],
    ['Between 10 and 20 boats sank.', ['10 and 20: count 10 to 20 boat']],
    ['It hires 2 to 3 million clerks.', ['2 to 3 million: count 2000000 to 3000000 clerk']],
    ['It hires 2 to 3.25 million clerks.', ['2 to 3.25 million: count 2000000 to 3250000 clerk']],
    ['It hires 200 to 300 thousand clerks.', ['200 to 300 thousand: count 200000 to 300000 clerk']],
    ['It hires two to three hundred clerks.', ['two to three hundred: count 200 to 300 clerk']],
    ['It hires two to three hundred thousand.', ['two to three hundred thousand: count 200000 to 300000']],
    ['It hires two hundred to four thousand.', ['two hundred to four thousand: count 200 to 4000']],
    ['It needs $1.5 to $2.5 billion.', ['$1.5 to $2.5 billion: money 1500000000 to 2500000000']],
    ['Half of the riders and two-thirds of the crew left.', ['Half: share 50', 'two-thirds: share 66.67']],
    [
      'One in five houses is empty, nine out of 10 are old.',
      ['One in five: share 20', 'nine out of 10: share 90'],
    ],
    ['A third of the fleet and 3/4 of the nets.', ['A third: share 33.33', '3/4: share 75']],
    ['A 21-year-old man and Ada Reyes, 42, swam.', ['21-year-old: age 21', '42: age 42']],
    ['It was built in 1986 and sold in 2019.', ['1986: year 1986', '2019: year 2019']],
    [
      'In the 1990s it closed on June 20 at 9:30 p.m.',
      ['1990s: decade 1990', '20: date 20', '9:30 p.m.: time 9'],
    ],
    ['The council voted 7-2 on it, a 5-4 ruling.', ['7-2: score 7 to 2', '5-4: score 5 to 4']],
    ['The 42nd mayor came 21st.', ['42nd: ordinal 42', '21st: ordinal 21']],
    ['Trucks on Interstate 95 near Exit 44.', ['95: name 95', '44: name 44']],
    ['She lives at 1600 Harbor Avenue.', ['1600: name 1600']],
    ['A 99-county tour.', ['99: count 99 county']],
    ['About 1,000-plus walked, 5,000+ stayed.', ['1,000-plus: count 1000', '5,000+: count 5000']],
    ['The lease is 2½ or 2 1/2 years.', ['2½: count 2.5', '2 1/2: count 2.5 year']],
    ['A 911 call from the top 10.', ['911: name 911', '10: name 10']],
    // No figures.
    ['One of the men left on the first day, one by one.', []],
    ['Call 555-0133, 202-555-0144 or (202) 555-0145.', []],
    ['Case 19-cv-1234 of the 49ers, 24/7, 50/50, 007.', []],
    ['Dozens of people and hundreds more.', []],
    ['The second half of the half-hour show.', []],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(told(text), expected));

  it('counts nothing of a dateline', () =>
    assert.deepEqual(told('SALTBY, Maine, June 3 (Reuters) - The pier has 40 lamps.'), [
      '40: count 40 lamp',
    ]));

  it('knows how words bound a number, and how exact it is', () => {
    assert.deepEqual(
      ['nearly 400 beds', 'more than 400 beds', 'about 400 beds', '400 beds', '400 or more beds'].map(
        (text) => only(text).bound,
      ),
      ['under', 'over', 'about', 'exact', 'over'],
    );
    assert.equal(only('$3.5 million').step, 100_000);
    assert.equal(only('400 beds').step, 100);
    assert.equal(only('396 beds').step, 1);
  });

  it('counts no others than before by the same noun', () =>
    assert.deepEqual(told('Two more clerks and three other clerks.'), ['Two: count 2', 'three: count 3']));

  it('is done with hostile text', () => {
    for (const text of [
      '1,'.repeat(100_000),
      '555-555-'.repeat(20_000),
      'one '.repeat(50_000),
      'hundred and '.repeat(30_000),
      '$'.repeat(100_000),
      '9'.repeat(200_000),
      '1 to '.repeat(40_000),
      '1/2 '.repeat(40_000),
    ])
      for (const { start, end, value } of figuresIn(text)) assert.ok(start < end && Number.isFinite(value));
  });
});

describe('figures that may stand for each other', () => {
  const pairs: readonly (readonly [string, string, boolean])[] = [
    ['nearly 400 beds', '396 beds', true],
    ['nearly 400 beds', '369 beds', true],
    ['nearly 400 beds', '412 beds', false],
    ['400 beds', '396 beds', true],
    ['396 beds', '369 beds', false],
    ['20 dead', '18 dead', false],
    ['more than 1,200 emails', '1,274 emails', true],
    ['more than 1,000 people', '1,700 people', false],
    ['$1.2 billion', '$1,196 million', true],
    ['$1.2 billion', '$1.4 billion', false],
    ['$33M', 'more than $33million', true],
    ['$400', '€400', false],
    ['Half of riders', '52 percent', true],
    ['Half of riders', '31 percent', false],
    ['One in five houses', '20 percent', true],
    ['Two-thirds of riders', '66 delegates', false],
    ['48-month sentence', 'four years', true],
    ['52-month sentence', 'two years', false],
    ['Four years', 'about 100 workers', false],
    ['90 percent', '90 to 95 percent', true],
    ['twelve routes', '12 routes', true],
    ['$15', '15 clerks', false],
  ];
  for (const [one, other, expected] of pairs)
    it(`${one} ${expected ? '=' : '≠'} ${other}`, () => {
      assert.equal(agree(only(one), only(other)), expected);
      assert.equal(agree(only(other), only(one)), expected);
    });

  it('are the same number only when they give the same', () => {
    assert.ok(isSameNumber(only('$3.5 million'), only('$3,500,000')));
    assert.ok(isSameNumber(only('Half of riders'), only('50 percent')));
    assert.ok(!isSameNumber(only('400 beds'), only('396 beds')));
  });
});

describe('numbers that follow from others', () => {
  const figures = figuresIn(
    'Nine people died in Saltby, five in Port Calder; 52 percent blame the board, 44 percent do not.',
  );
  it('sums and differences', () => {
    assert.ok(makeUp(figures, 14));
    assert.ok(makeUp(figures, 8));
    assert.ok(!makeUp(figures, 15));
  });
  it('years', () => {
    assert.ok(yearsApart(new Set([1931, 2024]), 92));
    assert.ok(!yearsApart(new Set([1931, 1996]), 92));
    assert.ok(sinceYear(new Set([1986]), 38));
    assert.ok(!sinceYear(new Set([1886]), 38));
  });
});
