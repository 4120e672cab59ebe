import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashText } from '../../server/language/hash.ts';
import { commonRows, KeyedRows } from '../../training/keyed-rows.ts';

test('rows follow the hashes as signed numbers, behind a row for all others', () => {
  const rows = new KeyedRows([7, -3, 1_000_000_000, 7]);
  assert.deepEqual([...rows.hashes], [-3, 7, 1_000_000_000]);
  assert.equal(rows.count, 4);
  assert.deepEqual(
    [-3, 7, 1_000_000_000, 8].map((hash) => rows.rowOf(hash)),
    [1, 2, 3, 0],
  );
});

test('what is rare has no row of its own', () => {
  const words = 'the ferry and the pier and the ferry'.split(' ').map(hashText);
  const rows = commonRows(words, 2);
  assert.equal(rows.count, 4);
  assert.equal(rows.rowOf(hashText('pier')), 0);
  assert.ok(rows.rowOf(hashText('ferry')) > 0);
});
