import type { Kernel } from '../../../language/kernel.ts';
import type { Layers } from '../../../language/layers.ts';

/** What the first pass found in a block; columns by token. */
export interface Findings {
  readonly layers: Layers;
  /** All of it, as the kernel wrote it and reads it again for the second pass: see FINDINGS. */
  readonly memory: Int32Array;
  /** Of source, cue and content: three a token. */
  readonly probabilities: Float32Array;
  /** Hashes of the lemmas. */
  readonly lemmas: Int32Array;
  /** See word-flags.ts. */
  readonly flags: Int32Array;
}

/**
 * Where things stand in the memory of findings, in bytes, as findings.ts of the kernel lays them out: its head and the views
 * in it; then the columns by token, one behind the other: sums for the second pass, probabilities, lemmas, flags.
 */
export const FINDINGS = {
  head: 64,
  fromAfter: 4,
  fromBefore: 20,
  view: 16,
  sums: 16,
  parts: 12,
  number: 4,
} as const;

/** Where the views stand in the head, counted in numbers, and how many a view has: only the kernel understands them. */
const FROM_AFTER = FINDINGS.fromAfter / 4;
const FROM_BEFORE = FINDINGS.fromBefore / 4;
const VIEW = FINDINGS.view / 4;

/** The memory of what was found in no block: how it looks where there is no neighbour. */
export const NO_NEIGHBOUR: Int32Array = new Int32Array(FINDINGS.head / 4);

/** Whether what was found in two blocks before one looks the same from there. */
export function looksSameBefore(one: Int32Array, other: Int32Array): boolean {
  return isSameView(one, other, FROM_AFTER);
}

/** The same of two blocks after one. */
export function looksSameAfter(one: Int32Array, other: Int32Array): boolean {
  return isSameView(one, other, FROM_BEFORE);
}

function isSameView(one: Int32Array, other: Int32Array, view: number): boolean {
  for (let at = view; at < view + VIEW; at++) if (one[at] !== other[at]) return false;
  return true;
}

/** Takes what was found in blocks out of the kernel, and gives it back. */
export class FindingsExchange {
  readonly #kernel: Kernel;
  /** Where the kernel reads how the neighbours look, counted in numbers. */
  readonly #views: number;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    this.#views = kernel.exports.views.value >>> 2;
  }

  /** Takes what was found in the block that the kernel has read, `size` bytes. */
  take(layers: Layers, size: number): Findings {
    const { length } = layers;
    const { buffer, at } = this.#kernel.copy(this.#kernel.exports.layOutFindings(), size);
    const probabilities = at + FINDINGS.head + FINDINGS.sums * length;
    const lemmas = probabilities + FINDINGS.parts * length;
    return {
      layers,
      memory: new Int32Array(buffer, at, size / 4),
      probabilities: new Float32Array(buffer, probabilities, length * 3),
      lemmas: new Int32Array(buffer, lemmas, length),
      flags: new Int32Array(buffer, lemmas + FINDINGS.number * length, length),
    };
  }

  /**
   * Gives the kernel a block with what was found in it.
   *
   * @param before The memory of what was found in the block before, and `after` in the one after: how they look is in it.
   */
  give({ layers, memory }: Findings, before: Int32Array, after: Int32Array): void {
    const kernel = this.#kernel;
    kernel.enter(layers);
    const at = kernel.exports.layOutFindings() >>> 2;
    const { ints } = kernel;
    ints.set(memory, at);
    const views = this.#views;
    for (let number = 0; number < VIEW; number++) {
      ints[views + number] = before[FROM_AFTER + number]!;
      ints[views + VIEW + number] = after[FROM_BEFORE + number]!;
    }
  }
}
