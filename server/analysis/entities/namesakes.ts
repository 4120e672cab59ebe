import type { Cluster } from './cluster.ts';

/** The names of an article that are compared by one key. */
export interface Namesakes {
  /** How much speaks for each kind. */
  person: number;
  organisation: number;
  place: number;
  other: number;
  /** Kinds that a mention is surely of: bits of `kind-votes.ts`. */
  sure: number;
  /** What the name leads to, once it does: follow it with `resolved`. */
  cluster: Cluster | undefined;
}

/** The names of an article by key: a name is looked up once, when it is placed, and then knows its namesakes. */
export class NamesakesByKey {
  readonly #found = new Map<string, Namesakes>();

  /** Those with a key; nobody has asked for them before where there are none yet. */
  of(key: string): Namesakes {
    const found = this.#found.get(key);
    if (found !== undefined) return found;
    const added = { person: 0, organisation: 0, place: 0, other: 0, sure: 0, cluster: undefined };
    this.#found.set(key, added);
    return added;
  }

  /** What a key leads to. */
  clusterOf(key: string): Cluster | undefined {
    return this.#found.get(key)?.cluster;
  }
}
