import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { ModelFile } from '../../server/language/model-file.ts';
import { type Table, writeModel } from '../../training/model-file-writer.ts';
import { writeNetwork } from '../../training/network-weights.ts';
import { quantiseRows } from '../../training/quantise-rows.ts';

const WIDTHS = { lemma: 4, shape: 2, suffix: 2, tag: 3, name: 2, quotation: 2, order: 1, kind: 1 } as const;
const INPUT = 9;
const SIZES = [8, 16] as const;

/** Numbers that tell where they stood. */
function numbered(length: number, first: number): Float32Array {
  return Float32Array.from({ length }, (_, at) => first + at / 1024);
}

/** What network.py writes, of a network of little width. */
function learned(): Record<string, Table> {
  const tables: Record<string, Table> = { sizes: Int32Array.from(SIZES) };
  for (const [name, width] of Object.entries(WIDTHS))
    tables[`tables.${name}.weight`] = numbered(3 * width, 1);
  for (const [layer, size] of SIZES.entries()) {
    const inputs = layer === 0 ? INPUT : 2 * SIZES[0];
    for (const direction of ['ahead', 'back']) {
      const name = (weight: string): string => `layers.${layer}.${direction}.${weight}_l0`;
      tables[name('weight_ih')] = numbered(4 * size * inputs, layer);
      tables[name('weight_hh')] = numbered(4 * size * size, -1);
      tables[name('bias_ih')] = numbered(4 * size, 2);
      tables[name('bias_hh')] = numbered(4 * size, 3);
    }
  }
  return {
    ...tables,
    'output.weight': numbered(7 * 2 * SIZES[1], 0),
    'output.bias': numbered(7, 0),
    transitions: numbered(8 * 7, 0),
    bias: numbered(7, 0),
  };
}

/** What network-data.ts writes, as far as it is shipped. */
function known(): Record<string, Table> {
  return {
    'word vectors': Int8Array.from({ length: 300 }, (_, at) => at % 100),
    'word scales': numbered(3, 0),
    'word hashes': Int32Array.of(-5, 5),
    'lemma hashes': Int32Array.of(-6, 6),
    'shape hashes': Int32Array.of(-7, 7),
    'suffix hashes': Int32Array.of(-8, 8),
  };
}

test('a network is written as it is read: rows in eight bits by tables, layers and directions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'network-'));
  const path = (name: string): string => join(folder, `${name}.bin`);
  const widths = Object.fromEntries(Object.entries(WIDTHS).map(([name, width]) => [`${name} width`, width]));
  try {
    writeModel(path('weights'), widths, learned());
    writeModel(path('data'), {}, known());
    writeNetwork(path('weights'), path('data'), path('network'));
    const network = new ModelFile(readFileSync(path('network')));
    assert.deepEqual([...network.int32('sizes')], [...SIZES]);
    assert.deepEqual([...network.int32('lemma hashes')], [-6, 6]);
    assert.equal(network.int8('lemma rows').length, 3 * WIDTHS.lemma);
    assert.equal(network.float32('lemma scales').length, 3);
    assert.equal(network.int8('word rows').length, 300);
    assert.equal(network.int8('2 backward input').length, 4 * SIZES[1] * 2 * SIZES[0]);
    assert.equal(network.float32('2 backward input scales').length, 4 * SIZES[1]);
    assert.equal(network.int8('1 forward recurrent').length, 4 * SIZES[0] * SIZES[0]);
    assert.equal(network.float32('1 forward bias')[1], 5 + 2 / 1024, 'both biases in one');
    assert.equal(network.float32('output scales').length, 7);
    assert.equal(network.float32('transitions').length, 56);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a matrix in eight bits is off by half a step at most, row by row', () => {
  const numbers = fc.integer({ min: -8000, max: 8000 });
  fc.assert(
    fc.property(fc.array(numbers, { minLength: 12, maxLength: 12 }), (drawn) => {
      const matrix = Float32Array.from(drawn, (number) => number / 1000);
      const { steps, scales } = quantiseRows(matrix, 4);
      for (const [at, number] of matrix.entries()) {
        const scale = scales[at >> 2]!;
        assert.ok(Math.abs(number - steps[at]! * scale) <= scale * 0.5001);
      }
    }),
  );
});

test('a row of zeros stays one', () => {
  assert.deepEqual(quantiseRows(new Float32Array(2), 2), {
    steps: new Int8Array(2),
    scales: new Float32Array(1),
  });
});
