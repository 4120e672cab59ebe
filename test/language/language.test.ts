import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Language } from '../../server/language/language.ts';
import { ModelFile } from '../../server/language/model-file.ts';
import { analyse } from '../../server/analysis/analysis.ts';
import { ReadingMemory } from '../../server/analysis/memory.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { LANGUAGE } from '../support/language.ts';

const STORY = `Harwick pier to close for the winter

The pier at Harwick will close on Monday, harbour master Ida Penrose said.

“The piles are rotten,” Penrose told the council.
`;

test('models are read when first needed, and once', () => {
  const read: string[] = [];
  const language = new Language((file) => {
    read.push(file);
    throw new Error('no such file');
  });
  assert.deepEqual(read, []);
  assert.throws(() => language.model('names'), /no such file/);
  assert.deepEqual(read, ['names.bin']);
});

test('what a function makes of a language is made once', () => {
  let count = 0;
  const make = () => (count += 1);
  assert.equal(LANGUAGE.once(make), 1);
  assert.equal(LANGUAGE.once(make), 1);
});

test('bytes that are no model are refused with an error', () => {
  for (const bytes of [new Uint8Array(0), new Uint8Array(7), Uint8Array.from({ length: 64 }, (_, at) => at)])
    assert.throws(() => new ModelFile(bytes), RangeError);
});

test('a vocabulary that is full makes room, and stories are read as before', () => {
  const attributionsOf = () =>
    analyse(parseArticle(STORY, 'plain'), new ReadingMemory(LANGUAGE)).attributions.map(
      ({ source, cue, content }) => ({ source, cue, content }),
    );
  const before = attributionsOf();
  assert.ok(before.length > 0);
  const { vocabulary } = LANGUAGE;
  for (let word = 0; !vocabulary.isFull; word++) vocabulary.intern(`w${word}`);
  assert.notEqual(LANGUAGE.vocabulary, vocabulary);
  assert.deepEqual(attributionsOf(), before);
});
