import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HeadlineCollection } from '../../server/engine/collection.ts';
import { Reviewer } from '../../server/engine/review.ts';
import { settle } from '../../server/engine/settings.ts';
import { articleRule, blockRule, type Rule } from '../../server/rules/rule.ts';
import { countRule, meta, sharedHeadlineRule, STORY, wordRule } from './house-rules.ts';
import { newMemory } from '../support/language.ts';

const plain = 'plain' as const;

function reviewed(text: string, rules: readonly Rule[], choices = {}) {
  return new Reviewer(newMemory()).review({ text, format: plain, path: 'pier.txt' }, settle(rules, choices));
}

/** `word@start rule severity` a diagnostic. */
function told(text: string, rules: readonly Rule[], choices = {}): string[] {
  return reviewed(text, rules, choices).diagnostics.map(
    ({ span, rule, severity }) => `${text.slice(span.start, span.end)}@${span.start} ${rule} ${severity}`,
  );
}

test('a block rule’s findings and fixes are placed in the article', () => {
  const { diagnostics } = reviewed(STORY, [wordRule('word-gallery', 'gallery')]);
  const at = STORY.indexOf('gallery');
  assert.deepEqual(diagnostics[0]?.span, { start: at, end: at + 7 });
  assert.deepEqual(diagnostics[0]?.fixes[0]?.edits, [{ span: { start: at, end: at + 7 }, text: 'GALLERY' }]);
});

test('two paragraphs with the same words are both told of', () => {
  const text = `${STORY}\nThe gallery was full.\n\nThe clerk read the minutes aloud.\n\nThe gallery was full.\n`;
  assert.equal(told(text, [wordRule('word-gallery', 'gallery')]).length, 3);
});

test('diagnostics come in reading order, the graver first in one place', () => {
  const rules = [
    wordRule('b-pier', 'pier', undefined, { severity: 'info' }),
    wordRule('a-pier', 'pier', undefined, { severity: 'hint' }),
    wordRule('c-pier', 'pier', undefined, { severity: 'error' }),
    wordRule('vote', 'vote', undefined, { severity: 'hint' }),
  ];
  const text =
    'Committee Puts Off vote on pier\n\nThe committee put off its decision until the autumn, the clerk said.\n';
  assert.deepEqual(told(text, rules), [
    'vote@19 vote hint',
    'pier@27 c-pier error',
    'pier@27 b-pier info',
    'pier@27 a-pier hint',
  ]);
});

test('a rule that throws loses its turn, is told of once, and the others go on', () => {
  const broken = blockRule({
    meta: meta('broken'),
    options: {},
    zones: ['headline', 'byline', 'paragraph', 'other'],
    *check({ reading }) {
      yield { span: { start: 0, end: 1 }, message: 'Half done.' };
      if (reading.prose.includes('fishermen')) throw new Error('no fish');
    },
  });
  const { diagnostics, failures } = reviewed(STORY, [broken, countRule]);
  assert.deepEqual(failures, [{ rule: 'broken', message: 'no fish' }]);
  assert.deepEqual(
    diagnostics.map(({ rule }) => rule),
    ['block-count'],
  );
});

test('a finding outside the text is the rule’s failure, not ours', () => {
  const wild = articleRule({
    meta: meta('wild'),
    options: {},
    *check({ article }) {
      yield { span: { start: 0, end: article.text.length + 1 }, message: 'Too far.' };
    },
  });
  const { diagnostics, failures } = reviewed(STORY, [wild]);
  assert.deepEqual(diagnostics, []);
  assert.match(failures[0]?.message ?? '', /lies outside the text/);
});

test('a finding’s own severity counts unless configuration sets one', () => {
  const rule = articleRule({
    meta: meta('own'),
    options: {},
    *check() {
      yield { span: { start: 0, end: 7 }, message: 'Grave.', severity: 'error' };
    },
  });
  assert.deepEqual(told(STORY, [rule]), ['Harbour@0 own error']);
  assert.deepEqual(told(STORY, [rule], { own: { severity: 'on' } }), ['Harbour@0 own error']);
  assert.deepEqual(told(STORY, [rule], { own: { severity: 'hint' } }), ['Harbour@0 own hint']);
});

test('a rule for opinion pieces is silent on news, and the story type can be set', () => {
  const rule = wordRule('word-pier', 'pier', undefined, { storyTypes: ['opinion'] });
  assert.deepEqual(told(STORY, [rule]), []);
  const set = new Reviewer(newMemory()).review({ text: STORY, format: plain }, settle([rule], {}, 'opinion'));
  assert.equal(set.diagnostics.length, 2);
  assert.equal(set.analysis.storyType.from, 'configuration');
});

