import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withHead } from '../scripts/rule-page.ts';
import { RULES } from '../server/rules/index.ts';

const RULE = RULES.find(({ meta }) => meta.id === 'byline-missing')!;

/** What a page says of the findings of a rule in published stories. */
function saidOf(findings: number): string | undefined {
  const page = withHead('', RULE, { stories: 840, findings });
  return /On published news \| (.*?) *\|$/m.exec(page)?.[1];
}

test('findings a story are told in two digits, and in tenths from one on', () => {
  assert.equal(saidOf(0), 'nothing in 840 stories');
  assert.equal(saidOf(2), '0.0024 findings a story (2 in 840)');
  assert.equal(saidOf(168), '0.2 findings a story (168 in 840)');
  assert.equal(saidOf(839), '1.0 findings a story (839 in 840)');
  assert.equal(saidOf(1270), '1.5 findings a story (1270 in 840)');
});

test('a head is written anew, and the body is left as it is', () => {
  const body = '\nA story says who wrote it.\n';
  const page = withHead(body, RULE, undefined);
  assert.match(page, /^<!-- head: .*-->\n\n# byline-missing\n/);
  assert.ok(page.endsWith('<!-- /head -->\n\nA story says who wrote it.\n'));
  assert.equal(withHead(page, RULE, undefined), page);
});
