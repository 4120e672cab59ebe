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
  /**
   * Of the second pass, which sees what the first found in the block and its neighbours; the first pass's where nothing
   * was found and nothing is quoted.
   */
  readonly secondPass: Float32Array;
}

/** A half-open range of tokens of one block of a sequence of blocks. */
export interface TokenRange {
  /** Index of the block in the sequence. */
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** Spans put together: who says what by which cue. Ordered ranges; source and content may be empty. */
export interface LinkedAttribution {
  readonly source: readonly TokenRange[];
  readonly cue: TokenRange;
  readonly content: readonly TokenRange[];
  /** 0 to 1: of attributions given .8, about 80 of a hundred are right. */
  readonly confidence: number;
}
