import type { Entity } from '../analysis/entities.ts';
import { surnameOf } from '../analysis/entities/people.ts';
import type { HouseEntry, HouseKind, HouseNames, HouseSpelling } from '../rules/house-names.ts';
import { foldedWords, withoutMiddle, withoutSuffix } from './folded-names.ts';
import { SpellingIndex } from './spelling-index.ts';

/** Names of a document of 100,000 words, and more; what was asked for before is forgotten then. */
const MOST_ASKED = 10_000;

/** What a house has of whom or what a story names. */
export interface KnownToHouse {
  /** In the order of the file; none where it has nothing. */
  readonly entries: readonly HouseEntry[];
  /** They are of people with the surname, which is all that the story gives: whose it is, the writer knows. */
  readonly isBySurname: boolean;
}

/**
 * The names of a house, found by how they are written. Made when first asked; linear in the entries. To look one name up
 * costs its length, however many there are.
 */
export class KnowledgeBase implements HouseNames {
  readonly entries: readonly HouseEntry[];
  #byName: Map<string, HouseEntry[]> | undefined;
  #byFirstAndLast: Map<string, HouseEntry[]> | undefined;
  #bySurname: Map<string, HouseEntry[]> | undefined;
  #spellings: SpellingIndex | undefined;
  /** Spellings asked for so far: the same names are asked for with every keystroke. */
  readonly #asked = new Map<string, HouseSpelling | undefined>();

  constructor(entries: readonly HouseEntry[]) {
    this.entries = entries;
  }

  entriesOf({ name, kind, aliases }: Pick<Entity, 'name' | 'kind' | 'aliases'>): readonly HouseEntry[] {
    const forms = [name, ...aliases].map(foldedWords);
    for (const words of forms) {
      // A surname is its bearer's and everybody's of that name.
      if (kind === 'person' && words.length < 2) continue;
      const found = this.#named(words.join(' ')).filter((entry) => isOfKind(entry, kind, words.length));
      if (found.length > 0) return found;
    }
    if (kind !== 'person') return [];
    return forms
      .flatMap((words) => (words.length < 2 ? [] : this.#differingInTheMiddle(words)))
      .filter(isFirstOfItself);
  }

  /** The entries of an entity; of a person whom the story calls by surname alone, those of everybody with that surname. */
  about(entity: Pick<Entity, 'name' | 'kind' | 'aliases'>): KnownToHouse {
    const named = this.entriesOf(entity);
    const alike = named.length > 0 || entity.kind !== 'person' ? [] : this.withSurname(entity.name);
    return alike.length > 0 ? { entries: alike, isBySurname: true } : { entries: named, isBySurname: false };
  }

  /** The people of the house with a surname, in the order of the file. */
  withSurname(surname: string): readonly HouseEntry[] {
    this.#bySurname ??= indexed(this.entries.filter(isPerson), ({ name }) => [
      surnameOf(withoutSuffix(foldedWords(name))),
    ]);
    return this.#bySurname.get(foldedWords(surname).join(' ')) ?? [];
  }

  spellingFor(name: string, kind: HouseKind): HouseSpelling | undefined {
    const key = `${kind} ${name}`;
    if (this.#asked.has(key)) return this.#asked.get(key);
    if (this.#asked.size >= MOST_ASKED) this.#asked.clear();
    const spelling = this.#findSpelling(name, kind);
    this.#asked.set(key, spelling);
    return spelling;
  }

  #findSpelling(name: string, kind: HouseKind): HouseSpelling | undefined {
    const words = foldedWords(name);
    if (words.length === 0 || this.#named(words.join(' ')).length > 0) return undefined;
    if (kind === 'person' && words.length > 2 && this.#differingInTheMiddle(words).length > 0)
      return undefined;
    this.#spellings ??= new SpellingIndex(this.entries);
    return this.#spellings.spellingFor(name, kind);
  }

  #named(key: string): readonly HouseEntry[] {
    this.#byName ??= indexed(this.entries, ({ name, aliases }) =>
      [name, ...aliases].map((form) => foldedWords(form).join(' ')),
    );
    return this.#byName.get(key) ?? [];
  }

  /** People who have a person’s first name and surname, and no other middle name. */
  #differingInTheMiddle(words: readonly string[]): readonly HouseEntry[] {
    this.#byFirstAndLast ??= indexed(this.entries.filter(isPerson), ({ name, aliases }) =>
      [name, ...aliases].map(foldedWords).flatMap((form) => withoutMiddle(form)?.join(' ') ?? []),
    );
    const key = withoutMiddle(words)?.join(' ');
    const found = key === undefined ? [] : (this.#byFirstAndLast.get(key) ?? []);
    return found.filter(({ name, aliases }) =>
      [name, ...aliases].some((form) => middlesAgree(foldedWords(form), words)),
    );
  }
}

function isPerson({ kind }: HouseEntry): boolean {
  return kind === 'person';
}

function isFirstOfItself(entry: HouseEntry, at: number, all: readonly HouseEntry[]): boolean {
  return all.indexOf(entry) === at;
}

/** Whether what bears a name in a story can be what an entry names: only people are never taken for anything else. */
function isOfKind({ kind }: HouseEntry, found: HouseKind, words: number): boolean {
  if (kind === found) return true;
  // “Other” is whatever the analysis could not tell; a long name is hardly that of two things.
  return found === 'other' || kind === 'other' || (words > 1 && kind !== 'person' && found !== 'person');
}

/** Whether two full names with one first name and surname can be one person’s, by what stands between them. */
function middlesAgree(a: readonly string[], b: readonly string[]): boolean {
  const [first, second] = [withoutSuffix(a), withoutSuffix(b)];
  if (first[0] !== second[0] || first.at(-1) !== second.at(-1)) return false;
  const [suffix, otherSuffix] = [a[first.length], b[second.length]];
  if (suffix !== undefined && otherSuffix !== undefined && suffix !== otherSuffix) return false;
  const [middle, otherMiddle] = [first.slice(1, -1)[0], second.slice(1, -1)[0]];
  if (middle === undefined || otherMiddle === undefined) return true;
  const isInitial = middle.length === 1 || otherMiddle.length === 1;
  return isInitial ? middle.charAt(0) === otherMiddle.charAt(0) : middle === otherMiddle;
}

function indexed(
  entries: readonly HouseEntry[],
  keysOf: (entry: HouseEntry) => readonly string[],
): Map<string, HouseEntry[]> {
  const index = new Map<string, HouseEntry[]>();
  for (const entry of entries) {
    for (const key of new Set(keysOf(entry))) {
      const there = index.get(key);
      if (there === undefined) index.set(key, [entry]);
      else there.push(entry);
    }
  }
  return index;
}
