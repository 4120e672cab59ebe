import type { Token } from '../../language/tokens.ts';
import { ORGANISATION_FIRST, ORGANISATION_HEADS, TOPICS } from '../../lexicon/organisations.ts';
import { OPENING_WORDS } from '../../lexicon/opening-words.ts';
import { TITLE_NOUNS } from '../../lexicon/titles.ts';
import {
  isAmbiguousMonth,
  isCalendarWord,
  isCapital,
  isGivenName,
  isInitial,
  isSuffix,
  OPENING_PARTICLES,
  PARTICLES,
} from './vocabulary.ts';

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
export function findRuns(prose: string, tokens: readonly Token[], starts: ReadonlySet<number>): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (!opensRun(prose, tokens, at)) {
      at += 1;
      continue;
    }
    const end = runEnd(prose, tokens, at, starts);
    const opens = opensSentence(tokens, at, starts);
    const first = opens ? skipOpeningWords(tokens, at, end) : skipDeterminer(tokens, at, end);
    if (first < end) runs.push({ first, end, opens: opens && first === at });
    at = end;
  }
  return runs;
}

function opensRun(prose: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (isCapital(token)) return !isCalendar(tokens, at);
  return OPENING_PARTICLES.has(token.text) && isCapital(tokens[at + 1]) && isNear(prose, tokens, at);
}

/** Weekdays and months stand outside names; “May” and “April” are names before a word with a capital, and behind a given name. */
function isCalendar(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!;
  if (isCalendarWord(text)) return true;
  if (!isAmbiguousMonth(text)) return false;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (after?.kind === 'number') return true;
  const given = before !== undefined && isGivenName(before.text) && isCapital(before);
  return !given && !(isCapital(after) && !isCalendarWord(after!.text));
}

/** Whether nothing but white space stands between a token and the next. */
function isNear(prose: string, tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && !/\S/.test(prose.slice(tokens[at]!.end, next.start));
}

function runEnd(prose: string, tokens: readonly Token[], first: number, starts: ReadonlySet<number>): number {
  let end = first + 1;
  while (end < tokens.length && end - first < LONGEST_RUN && !starts.has(end)) {
    if (!isNear(prose, tokens, end - 1)) break;
    const token = tokens[end]!;
    if (isCapital(token)) {
      if (isCalendar(tokens, end)) break;
      end += 1;
      continue;
    }
    if (token.kind === 'number' && /^\d{1,4}$/.test(token.text) && takesNumber(tokens[end - 1]!.text))
      return end + 1;
    const joined = joinedUntil(tokens, first, end);
    if (joined === end) break;
    end = joined;
  }
  return end;
}

function takesNumber(text: string): boolean {
  return /^(?:Local|District|Precinct|Ward|Interstate|Route|Highway|Proposition|Measure|Area|Engine|Troop|Post)$/.test(
    text,
  );
}

/** Index behind the capital that the small words at `at` join to the run; `at` when they join nothing. */
function joinedUntil(tokens: readonly Token[], first: number, at: number): number {
  const left = tokens[at - 1]!.text;
  const word = tokens[at]!.text;
  const small = word.toLowerCase();
  const article = /^(?:the|a)$/.test(tokens[at + 1]?.text ?? '') ? 1 : 0;
  const next = at + 1 + article;
  const right = tokens[next];
  if (!isCapital(right))
    return word === ',' && isSuffixAfterComma(tokens, at) ? at + 2 : particleEnd(tokens, at);
  const body = hasBodyWord(tokens, first, at);
  switch (small) {
    case 'of':
      return ORGANISATION_FIRST.has(left) || isOfTitle(left) || (body && ORGANISATION_HEADS.has(left))
        ? next + 1
        : at;
    case 'for':
      return ORGANISATION_FIRST.has(left) || (body && ORGANISATION_HEADS.has(left)) ? next + 1 : at;
    case 'on':
    case 'against':
      return /^(?:Council|Committee|Subcommittee|Commission|Institute|Center|Mothers|Conference)$/.test(left)
        ? next + 1
        : at;
    case 'at':
      return tokens[first]!.text === 'University' ? next + 1 : at;
    case 'and':
      return article === 0 && joinsTopics(tokens, first, at) ? next + 1 : at;
    case '&':
      return next + 1;
    case ',':
      return isSuffixAfterComma(tokens, at) || isTopicList(tokens, first, at) ? at + 2 : at;
    default:
      return particleEnd(tokens, at);
  }
}

function hasBodyWord(tokens: readonly Token[], first: number, end: number): boolean {
  return end - first > 1 && tokens.slice(first, end).some(({ text }) => ORGANISATION_FIRST.has(text));
}

