import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { analyse } from '../../server/analysis/analysis.ts';
import { ReadingMemory } from '../../server/analysis/memory.ts';
import { Language } from '../../server/language/language.ts';
import { ModelFile } from '../../server/language/model-file.ts';
import { splitSentences } from '../../server/language/sentences.ts';
import { tokenize } from '../../server/language/tokens.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { draftLanguage } from '../../training/draft-language.ts';
import { LANGUAGE } from '../support/language.ts';

const STORY = `Harwick pier to close for the winter

The pier at Harwick will close on Monday, harbour master Ida Penrose said.

“The piles are rotten,” Penrose told the council.

It was built in 1911. Shopkeepers fear that the season is lost, according to a survey by the chamber of trade.

She said: “We have no choice.”
`;

const MODELS = join(import.meta.dirname, '../../server/models');

/** Sources, cues and contents of a text, in order. */
function attributionsIn(text: string, memory: ReadingMemory) {
  const { attributions } = analyse(parseArticle(text, 'plain'), memory);
  return attributions.map(({ source, cue, content }) => ({ source, cue, content }));
}

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

test('numbers of sentences never fall, also where no sentence has a token', () => {
  const text = 'HARWICK — The pier closed. Nobody was hurt. Boats wait.';
  const tokenized = tokenize(text, LANGUAGE.vocabulary);
  const [first, second, third] = splitSentences(text, tokenized.tokens);
  const gaps = [{ ...first!, firstToken: 2 }, { ...second!, endToken: second!.endToken - 1 }, third!];
  const { sentences } = LANGUAGE.layersOf(tokenized, gaps, []);
  assert.deepEqual([...sentences], [0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3]);
});

test('a vocabulary that is full makes room, and stories are read as before', () => {
  const before = attributionsIn(STORY, new ReadingMemory(LANGUAGE));
  assert.ok(before.length > 0);
  const { vocabulary } = LANGUAGE;
  for (let word = 0; !vocabulary.isFull; word++) vocabulary.intern(`w${word}`);
  assert.notEqual(LANGUAGE.vocabulary, vocabulary);
  assert.deepEqual(attributionsIn(STORY, new ReadingMemory(LANGUAGE)), before);
});

test('words that were cut before a vocabulary was full are read with it', () => {
  const language = draftLanguage(MODELS, {});
  const { vocabulary } = language;
  const tokenized = tokenize(STORY, vocabulary);
  for (let word = 0; !vocabulary.isFull; word++) vocabulary.intern(`w${word}`);
  assert.notEqual(language.vocabulary, vocabulary);
  const layers = language.layersOf(tokenized, splitSentences(STORY, tokenized.tokens), []);
  assert.equal(layers.vocabulary, vocabulary);
  const again = tokenize(STORY, LANGUAGE.vocabulary);
  const expected = LANGUAGE.layersOf(again, splitSentences(STORY, again.tokens), []);
  assert.deepEqual([...layers.names], [...expected.names]);
});

test('a kernel that is full is replaced, and what it read is read on with what another reads', () => {
  const language = draftLanguage(MODELS, {});
  const memory = new ReadingMemory(language);
  attributionsIn(STORY, memory);
  const { vocabulary } = language;
  const kernel = language.kernelOf(vocabulary);
  while (!kernel.isFull) kernel.exports.take(1 << 20);
  const edited = STORY.replace('on Monday, harbour master', 'on Sunday, its keeper');
  const found = attributionsIn(edited, memory);
  assert.notEqual(language.vocabulary, vocabulary);
  assert.notEqual(language.kernelOf(language.vocabulary), kernel);
  assert.deepEqual(found, attributionsIn(edited, new ReadingMemory(LANGUAGE)));
  assert.ok(found.length >= 3);
});
