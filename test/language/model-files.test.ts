import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { MODEL_MAGIC, ModelFile, type ModelHeader } from '../../server/language/model-file.ts';
import { modelBytes } from '../../training/model-file-writer.ts';

const MODELS = join(import.meta.dirname, '../../server/models');
const files = readdirSync(MODELS).filter((name) => name.endsWith('.bin'));

function bytesOf(name: string): Buffer {
  return readFileSync(join(MODELS, name));
}

function headerOf(bytes: Buffer): ModelHeader {
  return JSON.parse(bytes.toString('latin1', 8, 8 + bytes.readUInt32LE(4)));
}

describe('the model files', () => {
  for (const name of files) {
    it(`${name}: its head holds numbers and tables alone, never words`, () => {
      const bytes = bytesOf(name);
      assert.equal(bytes.readUInt32LE(0), MODEL_MAGIC);
      const { settings, sections } = headerOf(bytes);
      for (const value of Object.values(settings)) assert.equal(typeof value, 'number');
      for (const { type } of Object.values(sections)) assert.match(type, /^(?:u?int8|int32|float32)$/);
    });
  }

  it('are no more than 12 MB in the package, with what runs them', () => {
    const packaged = readdirSync(MODELS).filter((name) => /\.(?:bin|wasm|js)$/.test(name));
    assert.ok(files.every((name) => packaged.includes(name)));
    const size = packaged.reduce((sum, name) => sum + bytesOf(name).length, 0);
    assert.ok(size <= 12e6, `${size} bytes`);
  });

  it('are told of on the card, each of them', () => {
    const card = readFileSync(join(MODELS, 'MODEL-CARD.md'), 'utf8');
    for (const name of files) assert.ok(card.includes(`\`${name}\``), name);
  });
});

describe('a model file', () => {
  const written = modelBytes(
    { scale: 0.25 },
    { weights: Int8Array.of(-3, 0, 7), steps: Float32Array.of(0.5, -2), rows: Int32Array.of(1 << 30) },
  );

  it('gives back what was written, wherever its bytes lie', () => {
    const shifted = new Uint8Array(written.length + 1);
    shifted.set(written, 1);
    for (const bytes of [written, shifted.subarray(1)]) {
      const model = new ModelFile(bytes);
      assert.equal(model.number('scale'), 0.25);
      assert.deepEqual([...model.int8('weights')], [-3, 0, 7]);
      assert.deepEqual([...model.float32('steps')], [0.5, -2]);
      assert.deepEqual([...model.int32('rows')], [1 << 30]);
    }
  });

  it('that is none, or has no such table, is said to be so', () => {
    assert.throws(() => new ModelFile(new TextEncoder().encode('The council met.')), /not a model file/);
    assert.throws(() => new ModelFile(written).int32('weights'), /no table “weights”/);
    assert.throws(() => new ModelFile(written).number('bias'), /no number “bias”/);
  });
});
