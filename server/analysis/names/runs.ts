import type { Token } from '../../language/tokens.ts';
import { TITLE_NOUNS } from '../../lexicon/titles.ts';
import { isSuffix } from './vocabulary.ts';
import { TRAIT } from './traits.ts';
import { anyHas, has, type NameWords } from './word-traits.ts';

/** Neighbouring words with capitals, and the small words that join them: “Bureau of Land Management”. */
export interface Run {
  /** Index of its first token. */
  readonly first: number;
  /** Index behind its last token. */
  readonly end: number;
  /** It opens a sentence or a quotation, so that its first capital tells nothing. */
  readonly opens: boolean;
}

/** Most tokens of a run; longer ones are lists or shouting, and are cut. */
const LONGEST_RUN = 24;

/** Finds the runs of capitals of a block, in order. `starts` holds the indexes of tokens that open a sentence. */
export function findRuns(prose: string, words: NameWords, starts: ReadonlySet<number>): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < words.tokens.length) {
    if (!opensRun(prose, words, at)) {
      at += 1;
      continue;
    }
    const end = runEnd(prose, words, at, starts);
    const opens = opensSentence(words, at, starts);
    const first = opens ? skipOpeningWords(words, at, end) : skipDeterminer(words, at, end);
    if (first < end) runs.push({ first, end, opens: opens && first === at });
    at = end;
  }
  return runs;
}

function opensRun(prose: string, words: NameWords, at: number): boolean {
  if (!has(words, at, TRAIT.capital | TRAIT.openingParticle)) return false;
  if (has(words, at, TRAIT.capital)) return !isCalendar(words, at);
  return has(words, at + 1, TRAIT.capital) && isNear(prose, words.tokens, at);
}

/** Weekdays and months stand outside names; “May” and “April” are names before a word with a capital, and behind a given name. */
function isCalendar(words: NameWords, at: number): boolean {
  if (!has(words, at, TRAIT.calendar | TRAIT.nameMonth)) return false;
  if (has(words, at, TRAIT.calendar)) return true;
  if (words.tokens[at + 1]?.kind === 'number') return true;
  const given = has(words, at - 1, TRAIT.givenName) && has(words, at - 1, TRAIT.capital);
  return !given && (!has(words, at + 1, TRAIT.capital) || has(words, at + 1, TRAIT.calendar));
}

/** Whether nothing but white space stands between a token and the next. */
function isNear(prose: string, tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined) return false;
  const { end } = tokens[at]!;
  if (next.start === end || (next.start === end + 1 && prose.charCodeAt(end) === 32)) return true;
  return !/\S/.test(prose.slice(end, next.start));
}

function runEnd(prose: string, words: NameWords, first: number, starts: ReadonlySet<number>): number {
  const { tokens } = words;
  let end = first + 1;
  while (end < tokens.length && end - first < LONGEST_RUN && !starts.has(end)) {
    const token = tokens[end]!;
    if (has(words, end, TRAIT.capital)) {
      if (!isNear(prose, tokens, end - 1) || isCalendar(words, end)) break;
      end += 1;
      continue;
    }
    if (token.kind === 'number') {
      const near = isNear(prose, tokens, end - 1);
      return near && /^\d{1,4}$/.test(token.text) && TAKES_NUMBER.has(tokens[end - 1]!.text) ? end + 1 : end;
    }
    if (!has(words, end, TRAIT.joiner) || !isNear(prose, tokens, end - 1)) break;
    const joined = joinedUntil(words, first, end);
    if (joined === end) break;
    end = joined;
  }
  return end;
}

const TAKES_NUMBER: ReadonlySet<string> = new Set(
  'Local District Precinct Ward Interstate Route Highway Proposition Measure Area Engine Troop Post'.split(
    ' ',
  ),
);

/** Index behind the capital that the small words at `at` join to the run; `at` when they join nothing. */
function joinedUntil(words: NameWords, first: number, at: number): number {
  const { tokens } = words;
  const article = tokens[at + 1]?.text === 'the' || tokens[at + 1]?.text === 'a' ? 1 : 0;
  const next = at + 1 + article;
  const mark = tokens[at]!.text;
  if (!has(words, next, TRAIT.capital))
    return mark === ',' && isSuffixAfterComma(words, at) ? at + 2 : particleEnd(words, at);
  switch (mark.toLowerCase()) {
    case 'of':
      return joinsOf(words, first, at) ? next + 1 : at;
    case 'for':
      return joinsBody(words, first, at) ? next + 1 : at;
    case 'on':
    case 'against':
      return TAKES_SUBJECT.has(tokens[at - 1]!.text) ? next + 1 : at;
    case 'at':
      return tokens[first]!.text === 'University' ? next + 1 : at;
    case 'and':
      return article === 0 && joinsTopics(words, first, at) ? next + 1 : at;
    case '&':
      return next + 1;
    case ',':
      return isSuffixAfterComma(words, at) || isTopicList(words, first, at) ? at + 2 : at;
    default:
      return particleEnd(words, at);
  }
}

const TAKES_SUBJECT: ReadonlySet<string> = new Set(
  'Council Committee Subcommittee Commission Institute Center Mothers Conference'.split(' '),
);

const TAKES_OF: ReadonlySet<string> = new Set('City State Gulf Bay Isle Cape Strait'.split(' '));

