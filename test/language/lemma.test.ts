import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inflections, nounLemma, verbLemma } from '../../server/language/lemma.ts';
import { DOUBLING_VERBS, IRREGULAR_VERBS, PLAIN_VERBS } from '../../server/lexicon/verbs.ts';

describe('the base form of a verb', () => {
  test('is found for every form of every verb of the lexicon; the first verb with a form keeps it', () => {
    const verbs = ['be', 'have', 'do', ...IRREGULAR_VERBS.keys(), ...PLAIN_VERBS, ...DOUBLING_VERBS];
    const expected = new Map<string, string>();
    for (const lemma of verbs)
      for (const form of inflections(lemma).keys()) if (!expected.has(form)) expected.set(form, lemma);
    for (const form of ['am', 'are', "'m", '’re', 'were']) expected.set(form, 'be');
    for (const [form, lemma] of expected) assert.equal(verbLemma(form), lemma, form);
  });

  test('of a word that two verbs share is that of the irregular one', () => {
    assert.equal(verbLemma('Found'), 'find');
    assert.equal(verbLemma('saw'), 'see');
    assert.equal(verbLemma('had'), 'have');
  });

  test('of a verb outside the lexicon follows the spelling', () => {
    assert.deepEqual(['blogged', 'tarries', 'unfurls', 'sprained'].map(verbLemma), [
      'blog',
      'tarry',
      'unfurl',
      'sprain',
    ]);
  });
});

test('the singular of a noun', () => {
  assert.deepEqual(['Councilwomen', "cities'", 'series', 'buses', 'analyses', 'mayors'].map(nounLemma), [
    'councilwoman',
    'city',
    'series',
    'bus',
    'analysis',
    'mayor',
  ]);
});
