import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../server/analysis/analysis.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { namesOf } from '../support/block-names.ts';
import { newMemory } from '../support/language.ts';

const LINES: readonly (readonly [line: string, names: readonly string[]])[] = [
  ['By Ottla Brenkamp', ['person: Ottla Brenkamp']],
  ['By Ottla Brenkamp and Wim van der Aa', ['person: Ottla Brenkamp', 'person: Wim van der Aa']],
  ['By Ottla Brenkamp, Tarrow Wire Service', ['person: Ottla Brenkamp', 'organisation: Tarrow Wire Service']],
  ['By Ottla Brenkamp, Science Correspondent', ['person: Ottla Brenkamp']],
  ['By Ottla Brenkamp Staff Writer', ['person: Ottla Brenkamp']],
  ['From Ottla Brenkamp in Skerrow, Norway', ['person: Ottla Brenkamp', 'place: Skerrow', 'place: Norway']],
  ['By Ottla Brenkamp at the Skerrow Dome', ['person: Ottla Brenkamp', 'place: Skerrow Dome']],
  ['By Ottla Brenkamp, Associated Press', ['person: Ottla Brenkamp', 'organisation: Associated Press']],
  ['By Ottla Brenkamp Associated Press', ['person: Ottla Brenkamp', 'organisation: Associated Press']],
  ['By Ottla Brenkamp, Business Gazette', ['person: Ottla Brenkamp', 'organisation: Business Gazette']],
  ['By Ottla Brenkamp, Business Editor', ['person: Ottla Brenkamp']],
  [
    'By OTTLA BRENKAMP and ANN ORR Associated Press',
    ['person: OTTLA BRENKAMP', 'person: ANN ORR', 'organisation: Associated Press'],
  ],
  ['By Ottla Brenkamp and Ann Orr Staff Writers', ['person: Ottla Brenkamp', 'person: Ann Orr']],
  ['By The Associated Press', ['organisation: Associated Press']],
  ['By Staff', []],
  ['Tarrow Herald-Citizen', ['organisation: Tarrow Herald-Citizen']],
  ['Midland Farm Wire', ['organisation: Midland Farm Wire']],
  ['Heat Breaks Record', []],
  ['Council Drops Stadium Call', []],
];

for (const [line, names] of LINES)
  test(`names in the line: ${line}`, () => assert.deepEqual(namesOf(line), names));

test('a dateline gives a city and a state or country', () => {
  assert.deepEqual(namesOf('PORT CALDER, Ohio (AP) — The pier was closed on Monday.').slice(0, 2), [
    'place: Port Calder',
    'place: Ohio',
  ]);
  assert.deepEqual(namesOf('SKERROW — The pier was closed on Monday.'), ['place: Skerrow']);
});

test('a state in short is the state', () => {
  const text =
    'Pier closed\n\nBy Ottla Brenkamp\n\nPORT CALDER, Mich. — The pier was closed on Monday, a clerk said.\n\nMichigan has three such piers, and N.C. has one, engineers said. North Carolina built it in 1954.\n';
  const { entities } = analyse(parseArticle(text, 'plain'), newMemory());
  const places = entities
    .filter(({ kind }) => kind === 'place')
    .map(({ mentions }) => mentions.map(({ start, end }) => text.slice(start, end)));
  assert.deepEqual(places, [['PORT CALDER'], ['Mich.', 'Michigan'], ['N.C.', 'North Carolina']]);
});
