import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { hashText } from '../../server/language/hash.ts';
import { ModelFile } from '../../server/language/model-file.ts';
import { coarseCluster, fineCluster, WordClusters } from '../../server/language/word-clusters.ts';

const file = new URL('../../server/models/words.bin', import.meta.url);
const clusters = new WordClusters(new ModelFile(readFileSync(file)));

test('words used alike share a cluster', () => {
  const fine = (word: string): number => fineCluster(clusters.lookUp(hashText(word)));
  assert.equal(fine('tuesday'), fine('wednesday'));
  assert.notEqual(fine('tuesday'), fine('council'));
});

test('clusters count from 1, and rare words have none', () => {
  for (const word of ['the', 'said', 'mayor', 'ordinance']) {
    const found = clusters.lookUp(hashText(word));
    assert.ok(fineCluster(found) >= 1 && fineCluster(found) <= 512, word);
    assert.ok(coarseCluster(found) >= 1 && coarseCluster(found) <= 64, word);
  }
  assert.equal(clusters.lookUp(hashText('xqzzworth')), 0);
});
