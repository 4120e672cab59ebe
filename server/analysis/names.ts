import type { Token } from '../language/tokens.ts';
import { CAMPAIGN_NOUNS } from '../lexicon/name-heads.ts';
import { TITLE_NOUNS } from '../lexicon/titles.ts';
import { type Span } from '../text/span.ts';
import type { BlockReading } from './block-reading.ts';
import type { EntityKind } from './entities.ts';
import { type CommentRequest, findAnonymityReasons, findCommentRequests } from './names/comment-requests.ts';
import { findGlosses } from './names/glosses.ts';
import { type NamePart, readRun } from './names/read-run.ts';
import {
  type DefiniteNoun,
  findDefiniteNouns,
  findPronouns,
  type PersonPronoun,
} from './names/references.ts';
import { findRuns, type Run } from './names/runs.ts';
import { readSurroundings, type Surroundings } from './names/surroundings.ts';
import { acronymKind, knownKind } from './names/vocabulary.ts';
import { TRAIT } from './names/traits.ts';
import { has, type NameWords, readTraits, wordsOf } from './names/word-traits.ts';

/** A name as it stands in one block, before names are joined across the article. Spans are relative to the block. */
export interface NameMention extends Span {
  readonly kind: EntityKind;
  /** Lists, form or surroundings tell its kind; a guess otherwise, which the rest of the article may overrule. */
  readonly sure: boolean;
  /** The name without title, honorific and possessive ending. */
  readonly name: string;
  /** Title or description that stands with the name: “Chicago Mayor”, “the council's chairwoman”. */
  readonly titles: readonly Span[];
  readonly honorific: Span | undefined;
  /** The role clause behind the name: “who took office in May”. */
  readonly clause: Span | undefined;
  readonly age: Span | undefined;
  /** It stands as a modifier of another noun: “the Trump administration”. */
  readonly modifier: boolean;
}

/** A long form given for an acronym, in either order. */
export interface NameGloss {
  readonly acronym: Span;
  readonly long: Span;
}

/** Capitals that may be a name, with what the words around them would tell of its bearer. */
export interface NameCandidate extends Span {
  readonly titles: readonly Span[];
  readonly clause: Span | undefined;
  readonly age: Span | undefined;
}

/** What one block names; spans are relative to it. */
export interface BlockNames {
  readonly mentions: readonly NameMention[];
  readonly glosses: readonly NameGloss[];
  /** Capitals that are a name only if the rest of the article uses them as one: headlines, lone words that open a sentence. */
  readonly candidates: readonly NameCandidate[];
  readonly definiteNouns: readonly DefiniteNoun[];
  readonly pronouns: readonly PersonPronoun[];
  /** Where somebody asked gave no answer. */
  readonly commentRequests: readonly CommentRequest[];
  /** Reasons given for not naming a source. */
  readonly anonymityReasons: readonly Span[];
}

/** What a block's names are found from. */
export type NamesInput = Omit<BlockReading, 'names' | 'attributions' | 'claims'>;

/** Share of words of four letters and more with capitals from which a block without a full stop is read as a headline. */
const HEADLINE_CAPITALS = 0.6;

const NOBODY: Surroundings = { titles: [], clause: undefined, age: undefined };

/**
 * Finds the names of one block and the long forms it gives for acronyms; ordered by place, mentions do not overlap.
 * Cost: linear in tokens; descriptions beside a name are read at most eighteen tokens away.
 */
export function findNames(block: NamesInput): BlockNames {
  const { tokens, prose, sentences } = block;
  const words = readTraits(prose, tokens);
  const starts = new Set(sentences.map(({ firstToken }) => firstToken));
  const runs = findRuns(prose, words, starts);
  const mentions: NameMention[] = [];
  const candidates: NameCandidate[] = [];
  const headline = isHeadline(words);
  const place = block.dateline?.place;
  if (place !== undefined) mentions.push(...datelinePlace(prose, place));
  let sentence = 0;
  for (const run of runs) {
    while (sentence + 1 < sentences.length && sentences[sentence + 1]!.firstToken <= run.first) sentence += 1;
    if (place !== undefined && tokens[run.first]!.start < place.end) continue;
    const from = sentences[sentence]?.firstToken ?? 0;
    const until = sentences[sentence]?.endToken ?? tokens.length;
    if (headline || (isLoneOpening(tokens, run) && !speaks(block, run))) {
      const around = headline
        ? NOBODY
        : readSurroundings(words, run.first, run.end, Math.min(from, run.first), until);
      candidates.push({ start: tokens[run.first]!.start, end: tokens[run.end - 1]!.end, ...around });
      continue;
    }
    for (const part of readRun(words, run))
      mentions.push(mentionOf(words, part, run, Math.min(from, run.first), until));
  }
  return {
    mentions,
    glosses: findGlosses(words),
    candidates,
    definiteNouns: findDefiniteNouns(words),
    pronouns: findPronouns(words),
    commentRequests: findCommentRequests(block, words),
    anonymityReasons: findAnonymityReasons(block, words),
  };
}

