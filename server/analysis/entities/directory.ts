import { bodyKey } from './bodies.ts';
import { type Cluster, resolved } from './cluster.ts';
import { lastWordOf, surnameOf } from './people.ts';

/** Clusters by what they can be found by, while names are joined. */
export class Directory {
  readonly clusters: Cluster[] = [];
  readonly #byKey = new Map<string, Cluster>();
  /** First words of the keys. */
  readonly #keyOpenings = new Set<string>();
  readonly #people = new Map<string, Cluster[]>();
  readonly #given = new Map<string, Set<Cluster>>();
  readonly #bodiesByLastWord = new Map<string, Cluster[]>();
  readonly #bodiesByFirstWord = new Map<string, Cluster[]>();

  /** @param key `bodyKey` of the cluster’s name. */
  add(cluster: Cluster, key: string): Cluster {
    this.clusters.push(cluster);
    this.#setKey(key, cluster);
    const { words } = cluster;
    const last = words.at(-1)!.toLowerCase();
    push(this.#bodiesByLastWord, last, cluster);
    if (words.length > 1) push(this.#bodiesByLastWord, `${words.at(-2)!.toLowerCase()} ${last}`, cluster);
    push(this.#bodiesByFirstWord, words[0]!, cluster);
    if (cluster.kind === 'person') this.addPerson(cluster);
    return cluster;
  }

  addPerson(cluster: Cluster): void {
    const surname = surnameOf(cluster.words);
    const last = lastWordOf(cluster.words);
    push(this.#people, surname, cluster);
    if (last !== surname) push(this.#people, last, cluster);
    if (cluster.words.length > 1) {
      const given = this.#given.get(cluster.words[0]!) ?? new Set();
      this.#given.set(cluster.words[0]!, given.add(cluster));
    }
  }

  exact(name: string): Cluster | undefined {
    return this.byKey(bodyKey(name));
  }

  /** The cluster with a name of this `bodyKey`. */
  byKey(key: string): Cluster | undefined {
    const found = this.#byKey.get(key);
    return found && resolved(found);
  }

  people(surname: string): readonly Cluster[] {
    return this.#people.get(surname.toLowerCase()) ?? [];
  }

  byGivenName(name: string): Cluster | undefined {
    let found: Cluster | undefined;
    for (const person of this.#given.get(name) ?? []) {
      if (person.staff) continue;
      if (found !== undefined) return undefined;
      found = person;
    }
    return found;
  }

  /** Clusters whose name ends in a word, or in two. */
  endingIn(word: string): readonly Cluster[] {
    return distinct(this.#bodiesByLastWord.get(word.toLowerCase()) ?? []);
  }

  openingWith(word: string): readonly Cluster[] {
    return distinct(this.#bodiesByFirstWord.get(word) ?? []);
  }

  /** Lets a second form lead to a cluster, by its `bodyKey`. */
  alias(key: string, cluster: Cluster): void {
    if (!this.#byKey.has(key)) this.#setKey(key, cluster);
  }

  #setKey(key: string, cluster: Cluster): void {
    this.#byKey.set(key, cluster);
    const space = key.indexOf(' ');
    this.#keyOpenings.add(space < 0 ? key : key.slice(0, space));
  }

  /** Whether a name of several words may begin with a word, given in small letters. */
  mayOpen(folded: string): boolean {
    // Keys leave out “the” and “U.S.” before a name.
    return this.#keyOpenings.has(folded) || folded === 'the' || folded.startsWith('u');
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** The clusters that others were merged into, each once. */
export function distinct(clusters: readonly Cluster[]): Cluster[] {
  if (clusters.length === 0) return [];
  if (clusters.length === 1) return [resolved(clusters[0]!)];
  return [...new Set(clusters.map(resolved))];
}