function isOfTitle(text: string): boolean {
  const bare = text.toLowerCase();
  return (
    bare !== 'member' && (TITLE_NOUNS.has(bare) || /^(?:City|State|Gulf|Bay|Isle|Cape|Strait)$/.test(text))
  );
}

/** “Health and Human Services”, never “Doe and Police”. */
function joinsTopics(tokens: readonly Token[], first: number, at: number): boolean {
  const right = tokens[at + 1]!.text;
  const left = tokens[at - 1]!.text;
  if (!TOPICS.has(left)) return false;
  if (!TOPICS.has(right) && !ORGANISATION_HEADS.has(right)) return false;
  const end = capitalsEnd(tokens, at + 1);
  const headed = ORGANISATION_HEADS.has(tokens[end - 1]!.text);
  const opened = tokens.slice(first, at).some(({ text }) => text === 'of' || text === 'for' || text === 'on');
  return headed || opened;
}

function capitalsEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  while (end < tokens.length && end < from + 6 && isCapital(tokens[end])) end += 1;
  return end;
}

/** “Alcohol, Tobacco, Firearms and Explosives” behind “Bureau of”. */
function isTopicList(tokens: readonly Token[], first: number, at: number): boolean {
  if (!TOPICS.has(tokens[at - 1]!.text) || !TOPICS.has(tokens[at + 1]!.text)) return false;
  return tokens.slice(first, at).some(({ text }) => text === 'of' || text === 'on');
}

function isSuffixAfterComma(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    next !== undefined &&
    (isSuffix(next.text) || /^(?:Inc|LLC|Ltd|LLP|P\.?C|M\.?D|Ph\.?D|Co)\.?$/.test(next.text))
  );
}

/** Behind a given name or a name already of two words, small particles lead on: “Ludwig van Beethoven”. */
function particleEnd(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 3 && PARTICLES.has(tokens[next]?.text ?? '')) next += 1;
  const left = tokens[at - 1]!.text;
  return next > at &&
    isCapital(tokens[next]) &&
    (isGivenName(left) || isInitial(left) || !isEnglishParticle(tokens[at]!.text))
    ? next + 1
    : at;
}

function isEnglishParticle(text: string): boolean {
  return text === 'den' || text === 'ten' || text === 'van' || text === 'y';
}

function opensSentence(tokens: readonly Token[], at: number, starts: ReadonlySet<number>): boolean {
  if (starts.has(at)) return true;
  const before = tokens[at - 1];
  return (
    before === undefined ||
    before.kind === 'quotation-mark' ||
    /^(?:[:([•*—–…-]|--+|\.\.\.)$/.test(before.text)
  );
}

function skipOpeningWords(tokens: readonly Token[], first: number, end: number): number {
  let at = first;
  while (at < end && isOpeningWord(tokens, at, end)) {
    at += 1;
    // Behind an article a capital is the word's own: “The Daily Ledger”.
    if (/^(?:The|An?)$/.test(tokens[at - 1]!.text)) break;
  }
  return at;
}

function isOpeningWord(tokens: readonly Token[], at: number, end: number): boolean {
  const { text } = tokens[at]!;
  if (!isCapital(tokens[at])) return !OPENING_PARTICLES.has(text) || !isCapital(tokens[at + 1]);
  const small = text.toLowerCase();
  // A lone title word (“Police”, “House”) may open a longer name; it goes only when it stands alone.
  if (
    end - at > 1 &&
    /^(?:police|house|city|state|states|national|public|new|world|court|military|former|professor|governor)$/.test(
      small,
    )
  )
    return false;
  if (OPENING_WORDS.has(small)) return true;
  return (
    end - at > 1 &&
    /^\p{Lu}\p{Ll}{2,}(?:ly|ing)$/u.test(text) &&
    !isGivenName(text) &&
    !ORGANISATION_HEADS.has(text) &&
    !ORGANISATION_FIRST.has(text) &&
    !TOPICS.has(text)
  );
}

function skipDeterminer(tokens: readonly Token[], first: number, end: number): number {
  let at = first;
  while (
    at < end &&
    /^(?:The|A|An|And|But|Or|In|On|At|To|For|If|It|He|She|They|We|You|This|That|His|Her|My|Our|Their|Its|What|When|Why|How|Who|Is|Are|As|So|Not|No|Yes|Of|By|From|With)$/.test(
      tokens[at]!.text,
    )
  )
    at += 1;
  return at < end && !isCapital(tokens[at]) && !OPENING_PARTICLES.has(tokens[at]!.text)
    ? skipDeterminer(tokens, at + 1, end)
    : at;
}
