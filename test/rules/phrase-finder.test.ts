import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phraseFinder } from '../../server/rules/phrase-finder.ts';

const findPhrases = phraseFinder(['at the end of the day', 'American as apple pie', "don't ask", 'will it end?']);

/** The words found in a text. */
function wordsIn(text: string): string[] {
  return Array.from(findPhrases(text), ({ start, end }) => text.slice(start, end));
}

test('phrases are found in upper and lower case, over line breaks and without a space', () => {
  assert.deepEqual(wordsIn('At the end of\nthe day, the harbour is AMERICAN  as applepie. Will it end?'), [
    'At the end of\nthe day',
    'AMERICAN  as applepie',
    'Will it end',
  ]);
});

test('only whole words count', () => {
  assert.deepEqual(wordsIn('Chat the end of the day. At the end of the days. _at the end of the day.'), []);
});

test('a phrase that breaks off does not hide one that begins inside it', () => {
  assert.deepEqual(wordsIn("At the end of don't ask, at the end of the day"), ["don't ask", 'at the end of the day']);
});

test('what is not ASCII is in no phrase but a curly apostrophe, and the end of the text ends a phrase', () => {
  assert.deepEqual(wordsIn('Ät the end of the day. At the énd. do'), []);
  assert.deepEqual(wordsIn('Don’t ask: don\'t ask'), ['Don’t ask', "don't ask"]);
});
