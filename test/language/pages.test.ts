import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Pages } from '../../server/language/pages.ts';

describe('Pages', () => {
  it('gives pieces of zeros that share memory and overlap nowhere', () => {
    const pages = new Pages();
    const [left, right] = [pages.take(13), pages.take(13)];
    assert.equal(left.buffer, right.buffer);
    left.fill(1);
    assert.deepEqual([...right], Array<number>(13).fill(0));
  });

  it('gives them where numbers of any kind may lie', () => {
    const pages = new Pages();
    for (const size of [1, 2, 9, 0, 4096, 3]) assert.equal(pages.take(size).byteOffset % 8, 0, String(size));
  });

  it('goes to another page when one is full, and leaves what was given as it is', () => {
    const pages = new Pages();
    const pieces = Array.from({ length: 50 }, (_, index) => pages.take(5000).fill(index));
    assert.ok(new Set(pieces.map(({ buffer }) => buffer)).size < 10);
    for (const [index, piece] of pieces.entries()) assert.ok(piece.every((byte) => byte === index));
  });

  it('gives a large piece memory of its own', () => {
    const pages = new Pages();
    assert.equal(pages.take(1_000_000).buffer.byteLength, 1_000_000);
    assert.notEqual(pages.take(8).buffer.byteLength, 1_000_000);
  });
});
