import type { Sentence } from '../../language/sentences.ts';
import { BODY_NOUNS, PERSON_NOUNS } from '../../lexicon/definite-nouns.ts';
import { OUTLET_NOUNS } from '../../lexicon/news-outlets.ts';
import { ACRONYMS } from '../../lexicon/organisations.ts';
import { overlaps, shift, type Span } from '../../text/span.ts';
import type { AnalysedBlock } from '../analysis.ts';
import type { Mention } from '../entities.ts';
import type { DefiniteNoun, PersonPronoun } from '../names/references.ts';
import { isOutletName } from '../names/vocabulary.ts';
import { type Cluster, type Named, resolved } from './cluster.ts';
import type { IsQuoted } from './place-names.ts';
import { isParted, onlyOneOf } from './pronouns.ts';

/** How many paragraphs back a body may have been named for “the agency” to mean it. */
const NOUN_REACH = 4;

/** How many paragraphs nearer than the next body that would fit. */
const CLEAR_LEAD = 2;

/** Most tokens of a sentence that tells nothing and hides nobody: “Yes.” */
const LONGEST_FRAGMENT = 3;

/** Whether a sentence that names nobody counts for none. */
export function isFragment({ firstToken, endToken }: Sentence): boolean {
  return endToken - firstToken <= LONGEST_FRAGMENT;
}

/**
 * Goes through an article once, block by block, remembering who was named when: adds “the agency” and “she” to the clusters
 * they certainly mean, and leaves out every case with a second candidate.
 */
export class StandInReader {
  /** Those mentioned so far, in order of first mention. */
  readonly clusters: Cluster[] = [];
  readonly #names: readonly Named[];
  /** Index of the next of them. */
  #next = 0;
  readonly #isQuoted: IsQuoted;
  /** Counts the paragraphs. */
  #paragraph = -1;
  /** By paragraph, bodies named in it, or said to be meant. */
  readonly #bodiesIn: (Cluster[] | undefined)[] = [];
  /** By lower-case word of its long name. */
  readonly #bodiesByWord = new Map<string, Cluster[]>();
  /** Those not yet filed by their titles or words: nobody may ever ask. */
  #unfiledPeople: Cluster[] = [];
  #unfiledBodies: Cluster[] = [];
  /** By lower-case word of a title. */
  readonly #peopleByTitle = new Map<string, Cluster[]>();
  /** People of the sentence being read, and of the last two, each once. */
  #present: Cluster[] = [];
  #last: readonly Cluster[] = [];
  #lastButOne: readonly Cluster[] = [];

  /** @param names All of the article, in order of place. */
  constructor(names: readonly Named[], isQuoted: IsQuoted) {
    this.#names = names;
    this.#isQuoted = isQuoted;
  }

