import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Pages, type Piece } from '../../server/language/pages.ts';

function bytesOf({ buffer, at }: Piece, size: number): number[] {
  return [...new Uint8Array(buffer, at, size)];
}

describe('Pages', () => {
  it('keeps copies in pieces that share memory and overlap nowhere', () => {
    const pages = new Pages();
    const bytes = new Uint8Array(13).fill(1);
    const left = pages.keep(bytes);
    const right = pages.keep(bytes.fill(2));
    assert.equal(left.buffer, right.buffer);
    bytes.fill(3);
    assert.deepEqual(bytesOf(left, 13), Array<number>(13).fill(1));
    assert.deepEqual(bytesOf(right, 13), Array<number>(13).fill(2));
  });

  it('keeps them where numbers of any kind may lie', () => {
    const pages = new Pages();
    for (const size of [1, 2, 9, 0, 4096, 3])
      assert.equal(pages.keep(new Uint8Array(size)).at % 8, 0, String(size));
  });

  it('goes to another page when one is full, and leaves what was kept as it is', () => {
    const pages = new Pages();
    const pieces = Array.from({ length: 50 }, (_, index) => pages.keep(new Uint8Array(5000).fill(index)));
    assert.ok(new Set(pieces.map(({ buffer }) => buffer)).size < 10);
    for (const [index, piece] of pieces.entries())
      assert.ok(bytesOf(piece, 5000).every((byte) => byte === index));
  });

  it('gives a large piece memory of its own', () => {
    const pages = new Pages();
    const large = pages.keep(new Uint8Array(1_000_000).fill(7));
    assert.equal(large.buffer.byteLength, 1_000_000);
    assert.ok(bytesOf(large, 1_000_000).every((byte) => byte === 7));
    assert.notEqual(pages.keep(new Uint8Array(8)).buffer.byteLength, 1_000_000);
  });
});
