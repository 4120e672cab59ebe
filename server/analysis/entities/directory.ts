import { SHORT_NAMES } from '../../lexicon/given-names.ts';
import { isGivenName } from '../names/vocabulary.ts';
import { bodyKey, headOf } from './bodies.ts';
import { type Cluster, resolved } from './cluster.ts';
import { type NameForm, openingOf } from './name-forms.ts';
import type { Namesakes, NamesakesByKey } from './namesakes.ts';
import { nicknameIn } from './people.ts';

/** Clusters by what they can be found by, while names are joined. */
export class Directory {
  readonly clusters: Cluster[] = [];
  /** The form of each cluster's name in which it was first found, by its index. */
  readonly #firstForms: NameForm[] = [];
  readonly #people = new Map<string, Cluster[]>();
  readonly #given = new Map<string, Cluster[]>();
  /** The keys of `#given`, and some of them by their first letters: as many as `#filedGiven` says. */
  readonly #givenNames: string[] = [];
  readonly #givenByOpening = new Map<string, string[]>();
  #filedGiven = 0;
  readonly #ambiguous = new Map<string, Cluster>();
  readonly #byLastWord = new Map<string, Cluster[]>();
  readonly #byFirstWord = new Map<string, Cluster[]>();
  /** How many of the clusters are filed by their first and last words. */
  #filed = 0;
  /** First words of the keys that lead to clusters. */
  readonly #openings = new Set<string>();
  readonly #namesakes: NamesakesByKey;

  constructor(namesakes: NamesakesByKey) {
    this.#namesakes = namesakes;
  }

  /** Files a cluster of one name, which leads to it from now on. */
  add(cluster: Cluster, namesakes: Namesakes): Cluster {
    this.clusters.push(cluster);
    this.#firstForms.push(cluster.fullest);
    this.#lead(namesakes, cluster, cluster.fullest.opening);
    if (cluster.kind === 'person') this.addPerson(cluster);
    return cluster;
  }

  addPerson(cluster: Cluster): void {
    const { surname, last, words } = cluster.fullest;
    push(this.#people, surname, cluster);
    if (last !== surname) push(this.#people, last, cluster);
    if (words.length === 1) return;
    const given = words[0]!;
    if (!this.#given.has(given)) this.#givenNames.push(given);
    push(this.#given, given, cluster);
    const nickname = words.length > 2 ? nicknameIn(words[1]!) : undefined;
    if (nickname !== undefined) push(this.#given, nickname, cluster);
  }

  exact(name: string): Cluster | undefined {
    return this.byKey(bodyKey(name));
  }

  /** The cluster with a name of this `bodyKey`. */
  byKey(key: string): Cluster | undefined {
    const found = this.#namesakes.clusterOf(key);
    return found && resolved(found);
  }

  /** People with a surname, or a last word of one, in small letters. */
  people(surname: string): readonly Cluster[] {
    return this.#people.get(surname) ?? NOBODY;
  }

  /** The bearer of a surname that cannot be told from others who bear it, by what sets it apart; made when there is none yet. */
  ambiguous(key: string, make: () => Cluster): Cluster {
    let found = this.#ambiguous.get(key);
    if (found === undefined) this.#ambiguous.set(key, (found = make()));
    return found;
  }

  /** The only person with a given name or nickname. */
  byGivenName(name: string): Cluster | undefined {
    return onlyPerson(this.#given.get(name) ?? NOBODY);
  }

  /** The only person whose given name a word is short for: “Bill” for “William”, “Dom” for “Dominique”. */
  byShortName(name: string): Cluster | undefined {
    const given = SHORT_NAMES.get(name) ?? this.#longer(name);
    return onlyPerson(given.flatMap((long) => this.#given.get(long) ?? NOBODY));
  }

  /** Given names of the story that go on where one ends that is no listed name itself. */
  #longer(name: string): readonly string[] {
    if (name.length < SHORTEST || isGivenName(name)) return [];
    for (; this.#filedGiven < this.#givenNames.length; this.#filedGiven++) {
      const given = this.#givenNames[this.#filedGiven]!;
      push(this.#givenByOpening, given.slice(0, SHORTEST), given);
    }
    const alike = this.#givenByOpening.get(name.slice(0, SHORTEST)) ?? [];
    return alike.filter((given) => given.length > name.length + 1 && given.startsWith(name));
  }

  /** Clusters whose name, as it was first found, ends in a word, given in small letters, or has it for its head: “Corps” of “Corps of Engineers”. */
  endingIn(word: string): readonly Cluster[] {
    this.#fileByWords();
    return distinct(this.#byLastWord.get(word) ?? NOBODY);
  }

  openingWith(word: string): readonly Cluster[] {
    this.#fileByWords();
    return distinct(this.#byFirstWord.get(word) ?? NOBODY);
  }

  #fileByWords(): void {
    for (; this.#filed < this.clusters.length; this.#filed++) {
      const cluster = this.clusters[this.#filed]!;
      const { words, ending } = this.#firstForms[this.#filed]!;
      push(this.#byLastWord, ending, cluster);
      const head = words.length > 2 ? headOf(words) : ending;
      if (head !== ending) push(this.#byLastWord, head, cluster);
      push(this.#byFirstWord, words[0]!, cluster);
    }
  }

  /** Lets a second name lead to a cluster, unless it leads to one already. */
  alias(namesakes: Namesakes, opening: string, cluster: Cluster): void {
    if (namesakes.cluster === undefined) this.#lead(namesakes, cluster, opening);
  }

  /** The same by its key, for a name that nobody has looked up. */
  aliasKey(key: string, cluster: Cluster): void {
    this.alias(this.#namesakes.of(key), openingOf(key), cluster);
  }

  #lead(namesakes: Namesakes, cluster: Cluster, opening: string): void {
    namesakes.cluster = cluster;
    this.#openings.add(opening);
  }

  /** Whether a name of several words may begin with a word, given in small letters. */
  mayOpen(folded: string): boolean {
    // Keys leave out “the” and “U.S.” before a name.
    if (folded === 'the' || folded.startsWith('u')) return true;
    return this.#openings.has(folded);
  }
}

/** Least letters of a given name that is cut short, but for those listed: “Dom”. */
const SHORTEST = 3;

/** The only one of the story's people in a list, its staff left out. */
function onlyPerson(people: readonly Cluster[]): Cluster | undefined {
  let found: Cluster | undefined;
  for (const person of people) {
    if (person.staff || person === found) continue;
    if (found !== undefined) return undefined;
    found = person;
  }
  return found;
}

const NOBODY: readonly Cluster[] = [];

/** Most clusters filed under one word. No story names as many; in a list of thousands who share a name each is who its whole name says. */
const MOST_FILED = 64;

function push<T>(map: Map<string, T[]>, word: string, filed: T): void {
  const list = map.get(word);
  if (list === undefined) map.set(word, [filed]);
  else if (list.length < MOST_FILED) list.push(filed);
}

/** The clusters that others were merged into, each once. */
export function distinct(clusters: readonly Cluster[]): readonly Cluster[] {
  if (clusters.length === 0) return NOBODY;
  if (clusters.length === 1) return [resolved(clusters[0]!)];
  const found: Cluster[] = [];
  for (const cluster of clusters) {
    const last = resolved(cluster);
    if (!found.includes(last)) found.push(last);
  }
  return found;
}

/** The one cluster of a list; `undefined` when there are more or none. */
export function onlyOf(clusters: readonly Cluster[]): Cluster | undefined {
  return clusters.length === 1 ? clusters[0] : undefined;
}
