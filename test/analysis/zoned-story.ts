import assert from 'node:assert/strict';
import { analyse } from '../../server/analysis/analysis.ts';
import type { ResidueKind, Zone } from '../../server/analysis/zones.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { newMemory } from '../support/language.ts';

/** A zone, or `residue:kind`, and a block of a story. */
export type ZonedBlock = [zone: Zone | `residue:${ResidueKind}`, text: string];

/** Zones of the blocks; residue as `residue:kind`. */
export function zonesOf(text: string, format: 'plain' | 'markdown' = 'plain'): string[] {
  return analyse(parseArticle(text, format), newMemory()).blocks.map(({ zone, residue }) =>
    residue ? `${zone}:${residue}` : zone,
  );
}

/** The story that the blocks make is read with their zones. */
export function assertZones(blocks: readonly ZonedBlock[], format: 'plain' | 'markdown' = 'plain'): void {
  const text = blocks.map(([, line]) => line).join('\n\n') + '\n';
  assert.deepEqual(
    zonesOf(text, format).map((zone, i) => [zone, blocks[i]?.[1]]),
    blocks.map(([zone, line]) => [zone, line]),
  );
}

export const LEDE: ZonedBlock = [
  'paragraph',
  'FAIRHAVEN, Ore. (AP) — The City Council voted 5-2 on Tuesday to let a developer build 140 apartments on the cannery site.',
];
export const QUOTE: ZonedBlock = [
  'paragraph',
  '“We waited nine years for this, and the neighbors waited with us,” said Councilwoman Ines Varga, who proposed the plan.',
];
export const LAST: ZonedBlock = [
  'paragraph',
  'Mayor Tom Okafor is expected to sign the ordinance before the end of the month, his office said.',
];
