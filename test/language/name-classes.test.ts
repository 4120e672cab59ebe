import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NameClasses } from '../../server/language/name-classes.ts';

const classes = new NameClasses();

test('a word has the classes of all lists that hold it, however it is set', () => {
  for (const word of ['Arizona', 'Tuesday', 'Police'])
    assert.equal(classes.of(word.toUpperCase()), classes.of(word), word);
  assert.notEqual(classes.of('Arizona'), classes.of('Tuesday'));
});

test('titles are known in small letters, with a full stop and without', () => {
  assert.notEqual(classes.of('mayor'), 0);
  assert.equal(classes.of('Mayor') & classes.of('mayor'), classes.of('mayor'));
  assert.notEqual(classes.of('Dr.'), 0);
});

test('a small word is what it is in longer names, and no more', () => {
  assert.notEqual(classes.of('of'), 0);
  assert.equal(classes.of('arizona'), 0);
  assert.equal(classes.of('xqzzworth'), 0);
});
