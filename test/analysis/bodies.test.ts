import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyKey, initialsOf, isCalled, listedName } from '../../server/analysis/entities/bodies.ts';
import { ACRONYMS } from '../../server/lexicon/organisations.ts';

function isCalledBy(acronym: string, name: string): boolean {
  const listed = listedName(acronym);
  return listed !== undefined && isCalled(bodyKey(name), name.split(' '), listed);
}

test('a well-known acronym calls its long name, however apostrophes are written', () => {
  for (const [acronym, [, ...words]] of ACRONYMS) {
    const name = words.join(' ');
    assert.ok(isCalledBy(acronym, name), acronym);
    assert.ok(isCalledBy(acronym, `the ${name.replaceAll("'", '’')}`), acronym);
  }
});

test('words in another order are the same long name, other words are not', () => {
  assert.ok(isCalledBy('DOJ', 'Justice Department'));
  assert.ok(isCalledBy('DOJ', 'U.S. Department of Justice'));
  assert.ok(!isCalledBy('DOJ', 'Calder Justice Department'));
  assert.equal(listedName('XQZ'), undefined);
});

test('initials are of all words and of those with capitals', () => {
  assert.deepEqual(initialsOf(['Harbor', 'Trust']), ['ht']);
  assert.deepEqual(initialsOf(['Department', 'of', 'Justice']), ['doj', 'dj']);
  assert.deepEqual(initialsOf(['U.S.', 'Coast', 'Guard']), ['cg']);
  assert.deepEqual(initialsOf(['Ferry-Riders', 'Union', '(1912)']), ['fru']);
  assert.deepEqual(initialsOf(['Écoles', '–', 'Unies']), ['éu']);
});
