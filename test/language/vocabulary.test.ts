import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hashText } from '../../server/language/hash.ts';
import { tokenize } from '../../server/language/tokens.ts';
import { Vocabulary } from '../../server/language/vocabulary.ts';

describe('words as numbers', () => {
  test('a word has one number, whether it comes alone or stands in a text', () => {
    const vocabulary = new Vocabulary();
    const council = vocabulary.intern('council');
    assert.equal(tokenize('The council met.', vocabulary).words[1], council);
    assert.equal(vocabulary.intern('councils'.slice(0, 7)), council);
    assert.equal(vocabulary.texts[council], 'council');
  });

  test('words that differ in a letter, a capital or their length are different words', () => {
    const vocabulary = new Vocabulary();
    const words = ['board', 'Board', 'boards', 'bored', 'boar', 'BOARD', 'board’', "board'", ''];
    assert.equal(new Set(words.map((word) => vocabulary.intern(word))).size, words.length);
  });

  test('numbers stay as they are while the vocabulary grows', () => {
    const vocabulary = new Vocabulary();
    const words = Array.from({ length: 30_000 }, (_, index) => `ward${index}`);
    const numbers = words.map((word) => vocabulary.intern(word));
    assert.deepEqual(
      words.map((word) => vocabulary.intern(word)),
      numbers,
    );
    assert.equal(vocabulary.size, 30_001);
    assert.ok(numbers.every((number, index) => vocabulary.texts[number] === words[index]));
  });

  test('words with the same hash are told apart', () => {
    assert.equal(hashText('bosfon'), hashText('xwudkt'));
    const vocabulary = new Vocabulary();
    assert.notEqual(vocabulary.intern('bosfon'), vocabulary.intern('xwudkt'));
    assert.equal(vocabulary.texts[vocabulary.intern('xwudkt')], 'xwudkt');
  });

  test('a text is let go when its words have their numbers', () => {
    const vocabulary = new Vocabulary();
    const cuts = vocabulary.cutsFor('The council met.');
    cuts.add(4, 11, 'word');
    assert.deepEqual(vocabulary.numbersOf(cuts), [vocabulary.intern('council')]);
    assert.equal(cuts.text, '');
  });

  test('long words are kept whole', () => {
    const vocabulary = new Vocabulary();
    const word = 'councilwoman-elect 𝒜rrived\ud800';
    assert.equal(vocabulary.texts[vocabulary.intern(word)], word);
    const { tokens } = tokenize('The councilwoman-elect𝒜\ud800 late.', vocabulary);
    assert.deepEqual(
      tokens.map(({ text }) => text),
      tokens.map(({ start, end }) => 'The councilwoman-elect𝒜\ud800 late.'.slice(start, end)),
    );
  });
});
