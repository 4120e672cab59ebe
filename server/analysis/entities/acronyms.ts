import { bodyKey, isAcronymName, isListedAcronym, nameKeys, standsFor } from './bodies.ts';
import { type Cluster, mergeClusters } from './cluster.ts';
import type { Directory } from './directory.ts';
import { openingOf } from './name-forms.ts';
import type { GlossRecord } from './name-records.ts';

/** Joins an acronym to the long form the story gives for it. */
export function joinGloss(directory: Directory, { acronym, long }: GlossRecord): void {
  const short = directory.exact(acronym);
  const full = directory.exact(long.text);
  if (full !== undefined && short !== undefined && full !== short) mergeClusters(full, short);
  const cluster = full ?? short;
  if (cluster === undefined) return;
  cluster.gloss ??= long;
  if (full !== undefined && !full.sure) full.kind = 'organisation';
  const key = bodyKey(acronym);
  directory.alias({ key, opening: openingOf(key) }, cluster);
}

/** Joins an acronym nobody explained to the one name in the story whose letters it has. */
export function joinAcronyms(directory: Directory): void {
  const isOpen = ({ into, kind }: Cluster): boolean => into === undefined && kind !== 'person';
  const acronyms = directory.clusters.filter((cluster) => isAcronymName(cluster) && isOpen(cluster));
  if (acronyms.length === 0) return;
  const long = directory.clusters.filter(
    ({ into, kind, fullest }) => into === undefined && kind === 'organisation' && fullest.words.length > 1,
  );
  if (long.length === 0) return;
  let byName: ReadonlyMap<string, readonly Cluster[]> | undefined;
  let byInitials: ReadonlyMap<string, readonly Cluster[]> | undefined;
  for (const cluster of acronyms) {
    if (!isOpen(cluster)) continue;
    const { name, listed: known } = cluster.fullest;
    let possible: readonly Cluster[] = long;
    if (known.length > 0) {
      byName ??= clustersBy(long, ({ fullest }) => fullest.keys);
      possible = distinctOf(nameKeys(known), byName);
    } else if (!isListedAcronym(name)) {
      byInitials ??= clustersBy(long, ({ fullest }) => fullest.initials);
      possible = byInitials.get(name.replace(/[^\p{L}]/gu, '').toLowerCase()) ?? [];
    }
    const fitting = possible.filter((full) => full.into === undefined && standsFor(name, full.fullest.words));
    if (fitting.length === 1) mergeClusters(fitting[0]!, cluster);
  }
}

function clustersBy(
  clusters: readonly Cluster[],
  keysOf: (cluster: Cluster) => Iterable<string>,
): ReadonlyMap<string, readonly Cluster[]> {
  const found = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    for (const key of keysOf(cluster)) {
      const there = found.get(key);
      if (there === undefined) found.set(key, [cluster]);
      else there.push(cluster);
    }
  }
  return found;
}

function distinctOf(keys: readonly string[], found: ReadonlyMap<string, readonly Cluster[]>): Cluster[] {
  return [...new Set(keys.flatMap((key) => found.get(key) ?? []))];
}
