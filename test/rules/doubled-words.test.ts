import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mayHoldDoubledWord } from '../../server/rules/doubled-words.ts';

test('a word that stands twice may be doubled, in capitals, over a line break, behind a bracket', () => {
  for (const text of ['The the ferry', 'on\nOn Monday', '(the the pier', 'élan Élan', 'Žižek žižek', 'don’t don’t'])
    assert.ok(mayHoldDoubledWord(text), text);
});

test('words that differ, or are parted by a mark, are not', () => {
  for (const text of ['The ferry sank', 'the, the', 'the … the', 'in an inn', '3 3', '', ' the '])
    assert.ok(!mayHoldDoubledWord(text), text);
});

test('what is not known to differ may be doubled', () => {
  for (const text of ['ferry-to to', 'да нет', 'the theory']) assert.ok(mayHoldDoubledWord(text), text);
});

test('nothing is missed that a pattern with a back-reference finds', () => {
  const doubled = /(?<![\p{L}\p{N}\p{M}'’.@&/_-])(\p{L}[\p{L}\p{M}'’]{0,40})(\s{1,20})\1/iu;
  const piece = fc.constantFrom('a', 'A', 'an', 'é', 'É', 'ſ', "'", '’', '-', '.', '“', '\u00A0', ' ', '\n', '×', 'я', '7');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      return mayHoldDoubledWord(text) || !doubled.test(text);
    }),
    { numRuns: 3000 },
  );
});
