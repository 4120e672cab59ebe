import type { BlockReading } from './block-reading.ts';
import type { Span } from '../text/span.ts';

export type AttributionKind = 'speech' | 'attitude';
export type AttributionForm = 'direct' | 'indirect' | 'mixed';

/**
 * Who says what, by which cue, inside one block. Spans are relative to the block.
 * Source: Pareti 2012 (PARC3) and Newell et al. 2018 (PolNeAR) for source, cue and content.
 */
export interface BlockAttribution {
  /** Empty when the block names nobody. */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly kind: AttributionKind;
  readonly form: AttributionForm;
  /** Lemma of the cue's head: "say", "according to". */
  readonly cueLemma: string;
  /** How the words were put out, where the block says so: “in a statement”, “on Twitter”. */
  readonly medium: Span | undefined;
  /** 0 to 1. */
  readonly confidence: number;
}

/** An attribution in its article. Spans are absolute. */
export interface Attribution extends BlockAttribution {
  readonly block: number;
  /** The entity that speaks, by id; `undefined` when it could not be told. */
  readonly speaker: string | undefined;
  /** How the source is written: a name, a noun phrase, a pronoun; `none` when it was carried over from before. */
  readonly sourceForm: 'name' | 'nominal' | 'pronoun' | 'none';
}

/** What a block's attributions are found from. */
export type AttributionInput = Omit<BlockReading, 'attributions' | 'claims'>;

/** Finds who says what in one block; ordered by cue. */
export function findAttributions(_block: AttributionInput): BlockAttribution[] {
  return [];
}
