import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashText } from '../../server/language/hash.ts';
import { WordLists } from '../../server/language/word-lists.ts';

const LISTS = [
  [new Set(['mayor', 'clerk']), 1],
  [new Set(['clerk', 'warden']), 2],
] as const;

test('a word has the bits of all lists that hold it', () => {
  const lists = new WordLists(LISTS);
  assert.deepEqual(
    ['mayor', 'clerk', 'warden', 'pier', ''].map((word) => lists.of(word)),
    [1, 3, 2, 0, 0],
  );
});

test('whoever asks often gets the same answers', () => {
  const lists = new WordLists(LISTS);
  for (let times = 0; times < 10_000; times++) {
    assert.equal(lists.of('clerk'), 3);
    assert.equal(lists.of('clerk', hashText('clerk')), 3);
    assert.equal(lists.of(`pier ${times}`), 0);
  }
});
