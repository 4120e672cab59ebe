import { NAME_TAGS, PENN_TAGS } from '../server/language/layers.ts';
import { GIVEN_NAMES } from '../server/lexicon/given-names.ts';
import { OUTLET_HEADS } from '../server/lexicon/news-outlets.ts';
import { ORGANISATION_FIRST, ORGANISATION_HEADS, TOPICS } from '../server/lexicon/organisations.ts';
import { DEMONYMS } from '../server/lexicon/peoples.ts';
import { CITIES, COUNTRIES, PLACE_FIRST, PLACE_HEADS, US_STATES } from '../server/lexicon/places.ts';
import { seededRandom } from './random.ts';
import { nameTag, type TaggedSentence, UNKNOWN } from './silver.ts';

/** A name as words. */
type Name = readonly string[];

/**
 * Writes other names into sentences. The stories trained on name few people and bodies very often; what stands around
 * a name, and how names are built, is alike in all news. New names are made from our word lists and from names that hand-made
 * sets mark; surnames and towns are also made up from halves of others.
 */
export class NameVariety {
  readonly #random: () => number;
  readonly #given = [...GIVEN_NAMES];
  readonly #towns = [...CITIES];
  readonly #lands = [...COUNTRIES, ...US_STATES.keys()];
  readonly #heads = [...ORGANISATION_HEADS];
  readonly #firsts = [...ORGANISATION_FIRST];
  readonly #topics = [...TOPICS];
  readonly #outlets = [...OUTLET_HEADS];
  readonly #placeHeads = [...PLACE_HEADS];
  readonly #placeFirsts = [...PLACE_FIRST];
  readonly #peoples = [...DEMONYMS];
  /** Marked names, by NAME_TAGS. */
  readonly #marked: Name[][] = NAME_TAGS.map(() => []);
  readonly #surnames: string[];
  /** Given names that are words too: Will, Mark, Grace. */
  #wordlike: string[] = [];

  /** @param marked Sentences whose names may be used again. */
  constructor(marked: readonly TaggedSentence[], seed: number) {
    this.#random = seededRandom(seed);
    for (const sentence of marked)
      for (const { from, to, kind } of runsOf(sentence))
        this.#marked[kind]!.push(sentence.words.slice(from, to));
    const people = this.#marked[nameTag('person')]!.filter((name) => name.length > 1);
    this.#surnames = people.map((name) => name.at(-1)!).filter((word) => /^\p{Lu}\p{Ll}{2,}/u.test(word));
  }

  /** Copies of some of the sentences that hold names, with other names in the place of most. */
  copies(sentences: readonly TaggedSentence[], share: number): TaggedSentence[] {
    const words = new Set(sentences.flatMap((sentence) => sentence.words));
    this.#wordlike = this.#given.filter((name) => words.has(name.toLowerCase()));
    const copies: TaggedSentence[] = [];
    for (const sentence of sentences) {
      const runs = runsOf(sentence);
      if (runs.length > 0 && this.#random() < share) copies.push(this.#rename(sentence, runs));
    }
    return copies;
  }

  #rename({ words, tags, names }: TaggedSentence, runs: readonly Run[]): TaggedSentence {
    const newWords: string[] = [];
    const newTags: number[] = [];
    const newNames: number[] = [];
    let at = 0;
    for (const { from, to, kind } of runs) {
      newWords.push(...words.slice(at, from));
      newTags.push(...tags.subarray(at, from));
      newNames.push(...names.subarray(at, from));
      const old = words.slice(from, to);
      const name = this.#random() < 0.8 ? this.#nameLike(old, kind) : old;
      newWords.push(...name);
      newTags.push(...(name === old ? tags.subarray(from, to) : name.map((word) => tagInName(word, kind))));
      newNames.push(...name.map(() => kind));
      at = to;
    }
    newWords.push(...words.slice(at));
    newTags.push(...tags.subarray(at));
    newNames.push(...names.subarray(at));
    return { words: newWords, tags: Uint8Array.from(newTags), names: Uint8Array.from(newNames) };
  }

