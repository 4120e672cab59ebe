import type { Token } from '../../language/tokens.ts';
import { EVENT_HEADS } from '../../lexicon/event-words.ts';
import { knownEnd, NUMBERED } from './kinds.ts';
import { joinedUntil, nicknameEnd, ownerEnd, taggedUntil } from './run-joints.ts';
import { TRAIT } from './traits.ts';
import { areOneName, has, type NameWords } from './word-traits.ts';

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

/** Finds the runs of capitals of a block, in order. */
export function findRuns(words: NameWords): Run[] {
  const runs: Run[] = [];
  const { prose, traits, length } = words;
  let at = 0;
  while (at < length) {
    if ((traits[at]! & OPENS_RUN) === 0 || !opensRun(prose, words, at)) {
      at += 1;
      continue;
    }
    const end = runEnd(words, at);
    const opens = opensSentence(words, at);
    const first = opens ? skipOpeningWords(words, at, end) : skipDeterminer(words, at, end);
    if (first < end) runs.push({ first, end, opens: opens && first === at });
    at = end;
  }
  return runs;
}

const OPENS_RUN = TRAIT.capital | TRAIT.openingParticle;

function opensRun(prose: string, words: NameWords, at: number): boolean {
  if (has(words, at, TRAIT.capital)) return !isCalendar(words, at);
  return has(words, at + 1, TRAIT.capital) && isNear(prose, words.tokens, at);
}

/** Weekdays and months stand outside names; “May” and “April” are names before a word with a capital, and behind a given name. */
function isCalendar(words: NameWords, at: number): boolean {
  if (!has(words, at, TRAIT.calendar | TRAIT.nameMonth)) return false;
  // “the Easter |Derecho|”
  if (has(words, at + 1, TRAIT.capital) && EVENT_HEADS.has(words.tokens[at + 1]!.text)) return false;
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

function runEnd(words: NameWords, first: number): number {
  const { prose, tokens } = words;
  let end = first + 1;
  while (end < tokens.length && end - first < LONGEST_RUN && !startsSentence(words, end)) {
    const token = tokens[end]!;
    if (has(words, end, TRAIT.capital)) {
      if (!isNear(prose, tokens, end - 1) || isCalendar(words, end)) break;
      end += 1;
      continue;
    }
    const tagged = taggedUntil(words, first, end);
    if (tagged > end) {
      end = tagged;
      continue;
    }
    if (token.kind === 'number') {
      const near = isNear(prose, tokens, end - 1);
      return near && /^\d{1,4}$/.test(token.text) && NUMBERED.has(tokens[end - 1]!.text) ? end + 1 : end;
    }
    if (token.kind === 'quotation-mark' || token.text === '(') {
      const nicknamed = nicknameEnd(words, end);
      if (nicknamed === end) break;
      end = nicknamed;
      continue;
    }
    if (!has(words, end, TRAIT.joiner)) {
      const owned = ownerEnd(words, first, end);
      if (owned === end) break;
      end = owned;
      continue;
    }
    if (!isNear(prose, tokens, end - 1)) break;
    const joined = joinedUntil(words, first, end);
    if (joined === end) break;
    end = joined;
  }
  return end;
}

/** Whether another sentence begins at a token. */
function startsSentence({ sentences }: NameWords, at: number): boolean {
  return at > 0 && sentences[at] !== sentences[at - 1];
}

function opensSentence(words: NameWords, at: number): boolean {
  if (at === 0 || startsSentence(words, at)) return true;
  const before = words.tokens[at - 1]!;
  if (before.kind === 'quotation-mark') return true;
  if (before.kind !== 'punctuation' || before.text === ',') return false;
  return before.text.length === 1 ? ':([•*—–…-'.includes(before.text) : /^(?:--+|\.\.\.)$/.test(before.text);
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
  if (has(words, at, TRAIT.demonym) && words.tags[at] !== 0) return false;
  if (has(words, at, TRAIT.opening) && end - at > 2 && areOneName(words, at, at + 3)) return false;
  if (has(words, at, TRAIT.opening)) return end - at === 1 || !NAME_OPENINGS.has(text.toLowerCase());
  return (
    end - at > 1 &&
    (text.endsWith('ly') || text.endsWith('ing')) &&
    knownEnd(words, at, end) === at &&
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