  /** Reads a block of the running text. */
  readBlock(home: AnalysedBlock): void {
    const { index, block, reading } = home;
    this.#paragraph += 1;
    const at = block.span.start;
    const { definiteNouns, pronouns } = reading.names;
    const names = this.#names;
    let nextNoun = 0;
    let nextPronoun = 0;
    for (const sentence of reading.sentences) {
      const { end } = sentence;
      for (;;) {
        const name = this.#nextIn(index) ? names[this.#next]!.mention.start - at : Infinity;
        const noun = nextNoun < definiteNouns.length ? definiteNouns[nextNoun]!.start : Infinity;
        const pronoun = nextPronoun < pronouns.length ? pronouns[nextPronoun]!.start : Infinity;
        if (name >= end && noun >= end && pronoun >= end) break;
        if (name <= noun && name <= pronoun) this.#remember(names[this.#next++]!);
        else if (noun <= pronoun) {
          const span = shift(definiteNouns[nextNoun]!, at);
          if (!isNamed(names, this.#next, span)) this.#readNoun(index, definiteNouns[nextNoun]!, span);
          nextNoun += 1;
        } else this.#readPronoun(home, pronouns[nextPronoun++]!, at, sentence);
      }
      if (this.#present.length > 0 || !isFragment(sentence)) this.#endSentence();
    }
    this.addNames(index);
  }

  /** Adds the names of a block that are left; nobody is remembered for them. */
  addNames(block: number): void {
    while (this.#nextIn(block)) this.#addName(this.#names[this.#next++]!);
  }

  /** Whether the next name stands in a block. */
  #nextIn(block: number): boolean {
    return this.#next < this.#names.length && this.#names[this.#next]!.mention.block === block;
  }

  #addName({ cluster: joined, mention, text }: Named): Cluster {
    const cluster = resolved(joined!);
    this.#add(cluster, mention);
    if (text !== cluster.fullest.name) (cluster.aliases ??= new Set()).add(text);
    return cluster;
  }

  /** Of two mentions that overlap, the first counts. */
  #add(cluster: Cluster, mention: Mention): void {
    const last = cluster.mentions.at(-1);
    if (last === undefined) this.clusters.push(cluster);
    if (last === undefined || last.end <= mention.start) cluster.mentions.push(mention);
  }

  #endSentence(): void {
    this.#lastButOne = this.#last;
    this.#last = this.#present;
    if (this.#present.length > 0) this.#present = [];
  }

  #remember(name: Named): void {
    const cluster = this.#addName(name);
    if (cluster.kind === 'organisation') this.#rememberBody(cluster);
    if (cluster.kind !== 'person') return;
    if (cluster.namedIn < 0 && cluster.roles.length > 0) this.#unfiledPeople.push(cluster);
    cluster.namedIn = this.#paragraph;
    if (!name.mention.quoted) this.#see(cluster);
  }

  #see(person: Cluster): void {
    if (!this.#present.includes(person)) this.#present.push(person);
  }

  #rememberBody(body: Cluster): void {
    if (body.namedIn === this.#paragraph) return;
    if (body.namedIn < 0) this.#unfiledBodies.push(body);
    body.namedIn = this.#paragraph;
    (this.#bodiesIn[this.#paragraph] ??= []).push(body);
  }

  #readNoun(block: number, noun: DefiniteNoun, span: Span): void {
    if (this.#isQuoted(block, span.start, span.end)) return;
    const cluster = this.#personOf(noun) ?? this.#bodyOf(noun);
    const { start, end } = span;
    // “Ruiz, 47, the chief executive,” says what Ruiz is.
    if (cluster === undefined || cluster.roles.some((role) => overlaps(role, span))) return;
    this.#add(cluster, { start, end, block, form: 'nominal', quoted: false });
    if (cluster.kind === 'person') this.#see(cluster);
    else this.#rememberBody(cluster);
  }

  /** The only person so far whose title ends in the noun. */
  #personOf({ noun, modifier }: DefiniteNoun): Cluster | undefined {
    if (!PERSON_NOUNS.has(noun)) return undefined;
    let found: Cluster | undefined;
    this.#filePeople();
    for (const person of this.#peopleByTitle.get(noun) ?? []) {
      if (!hasTitle(person, noun, modifier)) continue;
      if (found !== undefined) return undefined;
      found = person;
    }
    return found;
  }

