import type { Layers } from './layers.ts';
import { ModelFile } from './model-file.ts';

/**
 * What the kernel exports: see server/kernel/index.ts. Numbers are 32-bit integers unless said. Addresses are in bytes, and
 * come signed: those beyond 2 GB are below 0 until `>>> 0` makes them places.
 */
export interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  take(bytes: number): number;
  enterBlock(tokens: number): number;
  readonly contexts: Global;
  clusterOf(lower: number): number;
  setClusters(slots: number, count: number): void;
  setCandidates(
    words: number,
    count: number,
    setStarts: number,
    setTags: number,
    proper: number,
    properPlural: number,
    plural: number,
  ): void;
  setTagWeights(weights: number, blocks: number): void;
  setClassGroups(groups: number): void;
  /** @param scale A fraction. */
  setNames(
    weights: number,
    count: number,
    scale: number,
    features: number,
    transitions: number,
    exponentials: number,
  ): void;
  enterWord(letters: number): number;
  noteWord(hash: number, lower: number, shape: number, classes: number, look: number): void;
  tagWords(): void;
  readonly coarseTags: Global;
  readonly tagHashes: Global;
  describe(type: number, lemma: number, classes: number, flags: number): void;
  describeEdge(type: number, tag: number, hash: number): void;
  tagOf(type: number): number;
  wordOfType(type: number): number;
  layOutFindings(): number;
  readonly probabilities: Global;
  readonly cueBegins: Global;
  readonly lemmas: Global;
  readonly flags: Global;
  readonly firstExponentials: Global;
  setFirst(weights: number, buckets: number, transitions: number, exponentials: number): void;
  readTypes(): number;
  runFirst(carry: number, kind: number): number;
  readonly secondExponentials: Global;
  /** @param scale A fraction. */
  setSecond(
    weights: number,
    buckets: number,
    transitions: number,
    exponentials: number,
    scale: number,
    bias: number,
  ): void;
  readonly views: Global;
  runSecond(): number;
  secondResults(): number;
  listFirst(carry: number, kind: number): number;
  listSecond(): number;
  listedFeatures(): number;
  listedStarts(): number;
  readFindings(): number;
  readonly listed: Global;
  listAlone(word: number): number;
  listAround(at: number, place: number, before: number, beforeThat: number): number;
  listCandidates(word: number, wide: number): number;
  listOpen(look: number): number;
  listSlot(word: number, slot: number): number;
  listNear(at: number): number;
  placeOfSentence(): number;
  enterStretches(from: number): void;
  nextStretch(end: number): number;
  readonly stretchFrom: Global;
  readonly stretchTo: Global;
}

/** An exported variable. */
interface Global {
  readonly value: number;
}

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

  /** Its memory. Ask for it anew after each call: a memory that grew is another one. */
  get bytes(): Uint8Array {
    const { buffer } = this.exports.memory;
    if (this.#bytes.buffer !== buffer) this.#bytes = new Uint8Array(buffer);
    return this.#bytes;
  }

  /** The same as numbers of 32 bits, and of 16. */
  get ints(): Int32Array {
    const { buffer } = this.exports.memory;
    if (this.#ints.buffer !== buffer) this.#ints = new Int32Array(buffer);
    return this.#ints;
  }

  get units(): Uint16Array {
    const { buffer } = this.exports.memory;
    if (this.#units.buffer !== buffer) this.#units = new Uint16Array(buffer);
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

  /** Gives the kernel a block to read. */
  enter({ length, memory }: Layers): void {
    const at = this.exports.enterBlock(length) >>> 0;
    this.bytes.set(memory, at);
  }

  /** Numbers in its memory, as it is now (see `bytes`), at an address as it comes. */
  int32(at: number, count: number): Int32Array {
    return new Int32Array(this.exports.memory.buffer, at >>> 0, count);
  }

  float32(at: number, count: number): Float32Array {
    return new Float32Array(this.exports.memory.buffer, at >>> 0, count);
  }

  float64(at: number, count: number): Float64Array {
    return new Float64Array(this.exports.memory.buffer, at >>> 0, count);
  }

  /** A copy of a piece of its memory, from an address as it comes. */
  copy(at: number, size: number): ArrayBuffer {
    const from = at >>> 0;
    return this.exports.memory.buffer.slice(from, from + size);
  }
}
