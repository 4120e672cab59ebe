import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Language } from '../../server/language/language.ts';
import { PENN_TAGS } from '../../server/language/layers.ts';
import { splitSentences } from '../../server/language/sentences.ts';
import { tokenize } from '../../server/language/tokens.ts';

const models = new URL('../../server/models/', import.meta.url);
const language = new Language((file) => readFileSync(new URL(file, models)));

/** The Penn tags of a text, one a token. */
function tagsOf(text: string): string[] {
  const tokenized = tokenize(text, language.vocabulary);
  const { tags } = language.layersOf(tokenized, splitSentences(text, tokenized.tokens), []);
  return [...tags].map((tag) => PENN_TAGS[tag]!);
}

const CASES: readonly (readonly [what: string, text: string, tags: string])[] = [
  ['a plain sentence', 'The council approved the budget on Tuesday.', 'DT NN VBD DT NN IN NNP .'],
  ['a verb and a noun of one form', 'She claims that the claims are false.', 'PRP VBZ IN DT NNS VBP JJ .'],
  ['a participle before “by”', 'The bridge was closed by the county.', 'DT NN VBD VBN IN DT NN .'],
  ['owning and being', "She's wrong, and the mayor's car is new.", 'PRP VBZ JJ , CC DT NN POS NN VBZ JJ .'],
  ['typographic quotation marks', '“We lost,” Ruiz said.', "`` PRP VBD , '' NNP VBD ."],
  ['a verb that no training text has', 'Neighbors grumped about the plan.', 'NNS VBD IN DT NN .'],
];

describe('Penn tags', () => {
  for (const [what, text, tags] of CASES) test(what, () => assert.equal(tagsOf(text).join(' '), tags));

  test('words of a headline are what they are without its capitals', () => {
    const tags = tagsOf('Council Approves New Budget After Long Debate');
    assert.equal(tags[1], 'VBZ');
    assert.equal(tags[4], 'IN');
    assert.equal(tags[5], 'JJ');
  });

  test('names stay names in the middle of a sentence', () => {
    const tags = tagsOf('On Monday Will Marsh called May Holt.');
    assert.equal(tags.join(' '), 'IN NNP NNP NNP VBD NNP NNP .');
  });

  test('words that name parts of JavaScript are words', () => {
    assert.equal(tagsOf('toString constructor hasOwnProperty').length, 3);
  });

  test('an empty text and a line of marks have tags like any other', () => {
    assert.deepEqual(tagsOf(''), []);
    assert.equal(tagsOf('(((((('.repeat(50)).length, 300);
  });
});