  #bodyOf({ noun, modifier }: DefiniteNoun): Cluster | undefined {
    const paragraph = this.#paragraph;
    const heads = BODY_NOUNS.get(noun);
    const outlet = OUTLET_NOUNS.has(noun);
    const isModified = (words: readonly string[]): boolean =>
      modifier === undefined || words.some((word) => word.toLowerCase() === modifier);
    const exact: Cluster[] = [];
    this.#fileBodies();
    for (const body of this.#bodiesByWord.get(noun) ?? []) {
      if (!isModified(longWords(body))) continue;
      exact.push(body);
      // Whichever is nearest, there is another that bears the noun.
      if (exact.length > 1) return undefined;
    }
    // The nearest first.
    const near: { readonly body: Cluster; readonly last: number }[] = [];
    for (let last = paragraph; last >= paragraph - NOUN_REACH; last--) {
      for (const body of this.#bodiesIn[last] ?? []) {
        if (body.namedIn !== last) continue;
        const words = longWords(body);
        const fits =
          (heads?.some((head) => words.includes(head)) ?? false) ||
          (outlet && isOutletName(body.fullest.name));
        if (isModified(words) && (fits || exact[0] === body)) near.push({ body, last });
      }
    }
    // One body in the whole story that bears the noun in its name is meant, however far back it was named.
    if (exact.length === 1 && near.every(({ body }) => body === exact[0])) return exact[0];
    const [nearest, second] = near;
    if (nearest === undefined || exact.some((body) => body !== nearest.body)) return undefined;
    return second === undefined || nearest.last - second.last >= CLEAR_LEAD ? nearest.body : undefined;
  }

  #filePeople(): void {
    for (const person of this.#unfiledPeople)
      for (const { text, form } of person.roles)
        if (form === 'title') for (const word of titleWords(text)) file(this.#peopleByTitle, word, person);
    this.#unfiledPeople = [];
  }

  #fileBodies(): void {
    for (const body of this.#unfiledBodies)
      for (const word of longWords(body)) file(this.#bodiesByWord, word.toLowerCase(), body);
    this.#unfiledBodies = [];
  }

  #readPronoun({ index, reading }: AnalysedBlock, pronoun: PersonPronoun, at: number, sentence: Span): void {
    const { start, end, gender } = pronoun;
    if (this.#isQuoted(index, start + at, end + at)) return;
    const person = onlyOneOf(this.#nearestPeople(), gender);
    // Two sentences back there may be others whom the story does not name.
    const isFar = this.#present.length === 0 && this.#last.length === 0;
    if (person === undefined || !isSurelySomebody(person) || (isFar && person.gender === undefined)) return;
    if (person.gender === undefined && this.#isContested(person, gender)) return;
    const last = person.mentions.at(-1)!;
    if (last.block === index) {
      const isHere = last.start - at >= sentence.start;
      const opening = isHere ? { start: sentence.start, end: last.start - at } : undefined;
      if (isParted(reading, pronoun, last.end - at, opening)) return;
    }
    person.gender = gender;
    this.#add(person, { start: start + at, end: end + at, block: index, form: 'pronoun', quoted: false });
    this.#see(person);
  }

  /** Whether somebody else near is known to be spoken of so, while nothing tells how the person is. */
  #isContested(person: Cluster, gender: 'he' | 'she'): boolean {
    const isRival = (other: Cluster): boolean => other !== person && other.gender === gender;
    return this.#present.some(isRival) || this.#last.some(isRival) || this.#lastButOne.some(isRival);
  }

  /** Those of this sentence, or else of the last one back, over paragraph ends, that has any; no farther than two. */
  #nearestPeople(): readonly Cluster[] {
    if (this.#present.length > 0) return this.#present;
    return this.#last.length > 0 ? this.#last : this.#lastButOne;
  }
}

/** Whether more than a lone word that looks like a surname shows that a name is somebody's. */
function isSurelySomebody({ sure, roles, gender, fullest }: Cluster): boolean {
  return fullest.words.length > 1 || sure || roles.length > 0 || gender !== undefined;
}

/** Whether one of the names beside the next one shares words with a span; those farther off cannot. */
function isNamed(names: readonly Named[], next: number, span: Span): boolean {
  for (let at = Math.max(0, next - 3); at < next + 3 && at < names.length; at++)
    if (overlaps(names[at]!.mention, span)) return true;
  return false;
}

function file(index: Map<string, Cluster[]>, word: string, cluster: Cluster): void {
  const there = index.get(word);
  if (there === undefined) index.set(word, [cluster]);
  else if (there.at(-1) !== cluster) there.push(cluster);
}

function titleWords(title: string): readonly string[] {
  return title.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
}

/** The words of a body’s long name, from its gloss or the list of well-known acronyms where it is an acronym. */
function longWords(body: Cluster): readonly string[] {
  const { name, words } = body.fullest;
  if (words.length > 1) return words;
  const known = ACRONYMS.get(name.includes('.') ? name.replace(/\./g, '') : name)?.slice(1) ?? [];
  return known.length > 0 ? known : (body.gloss?.text.split(' ') ?? words);
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
