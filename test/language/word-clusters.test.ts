import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashText } from '../../server/language/hash.ts';
import { LANGUAGE } from '../support/language.ts';

const { vocabulary } = LANGUAGE;
LANGUAGE.taggerOf(vocabulary);
const { exports } = LANGUAGE.kernelOf(vocabulary);

/** The fine and the coarse cluster of a word; 0 for words that are not among the commonest. */
function clustersOf(word: string): { readonly fine: number; readonly coarse: number } {
  const found = exports.clusterOf(hashText(word));
  return { fine: found >>> 7, coarse: found & 127 };
}

test('words used alike share a cluster', () => {
  assert.equal(clustersOf('tuesday').fine, clustersOf('wednesday').fine);
  assert.notEqual(clustersOf('tuesday').fine, clustersOf('council').fine);
});

test('clusters count from 1, and rare words have none', () => {
  for (const word of ['the', 'said', 'mayor', 'ordinance']) {
    const { fine, coarse } = clustersOf(word);
    assert.ok(fine >= 1 && fine <= 512, word);
    assert.ok(coarse >= 1 && coarse <= 64, word);
  }
  assert.deepEqual(clustersOf('xqzzworth'), { fine: 0, coarse: 0 });
});
