import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../server/analysis/analysis.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { namesOf } from '../support/block-names.ts';
import { newMemory } from '../support/language.ts';

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

/** What a story names, each with its mentions in order. */
function read(text: string): string[] {
  return analyse(parseArticle(text, 'plain'), newMemory()).entities.map(
    ({ kind, name, mentions }) =>
      `${kind} ${name}: ${mentions.map(({ start, end }) => text.slice(start, end)).join(', ')}`,
  );
}

test('a longer name of the story tells how far a shorter one goes', () => {
  const story = read(
    'Wells tested near Calder\n\nEngineers at Ohio State University found lead in 14 wells near the pier, they said on Monday.\n\n“We told everybody who drinks from them,” said Martha Two Rivers, who led the work.\n\nOhio State will test 40 more, Two Rivers said in a letter. Ohio has paid for half of it.\n',
  );
  assert.ok(
    story.includes('organisation Ohio State University: Ohio State University, Ohio State'),
    story.join('\n'),
  );
  assert.ok(story.includes('place Ohio: Ohio'), story.join('\n'));
  assert.ok(
    story.some((line) => line.startsWith('person Martha Two Rivers: Martha Two Rivers, Two Rivers')),
    story.join('\n'),
  );
});

test('a capital with a hyphen or “The” is no word of the name beside it', () => {
  const story = read(
    'Pier closed\n\nNew York City paid for the pier in 1954, the Calder New York Society said on Monday.\n\nA New York City-based firm built it. The New York office of the firm is closed.\n',
  );
  assert.ok(!story.some((line) => line.includes('City-') || line.includes('The New')), story.join('\n'));
});
