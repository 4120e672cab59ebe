import type { RoomFor } from '../../../language/kernel.ts';
import { ModelFile } from '../../../language/model-file.ts';
import type { NetworkExports } from '../../../language/network-exports.ts';

/** The compiled part of the network, with a memory of its own into which its model is read. */
export class NetworkKernel {
  readonly exports: NetworkExports;
  #bytes = new Uint8Array(0);

  constructor(exports: NetworkExports) {
    this.exports = exports;
  }

  /** Its memory, as it is now: one that grew is another. */
  get bytes(): Uint8Array<ArrayBuffer> {
    const { buffer } = this.exports.memory;
    if (this.#bytes.buffer !== buffer) this.#bytes = new Uint8Array(buffer);
    return this.#bytes;
  }

  /** Takes room in it, for good. */
  take(bytes: number): number {
    return this.exports.take(bytes) >>> 0;
  }

  /** Reads a model file into it, to stay there, where the reader can. */
  load(read: (roomFor: RoomFor) => Uint8Array): ModelFile {
    let at = 0;
    const bytes = read((size) => {
      at = this.take(size);
      return this.bytes.subarray(at, at + size);
    });
    const { length } = bytes;
    return new ModelFile(
      bytes.buffer === this.exports.memory.buffer ? () => this.bytes.subarray(at, at + length) : bytes,
    );
  }

  /** Copies a table into it, unless it is there already; returns where it lies. */
  put(table: Int8Array | Int32Array | Float32Array): number {
    if (table.buffer === this.exports.memory.buffer) return table.byteOffset;
    const at = this.take(table.byteLength);
    this.bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength), at);
    return at;
  }
}
