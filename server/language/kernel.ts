import type { KernelExports } from './kernel-exports.ts';
import type { Layers } from './layers.ts';
import { ModelFile } from './model-file.ts';
import { Pages, type Piece } from './pages.ts';

/** What we use of the host's WebAssembly, which Node, browsers and their workers share. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: KernelExports };
};

/**
 * Bytes of a memory that is too large: what is kept to be fast grows with the words met. Memories begin with 12 MB and grow
 * by doubling, so the limit is one of the sizes that they come by.
 */
const CAPACITY = 192 << 20;

/** Makes room for so many bytes. */
export type RoomFor = (bytes: number) => Uint8Array;

/** Compiles the kernel; throws what the host throws for bytes that are none. */
export function compileKernel(bytes: Uint8Array): object {
  return new WebAssembly.Module(bytes);
}

/**
 * The part of the engine that is compiled to WebAssembly, with a memory of its own: what it is given is copied there, and
 * what it finds is copied from there. It never calls back.
 */
export class Kernel {
  readonly exports: KernelExports;
  readonly #pages = new Pages();
  #bytes = new Uint8Array(0);
  #ints = new Int32Array(0);
  #units = new Uint16Array(0);

  /** @param module What compileKernel returned. */
  constructor(module: object) {
    this.exports = new WebAssembly.Instance(module).exports;
  }

  /** Whether another kernel should take over. */
  get isFull(): boolean {
    return this.exports.memory.buffer.byteLength >= CAPACITY;
  }

  /**
   * Its memory. Ask for it anew after each call: a memory that grew is another one, and what was the old one has no length
   * any more, which is quicker to see than whose memory it is.
   */
  get bytes(): Uint8Array {
    if (this.#bytes.length === 0) this.#bytes = new Uint8Array(this.exports.memory.buffer);
    return this.#bytes;
  }

  /** The same as numbers of 32 bits, and of 16. */
  get ints(): Int32Array {
    if (this.#ints.length === 0) this.#ints = new Int32Array(this.exports.memory.buffer);
    return this.#ints;
  }

  get units(): Uint16Array {
    if (this.#units.length === 0) this.#units = new Uint16Array(this.exports.memory.buffer);
    return this.#units;
  }

  /** Reads a file into the kernel, to stay there, where the reader can. */
  load(read: (roomFor: RoomFor) => Uint8Array): ModelFile {
    let at = 0;
    const bytes = read((size) => {
      at = this.exports.take(size) >>> 0;
      return this.bytes.subarray(at, at + size);
    });
    const { length } = bytes;
    return new ModelFile(this.#holds(bytes) ? () => this.bytes.subarray(at, at + length) : bytes);
  }

  #holds(numbers: ArrayBufferView): boolean {
    return numbers.buffer === this.exports.memory.buffer;
  }

  /** Copies numbers into the kernel, to stay there; returns where. What is there already is left where it is. */
  put(numbers: ArrayBufferView): number {
    if (this.#holds(numbers)) return numbers.byteOffset;
    const at = this.exports.take(numbers.byteLength) >>> 0;
    this.bytes.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), at);
    return at;
  }

  /** Gives the kernel a block to read; returns where its layers lie. */
  enter({ length, memory }: Layers): number {
    const at = this.exports.enterBlock(length) >>> 0;
    this.bytes.set(memory, at);
    return at;
  }

  /** Numbers in its memory, as it is now (see `bytes`), at an address as it comes. */
  int32(at: number, count: number): Int32Array {
    return new Int32Array(this.exports.memory.buffer, at >>> 0, count);
  }

  float32(at: number, count: number): Float32Array {
    return new Float32Array(this.exports.memory.buffer, at >>> 0, count);
  }

  /** A copy of a piece of its memory, from an address as it comes. */
  copy(at: number, size: number): Piece {
    const from = at >>> 0;
    return this.#pages.keep(this.bytes.subarray(from, from + size));
  }
}
