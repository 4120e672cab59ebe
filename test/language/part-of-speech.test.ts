import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { inflect, nounLemma, verbLemma } from '../../server/language/lemma.ts';
import { type PartOfSpeech, partsOfSpeech } from '../../server/language/part-of-speech.ts';
import { splitSentences } from '../../server/language/sentences.ts';
import { tokenize } from '../../server/language/tokens.ts';
import { LANGUAGE } from '../support/language.ts';

function tag(text: string): PartOfSpeech[] {
  const tokenized = tokenize(text, LANGUAGE.vocabulary);
  const { tokens } = tokenized;
  return partsOfSpeech(tokens, LANGUAGE.layersOf(tokenized, splitSentences(text, tokens), []).tags);
}

/** The tag of the word in square brackets. */
function tagIn(marked: string): PartOfSpeech {
  const at = marked.indexOf('[');
  const text = marked.replace(/[[\]]/g, '');
  const { tokens } = tokenize(text);
  return tag(text)[tokens.findIndex(({ start }) => start === at)]!;
}

const CASES: [string, PartOfSpeech][] = [
  ['The mayor [said] no.', 'verb-past'],
  ['The mayor has [said] so.', 'verb-participle'],
  ['The mayor [claims] the bridge is safe.', 'verb-present'],
  ['The [claims] of the mayor were wrong.', 'noun'],
  ['She [plans] to leave.', 'verb-present'],
  ['The [plans] were dropped.', 'noun'],
  ['She will [report] it.', 'verb-base'],
  ['The [report] was late.', 'noun'],
  ['He hopes to [charge] more.', 'verb-base'],
  ['Police [say] he left.', 'verb-present'],
  ['Dana Holt [notes] that rents rose.', 'verb-present'],
  ['The bill was [signed] by the governor.', 'verb-participle'],
  ['He is [running] late.', 'verb-gerund'],
  ['The [mayor] left.', 'noun'],
  ['He met [Dana] Holt.', 'name'],
  ['[Dana] Holt left.', 'name'],
  ['She wants [her] money.', 'determiner'],
  ['They met [her] on Monday.', 'pronoun'],
  ['He went [to] Quincy.', 'preposition'],
  ['He wants [to] leave.', 'particle'],
  ['She said [that] the road was shut.', 'conjunction'],
  ['The road [that] collapsed was old.', 'relative'],
  ['The workers[’] pay rose.', 'possessive'],
  ['He spoke [quickly].', 'adverb'],
  ['It was a [dangerous] road.', 'adjective'],
  ['It [might] rain.', 'modal'],
  ['It [was] raining.', 'auxiliary'],
  ['They paid [3,000] dollars.', 'number'],
  ['He left[.]', 'punctuation'],
];

void describe('parts of speech', () => {
  for (const [marked, expected] of CASES) {
    void it(marked, () => assert.equal(tagIn(marked), expected));
  }

  void it('tells an owning clitic from a verb', () => {
    const tags = (text: string): PartOfSpeech | undefined => tag(text)[2];
    assert.equal(tags('The board’s vote was close.'), 'possessive');
    assert.equal(tag('She’s late.')[1], 'auxiliary');
  });

  void it('gives every token one tag, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { tokens } = tokenize(text);
        assert.equal(tag(text).filter((part) => typeof part === 'string').length, tokens.length);
      }),
    );
  });
});

void describe('lemmas', () => {
  void it('inflects regular and irregular verbs', () => {
    assert.deepEqual(
      ['claim', 'say', 'deny', 'admit', 'argue', 'write', 'begin', 'put', 'lie', 'see', 'reveal', 'be'].map(
        (verb) =>
          [
            inflect(verb, 'present'),
            inflect(verb, 'past'),
            inflect(verb, 'participle'),
            inflect(verb, 'gerund'),
          ].join(' '),
      ),
      [
        'claims claimed claimed claiming',
        'says said said saying',
        'denies denied denied denying',
        'admits admitted admitted admitting',
        'argues argued argued arguing',
        'writes wrote written writing',
        'begins began begun beginning',
        'puts put put putting',
        'lies lay lain lying',
        'sees saw seen seeing',
        'reveals revealed revealed revealing',
        'is was been being',
      ],
    );
  });

  void it('finds the base form, of words outside the lexicon too', () => {
    assert.deepEqual(
      'said denies admitted arguing wrote Found frobbed mulls vowing blamed'
        .split(' ')
        .map((word) => verbLemma(word)),
      'say deny admit argue write find frob mull vow blame'.split(' '),
    );
  });

  void it('finds the singular', () => {
    assert.deepEqual(
      "officials cities' women churches houses boss news families wives mayor's heroes"
        .split(' ')
        .map((word) => nounLemma(word)),
      'official city woman church house boss news family wife mayor hero'.split(' '),
    );
  });
});
