import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { compileKernel, Kernel } from '../../server/language/kernel.ts';
import { modelBytes } from '../../training/model-file-writer.ts';

const file = new URL('../../server/models/kernel.wasm', import.meta.url);
const MODEL = modelBytes({ scale: 2 }, { weights: Int32Array.of(3, 1, 4, 1, 5) });

function newKernel(): Kernel {
  return new Kernel(compileKernel(readFileSync(file)));
}

test('a model read into the kernel stays where it is, also when the memory has grown', () => {
  const kernel = newKernel();
  const model = kernel.load((roomFor) => {
    const bytes = roomFor(MODEL.length);
    bytes.set(MODEL);
    return bytes;
  });
  const at = kernel.put(model.int32('weights'));
  const before = kernel.bytes.length;
  kernel.exports.take(before);
  assert.ok(kernel.bytes.length > before);
  assert.equal(model.number('scale'), 2);
  assert.deepEqual([...model.int32('weights')], [3, 1, 4, 1, 5]);
  assert.equal(kernel.put(model.int32('weights')), at);
});

test('a model that was read elsewhere is copied', () => {
  const kernel = newKernel();
  const model = kernel.load(() => MODEL);
  const at = kernel.put(model.int32('weights'));
  assert.deepEqual([...kernel.int32(at, 5)], [3, 1, 4, 1, 5]);
});
