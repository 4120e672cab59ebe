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

/** Bytes of the head of findings, and where in it the views stand: see findings.ts of the kernel. */
const HEAD = 64;
const FROM_AFTER = 4;
const FROM_BEFORE = 20;

/** Takes what was found in a block, `size` bytes, out of the kernel. */
export function takeFindings(kernel: Kernel, layers: Layers, size: number): Findings {
  const { length } = layers;
  const memory = kernel.copy(kernel.exports.layOutFindings(), size);
  const probabilities = HEAD + 16 * length;
  const lemmas = probabilities + 12 * length;
  return {
    layers,
    memory: new Uint8Array(memory),
    probabilities: new Float32Array(memory, probabilities, length * 3),
    lemmas: new Int32Array(memory, lemmas, length),
    flags: new Int32Array(memory, lemmas + 4 * length, length),
    fromAfter: new Int32Array(memory, FROM_AFTER, 4),
    fromBefore: new Int32Array(memory, FROM_BEFORE, 4),
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
  const views = kernel.int32(exports.views.value, 8);
  views.set(before);
  views.set(after, 4);
}
