import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOneLetterApart } from '../../server/text/one-letter-apart.ts';

test('a letter too many, too few, another, or two exchanged', () => {
  for (const slip of ['kiefners', 'kieffner', 'kifner', 'iefner', 'kiefnar', 'keifner', 'kiefnre', 'ikefner'])
    assert.ok(isOneLetterApart('kiefner', slip) && isOneLetterApart(slip, 'kiefner'), slip);
});

test('equal words, two changes and exchanged letters that are no neighbours', () => {
  for (const other of ['kiefner', 'kieffners', 'keifnar', 'kief', 'fiekner', ''])
    assert.ok(!isOneLetterApart('kiefner', other) && !isOneLetterApart(other, 'kiefner'), other);
  assert.ok(isOneLetterApart('', 'a'));
});
