import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DraftAttribution } from '../../server/analysis/attribution/linking/drafts.ts';
import { leaveOutHearers } from '../../server/analysis/attribution/linking/hearers.ts';
import { newTagger } from '../../server/analysis/attribution/tagging/tagger.ts';
import { BLOCK_KIND } from '../../server/analysis/attribution/tagging/block-kind.ts';
import { readBlock } from '../../server/analysis/block-reading.ts';
import { LANGUAGE } from '../support/language.ts';

/** Where the content begins, in tokens, of “Finch told …” when it has so many tokens behind the cue. */
function contentBegins(text: string, tokens: number): number {
  const reading = readBlock(text, text, LANGUAGE);
  const [block] = LANGUAGE.once(newTagger).tag([{ reading, kind: BLOCK_KIND.paragraph }]);
  const content = [{ from: 2, to: 2 + tokens }];
  const draft: DraftAttribution = { cue: { from: 1, to: 2 }, source: [], content, isAbsorbed: false };
  leaveOutHearers(block!, [draft]);
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
