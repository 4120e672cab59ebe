import type { AnalysedBlock } from './analysis.ts';
import type { Attribution } from './attribution.ts';
import type { Entity } from './entities.ts';
import type { Quotation } from './quotations.ts';

/** Places the blocks' attributions in the article, carries speakers over, and resolves each to an entity; ordered by cue. */
export function resolveSpeakers(
  _paragraphs: readonly AnalysedBlock[],
  _quotations: readonly Quotation[],
  _entities: readonly Entity[],
): Attribution[] {
  return [];
}
