import type { AnalysedBlock } from '../analysis.ts';
import type { Zone } from '../zones.ts';

/** Zones in which somebody may be said to say something. */
const PROSE: ReadonlySet<Zone> = new Set<Zone>(['headline', 'dek', 'paragraph', 'list-item']);

/**
 * Whether a block is read for who says what. Headlines are: “Mayor says the pier is safe”. Sourcing is judged by the
 * running text alone, so whoever counts sources leaves them out.
 */
export function isAttributable({ zone }: AnalysedBlock): boolean {
  return PROSE.has(zone);
}
