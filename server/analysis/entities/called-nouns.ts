import { BODY_NOUNS, COMPANY_NOUNS, PERSON_NOUNS, THING_NOUNS } from '../../lexicon/definite-nouns.ts';
import { OUTLET_NOUNS } from '../../lexicon/news-outlets.ts';
import { ACRONYMS, ORGANISATION_HEADS } from '../../lexicon/organisations.ts';
import { US_STATES } from '../../lexicon/places.ts';
import { headOf, isFirm } from './bodies.ts';
import type { Cluster } from './cluster.ts';
import { LetterPattern } from '../../text/letter-pattern.ts';

/** What a story may call an entity by, in small letters. */
export interface CalledNouns {
  /** The noun its name ends in, and those the story describes it by: “council”, “chain”. */
  readonly own: readonly string[];
  /** Nouns that fit its name: “agency” for a bureau. */
  readonly fitting: readonly string[];
}

/** What a story calls an entity that is no person. */
export function calledNouns(cluster: Cluster): CalledNouns {
  const { kind, descriptions = NO_DESCRIPTIONS, fullest } = cluster;
  const words = longWords(cluster);
  const head = headOf(withoutNumber(words));
  const own = [head, ...descriptions];
  const fitting = [...(FITTING.get(head) ?? [])];
  if (fitting.length === 0 && words.length < 4) fitting.push(...(OPENING.get(words[0]!) ?? []));
  if (kind === 'place' && US_STATES.has(fullest.name)) own.push('state');
  if (kind === 'organisation') {
    const isCalledFirm = words === fullest.words ? fullest.isFirm : isFirm(words);
    if (isCalledFirm || [...descriptions].some((noun) => COMPANY_NOUNS.has(noun)))
      fitting.push('company', 'firm', 'business');
    if (fullest.isOutlet) fitting.push(...OUTLET_NOUNS);
  }
  if (PARTIES.has(fullest.name)) own.push('party');
  return { own, fitting: fitting.filter((noun) => !own.includes(noun)) };
}

/** Whether nothing tells what a body is: it may be a company as well as anything else. */
export function isUntold({ kind, descriptions }: Cluster, { own: [head], fitting }: CalledNouns): boolean {
  if (kind !== 'organisation' || fitting.length > 0 || descriptions !== undefined) return false;
  return !ORGANISATION_HEADS.has(head!.charAt(0).toUpperCase() + head!.slice(1));
}

const NO_DESCRIPTIONS: ReadonlySet<string> = new Set();

/** Parties that are called by no name with “party” in it. */
const PARTIES: ReadonlySet<string> = new Set(
  'Republicans Democrats Conservatives Tories Labour Labor Liberals Greens GOP Whigs Libertarians Socialists Likud'.split(
    ' ',
  ),
);

/** By a head in small letters, the nouns that fit it. */
const FITTING: ReadonlyMap<string, readonly string[]> = byHead();

function byHead(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const nouns of [BODY_NOUNS, THING_NOUNS])
    for (const [noun, heads] of nouns)
      for (const head of heads) {
        const key = head.toLowerCase();
        const there = found.get(key);
        if (there === undefined) found.set(key, [noun]);
        else if (!there.includes(noun)) there.push(noun);
      }
  return found;
}

/** Nouns for what is named by its first word: “Mount Calder”, “RV Petrel”. */
const OPENING: ReadonlyMap<string, readonly string[]> = new Map(
  'Mount Mt. Mt Lake Loch Lough River Isle Hurricane Storm Superstorm Cyclone Typhoon HMS USS RV MV MS SS RMS HMCS USNS USCGC'
    .split(' ')
    .map((word) => [
      word,
      FITTING.get(word.toLowerCase())!.concat(word.length > 3 ? word.toLowerCase() : []),
    ]),
);

/** “House Bill 212” is a bill. */
function withoutNumber(words: readonly string[]): readonly string[] {
  return words.length > 1 && /^\d/.test(words.at(-1)!) ? words.slice(0, -1) : words;
}

/** The words of a body’s long name, from its gloss or the list of well-known acronyms where it is an acronym. */
export function longWords({ fullest: { name, words }, gloss }: Cluster): readonly string[] {
  if (words.length > 1) return words;
  const known = ACRONYMS.get(name.includes('.') ? name.replace(/\./g, '') : name)?.slice(1) ?? [];
  return known.length > 0 ? known : (gloss?.text.split(' ') ?? words);
}

/** Nouns by which a story tells of bodies and companies in general: whatever it does not say the kind of may be one. */
export const GENERAL_NOUNS: ReadonlySet<string> = new Set(
  'company firm business group organization organisation agency nonprofit charity body'.split(' '),
);

/** The words of a title, in small letters and in full: “senator” for “Sen.” */
export function wordsOfTitle(title: string): readonly string[] {
  const words = title.toLowerCase().match(WORDS.for(title)) ?? [];
  return words.map((word) => RANKS_IN_FULL.get(word) ?? word);
}

const WORDS = new LetterPattern(String.raw`[\p{L}-]+`, 'g');

/** What a title’s words call its bearer. */
export function titleNouns(title: string): readonly string[] {
  return wordsOfTitle(title).filter((word) => PERSON_NOUNS.has(word));
}

const RANKS_IN_FULL: ReadonlyMap<string, string> = new Map([
  ['sen', 'senator'],
  ['gov', 'governor'],
  ['rep', 'representative'],
  ['lt', 'lieutenant'],
  ['sgt', 'sergeant'],
  ['capt', 'captain'],
  ['col', 'colonel'],
  ['gen', 'general'],
  ['adm', 'admiral'],
  ['supt', 'superintendent'],
  ['prof', 'professor'],
  ['insp', 'inspector'],
  ['det', 'detective'],
  ['dr', 'doctor'],
]);
