import { bodyKey, initialsOf, isAcronymName, isCalled, type LongName, standsFor } from './bodies.ts';
import { type Cluster, mergeClusters } from './cluster.ts';
import type { Directory } from './directory.ts';
import type { NameForm } from './name-forms.ts';
import type { GlossRecord } from './name-records.ts';
import type { StatedAlias } from './stated-aliases.ts';

/** Joins an acronym to the long form the story gives for it. */
export function joinGloss(directory: Directory, { acronym, long }: GlossRecord): void {
  const short = directory.exact(acronym);
  const full = directory.exact(long.text);
  if (full !== undefined && short !== undefined && full !== short) mergeClusters(full, short);
  const cluster = full ?? short;
  if (cluster === undefined) return;
  cluster.gloss ??= long;
  if (full !== undefined && !full.sure) full.kind = 'organisation';
  directory.aliasKey(bodyKey(acronym), cluster);
}

/** Joins an acronym to the body of which the story says that it is known by it: “the Volcano Centre, known as PVG”. */
export function joinStatedAlias(directory: Directory, { name, alias }: StatedAlias): void {
  const short = directory.exact(alias);
  const full = directory.exact(name);
  if (full === undefined || short === undefined || full === short) return;
  if (full.kind === 'person' || full.kind === 'place' || short.kind === 'person') return;
  mergeClusters(full, short);
  if (!full.sure) full.kind = 'organisation';
}

/** Joins an acronym nobody explained to the one name in the story whose letters it has. */
export function joinAcronyms(directory: Directory): void {
  const acronyms = directory.clusters.filter((cluster) => isOpen(cluster) && isAcronymName(cluster));
  if (acronyms.length === 0) return;
  const long = directory.clusters.filter(
    ({ into, kind, fullest }) => into === undefined && kind === 'organisation' && fullest.words.length > 1,
  );
  if (long.length === 0) return;
  const bodies = new LongBodies(long);
  for (const cluster of acronyms) {
    // It may have been joined to another acronym's name.
    if (!isOpen(cluster)) continue;
    const fitting = bodies.calledBy(cluster.fullest).filter(({ into }) => into === undefined);
    if (fitting.length === 1) mergeClusters(fitting[0]!, cluster);
  }
}

function isOpen({ into, kind }: Cluster): boolean {
  return into === undefined && kind !== 'person';
}

/** Bodies with long names, by what acronyms they may have. */
class LongBodies {
  readonly #bodies: readonly Cluster[];
  /** By the first key of a well-known long name. */
  readonly #called = new Map<string, readonly Cluster[]>();
  #byInitials: ReadonlyMap<string, readonly Cluster[]> | undefined;

  constructor(bodies: readonly Cluster[]) {
    this.#bodies = bodies;
  }

  /** Those an acronym stands for: by the list of well-known ones if it is in it, else by its letters. */
  calledBy({ name, listed }: NameForm): readonly Cluster[] {
    if (listed !== undefined) return this.#calledAs(listed);
    return this.#spelling(name).filter(({ fullest }) => standsFor(name, fullest.words));
  }

  /** Looked for once: “FBI1” and “FBI2” stand for one long name, and hostile texts have thousands. */
  #calledAs(long: LongName): readonly Cluster[] {
    const key = long.keys[0]!;
    let found = this.#called.get(key);
    if (found === undefined) {
      found = this.#bodies.filter(({ fullest }) => isCalled(fullest.key, fullest.words, long));
      this.#called.set(key, found);
    }
    return found;
  }

  #spelling(acronym: string): readonly Cluster[] {
    this.#byInitials ??= clustersByInitials(this.#bodies);
    return this.#byInitials.get(acronym.replace(/[^\p{L}]/gu, '').toLowerCase()) ?? [];
  }
}

function clustersByInitials(clusters: readonly Cluster[]): ReadonlyMap<string, readonly Cluster[]> {
  const found = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    for (const initials of initialsOf(cluster.fullest.words)) {
      const there = found.get(initials);
      if (there === undefined) found.set(initials, [cluster]);
      else there.push(cluster);
    }
  }
  return found;
}
