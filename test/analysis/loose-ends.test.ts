import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutLooseEnds } from '../../server/analysis/attribution/linking/loose-ends.ts';
import { drafted } from './draft.ts';

/** How many tokens are left of the content of “Finch called …” when it was given so many. */
function tokensLeft(text: string, tokens: number): number {
  const { block, draft } = drafted(text, tokens);
  cutLooseEnds(block, [draft]);
  return draft.content[0]!.to - 2;
}

test('a content loses the “and” that goes on with something else, and no other end', () => {
  assert.equal(tokensLeft('Finch called the vote a mistake and left the hall.', 5), 4);
  assert.equal(tokensLeft('Finch called the vote a mistake but stayed.', 5), 4);
  assert.equal(tokensLeft('Finch called the vote a mistake and a shame.', 7), 7);
  assert.equal(tokensLeft('Finch called it ifs and buts. And she left.', 4), 4);
  assert.equal(tokensLeft('Finch said and did nothing.', 1), 1);
  assert.equal(tokensLeft('Finch said and', 1), 1);
});
