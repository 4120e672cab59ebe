import { bodyKey } from './bodies.ts';
import { type Cluster, resolved } from './cluster.ts';
import { lastWordOf, surnameOf } from './people.ts';

/** Clusters by what they can be found by, while names are joined. */
export class Directory {
  readonly clusters: Cluster[] = [];
  /** The words of each cluster's name as it was first found, by its index. */
  readonly #firstWords: (readonly string[])[] = [];
  readonly #byKey = new Map<string, Cluster>();
  readonly #people = new Map<string, Cluster[]>();
  readonly #given = new Map<string, Cluster[]>();
  readonly #byLastWord = new Map<string, Cluster[]>();
  readonly #byFirstWord = new Map<string, Cluster[]>();
  /** How many of the clusters are filed by their first and last words. */
  #filed = 0;
  /** First words of the keys; made when first asked for. */
  #keyOpenings: Set<string> | undefined;

  /** @param key `bodyKey` of the cluster’s name. */
  add(cluster: Cluster, key: string): Cluster {
    this.clusters.push(cluster);
    this.#firstWords.push(cluster.words);
    this.#setKey(key, cluster);
    if (cluster.kind === 'person') this.addPerson(cluster);
    return cluster;
  }

  addPerson(cluster: Cluster): void {
    const surname = surnameOf(cluster.words);
    const last = lastWordOf(cluster.words);
    push(this.#people, surname, cluster);
    if (last !== surname) push(this.#people, last, cluster);
    if (cluster.words.length > 1) push(this.#given, cluster.words[0]!, cluster);
  }

  exact(name: string): Cluster | undefined {
    return this.byKey(bodyKey(name));
  }

  /** The cluster with a name of this `bodyKey`. */
  byKey(key: string): Cluster | undefined {
    const found = this.#byKey.get(key);
    return found && resolved(found);
  }

  /** People with a surname, or a last word of one, in small letters. */
  people(surname: string): readonly Cluster[] {
    return this.#people.get(surname) ?? NOBODY;
  }

  byGivenName(name: string): Cluster | undefined {
    let found: Cluster | undefined;
    for (const person of this.#given.get(name) ?? NOBODY) {
      if (person.staff || person === found) continue;
      if (found !== undefined) return undefined;
      found = person;
    }
    return found;
  }

  /** Clusters whose name, as it was first found, ends in a word. */
  endingIn(word: string): readonly Cluster[] {
    this.#fileByWords();
    return distinct(this.#byLastWord.get(word.toLowerCase()) ?? NOBODY);
  }

  openingWith(word: string): readonly Cluster[] {
    this.#fileByWords();
    return distinct(this.#byFirstWord.get(word) ?? NOBODY);
  }

  #fileByWords(): void {
    for (; this.#filed < this.clusters.length; this.#filed++) {
      const cluster = this.clusters[this.#filed]!;
      const words = this.#firstWords[this.#filed]!;
      push(this.#byLastWord, words.at(-1)!.toLowerCase(), cluster);
      push(this.#byFirstWord, words[0]!, cluster);
    }
  }

  /** Lets a second form lead to a cluster, by its `bodyKey`. */
  alias(key: string, cluster: Cluster): void {
    if (!this.#byKey.has(key)) this.#setKey(key, cluster);
  }

  #setKey(key: string, cluster: Cluster): void {
    this.#byKey.set(key, cluster);
    this.#keyOpenings?.add(openingOf(key));
  }

  /** Whether a name of several words may begin with a word, given in small letters. */
  mayOpen(folded: string): boolean {
    // Keys leave out “the” and “U.S.” before a name.
    if (folded === 'the' || folded.startsWith('u')) return true;
    this.#keyOpenings ??= new Set(Array.from(this.#byKey.keys(), openingOf));
    return this.#keyOpenings.has(folded);
  }
}

const NOBODY: readonly Cluster[] = [];

function openingOf(key: string): string {
  const space = key.indexOf(' ');
  return space < 0 ? key : key.slice(0, space);
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