  /** Another name of a kind, of one word when the old one is. */
  #nameLike(old: Name, kind: number): Name {
    if (old.some((word) => !/^\p{Lu}/u.test(word))) return old;
    switch (NAME_TAGS[kind]) {
      case 'person':
        return this.#person(old);
      case 'organisation':
        return old.length === 1 ? [this.#shortBody(old[0]!)] : this.#body();
      case 'place':
        return this.#place(old.length === 1);
      default:
        return this.#other(old);
    }
  }

  #person(old: Name): Name {
    if (old.length === 1) return [GIVEN_NAMES.has(old[0]!) ? this.#givenName() : this.#surname()];
    const middle =
      this.#random() < 0.1 ? [`${String.fromCharCode(65 + Math.floor(this.#random() * 26))}.`] : [];
    const second = this.#random() < 0.05 ? [this.#surname()] : [];
    return [this.#givenName(), ...middle, ...second, this.#surname()];
  }

  #givenName(): string {
    return this.#pick(this.#random() < 0.15 ? this.#wordlike : this.#given);
  }

  #shortBody(old: string): string {
    if (old === old.toUpperCase()) return this.#letters();
    return this.#random() < 0.3
      ? (this.#pick(this.#marked[nameTag('organisation')]!)[0] ?? old)
      : this.#surname();
  }

  #letters(): string {
    let letters = '';
    const length = 3 + Math.floor(this.#random() * 2);
    while (letters.length < length) letters += String.fromCharCode(65 + Math.floor(this.#random() * 26));
    return letters;
  }

  #body(): Name {
    const drawn = this.#random();
    if (drawn < 0.3) return this.#pick(this.#marked[nameTag('organisation')]!);
    if (drawn < 0.4) return [this.#pick(this.#firsts), 'of', ...this.#pick(this.#topics).split(' ')];
    if (drawn < 0.45) return [this.#pick(this.#firsts), 'of', ...this.#town()];
    if (drawn < 0.5) return [this.#surname(), this.#random() < 0.5 ? '&' : 'and', this.#surname()];
    if (drawn < 0.56) return [...this.#town(), this.#pick(this.#outlets)];
    const topic = this.#random() < 0.5 ? this.#pick(this.#topics).split(' ') : [];
    return [...(this.#random() < 0.6 ? this.#town() : [this.#surname()]), ...topic, this.#pick(this.#heads)];
  }

  #place(short: boolean): Name {
    const drawn = this.#random();
    if (short) return drawn < 0.3 ? this.#pick(this.#lands).split(' ') : this.#town();
    if (drawn < 0.3) return this.#pick(this.#marked[nameTag('place')]!);
    if (drawn < 0.75) return [...this.#town(), this.#pick(this.#placeHeads)];
    return [this.#pick(this.#placeFirsts), ...this.#town()];
  }

  #other(old: Name): Name {
    if (DEMONYMS.has(old[0]!)) return [this.#pick(this.#peoples)];
    return old.length > 1 && this.#random() < 0.5 ? this.#pick(this.#marked[nameTag('other')]!) : old;
  }

  #town(): Name {
    if (this.#random() < 0.6) return this.#pick(this.#towns).split(' ');
    return [
      this.#random() < 0.5
        ? this.#surname()
        : this.#join(this.#pick(this.#towns).split(' ')[0]!, this.#surname()),
    ];
  }

  #surname(): string {
    const surname = this.#pick(this.#surnames);
    return this.#random() < 0.5 ? surname : this.#join(surname, this.#pick(this.#surnames));
  }

  /** The first half of one word and the second of another. */
  #join(first: string, second: string): string {
    return (
      first.slice(0, Math.ceil(first.length / 2)) + second.slice(Math.floor(second.length / 2)).toLowerCase()
    );
  }

  #pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)]!;
  }
}

/** The part of speech of a word in a name of our making; unknown for those that may be adjectives. */
function tagInName(word: string, kind: number): number {
  return kind !== nameTag('other') && /^\p{Lu}/u.test(word) ? PENN_TAGS.indexOf('NNP') : UNKNOWN;
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly kind: number;
}

/** The names of a sentence. */
function runsOf({ names }: TaggedSentence): Run[] {
  const runs: Run[] = [];
  for (let from = 0, to = 0; from < names.length; from = to) {
    while (to < names.length && names[to] === names[from]) to += 1;
    if (names[from] !== 0 && names[from] !== UNKNOWN) runs.push({ from, to, kind: names[from]! });
  }
  return runs;
}
