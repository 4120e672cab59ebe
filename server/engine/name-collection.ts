import { bodyKey } from '../analysis/entities/bodies.ts';
import { isAcronym } from '../analysis/names/vocabulary.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { Entity, EntityKind } from '../analysis/entities.ts';
import type { Span } from '../text/span.ts';

/** Whom or what one story names, as far as other stories may ask. */
export interface StoryName {
  readonly kind: EntityKind;
  readonly name: string;
  /** Other names that a search for it may begin with: acronyms, short names. */
  readonly also: readonly string[];
  /** What the same name in another story is told by; empty for a bare surname, which may be anybody’s. */
  readonly keys: readonly string[];
  /** How often the story names it. */
  readonly mentions: number;
  /** Where it first names it. */
  readonly span: Span;
}

/** A name with the story it stands in and its place there, in whatever form that was given. */
export interface FoundName<Place> extends Pick<StoryName, 'kind' | 'name' | 'also' | 'mentions'> {
  readonly story: string;
  readonly place: Place;
}

/** Most names that are taken of one story, the first to stand in it: published ones have 25, and 150 at most. */
const MOST_OF_A_STORY = 300;

/** Most forms of a name that are taken beside it. */
const MOST_FORMS = 20;

/**
 * Most names of all stories, some 2,000 stories’ worth: later ones are passed over until they change and there is room.
 * With all that leads to it a name of the 840 published stories takes 600 bytes, so that these are 30 MB.
 */
const MOST = 50_000;

/** The names of a story that others may ask for, in order of first mention. Nothing in them holds on to the story. */
export function namesOf({ entities }: Pick<Analysis, 'entities'>): StoryName[] {
  const names = entities.slice(0, MOST_OF_A_STORY).flatMap(nameOf);
  // V8 keeps a text as long as any piece cut out of it: these are copies.
  const copies: StoryName[] = JSON.parse(JSON.stringify(names));
  return copies;
}

function nameOf(entity: Entity): StoryName[] {
  const { kind, name, aliases, mentions } = entity;
  const named = mentions.filter(({ form }) => form === 'name');
  const [first] = named;
  if (first === undefined) return [];
  const also = aliases.slice(0, MOST_FORMS).filter((alias) => !bodyKey(name).includes(bodyKey(alias)));
  return [
    {
      kind,
      name,
      also,
      keys: keysOf(entity),
      mentions: named.length,
      span: { start: first.start, end: first.end },
    },
  ];
}

/** What a name is told by in other stories: every form in full of a person’s, every form of another that is not shortened. */
function keysOf({ kind, name, aliases }: Pick<Entity, 'kind' | 'name' | 'aliases'>): string[] {
  const forms = [name, ...aliases.slice(0, MOST_FORMS)].filter(
    (form) => form.includes(' ') || (kind !== 'person' && (form === name || isAcronym(form))),
  );
  return [...new Set(forms.map((form) => `${kind}:${bodyKey(form)}`))];
}

/** The stories in which a key stands. */
interface Bearers {
  readonly key: string;
  stories: string[];
}

interface Noted<Place> {
  readonly names: readonly FoundName<Place>[];
  readonly bearers: readonly Bearers[];
}

const NOTHING: readonly string[] = [];

/** The names of many stories. Adding a story costs the same however many there are, removing one as much as name the same. */
export class NameCollection<Place> {
  readonly #stories = new Map<string, Noted<Place>>();
  readonly #byKey = new Map<string, Bearers>();
  #size = 0;

  /** How many names there are. */
  get size(): number {
    return this.#size;
  }

  /**
   * Adds a story or replaces what was known of it.
   *
   * @returns Whether there was room.
   */
  update(story: string, names: readonly StoryName[], placeOf: (span: Span) => Place): boolean {
    this.remove(story);
    if (this.#size + names.length > MOST) return false;
    this.#size += names.length;
    this.#stories.set(story, {
      names: names.map(({ kind, name, also, mentions, span }) => ({
        story,
        kind,
        name,
        also: also.length === 0 ? NOTHING : also,
        mentions,
        place: placeOf(span),
      })),
      bearers: [...new Set(names.flatMap(({ keys }) => keys))].map((key) => this.#add(key, story)),
    });
    return true;
  }

  #add(key: string, story: string): Bearers {
    const known = this.#byKey.get(key);
    if (known !== undefined) {
      known.stories.push(story);
      return known;
    }
    const bearers = { key, stories: [story] };
    this.#byKey.set(key, bearers);
    return bearers;
  }

  remove(story: string): void {
    const noted = this.#stories.get(story);
    if (noted === undefined) return;
    this.#stories.delete(story);
    this.#size -= noted.names.length;
    for (const bearers of noted.bearers) {
      bearers.stories = bearers.stories.filter((other) => other !== story);
      if (bearers.stories.length === 0) this.#byKey.delete(bearers.key);
    }
  }

  /** The stories that name the same, in no order. */
  storiesNaming(entity: Pick<Entity, 'kind' | 'name' | 'aliases'>): ReadonlySet<string> {
    return new Set(keysOf(entity).flatMap((key) => this.#byKey.get(key)?.stories ?? NOTHING));
  }

  /**
   * The names that a search finds: those with all its letters in order, whatever their case and accents. First those with a word
   * that begins with it, then the most mentioned.
   *
   * Cost: linear in the letters of all names.
   */
  find(query: string, most: number): FoundName<Place>[] {
    const sought = folded(query).replaceAll(/\s+/g, '');
    const found: { readonly rank: number; readonly name: FoundName<Place> }[] = [];
    for (const { names } of this.#stories.values())
      for (const name of names) {
        const rank = rankOf(name, sought);
        if (rank > 0) found.push({ rank, name });
      }
    return found
      .toSorted(
        (a, b) =>
          b.rank - a.rank ||
          b.name.mentions - a.name.mentions ||
          byCodeUnit(a.name.name, b.name.name) ||
          byCodeUnit(a.name.story, b.name.story),
      )
      .slice(0, most)
      .map(({ name }) => name);
  }
}

/** 0 for a name that a search does not find, more for one that it finds better. */
function rankOf({ name, also }: Pick<StoryName, 'name' | 'also'>, sought: string): number {
  if (sought === '') return 1;
  let rank = 0;
  for (const form of [name, ...also]) {
    const words = folded(form).split(/[\s-]+/);
    if (words.some((_, at) => words.slice(at).join('').startsWith(sought))) return 2;
    if (holdsInOrder(words.join(''), sought)) rank = 1;
  }
  return rank;
}

function holdsInOrder(letters: string, sought: string): boolean {
  let at = 0;
  for (const letter of sought) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
