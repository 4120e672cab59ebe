import { compareSpans } from '../../text/span.ts';
import type { AnalysedBlock } from '../analysis.ts';
import type { Cluster, Named, PlacedName } from './cluster.ts';
import type { IsQuoted } from './place-names.ts';
import { StandInReader } from './stand-ins.ts';

/**
 * Goes through the article once and gives every cluster its mentions: names, and in the running text “the agency” and
 * “she” where they certainly mean it; leaves out every case with a second candidate.
 *
 * @param names In order of place, joined.
 * @param proven Those candidates that proved to be names, likewise.
 * @returns The clusters that are mentioned, in order of first mention.
 * Cost: linear in names, definite nouns and pronouns.
 */
export function tellMentions(
  blocks: readonly AnalysedBlock[],
  names: readonly PlacedName[],
  proven: readonly Named[],
  isQuoted: IsQuoted,
): readonly Cluster[] {
  const inOrder = proven.length === 0 ? names : [...names, ...proven].toSorted(byPlace);
  const reader = new StandInReader(inOrder, isQuoted);
  for (const block of blocks) {
    if (block.zone === 'paragraph' || block.zone === 'list-item') reader.readBlock(block);
    else reader.addNames(block.index);
  }
  return reader.clusters;
}

function byPlace(a: Named, b: Named): number {
  return compareSpans(a.mention, b.mention);
}
