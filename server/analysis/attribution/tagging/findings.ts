import type { Kernel } from '../../../language/kernel.ts';
import type { Layers } from '../../../language/layers.ts';

/** How a block looks from one beside it: four numbers that only the kernel understands. */
export type NeighbourView = Int32Array;

/** No neighbour at all. */
export const NO_NEIGHBOUR: NeighbourView = new Int32Array(4);

/** What the first pass found in a block; columns by token. */
export interface Findings {
  readonly layers: Layers;
  /** All of it, as the kernel wrote it and reads it again for the second pass. */
  readonly memory: Uint8Array;
  /** Of source, cue and content: three a token. */
  readonly probabilities: Float32Array;
  /** Hashes of the lemmas. */
  readonly lemmas: Int32Array;
  /** See word-flags.ts. */
  readonly flags: Int32Array;
  /** How this block looks from the one after it, and from the one before. */
  readonly fromAfter: NeighbourView;
  readonly fromBefore: NeighbourView;
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

/** Numbers of a view. */
const VIEW = FINDINGS.view / 4;

/** Takes what was found in a block, `size` bytes, out of the kernel. */
export function takeFindings(kernel: Kernel, layers: Layers, size: number): Findings {
  const { length } = layers;
  const memory = kernel.copy(kernel.exports.layOutFindings(), size);
  const { buffer, byteOffset: head } = memory;
  const probabilities = head + FINDINGS.head + FINDINGS.sums * length;
  const lemmas = probabilities + FINDINGS.parts * length;
  return {
    layers,
    memory,
    probabilities: new Float32Array(buffer, probabilities, length * 3),
    lemmas: new Int32Array(buffer, lemmas, length),
    flags: new Int32Array(buffer, lemmas + FINDINGS.number * length, length),
    fromAfter: new Int32Array(buffer, head + FINDINGS.fromAfter, VIEW),
    fromBefore: new Int32Array(buffer, head + FINDINGS.fromBefore, VIEW),
  };
}

/** Gives the kernel a block with what was found in it and how the blocks before and after look. */
export function giveFindings(
  kernel: Kernel,
  { layers, memory }: Findings,
  before: NeighbourView,
  after: NeighbourView,
): void {
  const { exports } = kernel;
  kernel.enter(layers);
  const at = exports.layOutFindings() >>> 0;
  kernel.bytes.set(memory, at);
  const views = exports.views.value >>> 2;
  kernel.ints.set(before, views);
  kernel.ints.set(after, views + VIEW);
}
