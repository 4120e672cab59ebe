import type { Sentence } from '../../language/sentences.ts';
import { overlaps, shift, type Span } from '../../text/span.ts';
import type { AnalysedBlock } from '../analysis.ts';
import type { Mention } from '../entities.ts';
import type { DefiniteNoun } from '../names/definite-nouns.ts';
import type { PersonPronoun } from '../names/references.ts';
import { type Cluster, type Named, resolved } from './cluster.ts';
import { NominalReader } from './nominals.ts';
import type { IsQuoted } from './place-names.ts';
import { isBehindSubject, isParted, onlyOneOf } from './pronouns.ts';

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
  readonly #nominals = new NominalReader();
  /** By gender, the last person of unknown gender of whom a pronoun was not said: “Mercer asked |her|”. */
  readonly #refused: { [gender in 'he' | 'she']?: { readonly person: Cluster; readonly paragraph: number } } =
    {};
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
    // “PORT CALDER” heads a story, and is no other name of Port Calder.
    const { name } = cluster.fullest;
    if (text !== name && text !== name.toUpperCase()) (cluster.aliases ??= new Set()).add(text);
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
    this.#nominals.remember(cluster, this.#paragraph);
    if (cluster.kind !== 'person') return;
    if (!name.mention.quoted) this.#see(cluster);
  }

  #see(person: Cluster): void {
    if (!this.#present.includes(person)) this.#present.push(person);
  }

  #readNoun(block: number, noun: DefiniteNoun, span: Span): void {
    if (this.#isQuoted(block, span.start, span.end)) return;
    if (noun.isNew) {
      this.#nominals.tellNew(noun.noun, span.start);
      return;
    }
    const cluster = this.#nominals.meantBy(noun, this.#paragraph);
    const { start, end } = span;
    // “Ruiz, 47, the chief executive,” says what Ruiz is.
    if (cluster === undefined || cluster.roles.some((role) => overlaps(role, span))) return;
    this.#add(cluster, { start, end, block, form: 'nominal', quoted: false });
    if (cluster.kind === 'person') this.#see(cluster);
    else this.#nominals.remember(cluster, this.#paragraph);
  }

  #readPronoun({ index, reading }: AnalysedBlock, pronoun: PersonPronoun, at: number, sentence: Span): void {
    const { start, end, gender } = pronoun;
    if (this.#isQuoted(index, start + at, end + at)) return;
    const person = onlyOneOf(this.#nearestPeople(), gender);
    // Two sentences back there may be others whom the story does not name.
    const isFar = this.#present.length === 0 && this.#last.length === 0;
    if (person === undefined || !isSurelySomebody(person) || (isFar && person.gender === undefined)) return;
    if (person.gender === undefined) {
      if (this.#isRefused(person, gender)) return;
      if (this.#isContested(person, gender)) {
        this.#refused[gender] = { person, paragraph: this.#paragraph };
        return;
      }
    }
    const last = person.mentions.at(-1)!;
    if (last.block === index) {
      const isHere = last.start - at >= sentence.start;
      const opening = isHere ? { start: sentence.start, end: last.start - at } : undefined;
      if (isParted(reading, pronoun, last.end - at, opening)) {
        // Somebody else is spoken of so.
        if (isHere && person.gender === undefined && pronoun.use === 'object')
          this.#refused[gender] = { person, paragraph: this.#paragraph };
        return;
      }
      if (!isHere && isBehindSubject(reading, last.start - at, person.gender !== undefined)) return;
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

  /** Whether a pronoun just before was another's. */
  #isRefused(person: Cluster, gender: 'he' | 'she'): boolean {
    const refused = this.#refused[gender];
    return refused?.person === person && this.#paragraph - refused.paragraph < 2;
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
