import { BODY_NOUNS, PERSON_NOUNS } from '../../lexicon/definite-nouns.ts';
import { OUTLET_NOUNS } from '../../lexicon/news-outlets.ts';
import { ACRONYMS } from '../../lexicon/organisations.ts';
import { overlaps, shift, type Span } from '../../text/span.ts';
import type { AnalysedBlock } from '../analysis.ts';
import type { DefiniteNoun, PersonPronoun } from '../names/references.ts';
import { isOutletName } from '../names/vocabulary.ts';
import { addMention, type Cluster } from './cluster.ts';
import type { IsQuoted } from './place-names.ts';

/** How many paragraphs back a body may have been named for “the agency” to mean it. */
const NOUN_REACH = 4;

/** How many paragraphs nearer than the next body that would fit. */
const CLEAR_LEAD = 2;

/** How many sentences back, over paragraph ends, the person may stand whom “she” means. */
const PRONOUN_REACH = 2;

interface Named extends Span {
  readonly cluster: Cluster;
  readonly paragraph: number;
  readonly quoted: boolean;
}

/**
 * Adds “the agency” and “she” to the clusters they certainly mean; leaves out every case with a second candidate.
 * Linear in names, definite nouns and pronouns.
 */
export function addStandIns(
  blocks: readonly AnalysedBlock[],
  clusters: readonly Cluster[],
  isQuoted: IsQuoted,
): void {
  const named = new Map<number, Named[]>();
  const paragraphOf = new Map<number, number>();
  for (const { index, zone } of blocks)
    if (zone === 'paragraph' || zone === 'list-item') paragraphOf.set(index, paragraphOf.size);
  for (const cluster of clusters) {
    for (const { start, end, block, quoted } of cluster.mentions) {
      const paragraph = paragraphOf.get(block);
      if (paragraph === undefined) continue;
      const name = { start, end, cluster, paragraph, quoted };
      const list = named.get(block);
      if (list === undefined) named.set(block, [name]);
      else list.push(name);
    }
  }
  const reader = new StandInReader();
  for (const block of blocks) {
    const paragraph = paragraphOf.get(block.index);
    if (paragraph === undefined) continue;
    const names = named.get(block.index)?.toSorted((a, b) => a.start - b.start) ?? [];
    reader.readBlock(block, paragraph, names, isQuoted);
  }
}

/** Goes through an article once, remembering who was named when. */
class StandInReader {
  /** The last paragraph each body was named in. */
  readonly #bodies = new Map<Cluster, number>();
  /** By paragraph, bodies named in it, or said to be meant. */
  readonly #bodiesIn = new Map<number, Set<Cluster>>();
  /** By lower-case word of its long name. */
  readonly #bodiesByWord = new Map<string, Set<Cluster>>();
  readonly #people = new Set<Cluster>();
  /** By lower-case word of a title. */
  readonly #peopleByTitle = new Map<string, Set<Cluster>>();
  /** People of the last sentences, the nearest first. */
  #recent: readonly ReadonlySet<Cluster>[] = [];

  readBlock(block: AnalysedBlock, paragraph: number, names: readonly Named[], isQuoted: IsQuoted): void {
    const at = block.block.span.start;
    const { sentences, names: found } = block.reading;
    let nextName = 0;
    let nextNoun = 0;
    let nextPronoun = 0;
    for (const sentence of sentences) {
      const people = new Set<Cluster>();
      const end = sentence.end + at;
      for (;;) {
        const name = names[nextName];
        const noun = found.definiteNouns[nextNoun];
        const pronoun = found.pronouns[nextPronoun];
        const nounStart = noun === undefined ? Infinity : noun.start + at;
        const pronounStart = pronoun === undefined ? Infinity : pronoun.start + at;
        if (Math.min(name?.start ?? Infinity, nounStart, pronounStart) >= end) break;
        if (name !== undefined && name.start <= nounStart && name.start <= pronounStart) {
          nextName += 1;
          this.#remember(name, people, paragraph);
        } else if (noun !== undefined && nounStart <= pronounStart) {
          nextNoun += 1;
          // Names before and behind the next one are too far off to share words with the noun.
          const beside = names.slice(Math.max(0, nextName - 3), nextName + 3);
          if (!beside.some((other) => overlaps(other, shift(noun, at))))
            this.#readNoun(block.index, noun, shift(noun, at), people, paragraph, isQuoted);
        } else {
          nextPronoun += 1;
          this.#readPronoun(block.index, pronoun!, shift(pronoun!, at), people, isQuoted);
        }
      }
      if (people.size > 0 || sentence.endToken - sentence.firstToken > 3)
        this.#recent = [people, ...this.#recent.slice(0, PRONOUN_REACH - 1)];
    }
  }

  #remember({ cluster, quoted }: Named, people: Set<Cluster>, paragraph: number): void {
    if (cluster.kind === 'organisation') this.#rememberBody(cluster, paragraph);
    if (cluster.kind !== 'person') return;
    if (!this.#people.has(cluster)) {
      this.#people.add(cluster);
      for (const { text, form } of cluster.roles)
        if (form === 'title') for (const word of titleWords(text)) file(this.#peopleByTitle, word, cluster);
    }
    if (!quoted) people.add(cluster);
  }

