import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leaveOutHearers } from '../../server/analysis/attribution/linking/hearers.ts';
import { drafted } from './draft.ts';

/** Where the content begins, in tokens, of “Finch told …” when it has so many tokens behind the cue. */
function contentBegins(text: string, tokens: number): number {
  const { block, draft } = drafted(text, tokens);
  leaveOutHearers(block, [draft]);
  return draft.content[0]!.from;
}

test('a hearer is left out of a content that goes on behind it, and of no other', () => {
  assert.equal(contentBegins('Finch told him that the pier is safe.', 6), 3);
  assert.equal(contentBegins('Finch told him that the pier is safe.', 1), 2);
  assert.equal(contentBegins('Finch told the council, “The pier is safe.”', 3), 2);
  assert.equal(contentBegins('Finch asked the council whether the pier is safe.', 7), 4);
  assert.equal(contentBegins('Finch asked the council to close the pier.', 6), 2);
  assert.equal(contentBegins('Finch asked the question who had paid for the pier.', 8), 2);
});
