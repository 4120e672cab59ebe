import type { AttributionInput } from './attribution.ts';
import type { Span } from '../text/span.ts';

/** Why a sentence wants a source: what kind of contestable assertion it makes. */
export type ClaimKind =
  'accusation' | 'motive' | 'cause' | 'superlative' | 'disputed-figure' | 'statistic' | 'prediction';

/** A contestable assertion in one block, outside quotation marks. Spans are relative to the block. */
export interface BlockClaim {
  readonly kind: ClaimKind;
  /** The words that make it one. */
  readonly trigger: Span;
  /** Index of its sentence in the block. */
  readonly sentence: number;
}

/** Finds contestable assertions of the writer's in one block; ordered by trigger. */
export function findClaims(_block: AttributionInput): BlockClaim[] {
  return [];
}
