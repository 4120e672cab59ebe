import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acceptedFinding, addAccepted, readAccepted } from '../../server/engine/accepted.ts';
import { Reviewer } from '../../server/engine/review.ts';
import { settle } from '../../server/engine/settings.ts';
import { STORY, wordRule } from './house-rules.ts';
import { newMemory } from '../support/language.ts';

const settings = settle([wordRule('word-the', 'the '), wordRule('word-pier', 'pier')]);
const path = 'news/pier.txt';

function review(text: string, sidecar = '') {
  const { accepted } = readAccepted(sidecar);
  return new Reviewer(newMemory()).review({ text, format: 'plain', path }, settings, undefined, accepted);
}

/** A sidecar that accepts the nth diagnostic of the story. */
function accepting(index: number, before?: string): string {
  const { article, diagnostics } = review(STORY);
  const entry = acceptedFinding(diagnostics[index]!, diagnostics, article, path, 'said so\nby the desk');
  return addAccepted(before, entry)!;
}

test('an accepted finding is quiet, and its like in the same paragraph is not', () => {
  const all = review(STORY).diagnostics;
  const sidecar = accepting(1);
  const { diagnostics, suppressed } = review(STORY, sidecar);
  assert.deepEqual(diagnostics, all.toSpliced(1, 1));
  assert.deepEqual(
    suppressed.map(({ diagnostic, reason }) => [diagnostic, reason]),
    [[all[1], 'said so by the desk']],
  );
});

test('it stays accepted when the story changes around it, and comes back when its paragraph does', () => {
  const sidecar = accepting(0);
  const moved = STORY.replace(
    'By Nora Ellingsen',
    'By Nora Ellingsen\n\nThe clerk arrived by the ferry at noon.',
  );
  assert.equal(review(moved, sidecar).suppressed.length, 1);
  const paragraph = STORY.split('\n\n').find((one) => one.includes('the '))!;
  const changed = STORY.replace(paragraph, `${paragraph} It was late.`);
  const { suppressed, diagnostics } = review(changed, sidecar);
  assert.equal(suppressed.length, 0);
  assert.ok(diagnostics.some(({ rule }) => rule === 'unused-suppression'));
});

test('entries are added below, comments and order kept', () => {
  const first = accepting(0);
  const second = accepting(2, first.replace('"accepted"', '/* ours */ "accepted"'));
  assert.match(second, /\/\* ours \*\//);
  const { accepted, problems } = readAccepted(second);
  assert.deepEqual(problems, []);
  assert.equal(accepted.length, 2);
  assert.deepEqual(accepted[0], readAccepted(first).accepted[0]);
});

test('an entry without a reason does not count; a broken sidecar is never written over', () => {
  const { accepted, problems } = readAccepted(accepting(0).replace('said so by the desk', ' '));
  assert.deepEqual(accepted, []);
  assert.match(problems[0]?.message ?? '', /without a reason/);
  const entry = readAccepted(accepting(0)).accepted[0]!;
  assert.equal(addAccepted('{ "accepted": [', entry), undefined);
  assert.equal(addAccepted('{ "accepted": 7 }', entry), undefined);
  assert.equal(readAccepted(addAccepted('{}', entry)!).accepted.length, 1);
});
