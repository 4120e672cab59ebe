import { isSmallAt } from '../language/characters.ts';
import { type Layers, PENN_TAGS } from '../language/layers.ts';
import { COMMON_WORD_BODIES } from '../lexicon/organisations.ts';
import { type Span } from '../text/span.ts';
import type { BlockReading } from './block-reading.ts';
import type { NameKind } from './entities.ts';
import { type Barrier, findBarriers } from './names/barriers.ts';
import { bylineNames, outletLine } from './names/byline-names.ts';
import { isModel } from './names/kinds.ts';
import { type CommentRequest, findAnonymityReasons, findCommentRequests } from './names/comment-requests.ts';
import { type DefiniteNoun, findDefiniteNouns } from './names/definite-nouns.ts';
import { findGlosses } from './names/glosses.ts';
import { datelinePlaces, mentionOf, plainMention } from './names/mentions.ts';
import { BESIDE } from './names/neighbours.ts';
import { pushPeoples } from './names/peoples.ts';
import { Phrase } from './names/phrases.ts';
import { type NamePart, readRun } from './names/read-run.ts';
import { readTags } from './names/tagged-parts.ts';
import { findPronouns, type PersonPronoun } from './names/references.ts';
import { findRuns, type Run } from './names/runs.ts';
import { NOBODY, readSurroundings, type Surroundings } from './names/surroundings.ts';
import { TRAIT } from './names/traits.ts';
import { has, type NameWords, tells, traitReader } from './names/word-traits.ts';
import { phraseOf } from './names/written-names.ts';

/** A name as it stands in one block, before names are joined across the article. Spans are relative to the block. */
export interface NameMention extends Span {
  readonly kind: NameKind;
  /** Lists, form or surroundings tell its kind; a guess otherwise, which the rest of the article may overrule. */
  readonly sure: boolean;
  /** The name without title, honorific and possessive ending. */
  readonly name: string;
  /** The same, with what is found out about it once, wherever it stands. */
  readonly phrase: Phrase;
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
  /** What may keep them from meaning who was named before. */
  readonly barriers: readonly Barrier[];
  /** Where somebody asked gave no answer. */
  readonly commentRequests: readonly CommentRequest[];
  /** Reasons given for not naming a source. */
  readonly anonymityReasons: readonly Span[];
}

/** What a block's names are found from. */
export type NamesInput = Omit<BlockReading, 'names' | 'attributions' | 'claims'>;

const NO_RUNS: readonly Run[] = [];

/** Most words of four letters and more without a capital, for one with, in a block without a full stop that is read as a headline. */
const HEADLINE_SMALL = 2 / 3;

/** Most words of four letters and more of a headline. */
const LONGEST_HEADLINE = 40;

/**
 * Finds the names of one block and the long forms it gives for acronyms; ordered by place, mentions do not overlap.
 * Cost: linear in tokens; descriptions beside a name are read at most eighteen tokens away.
 */
export function findNames(block: NamesInput): BlockNames {
  const { tokens, prose, sentences, layers } = block;
  const words = layers.vocabulary.once(traitReader).read(block);
  const mentions: NameMention[] = [];
  const candidates: NameCandidate[] = [];
  const staff = block.line.kind === 'byline' ? bylineNames(words) : outletLine(words, layers);
  if (staff !== undefined) mentions.push(...staff);
  const runs = staff === undefined ? findRuns(words) : NO_RUNS;
  const headline = isHeadline(words);
  const place = block.dateline?.place;
  if (place !== undefined) mentions.push(...datelinePlaces(prose, place));
  const hasPeoples = (words.all & TRAIT.demonym) !== 0;
  let sentence = 0;
  for (const run of runs) {
    while (sentence + 1 < sentences.length && sentences[sentence + 1]!.firstToken <= run.first) sentence += 1;
    if (place !== undefined && tokens[run.first]!.start < place.end) continue;
    const from = sentences[sentence]?.firstToken ?? 0;
    const until = sentences[sentence]?.endToken ?? tokens.length;
    const { first, end } = run;
    if (headline) {
      candidates.push(candidateOf(words, first, end, NOBODY));
      continue;
    }
    const open = Math.min(from, first);
    if (words.tags[first] === 0 && isLoneOpening(words, run) && !speaks(words, layers, run)) {
      candidates.push(candidateOf(words, first, end, readSurroundings(words, first, end, open, until)));
      continue;
    }
    const parts = readRun(words, run);
    // Behind the last name of the run, or what may be one.
    let named = first;
    if (parts.length === 0 && end - first === 1 && has(words, first, HEADS))
      candidates.push(candidateOf(words, first, end, readSurroundings(words, first, end, open, until)));
    for (const part of parts) {
      const home = partyPlace(words, part);
      if (home !== undefined) {
        mentions.push(home);
        named = part.end;
        continue;
      }
      const tagged = readTags(words, part);
      if (tagged.length > 0) {
        for (const name of tagged) {
          if (hasPeoples) pushPeoples(words, named, name.first, mentions);
          mentions.push(mentionOf(words, name, run, open, until));
          named = name.end;
        }
        continue;
      }
      if (hasPeoples) pushPeoples(words, named, part.first, mentions);
      named = part.end;
      // “the |D-Ohio| vote” names a party and a state, and nobody.
      if (isParty(words.tokens[part.first]!.text)) continue;
      // The tagger takes it for no name: only what stands beside it can show that it is one.
      const mention = mentionOf(words, part, run, open, until);
      if (isShown(mention, words, part)) mentions.push(mention);
      else candidates.push(candidateOf(words, part.first, part.end, mention));
    }
    if (hasPeoples) pushPeoples(words, named, end, mentions);
  }
  const pronouns = findPronouns(words, layers);
  return {
    mentions,
    glosses: findGlosses(words),
    candidates,
    definiteNouns: findDefiniteNouns(words, layers),
    pronouns,
    barriers: findBarriers(words, pronouns),
    commentRequests: findCommentRequests(block, words),
    anonymityReasons: findAnonymityReasons(block, words),
  };
}