/** “PORT CALDER, Ore.”: the place a dateline gives, in ordinary capitals. */
function datelinePlace(prose: string, place: Span): NameMention[] {
  const [city] = prose.slice(place.start, place.end).split(',');
  const name = (city ?? '')
    .trim()
    .replace(/\p{Lu}{2,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
  if (!/^\p{Lu}/u.test(name)) return [];
  return [
    {
      start: place.start,
      end: place.start + (city ?? '').trimEnd().length,
      kind: 'place',
      sure: true,
      name: name.replace(/\s+/g, ' '),
      titles: [],
      honorific: undefined,
      clause: undefined,
      age: undefined,
      modifier: false,
    },
  ];
}

/** Whether nearly every word has a capital: a headline in title case, or one in capitals. */
function isHeadline(words: NameWords): boolean {
  const { tokens } = words;
  let long = 0;
  let capitals = 0;
  for (let at = 0; at < tokens.length && long <= 40; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'word' || token.text.length < 4) continue;
    long += 1;
    if (has(words, at, TRAIT.capital)) capitals += 1;
  }
  if (long < 3 || long > 40) return false;
  const last = tokens.at(-1)!.text;
  const closed = last === '.' || last === '!' || last === '?';
  return capitals / long >= (closed ? 1 : HEADLINE_CAPITALS);
}

/** Whether a run is one word that has its capital from the sentence it opens, and is in no list. */
function isLoneOpening(tokens: readonly Token[], run: Run): boolean {
  if (!run.opens || run.end - run.first !== 1) return false;
  const { text } = tokens[run.first]!;
  return knownKind(text) === undefined && acronymKind(text) === undefined && !/^\p{Lu}{2,6}$/u.test(text);
}

const SPEAKING: ReadonlySet<string> = new Set("said says told tells added 's ’s".split(' '));

/** Whether a lone word that opens a sentence is a name by what follows: “Stenberg said”, “Northlight's manager”. */
function speaks({ tokens, partsOfSpeech }: NamesInput, run: Run): boolean {
  const { text } = tokens[run.first]!;
  if (text.endsWith('s') || text.length < 4) return false;
  return SPEAKING.has(tokens[run.end]?.text ?? '') && partsOfSpeech[run.first] === 'name';
}

function mentionOf(words: NameWords, part: NamePart, run: Run, from: number, until: number): NameMention {
  const { tokens } = words;
  const grown = part.inTitle ? part.end : campaignEnd(tokens, part);
  const isBody = grown > part.end;
  const around =
    part.inTitle || isBody
      ? NOBODY
      : readSurroundings(words, Math.min(part.titleFirst, part.first), part.end, from, until);
  const titled = around.titles.length > 0 || around.age !== undefined || around.clause !== undefined;
  const person =
    part.kind === 'person' || (part.kind === 'other' && !part.sure && titled && isPlainWord(tokens, part));
  const kind = isBody ? 'organisation' : person ? 'person' : part.kind;
  const honorific = part.honorific === undefined ? undefined : tokens[part.honorific]!;
  return {
    start: tokens[part.first]!.start,
    end: tokens[grown - 1]!.end,
    kind,
    sure: part.sure || (person && titled) || isBody,
    name: wordsOf(words, part.first, grown),
    titles: kind === 'person' ? [...insideTitle(tokens, part), ...around.titles] : [],
    honorific: honorific && { start: honorific.start, end: honorific.end },
    clause: kind === 'person' ? around.clause : undefined,
    age: kind === 'person' ? around.age : undefined,
    modifier: part.inTitle || isBody || isModifier(tokens, part.end, run),
  };
}

function isPlainWord(tokens: readonly Token[], part: NamePart): boolean {
  for (let at = part.first; at < part.end; at++)
    if (!/^\p{L}[\p{L}’'.-]*$/u.test(tokens[at]!.text)) return false;
  return true;
}

/** The title inside the run, without an honorific: “Chicago Mayor”. */
function insideTitle(tokens: readonly Token[], part: NamePart): Span[] {
  const last = part.honorific ?? part.first;
  return last > part.titleFirst
    ? [{ start: tokens[part.titleFirst]!.start, end: tokens[last - 1]!.end }]
    : [];
}

/** “Trump |administration”: those who act for the person are a body of their own, unless a title follows (“campaign manager”). */
function campaignEnd(tokens: readonly Token[], part: NamePart): number {
  if (part.kind === 'place') return part.end;
  const next = tokens[part.end];
  if (next === undefined || !CAMPAIGN_NOUNS.has(next.text) || tokens[part.end - 1]!.end + 1 !== next.start)
    return part.end;
  const after = tokens[part.end + 1];
  return after !== undefined && TITLE_NOUNS.has(after.text) ? part.end : part.end + 1;
}

/** Endings of nouns. */
const NOUN_ENDING =
  /^\p{Ll}{3,}(?:s|er|or|ion|ment|ist|ity|ice|man|ship|ure|al|ress|ort|oll|ill|ax|aw|ouse|eal)$/u;

const NO_NOUNS: ReadonlySet<string> = new Set(
  'has is was does says after over under ever never told will during however later goes makes wants its this alleges believes argues thinks claims insists denies or for'.split(
    ' ',
  ),
);

/** Whether a noun in small letters directly follows. */
function isModifier(tokens: readonly Token[], at: number, run: Run): boolean {
  const next = tokens[at];
  if (next === undefined || at < run.end || next.kind !== 'word' || next.text.length < 4) return false;
  return !NO_NOUNS.has(next.text) && NOUN_ENDING.test(next.text);
}
