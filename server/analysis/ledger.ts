import type { AnalysedBlock } from './analysis.ts';
import type { Attribution } from './attribution.ts';
import type { Entity } from './entities.ts';
import type { Span } from '../text/span.ts';

export type SourceStanding =
  'named' | 'organisation' | 'document' | 'second-hand' | 'anonymous' | 'collective' | 'asked';

/** One row a source: who it is, how it is identified, and which attributions rest on it. */
export interface LedgerRow {
  /** As an editor would call it: the entity's name, or the description as written. */
  readonly name: string;
  readonly standing: SourceStanding;
  /** The entity, by id, when there is one. */
  readonly entity: string | undefined;
  /** Where it is first given. Absolute. */
  readonly span: Span;
  /** Indexes into the analysis' attributions. */
  readonly attributions: readonly number[];
  /** Words of content that rest on it. */
  readonly words: number;
  /** Where the words were put out: “statement”, “Twitter”; `undefined` when said to the reporter or not told. */
  readonly medium: string | undefined;
  /** anonymous: the reason given for not naming, where there is one. Absolute. */
  readonly reason: Span | undefined;
  /** second-hand: the outlet's own unnamed sources (“three unidentified officials”). Absolute. */
  readonly citing: Span | undefined;
}

/** The sources of a story, in order of first appearance. */
export function buildLedger(
  _paragraphs: readonly AnalysedBlock[],
  _attributions: readonly Attribution[],
  _entities: readonly Entity[],
): LedgerRow[] {
  return [];
}
