import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../server/analysis/analysis.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { newMemory } from '../support/language.ts';

const HEAD = 'Calder moves to close its ferry terminal\n\nBy Noor Castell\n\n';

interface Row {
  readonly row: string;
  readonly said: number;
  readonly words: number;
  readonly medium: string | undefined;
  readonly reason: string | undefined;
  readonly citing: string | undefined;
}

function ledger(...paragraphs: readonly string[]): Row[] {
  const text = `${HEAD}${paragraphs.join('\n\n')}\n`;
  return analyse(parseArticle(text, 'plain'), newMemory()).ledger.map(
    ({ standing, name, attributions, words, medium, reason, citing }) => ({
      row: `${standing}: ${name}`,
      said: attributions.length,
      words,
      medium,
      reason: reason && text.slice(reason.start, reason.end),
      citing: citing && text.slice(citing.start, citing.end),
    }),
  );
}

const rowsOf = (...paragraphs: readonly string[]): string[] => ledger(...paragraphs).map(({ row }) => row);

test('one row a person, however she is written', () => {
  const [row, ...others] = ledger(
    'Mayor Ruth Okafor said the terminal was closed. She said buses would run on Friday.',
    '“We will look at every piling,” Okafor said in a statement on Monday.',
  );
  assert.deepEqual(others, []);
  assert.equal(row!.row, 'named: Ruth Okafor');
  assert.equal(row!.said, 3);
  assert.equal(row!.medium, 'statement');
  assert.ok(row!.words >= 12);
});

test('those who say it together have a row each', () => {
  assert.deepEqual(
    rowsOf(
      'The Harbor Trust and the Calder Audubon Society said on Monday that they would sue the port over its plan.',
      'Mayor Ruth Okafor and Councilman Paul Reed told reporters that the port was right.',
    ),
    [
      'organisation: Harbor Trust',
      'organisation: Calder Audubon Society',
      'named: Ruth Okafor',
      'named: Paul Reed',
    ],
  );
  assert.deepEqual(rowsOf('The suit will go on. The NAACP and the Urban League declined to comment on it.'), [
    'asked: NAACP',
    'asked: Urban League',
  ]);
});

test('a document that says it together with somebody is called by its own name', () => {
  assert.deepEqual(rowsOf('Ruth Okafor and the Calder Audit said the pier is unsafe and needs repairs.'), [
    'named: Ruth Okafor',
    'document: Calder Audit',
  ]);
});

test('who is only described with others’ names speaks alone', () => {
  assert.deepEqual(
    rowsOf('Paul Reed, a lawyer for Harbor Trust and Calder Homes, said on Monday that they would sue.'),
    ['named: Paul Reed'],
  );
});

test('bodies and documents have rows of their own', () => {
  assert.deepEqual(
    rowsOf(
      'The Calder Fire Department said the yard was closed. The yard is worth $2 million, according to the deed of sale and a county report.',
      'Police said nobody was hurt.',
    ).filter((row) => !row.startsWith('document')),
    ['organisation: Calder Fire Department', 'organisation: Police'],
  );
  assert.deepEqual(rowsOf('Two in three walk to work, according to a survey of 400 residents.'), [
    'document: a survey of 400 residents',
  ]);
});

test('another outlet’s report carries the unnamed sources it cites', () => {
  const [row] = ledger(
    'The county will sell the pier, the Calder Courier reported, citing two unidentified officials.',
  );
  assert.equal(row!.row, 'second-hand: Calder Courier');
  assert.equal(row!.citing, 'two unidentified officials');
});

test('an outlet that cites a named source is second-hand and cites nobody unnamed', () => {
  const [row] = ledger(
    'The county will sell the pier, the Calder Courier reported, citing Mayor Ruth Okafor.',
  );
  assert.equal(row!.row, 'second-hand: Calder Courier');
  assert.equal(row!.citing, undefined);
});

test('somebody whose surname is the last word of a newspaper’s name is no outlet that cites', () => {
  for (const name of ['Dana Post', 'Paul Sun'])
    assert.deepEqual(
      rowsOf(`The county will sell the pier, ${name} said, citing two unidentified officials.`),
      [`named: ${name}`],
    );
});

test('an unnamed source keeps its description, and the reason where one is given', () => {
  const [row] = ledger(
    'The pier will be sold, said a county official, who spoke on condition of anonymity because talks are not over.',
  );
  assert.match(row!.row, /^anonymous: a county official/);
  assert.match(row!.reason ?? '', /anonymity because talks are not over/);
  const [bare] = ledger('The pier will be sold before the winter, officials said on Monday.');
  assert.equal(bare!.row, 'anonymous: officials');
  assert.equal(bare!.reason, undefined);
});

test('a crowd without a complement is collective; one that can be asked is not', () => {
  assert.deepEqual(rowsOf('Critics say the plan will cost more than the pier.'), ['collective: Critics']);
  assert.deepEqual(rowsOf('Some experts believe the plan will cost more than the pier.'), [
    'collective: Some experts',
  ]);
  assert.deepEqual(rowsOf('Critics of the sale on Front Street say the plan will cost more than the pier.'), [
    'anonymous: Critics of the sale on Front Street',
  ]);
});

test('who was asked and did not answer has a row, but not who speaks elsewhere', () => {
  assert.deepEqual(rowsOf('The Harbor Trust did not respond to requests for comment on the sale.'), [
    'asked: Harbor Trust',
  ]);
  assert.deepEqual(rowsOf('Paul Reed could not be reached for comment on Monday.'), ['asked: Paul Reed']);
  assert.deepEqual(rowsOf('“The pier is ours,” Paul Reed said. Reed declined to comment on the price.'), [
    'named: Paul Reed',
  ]);
});

test('what somebody wants makes nobody a source', () => {
  assert.deepEqual(rowsOf('Paul Reed wants to buy the pier and the yard beside it.'), []);
});