  #rememberBody(body: Cluster, paragraph: number): void {
    if (!this.#bodies.has(body))
      for (const word of longWords(body)) file(this.#bodiesByWord, word.toLowerCase(), body);
    this.#bodies.set(body, paragraph);
    file(this.#bodiesIn, paragraph, body);
  }

  #readNoun(
    block: number,
    noun: DefiniteNoun,
    span: Span,
    people: Set<Cluster>,
    paragraph: number,
    isQuoted: IsQuoted,
  ): void {
    if (isQuoted(block, span.start, span.end)) return;
    const cluster = this.#personOf(noun) ?? this.#bodyOf(noun, paragraph);
    if (cluster === undefined) return;
    addMention(cluster, span, block, 'nominal', false);
    if (cluster.kind === 'person') people.add(cluster);
    else this.#rememberBody(cluster, paragraph);
  }

  /** The only person so far whose title ends in the noun. */
  #personOf({ noun, modifier }: DefiniteNoun): Cluster | undefined {
    if (!PERSON_NOUNS.has(noun)) return undefined;
    let found: Cluster | undefined;
    for (const person of this.#peopleByTitle.get(noun) ?? []) {
      if (!hasTitle(person, noun, modifier)) continue;
      if (found !== undefined) return undefined;
      found = person;
    }
    return found;
  }

  #bodyOf({ noun, modifier }: DefiniteNoun, paragraph: number): Cluster | undefined {
    const heads = BODY_NOUNS.get(noun);
    const outlet = OUTLET_NOUNS.has(noun);
    const isModified = (words: readonly string[]): boolean =>
      modifier === undefined || words.some((word) => word.toLowerCase() === modifier);
    const exact: Cluster[] = [];
    for (const body of this.#bodiesByWord.get(noun) ?? []) {
      if (!isModified(longWords(body))) continue;
      exact.push(body);
      // Whichever is nearest, there is another that bears the noun.
      if (exact.length > 1) return undefined;
    }
    const near: { readonly body: Cluster; readonly last: number }[] = [];
    for (let last = paragraph; last >= paragraph - NOUN_REACH; last--) {
      for (const body of this.#bodiesIn.get(last) ?? []) {
        if (this.#bodies.get(body) !== last) continue;
        const words = longWords(body);
        const fits =
          (heads?.some((head) => words.includes(head)) ?? false) || (outlet && isOutletName(body.name));
        if (isModified(words) && (fits || exact[0] === body)) near.push({ body, last });
      }
    }
    // One body in the whole story that bears the noun in its name is meant, however far back it was named.
    if (exact.length === 1 && near.every(({ body }) => body === exact[0])) return exact[0];
    const [nearest, second] = near.toSorted((a, b) => b.last - a.last);
    if (nearest === undefined || exact.some((body) => body !== nearest.body)) return undefined;
    return second === undefined || nearest.last - second.last >= CLEAR_LEAD ? nearest.body : undefined;
  }

  #readPronoun(
    block: number,
    pronoun: PersonPronoun,
    span: Span,
    people: Set<Cluster>,
    isQuoted: IsQuoted,
  ): void {
    if (isQuoted(block, span.start, span.end)) return;
    const within = people.size > 0 ? people : this.#recent.find((set) => set.size > 0);
    const person = within && onlyOneOf(within, pronoun.gender);
    if (person === undefined) return;
    person.gender = pronoun.gender;
    addMention(person, span, block, 'pronoun', false);
    people.add(person);
  }
}

/** The one person whom a pronoun may mean; `undefined` when there are two or none. */
function onlyOneOf(people: ReadonlySet<Cluster>, gender: 'he' | 'she'): Cluster | undefined {
  let found: Cluster | undefined;
  for (const person of people) {
    if (person.gender !== undefined && person.gender !== gender) continue;
    if (found !== undefined) return undefined;
    found = person;
  }
  return found;
}

function file<K>(index: Map<K, Set<Cluster>>, key: K, cluster: Cluster): void {
  const there = index.get(key);
  if (there === undefined) index.set(key, new Set([cluster]));
  else there.add(cluster);
}

function titleWords(title: string): readonly string[] {
  return title.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
}

/** The words of a body’s long name, from its gloss or the list of well-known acronyms where it is an acronym. */
function longWords(body: Cluster): readonly string[] {
  if (body.words.length > 1) return body.words;
  const known = ACRONYMS.get(body.name.replace(/\./g, ''))?.slice(1) ?? [];
  return known.length > 0 ? known : (body.gloss?.text.split(' ') ?? body.words);
}

function hasTitle(person: Cluster, noun: string, modifier: string | undefined): boolean {
  return person.roles.some(({ text, form }) => {
    if (form !== 'title' || /\b(?:former|ex|late)\b/i.test(text)) return false;
    const words = titleWords(text);
    const at = words.indexOf(noun);
    if (at < 0) return false;
    // “the company’s president” is a president; “the president’s daughter” is not.
    const behind = words[at + 1];
    if (behind !== undefined && !/^(?:of|for|at|and|in|with|emeritus|general|elect|on)$/.test(behind))
      return false;
    return modifier === undefined || words.includes(modifier);
  });
}
