import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Phrase, PhraseTable } from '../../server/analysis/names/phrases.ts';

test('a phrase is found by both its hashes, however many share one of them', () => {
  const table = new PhraseTable();
  const phrases = Array.from({ length: 3000 }, (_, at) => new Phrase(`Harbor ${at}`));
  for (const [at, phrase] of phrases.entries()) table.add(at % 7, at, phrase);
  for (const [at, phrase] of phrases.entries()) assert.equal(table.find(at % 7, at), phrase);
  assert.equal(table.find(1, 0), undefined);
});

test('all phrases are forgotten when there are too many, and those at hand stay what they are', () => {
  const table = new PhraseTable();
  const first = table.add(1, 1, new Phrase('Ida Penrose'));
  table.makeRoom();
  assert.equal(table.find(1, 1), first);
  for (let at = 2; at <= 40_000; at++) table.add(at, at, new Phrase('Noor Castell'));
  table.makeRoom();
  assert.equal(table.find(1, 1), undefined);
  assert.deepEqual(first.words, ['Ida', 'Penrose']);
  const again = table.add(1, 1, new Phrase('Ida Penrose'));
  assert.equal(table.find(1, 1), again);
});
