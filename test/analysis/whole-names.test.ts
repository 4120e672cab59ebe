import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBlock } from '../../server/analysis/block-reading.ts';
import { LANGUAGE } from '../support/language.ts';

function namesOf(prose: string): string[] {
  return readBlock(prose, prose, LANGUAGE).names.mentions.map(({ kind, name }) => `${kind}: ${name}`);
}

const WHOLE: readonly (readonly [what: string, prose: string, names: readonly string[]])[] = [
  [
    'a particle that opens a surname is a part of it',
    'The pier was closed on Monday, della Porta said in a letter to the harbor board.',
    ['person: della Porta'],
  ],
  [
    'a given name that nobody knows goes with the surname behind its particles',
    'On Wednesday Jorrit van den Heuvel asked the harbor board for a second pier.',
    ['person: Jorrit van den Heuvel'],
  ],
  [
    'a word that often opens sentences may open a name',
    'Great Plains Air grounded six planes on Monday.',
    ['organisation: Great Plains Air'],
  ],
  [
    'numbers are parts of what is numbered',
    'The crew of Tarrow Air Flight 212 told Channel 9 that Senate Bill 40 came too late.',
    ['organisation: Tarrow Air', 'other: Flight 212', 'organisation: Channel 9', 'other: Senate Bill 40'],
  ],
  [
    'letters and a number are what a product or trial is called',
    'The second trial, called RESTORE-3, ended in May.',
    ['other: RESTORE-3'],
  ],
  [
    'what a department is for comes in pairs',
    'A spokesman for the Ministry of Canals and Harbours had no comment.',
    ['organisation: Ministry of Canals and Harbours'],
  ],
  [
    'a department and another body are two',
    'The Department of Energy and Boeing had no comment on Monday.',
    ['organisation: Department of Energy', 'organisation: Boeing'],
  ],
  [
    'a law is called after what it is about',
    'She used the Children at Sea Act for the first time.',
    ['other: Children at Sea Act'],
  ],
  [
    'a race is called after where it goes',
    'He broke a wheel in the Tour of the Pennines.',
    ['other: Tour of the Pennines'],
  ],
  [
    'letters behind a name are none of it',
    'The clerk heard Hilary Orme KC on Monday.',
    ['person: Hilary Orme'],
  ],
  [
    'a saint has hospitals, and many have a union',
    'Members of the Painters’ Union of Tarrow asked nurses at St. Olav’s Hospital for advice.',
    ['organisation: Painters’ Union of Tarrow', 'organisation: St. Olav’s Hospital'],
  ],
  [
    'nobody else’s belongings are a part of the name',
    'A lawyer read out the Owners’ January notice to everybody.',
    [],
  ],
];

for (const [what, prose, names] of WHOLE)
  test(`${what}: ${prose}`, () => assert.deepEqual(namesOf(prose), names));
