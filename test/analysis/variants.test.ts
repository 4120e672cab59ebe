import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse, type Analysis } from '../../server/analysis/analysis.ts';
import { findBodyVariants } from '../../server/analysis/variants/body-variants.ts';
import { findNameVariants } from '../../server/analysis/variants/name-variants.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { newMemory } from '../support/language.ts';

function analyseStory(...paragraphs: readonly string[]): Analysis {
  const text = `Harbor board closes the north pier\n\nBy Dana Whitlow\n\n${paragraphs.join('\n\n')}\n`;
  return analyse(parseArticle(text, 'plain'), newMemory());
}

test('marks that differ in quotations alone are the speakers’, and no variants', () => {
  const analysis = analyseStory(
    '“The Harbor-Light Trust is late,” said Ana Ruiz of the county on Monday morning.',
    '“The Harbor Light Trust was never late,” said Ben Okafor, the clerk of the county court.',
  );
  const bodies = analysis.entities.filter(({ kind }) => kind === 'organisation').map(({ name }) => name);
  assert.deepEqual(bodies, ['Harbor-Light Trust', 'Harbor Light Trust']);
  assert.deepEqual(findBodyVariants(analysis), []);
});

test('the commoner way of writing is the usual one and, of two as common, the first', () => {
  const words = (analysis: Analysis): readonly string[] =>
    [...findNameVariants(analysis), ...findBodyVariants(analysis)].map(
      ({ usual, odd }) => `${usual.text} (${usual.places.length}), ${odd.text} (${odd.places.length})`,
    );
  assert.deepEqual(
    words(
      analyseStory(
        'The Harbor Light Trust runs the pier for the county, its clerk said on Monday.',
        'The Harbor-Light Trust will close it in May. The Harbor-Light Trust gave no reason.',
      ),
    ),
    ['Harbor-Light Trust (2), Harbor Light Trust (1)'],
  );
  assert.deepEqual(
    words(
      analyseStory(
        'The Harbor Light Trust runs the pier for the county, its clerk said on Monday.',
        'The Harbor-Light Trust will close it in May, when the ferries stop.',
      ),
    ),
    ['Harbor Light Trust (1), Harbor-Light Trust (1)'],
  );
});
