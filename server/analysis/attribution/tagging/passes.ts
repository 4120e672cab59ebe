import type { Kernel } from '../../../language/kernel.ts';
import type { Layers } from '../../../language/layers.ts';
import type { ModelFile } from '../../../language/model-file.ts';
import type { TaggedBlock } from '../tagged-block.ts';
import { type Findings, FindingsExchange } from './findings.ts';
import type { WordTypes } from './word-types.ts';

/** Bytes of what comes of a token, as second-pass.ts of the kernel lays it out: a column of probabilities, one of labels. */
export const RESULTS = { size: 13, parts: 12 } as const;

/**
 * Both passes of the tagger, as the kernel runs them. The first judges what each token is from the words around it in its
 * block alone. The second judges anew, knowing what the first found in its block and at the nearer ends of the blocks
 * around it; a bias on the labels that begin a source or a cue makes it find more of them.
 */
export class Passes {
  readonly #kernel: Kernel;
  readonly #types: WordTypes;
  readonly #findings: FindingsExchange;
  /** Labels of all blocks in which nothing is found: all 0, and nobody writes to them. */
  #noLabels = new Uint8Array(1024);

  constructor(kernel: Kernel, types: WordTypes, model: ModelFile) {
    this.#kernel = kernel;
    this.#types = types;
    this.#findings = new FindingsExchange(kernel);
    const { exports } = kernel;
    const weights = model.int32('weights');
    const buckets = weights.byteLength / exports.BUCKET.value;
    const at = kernel.put(weights);
    const first = model.float32('first transitions');
    exports.setFirst(at, buckets, kernel.put(first), kernel.put(exponentialsOf(first)));
    const second = model.float32('second transitions');
    const scale = model.number('second scale');
    const bias = kernel.put(model.float32('bias'));
    exports.setSecond(at, buckets, kernel.put(second), kernel.put(exponentialsOf(second)), scale, bias);
    this.#writeSteps(exports.firstExponentials.value, model.number('first scale'));
    this.#writeSteps(exports.secondExponentials.value, scale);
  }

  /**
   * Runs the first pass over a block. Cost: linear in its tokens.
   *
   * @param carry What the block before leaves (see CARRY), and `kind` what this one is (see BLOCK_KIND).
   */
  first(layers: Layers, carry: number, kind: number): Findings {
    this.#kernel.enter(layers);
    this.#types.read();
    return this.#findings.take(layers, this.#kernel.exports.runFirst(carry, kind));
  }

  /**
   * Runs the second pass over a block that the first has read. Cost: linear in its tokens.
   *
   * @param before The memory of what was found in the block before, and `after` in the one after.
   */
  second(findings: Findings, before: Int32Array, after: Int32Array): TaggedBlock {
    this.#findings.give(findings, before, after);
    const { layers, lemmas, flags, probabilities: firstPass } = findings;
    const { length } = layers;
    if (this.#kernel.exports.runSecond() === 0) {
      // Nobody asks how likely nothing was: the first pass's word is enough.
      const labels = this.#noneOf(length);
      return { layers, lemmas, flags, labels, firstPass, secondPass: firstPass, isBare: true };
    }
    const { buffer, at } = this.#kernel.copy(this.#kernel.exports.secondResults(), length * RESULTS.size);
    const labels = new Uint8Array(buffer, at + length * RESULTS.parts, length);
    const secondPass = new Float32Array(buffer, at, length * 3);
    return { layers, lemmas, flags, labels, firstPass, secondPass, isBare: false };
  }

  #noneOf(length: number): Uint8Array {
    if (length > this.#noLabels.length) this.#noLabels = new Uint8Array(2 * length);
    return this.#noLabels.subarray(0, length);
  }

  #writeSteps(at: number, scale: number): void {
    const { value: count } = this.#kernel.exports.STEPS;
    const steps = this.#kernel.float32(at, count);
    for (let step = 0; step < count - 1; step++) steps[step] = Math.exp(-step * scale);
  }
}

function exponentialsOf(transitions: Float32Array): Float32Array {
  return transitions.map(Math.exp);
}
