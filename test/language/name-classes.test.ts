import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashText } from '../../server/language/hash.ts';
import { NameClasses } from '../../server/language/name-classes.ts';

const classes = new NameClasses();

function classesOf(word: string): number {
  const lower = word.toLowerCase();
  return classes.of(word, lower, hashText(word), hashText(lower));
}

test('a word has the classes of all lists that hold it, however it is set', () => {
  for (const word of ['Arizona', 'Tuesday', 'Police'])
    assert.equal(classesOf(word.toUpperCase()), classesOf(word), word);
  assert.notEqual(classesOf('Arizona'), classesOf('Tuesday'));
});

test('titles are known in small letters, with a full stop and without', () => {
  assert.notEqual(classesOf('mayor'), 0);
  assert.equal(classesOf('Mayor') & classesOf('mayor'), classesOf('mayor'));
  assert.notEqual(classesOf('Dr.'), 0);
});

test('a small word is what it is in longer names, and no more', () => {
  assert.notEqual(classesOf('of'), 0);
  assert.equal(classesOf('arizona'), 0);
  assert.equal(classesOf('xqzzworth'), 0);
});
