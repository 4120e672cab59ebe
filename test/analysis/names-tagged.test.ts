import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesOf } from '../support/block-names.ts';

/** One body called after two things, and two bodies beside each other. */
const JOINED: readonly (readonly [prose: string, names: readonly string[]])[] = [
  [
    'The strike was called by the Teachers and Nurses Union on Friday.',
    ['organisation: Teachers and Nurses Union'],
  ],
  ['The Dock and Ferry Workers Union struck.', ['organisation: Dock and Ferry Workers Union']],
  [
    'The Harbor Pilots and Dock Workers Union said it would strike.',
    ['organisation: Harbor Pilots and Dock Workers Union'],
  ],
  [
    'The Port Authority and Harbor Workers Union met on the pier.',
    ['organisation: Port Authority', 'organisation: Harbor Workers Union'],
  ],
  [
    'The suit by Harbor Trust and Riverside Alliance was dropped.',
    ['organisation: Harbor Trust', 'organisation: Riverside Alliance'],
  ],
  [
    'The NAACP and Urban League said they would march.',
    ['organisation: NAACP', 'organisation: Urban League'],
  ],
  [
    'They met Ruth Okafor and Harbor Workers Union leaders.',
    ['person: Ruth Okafor', 'organisation: Harbor Workers Union'],
  ],
  ['The leaflet came from Gun Owners of America on Friday.', ['organisation: Gun Owners of America']],
  ['The Department of Justice found that the city lied.', ['organisation: Department of Justice']],
];

for (const [prose, names] of JOINED) {
  test(`bodies in: ${prose}`, () => assert.deepEqual(namesOf(prose), names));
}

test('what stands beside a word tells that it is a company', () => {
  for (const prose of [
    'The state fined Tillgren, a chain of hardware stores, on Monday.',
    'The state fined the hardware chain Tillgren on Monday.',
    'On Monday Tillgren shares rose 4 percent.',
  ])
    assert.ok(namesOf(prose).includes('organisation: Tillgren'), prose);
});

test('what only firms are called tells the same without an article', () => {
  const prose = 'It is made by Swiss drug maker Halvion and sold by phone giant Orsat.';
  assert.deepEqual(namesOf(prose), ['other: Swiss', 'organisation: Halvion', 'organisation: Orsat']);
});

test('endings of firms and of trades tell bodies', () => {
  const prose = 'The dispute is with Porto Atlante SA, and with Bickerstaff Hardware of Dover.';
  assert.deepEqual(namesOf(prose), [
    'organisation: Porto Atlante SA',
    'organisation: Bickerstaff Hardware',
    'place: Dover',
  ]);
});

test('a company that somebody works for is not who works there', () => {
  const prose = 'The state fined Ruth Tillgren, a company executive, on Monday.';
  assert.deepEqual(namesOf(prose), ['person: Ruth Tillgren']);
});

test('a capital that belongs to no name is none', () => {
  assert.deepEqual(namesOf('He said that Unlike was the word she had used.'), []);
});