test('a text that is no article is left wholly alone', () => {
  const settings = settle([wordRule('word-pier', 'pier'), countRule], {}, 'not-an-article');
  assert.deepEqual(
    new Reviewer(newMemory()).review({ text: STORY, format: plain }, settings).diagnostics,
    [],
  );
});

test('a rule replaces the findings of those it supersedes where their words overlap', () => {
  const long = wordRule('long', 'drawings before we', undefined, { supersedes: ['middle'] });
  const middle = wordRule('middle', 'before', undefined, { supersedes: ['small', 'we'] });
  const small = wordRule('small', 'befor');
  const we = wordRule('we', 'we');
  assert.deepEqual(told(STORY, [middle, small]).length, 1);
  // What was replaced replaces nothing itself, but replacement reaches through the chain.
  assert.deepEqual(
    told(STORY, [long, middle, small]).map((line) => line.split(' ').at(-2)),
    ['long'],
  );
  // “We need” overlaps neither: it stays.
  assert.ok(
    told('We eat, as we said.\n\nNobody else was there when the harbour closed on Monday.\n', [
      long,
      middle,
      small,
      we,
    ]).length > 0,
  );
});

test('replacing looks far enough in a long story, and no farther', () => {
  const [winner, loser] = [
    wordRule('winner', 'old pier', undefined, { supersedes: ['loser'] }),
    wordRule('loser', 'pier'),
  ];
  const text = 'The old pier stays, and the new pier waits, the clerk said on Monday.\n\n'.repeat(400);
  const lines = told(text, [loser, winner]);
  assert.deepEqual([lines.length, lines.filter((line) => line.startsWith('old pier')).length], [800, 400]);
});

test('a finding replaces what it supersedes on all places it speaks of', () => {
  const fisher = wordRule('fisher', 'fishermen', undefined, { supersedes: ['late'] });
  const late = wordRule('late', '10 p.m.');
  const settled = articleRule({
    meta: meta('settled', { supersedes: ['late'] }),
    options: {},
    *check({ article: { text } }) {
      const at = text.indexOf('10 p.m.');
      yield { span: { start: 0, end: 7 }, message: 'Settled.', covers: [{ start: at, end: at + 2 }] };
    },
  });
  assert.equal(told(STORY, [fisher, late]).filter((line) => line.startsWith('10 p.m.')).length, 1);
  assert.deepEqual(told(STORY, [settled, late]), ['Harbour@0 settled warning']);
});

test('rules that supersede each other leave one finding', () => {
  const one = wordRule('one', 'gallery', undefined, { supersedes: ['two'] });
  const two = wordRule('two', 'gallery', undefined, { supersedes: ['one'] });
  assert.deepEqual(
    told(STORY, [two, one]).map((line) => line.split(' ')[1]),
    ['one'],
  );
});

test('a headline is found again in another story, whatever its case and quotation marks', () => {
  const settings = settle([sharedHeadlineRule]);
  const reviewer = new Reviewer(newMemory());
  const collection = new HeadlineCollection();
  const other = STORY.replace(
    'Harbour Committee Puts Off Vote on New Pier',
    'HARBOUR committee puts off  vote on new pier',
  );
  for (const [path, text] of [
    ['b.txt', other],
    ['a.txt', STORY],
    ['c.txt', STORY.replace('Vote', 'Poll')],
  ] as const) {
    collection.update(path, reviewer.review({ text, format: plain, path }, settings).analysis);
  }
  const look = (path: string, text: string) =>
    reviewer.review({ text, format: plain, path }, settings, collection.neighboursOf(path)).diagnostics;
  assert.deepEqual(
    look('a.txt', STORY)[0]?.related.map(({ path }) => path),
    ['b.txt'],
  );
  assert.deepEqual(collection.sharingWith('b.txt'), ['a.txt']);
  assert.deepEqual(
    reviewer.review({ text: STORY, format: plain }, settings).diagnostics,
    [],
    'no neighbours, no turn',
  );
  collection.remove('b.txt');
  assert.deepEqual(look('a.txt', STORY), []);
});

test('a safe fix that would change quoted words becomes a suggestion; marks may be changed', () => {
  const kindOf = (rule: Rule) => reviewed(STORY, [rule]).diagnostics[0]?.fixes[0]?.kind;
  assert.equal(kindOf(wordRule('inside', 'penny')), 'suggestion');
  assert.equal(kindOf(wordRule('outside', 'gallery')), 'safe');
  assert.equal(kindOf(wordRule('marks', '“We', '"We')), 'safe');
  assert.equal(kindOf(wordRule('across', 'penny,” chairman', 'penny.” Chairman')), 'suggestion');
});
