import { PERSON_NOUNS } from '../../lexicon/definite-nouns.ts';
import type { DefiniteNoun } from '../names/definite-nouns.ts';
import { calledNouns, GENERAL_NOUNS, isUntold, longWords, titleNouns, wordsOfTitle } from './called-nouns.ts';
import type { Cluster } from './cluster.ts';

/** How many paragraphs back something may have been named for a noun that fits its name to mean it. */
const REACH = 4;

/** The same for a noun that its name ends in or that the story describes it by. */
const OWN_REACH = 6;

/** How many paragraphs nearer than the next that would fit. */
const CLEAR_LEAD = 2;

/** Most things of one noun, and bodies of no known kind, among which the one meant is looked for. */
const MOST = 64;

/** Tells whom or what “the agency” and “the mayor” mean, from who was named so far; nothing where a second would fit. */
export class NominalReader {
  /** By a noun, what bears it in its name or is described by it, and what it fits. */
  readonly #own = new Map<string, Cluster[]>();
  readonly #fitting = new Map<string, Cluster[]>();
  /** By a noun, people who have it in a title. */
  readonly #titled = new Map<string, Cluster[]>();
  /** Bodies of which nothing tells what they are. */
  readonly #untold: Cluster[] = [];
  /** Those not yet filed by their nouns: nobody may ever ask. */
  #unfiled: Cluster[] = [];
  /** By a noun, where “an agency” stood last. */
  readonly #told = new Map<string, number>();

  /** Notes that a paragraph names something, or means it by a noun. */
  remember(cluster: Cluster, paragraph: number): void {
    if (cluster.namedIn < 0 && (cluster.kind !== 'person' || cluster.roles.length > 0))
      this.#unfiled.push(cluster);
    cluster.namedIn = paragraph;
  }

  /** Notes that “an agency” stands at an offset: “the agency” may mean that one from there on. */
  tellNew(noun: string, at: number): void {
    this.#told.set(noun, at);
  }

  /** Whom or what a noun of a paragraph means. */
  meantBy(noun: DefiniteNoun, paragraph: number): Cluster | undefined {
    this.#file();
    const found = this.#personCalled(noun, paragraph) ?? this.#thingCalled(noun, paragraph);
    if (found === undefined) return undefined;
    const told = this.#told.get(noun.noun);
    return told !== undefined && told > found.mentions.at(-1)!.start ? undefined : found;
  }

  /** The only person so far whose title ends in the noun. */
  #personCalled({ noun, modifier }: DefiniteNoun, paragraph: number): Cluster | undefined {
    if (!PERSON_NOUNS.has(noun)) return undefined;
    let found: Cluster | undefined;
    for (const person of this.#titled.get(noun) ?? []) {
      if (!hasTitle(person, noun, modifier)) continue;
      if (found !== undefined) return undefined;
      found = person;
    }
    return found !== undefined && paragraph - found.namedIn <= OWN_REACH ? found : undefined;
  }

  #thingCalled({ noun, modifier }: DefiniteNoun, paragraph: number): Cluster | undefined {
    const isMeant = (thing: Cluster): boolean =>
      modifier === undefined || longWords(thing).some((word) => word.toLowerCase() === modifier);
    const own: Cluster[] = [];
    for (const thing of this.#own.get(noun) ?? []) {
      if (isMeant(thing)) own.push(thing);
      // Whichever is nearest, there is another that bears the noun.
      if (own.length > 1) return undefined;
    }
    const fitting = this.#fitting.get(noun) ?? [];
    // A list of so many tells of none of them.
    if (fitting.length > MOST) return undefined;
    const near = fitting
      .filter((thing) => paragraph - thing.namedIn <= REACH && isMeant(thing))
      .toSorted((a, b) => b.namedIn - a.namedIn);
    if (own.length === 1)
      return near.length === 0 && paragraph - own[0]!.namedIn <= OWN_REACH ? own[0] : undefined;
    const [nearest, second] = near;
    if (nearest === undefined || (GENERAL_NOUNS.has(noun) && this.#mayBeUntold(nearest))) return undefined;
    return second === undefined || nearest.namedIn - second.namedIn >= CLEAR_LEAD ? nearest : undefined;
  }

  /** Whether a body that may be anything is named as near. */
  #mayBeUntold({ namedIn }: Cluster): boolean {
    return this.#untold.length > MOST || this.#untold.some((other) => other.namedIn >= namedIn);
  }

  #file(): void {
    for (const cluster of this.#unfiled) {
      if (cluster.kind === 'person') this.#filePerson(cluster);
      else this.#fileThing(cluster);
    }
    this.#unfiled = [];
  }

  #filePerson(person: Cluster): void {
    for (const { text, form } of person.roles)
      if (form === 'title') for (const noun of titleNouns(text)) file(this.#titled, noun, person);
  }

  #fileThing(thing: Cluster): void {
    const nouns = calledNouns(thing);
    const { own, fitting } = nouns;
    for (const noun of own) file(this.#own, noun, thing);
    for (const noun of fitting) file(this.#fitting, noun, thing);
    if (isUntold(thing, nouns)) this.#untold.push(thing);
  }
}

function file(index: Map<string, Cluster[]>, noun: string, cluster: Cluster): void {
  const there = index.get(noun);
  if (there === undefined) index.set(noun, [cluster]);
  else if (there.at(-1) !== cluster) there.push(cluster);
}

/** Whether a story may call a person by a noun of a title that holds now; `modifier` is a word of it, too. */
function hasTitle(person: Cluster, noun: string, modifier: string | undefined): boolean {
  return person.roles.some(({ text, form }) => {
    if (form !== 'title' || FORMER.test(text)) return false;
    const words = wordsOfTitle(text);
    const at = words.indexOf(noun);
    if (at < 0 || isForAnother(noun, words[at - 1], modifier)) return false;
    // “the company’s president” is a president; “the president’s daughter” is not.
    const behind = words[at + 1];
    return (
      (behind === undefined || GOING_ON.has(behind)) && (modifier === undefined || words.includes(modifier))
    );
  });
}

/** “deputy mayor”, whom nobody calls the mayor, and “attorney general”, no general; unless that word is said, too. */
function isForAnother(noun: string, before: string | undefined, modifier: string | undefined): boolean {
  if (before === undefined || before === modifier) return false;
  return noun === 'general' ? COUNSEL.has(before) : STAND_INS.has(before) && !RANKS.has(noun);
}

const FORMER = /\b(?:former|ex|late)\b/i;
const GOING_ON: ReadonlySet<string> = new Set('of for at and in with emeritus general elect on'.split(' '));
const STAND_INS: ReadonlySet<string> = new Set('deputy vice assistant lieutenant'.split(' '));
/** What they are called who stand in for one: a vice admiral is an admiral. */
const RANKS: ReadonlySet<string> = new Set('professor colonel admiral commander'.split(' '));
/** Words behind which “general” is no rank. */
const COUNSEL: ReadonlySet<string> = new Set(
  'attorney solicitor surgeon secretary director governor postmaster inspector'.split(' '),
);
