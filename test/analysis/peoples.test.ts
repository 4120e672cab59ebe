import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../server/analysis/analysis.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { namesOf } from '../support/block-names.ts';
import { newMemory } from '../support/language.ts';

/** What a story names, each with its mentions in order: “other Danish: Danish, Danes”. */
function read(text: string): string[] {
  return analyse(parseArticle(text, 'plain'), newMemory()).entities.map(
    ({ kind, name, mentions }) =>
      `${kind} ${name}: ${mentions.map(({ start, end }) => text.slice(start, end)).join(', ')}`,
  );
}

test('peoples, languages, faiths and parties are names of their own kind', () => {
  assert.deepEqual(namesOf('The Norwegian skipper answered in Spanish when the pilot called.'), [
    'other: Norwegian',
    'other: Spanish',
  ]);
  assert.deepEqual(namesOf('A Lutheran pastor and two Muslim families opened the kitchen.'), [
    'other: Lutheran',
    'other: Muslim',
  ]);
});

test('beside somebody they are named apart from them', () => {
  assert.deepEqual(namesOf('It was sold to the Swedish engineer Lars Holm on Tuesday.'), [
    'other: Swedish',
    'person: Lars Holm',
  ]);
});

test('inside the name of a body they are a part of it', () => {
  assert.deepEqual(namesOf('She took a job with the Danish Maritime Authority in June.'), [
    'organisation: Danish Maritime Authority',
  ]);
});

test('a colour of skin is none', () => {
  assert.deepEqual(namesOf('Two of the jurors are Black, and the clerk is White.'), []);
});

test('one people is one entity, whatever the word', () => {
  const story = read(
    'Trawler freed off Calder\n\nThe Danish crew was safe on Monday, the coast guard said in a note.\n\nThree of the Danes had slept through it, and a second Danish boat towed them to the pier.\n',
  );
  assert.ok(story.includes('other Danish: Danish, Danes, Danish'), story.join('\n'));
});
