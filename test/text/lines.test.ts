import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countLetters, isCapital, isLetter, isNumber } from '../../server/text/letters.ts';
import { countWords, endBefore, isSpace, linesOf, onOneLine } from '../../server/text/lines.ts';

const LINES: [name: string, text: string, lines: string[]][] = [
  ['of an empty text', '', ['']],
  ['that end in feeds', 'Ferry late\nBridge shut\n', ['Ferry late', 'Bridge shut', '']],
  ['that end in both marks', 'Ferry late\r\n\r\nBridge shut', ['Ferry late', '', 'Bridge shut']],
  ['that end in returns', 'Ferry late\rBridge shut\r', ['Ferry late', 'Bridge shut', '']],
  ['that end in either', 'a\n\rb\r\r\nc', ['a', '', 'b', '', 'c']],
];

describe('the lines of a text', () => {
  for (const [name, text, expected] of LINES) {
    it(name, () => {
      const lines = linesOf(text);
      assert.deepEqual(
        lines.map(({ start, end }) => text.slice(start, end)),
        expected,
      );
      assert.deepEqual(
        lines.slice(1).map(({ start }) => start),
        lines.slice(0, -1).map(({ next }) => next),
      );
      assert.equal(lines.at(-1)!.next, text.length);
    });
  }
});

describe('a text on one line', () => {
  for (const text of [
    '',
    ' ',
    'Ferry late',
    ' Ferry late',
    'Ferry late ',
    'Ferry  late',
    'Ferry\n late\t',
    'Ferry\u00a0late',
  ]) {
    it(JSON.stringify(text), () => {
      const words = text.replace(/\s+/g, ' ').trim();
      assert.equal(onOneLine(text), words);
      assert.equal(countWords(words), words === '' ? 0 : words.split(' ').length);
    });
  }
});

describe('the end of a text', () => {
  it('leaves out the marks behind the last words', () => {
    assert.equal(endBefore('Opinion | >', ' |>'), 'Opinion'.length);
    assert.equal(endBefore('Ferry | late', ' |>'), 'Ferry | late'.length);
    assert.equal(endBefore('| >', ' |>'), 0);
  });
});

describe('characters', () => {
  it('are told as the patterns tell them', () => {
    for (let code = 0; code < 0x3000; code++) {
      const character = String.fromCodePoint(code);
      assert.equal(isLetter(code), /\p{L}/u.test(character), `letter ${code}`);
      assert.equal(isCapital(code), /\p{Lu}/u.test(character), `capital ${code}`);
      assert.equal(isNumber(code), /\p{N}/u.test(character), `number ${code}`);
      assert.equal(isSpace(code), /\s/.test(character), `space ${code}`);
    }
  });

  it('are counted in code units, and only as far as asked', () => {
    assert.equal(countLetters('Ana Núñez, 42, “𝒜”'), 10);
    assert.equal(countLetters('Ana Núñez', 4), 4);
  });
});
