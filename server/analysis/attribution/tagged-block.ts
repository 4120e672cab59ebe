import type { Layers } from '../../language/layers.ts';

/**
 * A block as the tagger leaves it. Arrays are indexed by token; LABELS numbers the labels. Probabilities are those of
 * the labels given the whole block: three a token, of source, cue and content in this order.
 */
export interface TaggedBlock {
  readonly layers: Layers;
  /** Hashes of the lemmas. */
  readonly lemmas: Int32Array;
  /** What words are, as bits: see word-flags.ts. */
  readonly flags: Int32Array;
  readonly labels: Uint8Array;
  /** Of the first pass, which sees the block alone. */
  readonly firstPass: Float32Array;
  /** Of the second pass, which sees what the first found in the block and its neighbours; the first pass's in a bare block. */
  readonly secondPass: Float32Array;
  /** Nothing was found in it and nothing is quoted: there is nothing to link. */
  readonly isBare: boolean;
}

/** A half-open range of tokens of one block. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}
