import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyse } from '../../server/analysis/analysis.ts';
import type { BlockReading } from '../../server/analysis/block-reading.ts';
import type { ReadingMemory } from '../../server/analysis/memory.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { newMemory } from '../support/language.ts';

const [FERRY, BRIDGE, PIER] = ['The ferry was late.', 'The bridge is shut.', 'The pier is sold.'] as const;

/** What an analysis of these blocks reads. */
function readAll(memory: ReadingMemory, ...texts: readonly string[]): BlockReading[] {
  memory.nextGeneration();
  return texts.map((text) => memory.read(text, text));
}

describe('the memory of readings', () => {
  it('gives the same reading of a block wherever it has moved', () => {
    const memory = newMemory();
    const [ferry, bridge] = readAll(memory, FERRY, BRIDGE);
    assert.deepEqual(readAll(memory, BRIDGE, PIER, FERRY).toSpliced(1, 1), [bridge, ferry]);
  });

  it('lets go of a reading that the analysis before did not ask for, and keeps the others', () => {
    const memory = newMemory();
    const [ferry, bridge] = readAll(memory, FERRY, BRIDGE);
    assert.equal(readAll(memory, FERRY)[0], ferry);
    const again = readAll(memory, FERRY, BRIDGE);
    assert.equal(again[0], ferry);
    assert.notEqual(again[1], bridge);
  });

  it('lets go of a block that stood there twice', () => {
    const memory = newMemory();
    const [pier, same] = readAll(memory, PIER, PIER);
    assert.equal(same, pier);
    readAll(memory, FERRY);
    assert.notEqual(readAll(memory, PIER)[0], pier);
  });

  it('tells the same words with other prose apart', () => {
    const memory = newMemory();
    memory.nextGeneration();
    const masked = memory.read('The `pier` is sold.', 'The        is sold.');
    assert.notEqual(memory.read('The `pier` is sold.', 'The `pier` is sold.'), masked);
  });

  it('has the headline of the front matter read once, and again with the next analysis', () => {
    const memory = newMemory();
    const article = parseArticle(`---\nheadline: Ferry Is Late\n---\n\n${FERRY}\n`, 'markdown');
    const first = analyse(article, memory);
    assert.ok(first.headlineReading !== undefined);
    assert.equal(first.headlineReading, first.headlineReading);
    assert.equal(analyse(article, memory).headlineReading?.reading, first.headlineReading.reading);
  });
});