function candidateOf(
  { tokens }: NameWords,
  first: number,
  end: number,
  { titles, clause, age }: Surroundings,
): NameCandidate {
  return { start: tokens[first]!.start, end: tokens[end - 1]!.end, titles, clause, age };
}

/** Whether a name that the tagger does not know is shown to be one: by what stands beside it, or as an acronym. */
function isShown(
  { titles, clause, age, modifier, kind, sure }: NameMention,
  words: NameWords,
  part: NamePart,
): boolean {
  if (titles.length > 0 || clause !== undefined || age !== undefined) return true;
  // “the Okafor administration”, “the hardware chain Harrow”
  if (kind === 'organisation' && (modifier || sure)) return true;
  // “A Halvion spokesperson”: somebody whom the tagger does not know has none.
  if (/^spokes\w+$/.test(words.tokens[part.end]?.text ?? '')) return true;
  if (isModel(words.tokens[part.end - 1]!.text)) return true;
  const { text } = words.tokens[part.first]!;
  return part.end - part.first === 1 && has(words, part.first, TRAIT.acronym) && !text.includes('-');
}

/** “D-Ohio”, “R-Texas”. */
function isParty(text: string): boolean {
  return text.charCodeAt(1) === HYPHEN && /^[DRI]-\p{Lu}/u.test(text);
}

/** “Rep. Ana Quill, |D-Fort Henry|,”: where somebody is elected, behind the party. */
function partyPlace({ tokens, prose }: NameWords, { first, end }: NamePart): NameMention | undefined {
  const { text, start } = tokens[first]!;
  const before = tokens[first - 1]?.text;
  if (!isParty(text) || (before !== ',' && before !== '(')) return undefined;
  const last = tokens[end - 1]!.end;
  return plainMention(new Phrase(prose.slice(start + 2, last)), 'place', start + 2, last);
}

const HYPHEN = 45;

/** Whether nearly every word has a capital: a headline in title case, or one in capitals. */
function isHeadline(words: NameWords): boolean {
  const { tokens, traits, length } = words;
  let end = length;
  // “… a bus ride.””
  while (end > 1 && CLOSES.test(tokens[end - 1]!.text)) end -= 1;
  const last = tokens[end - 1]?.text;
  // “Ltd.” ends a sentence with its own period.
  const isShort = last?.endsWith('.') === true && (traits[end - 1]! & TRAIT.initial) === 0;
  const closed = isShort || last === '!' || last === '?';
  const smallByCapital = closed ? 0 : HEADLINE_SMALL;
  // More small words are too many for the capitals there are, whatever stands behind.
  const most = words.capitals * smallByCapital;
  let small = 0;
  let capitals = 0;
  for (let at = 0; at < length && small <= most && capitals <= LONGEST_HEADLINE; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'word' || token.text.length < 4) {
      // Such a headline writes no short verb or pronoun small: “He |met| Mayor Ruth Okafor.”
      if (closed && at > 0 && isSmallAt(token.text, 0) && !MINOR_WORDS.has(token.text)) return false;
      continue;
    }
    if ((traits[at]! & TRAIT.capital) !== 0) capitals += 1;
    else small += 1;
  }
  const long = capitals + small;
  return long >= 3 && long <= LONGEST_HEADLINE && small <= capitals * smallByCapital;
}

/** Marks behind the one that ends a sentence. */
const CLOSES = /^["”’')\]]+$/;

/** Short words that title case leaves small. */
const MINOR_WORDS: ReadonlySet<string> = new Set(
  'a an the and but or nor for so yet as at by in of off on out per to up via vs s'.split(' '),
);

/** Whether a run is one word that has its capital from the sentence it opens, and is in no list. */
function isLoneOpening(words: NameWords, { first, end, opens }: Run): boolean {
  return opens && end - first === 1 && !isListed(words, first) && !isInCapitals(words.tokens[first]!.text);
}

/** Whether one word is a name or an acronym by the lists. */
function isListed(words: NameWords, at: number): boolean {
  if (!has(words, at, TRAIT.knownOpening) || COMMON_WORD_BODIES.has(words.tokens[at]!.text)) return false;
  const { known, acronym } = phraseOf(words, at, at + 1);
  return known !== undefined || acronym !== undefined;
}

/** Whether a word is two to six capitals. */
function isInCapitals(text: string): boolean {
  // Most words with a capital go on in small letters.
  return !isSmallAt(text, 1) && /^\p{Lu}{2,6}$/u.test(text);
}

/** Whether a lone word that opens a sentence is a name by what follows: “Stenberg said”, “Northlight's manager”. */
function speaks(words: NameWords, { tags }: Layers, { first, end }: Run): boolean {
  if (!tells(words, end, BESIDE.speaks) || !PROPER_NOUNS.has(PENN_TAGS[tags[first]!]!)) return false;
  const { text } = words.tokens[first]!;
  return text.length >= 4 && !text.endsWith('s');
}

/** A word that names nobody alone, but for somebody or something named before: “the Corps”, “Park, 42,”. */
const HEADS = TRAIT.organisationHead | TRAIT.placeHead | TRAIT.otherHead | TRAIT.organisationFirst;

const PROPER_NOUNS: ReadonlySet<string> = new Set(['NNP', 'NNPS']);
