import type { AnalysedBlock } from '../analysis.ts';
import type { Zone } from '../zones.ts';
import { BLOCK_KIND } from './tagging/block-kind.ts';

/** Zones in which somebody may be said to say something. */
const PROSE: ReadonlySet<Zone> = new Set<Zone>(['headline', 'dek', 'paragraph', 'list-item']);

/**
 * Whether a block is read for who says what. Headlines are: “Mayor says the pier is safe”. Sourcing is judged by the
 * running text alone, so whoever counts sources leaves them out.
 */
export function isAttributable({ zone }: AnalysedBlock): boolean {
  return PROSE.has(zone);
}

/** What the tagger takes an attributable block for: see BLOCK_KIND. */
export function blockKind({ zone }: AnalysedBlock): number {
  if (zone === 'paragraph') return BLOCK_KIND.paragraph;
  return zone === 'headline' || zone === 'dek' ? BLOCK_KIND.headline : BLOCK_KIND.other;
}
