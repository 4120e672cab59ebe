import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { indexLines, lineSpan, offsetAt, positionAt } from '../../server/text/line-index.ts';

test('lines end at \\n, \\r\\n and a lone \\r', () => {
  const index = indexLines('one\ntwo\r\nthree\rfour');
  assert.deepEqual(index.starts, [0, 4, 9, 15]);
  assert.deepEqual(index.ends, [3, 7, 14, 19]);
  assert.deepEqual(positionAt(index, 10), { line: 2, column: 1 });
  assert.deepEqual(positionAt(index, 19), { line: 3, column: 4 });
});

test('a final line break makes an empty last line, an empty text has one line', () => {
  assert.deepEqual(positionAt(indexLines('one\n'), 4), { line: 1, column: 0 });
  assert.deepEqual(positionAt(indexLines(''), 0), { line: 0, column: 0 });
});

test('columns count UTF-16 code units', () => {
  assert.deepEqual(positionAt(indexLines('a 🗞 b'), 5), { line: 0, column: 5 });
});

test('places outside the text count as the nearest inside', () => {
  const index = indexLines('one\r\ntwo');
  assert.deepEqual(positionAt(index, -3), { line: 0, column: 0 });
  assert.deepEqual(positionAt(index, 99), { line: 1, column: 3 });
  assert.equal(offsetAt(index, { line: 0, column: 99 }), 3);
  assert.equal(offsetAt(index, { line: -1, column: 2 }), 0);
  assert.equal(offsetAt(index, { line: 7, column: 0 }), 8);
  assert.deepEqual(lineSpan(index, 1), { start: 5, end: 8 });
  assert.equal(lineSpan(index, 2), undefined);
});

test('property: positions and offsets are each other’s inverse, but inside a line break', () => {
  const text = fc
    .array(fc.constantFrom('a', '🗞', '\n', '\r', '\r\n', '\u2028'), { maxLength: 40 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.nat(80), (words, at) => {
      const index = indexLines(words);
      const offset = Math.min(at, words.length);
      const inside = words[offset - 1] === '\r' && words[offset] === '\n';
      assert.equal(offsetAt(index, positionAt(index, offset)), inside ? offset - 1 : offset);
    }),
  );
});
