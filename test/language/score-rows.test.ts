import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bucketOf, ScoreRows } from '../../server/language/score-rows.ts';

const BUCKETS = 5;

/** The scores of eight labels in a row of two words: even labels first, two to a number. */
function lanesOf(sums: Int32Array, row: number): number[] {
  return [0, 1, 2, 3, 4, 5, 6, 7].map((label) => {
    const number = sums[row + (label >> 2) + (label & 1) * 2]!;
    return (number >>> ((label & 2) * 8)) & 0xffff;
  });
}

test('a row is the sum of its features, label by label', () => {
  const weights = fc.uint8Array({ minLength: BUCKETS * 8, maxLength: BUCKETS * 8 });
  const features = fc.array(fc.integer(), { maxLength: 257 });
  fc.assert(
    fc.property(weights, features, (bytes, chosen) => {
      const rows = new ScoreRows(new Int32Array(bytes.slice().buffer), 2, 0, 2);
      const row = rows.add(Int32Array.from(chosen), chosen.length);
      const expected = [0, 1, 2, 3, 4, 5, 6, 7].map((label) =>
        chosen.reduce((sum, feature) => sum + bytes[bucketOf(feature, BUCKETS) * 8 + label]!, 0),
      );
      assert.deepEqual(lanesOf(rows.sums, row), expected);
    }),
  );
});

test('rows stay where they are as more are added', () => {
  const bytes = Uint8Array.from({ length: BUCKETS * 8 }, (_, at) => at);
  const rows = new ScoreRows(new Int32Array(bytes.buffer), 2, 0, 2);
  const first = rows.add(Int32Array.of(3), 1);
  const kept = lanesOf(rows.sums, first);
  for (let feature = 0; feature < 10_000; feature++) rows.add(Int32Array.of(feature), 1);
  assert.deepEqual(lanesOf(rows.sums, first), kept);
});

test('no row begins at 0, which stands for a row not made yet', () => {
  assert.notEqual(new ScoreRows(new Int32Array(BUCKETS * 2), 2, 0, 2).add(new Int32Array(0), 0), 0);
});
