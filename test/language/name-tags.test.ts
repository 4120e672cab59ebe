import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Language } from '../../server/language/language.ts';
import { NAME_TAGS } from '../../server/language/layers.ts';
import { splitSentences } from '../../server/language/sentences.ts';
import { tokenize } from '../../server/language/tokens.ts';

const models = new URL('../../server/models/', import.meta.url);
const language = new Language((file) => readFileSync(new URL(file, models)));

/** The names in a text, each with its kind: “Ana Ruiz = person”. */
function namesIn(text: string): string[] {
  const tokenized = tokenize(text, language.vocabulary);
  const { tokens } = tokenized;
  const { names } = language.layersOf(tokenized, splitSentences(text, tokens), []);
  const found: string[] = [];
  for (let from = 0, to = 0; from < tokens.length; from = to) {
    while (to < tokens.length && names[to] === names[from]) to += 1;
    if (names[from] !== 0)
      found.push(`${text.slice(tokens[from]!.start, tokens[to - 1]!.end)} = ${NAME_TAGS[names[from]!]}`);
  }
  return found;
}

const CASES: readonly (readonly [what: string, text: string, names: readonly string[]])[] = [
  [
    'people without their titles',
    'Mayor Ana Ruiz thanked Dr. Lionel Huxley.',
    ['Ana Ruiz = person', 'Lionel Huxley = person'],
  ],
  ['places', 'The storm reached Arizona on Monday.', ['Arizona = place']],
  [
    'bodies',
    'She works for the Marlow County Housing Authority.',
    ['Marlow County Housing Authority = organisation'],
  ],
  ['a person, not the word it begins with', 'Will Marsh will not run again.', ['Will Marsh = person']],
  ['nothing in plain prose', 'The council approved the budget, she said.', []],
  ['no day and no title', 'The governor spoke on Tuesday. Residents left.', []],
];

describe('name tags', () => {
  for (const [what, text, names] of CASES) test(what, () => assert.deepEqual(namesIn(text), names));

  test('a name is found wherever it stands in a long line', () => {
    assert.equal(namesIn(`${'The hall was full, '.repeat(2000)}said Ana Ruiz.`).at(-1), 'Ana Ruiz = person');
  });

  test('a text without words has no names', () => {
    assert.deepEqual(namesIn(''), []);
    assert.deepEqual(namesIn('— … ("")'), []);
  });
});
