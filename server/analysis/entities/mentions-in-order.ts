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
  const reader = new StandInReader(isQuoted);
  let nextName = 0;
  let nextProven = 0;
  for (const block of blocks) {
    const firstName = nextName;
    const firstProven = nextProven;
    nextName = endOfBlock(names, firstName, block.index);
    nextProven = endOfBlock(proven, firstProven, block.index);
    let inBlock: readonly Named[] = names.slice(firstName, nextName);
    if (firstProven < nextProven)
      inBlock = [...inBlock, ...proven.slice(firstProven, nextProven)].toSorted(byPlace);
    if (block.zone === 'paragraph' || block.zone === 'list-item') reader.readBlock(block, inBlock);
    else for (const name of inBlock) reader.addName(name);
  }
  return reader.clusters;
}

/** The index behind the last of those from `first` on that a block names. */
function endOfBlock(named: readonly Named[], first: number, block: number): number {
  let end = first;
  while (end < named.length && named[end]!.mention.block === block) end += 1;
  return end;
}

function byPlace(a: Named, b: Named): number {
  return compareSpans(a.mention, b.mention);
}
