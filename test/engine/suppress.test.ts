import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Reviewer } from '../../server/engine/review.ts';
import { settle } from '../../server/engine/settings.ts';
import { findSuppressions, suppressionComment } from '../../server/engine/suppress.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { sharedHeadlineRule, wordRule } from './house-rules.ts';
import { newMemory } from '../support/language.ts';

const rules = [wordRule('word-pier', 'pier'), wordRule('word-vote', 'vote'), sharedHeadlineRule];

function reviewed(text: string, choices = {}) {
  const { diagnostics, suppressed } = new Reviewer(newMemory()).review(
    { text, format: 'markdown' },
    settle(rules, choices, 'news'),
  );
  return {
    told: diagnostics.map(({ rule, span }) => `${rule}@${text.slice(span.start, span.end)}`),
    quiet: suppressed.map(({ diagnostic, reason }) => `${diagnostic.rule}: ${reason}`),
    messages: diagnostics.map(({ message }) => message),
    diagnostics,
  };
}

const story = (comment: string) => `# Committee waits

${comment}

The old pier stays, the committee said
after its vote on the pier.

The pier is closed in winter.
`;

test('a comment keeps a rule quiet in the next paragraph, however it is wrapped', () => {
  const comment = '<!-- copydesk-ignore-next-line word-pier: the committee’s own word -->';
  const { told, quiet } = reviewed(story(comment));
  assert.deepEqual(told, ['word-vote@vote', 'word-pier@pier']);
  assert.deepEqual(quiet, ['word-pier: the committee’s own word', 'word-pier: the committee’s own word']);
});

test('one comment may name several rules, and several comments may stand in a row', () => {
  assert.deepEqual(
    reviewed(story('<!-- copydesk-ignore-next-line word-pier, word-vote: as spoken -->')).told,
    ['word-pier@pier'],
  );
  const two =
    '<!-- copydesk-ignore-next-line word-pier: spoken -->\n<!-- copydesk-ignore-next-line word-vote: spoken -->';
  assert.deepEqual(reviewed(story(two)).told, ['word-pier@pier']);
});

test('a comment for the file covers all of it', () => {
  assert.deepEqual(reviewed(story('<!-- copydesk-ignore-file word-pier: a pier story -->')).told, [
    'word-vote@vote',
  ]);
});

test('a comment without a reason does not count and is told of', () => {
  const { told, messages } = reviewed(story('<!-- copydesk-ignore-file word-pier -->'));
  assert.equal(told.filter((one) => one.startsWith('word-pier')).length, 3);
  assert.ok(told.some((one) => one.startsWith('suppression-without-reason')));
  assert.ok(messages.some((message) => message.includes('Add a reason')));
});

test('a comment in no form that is known is told of, and other comments are not', () => {
  for (const comment of [
    'copydesk-ignore word-pier',
    'copydesk-ignore-line word-pier: spoken',
    'copydesk-disable',
  ]) {
    const { told, messages } = reviewed(story(`<!-- ${comment} -->`));
    assert.equal(told.filter((one) => one.startsWith('word-pier')).length, 3);
    assert.ok(told.includes(`unknown-suppressed-rule@<!-- ${comment} -->`), comment);
    assert.ok(messages.some((message) => message.includes('“copydesk-ignore-next-line rule: reason”')));
  }
  for (const comment of ['the copydesk ignores this', 'copydesk: ask the mayor again']) {
    const { told } = reviewed(story(`<!-- ${comment} -->`));
    assert.ok(!told.some((one) => one.startsWith('unknown')), comment);
  }
});

test('a comment that keeps nothing quiet is told of, with a way to delete it', () => {
  const comment = '<!-- copydesk-ignore-next-line word-vote: habit -->';
  const text = story('').replace('after its vote on the pier.', `after its talk.\n\n${comment}`);
  const { diagnostics } = reviewed(text);
  const unused = diagnostics.find(({ rule }) => rule === 'unused-suppression');
  assert.equal(unused?.severity, 'info');
  assert.equal(unused?.fixes[0]?.kind, 'suggestion');
  assert.ok(
    !reviewed(text, { 'unused-suppression': { severity: 'off' } }).told.some((one) =>
      one.startsWith('unused'),
    ),
  );
});

test('whether a comment for a rule that did not run is needed cannot be told', () => {
  const comment = '<!-- copydesk-ignore-file shared-headline: a series -->';
  assert.ok(!reviewed(story(comment)).told.some((one) => one.startsWith('unused')));
  const off = reviewed(story('<!-- copydesk-ignore-file word-vote: spoken -->'), {
    'word-vote': { severity: 'off' },
  });
  assert.ok(!off.told.some((one) => one.startsWith('unused')));
});

test('a rule that does not exist is told of with the likely one', () => {
  const { messages } = reviewed(story('<!-- copydesk-ignore-file word-peir: spoken -->'));
  assert.ok(messages.includes('There is no rule “word-peir” to ignore. Did you mean “word-pier”?'));
});

test('comments in code, in plain text and in hostile numbers', () => {
  const code = parseArticle('```\n<!-- copydesk-ignore-file word-pier: shown -->\n```\n', 'markdown');
  assert.deepEqual(findSuppressions(code), []);
  assert.deepEqual(
    findSuppressions(parseArticle('<!-- copydesk-ignore-file word-pier: no -->', 'plain')),
    [],
  );
  const open = { ...code, blocks: [], text: '<!-- copydesk-ignore-file x: '.repeat(50_000) };
  assert.deepEqual(findSuppressions(open), []);
});

test('the comment we write is the comment we read', () => {
  const comment = suppressionComment('word-pier', 'spoken --> so\nkeep', 'file');
  const [found] = findSuppressions(parseArticle(`${comment}\n\nThe pier stays.\n`, 'markdown'));
  assert.deepEqual([found?.rules, found?.reason], [['word-pier'], 'spoken – so keep']);
});