/** “Chief of”, “Bay of” and “Department of” go on; “member of” does not. */
function joinsOf(words: NameWords, first: number, at: number): boolean {
  const left = words.tokens[at - 1]!.text;
  if (joinsBody(words, first, at)) return true;
  const lower = left.toLowerCase();
  return lower !== 'member' && (TITLE_NOUNS.has(lower) || TAKES_OF.has(left));
}

/** “Department |of”, “Citizens Union |for”: the word before opens the name of a body, or is the head of one that is opened. */
function joinsBody(words: NameWords, first: number, at: number): boolean {
  if (has(words, at - 1, TRAIT.organisationFirst)) return true;
  return (
    at - first > 1 &&
    has(words, at - 1, TRAIT.organisationHead) &&
    anyHas(words, first, at, TRAIT.organisationFirst)
  );
}

/** “Health and Human Services”, never “Doe and Police”. */
function joinsTopics(words: NameWords, first: number, at: number): boolean {
  if (!has(words, at - 1, TRAIT.topic)) return false;
  if (!has(words, at + 1, TRAIT.topic | TRAIT.organisationHead)) return false;
  const end = capitalsEnd(words, at + 1);
  return has(words, end - 1, TRAIT.organisationHead) || isOpenedBy(words, first, at, OPENS_TOPICS);
}

const OPENS_TOPICS: ReadonlySet<string> = new Set(['of', 'for', 'on']);
const OPENS_LIST: ReadonlySet<string> = new Set(['of', 'on']);

function isOpenedBy(
  { tokens }: NameWords,
  first: number,
  end: number,
  openers: ReadonlySet<string>,
): boolean {
  for (let at = first; at < end; at++) if (openers.has(tokens[at]!.text)) return true;
  return false;
}

function capitalsEnd(words: NameWords, from: number): number {
  let end = from;
  while (end < from + 6 && has(words, end, TRAIT.capital)) end += 1;
  return end;
}

/** “Alcohol, Tobacco, Firearms and Explosives” behind “Bureau of”. */
function isTopicList(words: NameWords, first: number, at: number): boolean {
  if (!has(words, at - 1, TRAIT.topic) || !has(words, at + 1, TRAIT.topic)) return false;
  return isOpenedBy(words, first, at, OPENS_LIST);
}

function isSuffixAfterComma(words: NameWords, at: number): boolean {
  const next = words.tokens[at + 1];
  if (next === undefined) return false;
  return isSuffix(next.text) || /^(?:Inc|LLC|Ltd|LLP|P\.?C|M\.?D|Ph\.?D|Co)\.?$/.test(next.text);
}

/** Behind a given name or a name already of two words, small particles lead on: “Ludwig van Beethoven”. */
function particleEnd(words: NameWords, at: number): number {
  let next = at;
  while (next < at + 3 && has(words, next, TRAIT.particle)) next += 1;
  if (next === at || !has(words, next, TRAIT.capital)) return at;
  return has(words, at - 1, TRAIT.givenName | TRAIT.initial) || !ENGLISH_PARTICLES.has(words.tokens[at]!.text)
    ? next + 1
    : at;
}

const ENGLISH_PARTICLES: ReadonlySet<string> = new Set(['den', 'ten', 'van', 'y']);

function opensSentence({ tokens }: NameWords, at: number, starts: ReadonlySet<number>): boolean {
  if (starts.has(at)) return true;
  const before = tokens[at - 1];
  if (before === undefined || before.kind === 'quotation-mark') return true;
  return before.kind === 'punctuation' && /^(?:[:([•*—–…-]|--+|\.\.\.)$/.test(before.text);
}

function skipOpeningWords(words: NameWords, first: number, end: number): number {
  let at = first;
  while (at < end && isOpeningWord(words, at, end)) {
    at += 1;
    // Behind an article a capital is the word's own: “The Daily Ledger”.
    const { text } = words.tokens[at - 1]!;
    if (text === 'The' || text === 'A' || text === 'An') break;
  }
  return at;
}

/** Words that open a longer name as often as a sentence: they go only when they stand alone. */
const NAME_OPENINGS: ReadonlySet<string> = new Set(
  'police house city state states national public new world court military former professor governor'.split(
    ' ',
  ),
);

function isOpeningWord(words: NameWords, at: number, end: number): boolean {
  const { text } = words.tokens[at]!;
  if (!has(words, at, TRAIT.capital))
    return !has(words, at, TRAIT.openingParticle) || !has(words, at + 1, TRAIT.capital);
  if (end - at > 1 && NAME_OPENINGS.has(text.toLowerCase())) return false;
  if (has(words, at, TRAIT.opening)) return true;
  return (
    end - at > 1 &&
    (text.endsWith('ly') || text.endsWith('ing')) &&
    !has(words, at, TRAIT.givenName | TRAIT.organisationHead | TRAIT.organisationFirst | TRAIT.topic) &&
    /^\p{Lu}\p{Ll}{2,}(?:ly|ing)$/u.test(text)
  );
}

/** Behind “The”, “But” and their like; what stands before the first capital goes with them. */
function skipDeterminer(words: NameWords, first: number, end: number): number {
  let at = first;
  while (at < end) {
    if (
      has(words, at, TRAIT.determiner) ||
      (at > first && !has(words, at, TRAIT.capital | TRAIT.openingParticle))
    )
      at += 1;
    else break;
  }
  return at;
}
