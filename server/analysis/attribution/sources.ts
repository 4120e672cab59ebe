import {
  COORDINATORS,
  DETERMINERS,
  PREPOSITIONS,
  SUBORDINATORS,
  TIME_WORDS,
} from '../../lexicon/clause-words.ts';
import { MEDIA } from '../../lexicon/attribution-nouns.ts';
import { isNounLike, phraseAfter, phraseBefore, type WordRange } from './noun-phrases.ts';
import type { VerbCue } from './verb-cues.ts';
import { isCapitalised, isVerbAdverb, type Word } from './words.ts';

/**
 * before: “Doe said” · after: “said Doe” · relative: “who said” · shared: the subject of the verb before it ·
 * agent: “was criticised by Doe” · none: nobody is named.
 */
type SourcePlace = 'before' | 'after' | 'relative' | 'shared' | 'agent' | 'none';

/** The source of a cue; ranges are of word indexes. */
export interface FoundSource {
  readonly place: SourcePlace;
  readonly range: WordRange | undefined;
  /** Where the clause of source and cue begins and ends, by word. */
  readonly clause: WordRange;
}

/** The longest apposition followed, in words. */
const APPOSITION_REACH = 45;

/**
 * The source of a verb cue inside its sentence, `undefined` when the verb has no subject that could speak.
 *
 * @param sentence word range of the sentence.
 * @param previous source of the cue before it in the same sentence.
 */
export function findSource(
  words: readonly Word[],
  cue: VerbCue,
  sentence: WordRange,
  previous: WordRange | undefined,
): FoundSource | undefined {
  const own = { start: cue.start, end: cue.end };
  if (cue.voice === 'passive') return agentOf(words, cue, sentence);
  if (cue.voice === 'gerund') return sharedWith(previous ?? clauseSubject(words, sentence, cue.start), own);
  const before = cue.start > sentence.start ? words[cue.start - 1]! : undefined;
  if (before === undefined || before.quotation >= 0 || isClosing(before)) {
    return sourceAfter(words, cue, sentence) ?? sharedWith(previous, own);
  }
  if (isRelative(words, cue.start - 1, sentence.start)) {
    const range = { start: cue.start - 1, end: cue.start };
    return { place: 'relative', range, clause: { start: range.start, end: cue.end } };
  }
  if (before.lower === ',' || before.lower === '—' || before.lower === '–') {
    return (
      sourceAcrossApposition(words, cue, sentence) ??
      sourceAfter(words, cue, sentence) ??
      sharedWith(previous, own)
    );
  }
  if (COORDINATORS.has(before.lower)) {
    return sharedWith(previous ?? clauseSubject(words, sentence, cue.start), {
      start: cue.start - 1,
      end: cue.end,
    });
  }
  const range = phraseBefore(words, endBeforeTime(words, cue.start, sentence.start), sentence.start);
  if (range === undefined) return undefined;
  return { place: 'before', range, clause: { start: range.start, end: cue.end } };
}

function sharedWith(range: WordRange | undefined, clause: WordRange): FoundSource | undefined {
  return range && { place: 'shared', range, clause };
}

/** A question or exclamation mark inside a quotation that was not paired. */
function isClosing({ token }: Word): boolean {
  return token.kind === 'quotation-mark';
}

function isRelative(words: readonly Word[], at: number, floor: number): boolean {
  const { lower } = words[at]!;
  if (lower === 'who' || lower === 'which') return true;
  return lower === 'that' && at > floor && isNounLike(words[at - 1]!);
}

/** Skips back over “on Tuesday” and “Tuesday” between the subject and its verb. */
function endBeforeTime(words: readonly Word[], end: number, floor: number): number {
  let at = end;
  while (at - 1 > floor && TIME_WORDS.has(words[at - 1]!.lower)) at -= 1;
  if (at < end && at - 1 > floor && ['on', 'last', 'this'].includes(words[at - 1]!.lower)) at -= 1;
  return at;
}

/** “Doe, the board's chair, said”: the phrase before the first comma, with what stands between when it tells who that is. */
function sourceAcrossApposition(
  words: readonly Word[],
  cue: VerbCue,
  sentence: WordRange,
): FoundSource | undefined {
  const floor = Math.max(sentence.start, cue.start - APPOSITION_REACH);
  const closing = cue.start - 1;
  for (let comma = closing - 1; comma > floor; comma -= 1) {
    const word = words[comma]!;
    if (word.quotation >= 0) return undefined;
    if (word.lower !== words[closing]!.lower) continue;
    const phrase = phraseBefore(words, comma, floor);
    if (phrase === undefined || !canName(words, phrase) || !beginsClause(words, phrase.start, sentence.start))
      continue;
    const range = widerSubject(words, phrase, floor, sentence.start) ?? phrase;
    const named = describes(words, range.end + 1) ? { start: range.start, end: cue.start } : range;
    return { place: 'before', range: named, clause: { start: range.start, end: cue.end } };
  }
  return undefined;
}

/** “Doe, an editor at the Post, which is …, said”: the phrase found may itself be an apposition. */
function widerSubject(
  words: readonly Word[],
  phrase: WordRange,
  floor: number,
  first: number,
): WordRange | undefined {
  const comma = phrase.start - 1;
  if (comma <= floor || words[comma]!.lower !== ',' || isCapitalised(words[phrase.start]!)) return undefined;
  const wider = phraseBefore(words, comma, floor);
  if (wider === undefined || !canName(words, wider) || !beginsClause(words, wider.start, first))
    return undefined;
  return wider;
}

function canName(words: readonly Word[], { start, end }: WordRange): boolean {
  for (let i = start; i < end; i += 1) {
    if (words[i]!.token.kind === 'word' && isNounLike(words[i]!) && !TIME_WORDS.has(words[i]!.lower))
      return true;
  }
  return false;
}

function beginsClause(words: readonly Word[], at: number, first: number): boolean {
  if (at <= first) return true;
  const before = words[at - 1]!;
  if (before.quotation >= 0 || !before.isWord) return true;
  return COORDINATORS.has(before.lower) || SUBORDINATORS.has(before.lower) || before.lower === 'that';
}

/** Whether the words from `at` on say who somebody is, and not when, where or how he speaks. */
function describes(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || TIME_WORDS.has(word.lower)) return false;
  if (['who', 'whose', 'which', 'of', 'from', 'himself', 'herself'].includes(word.lower)) return true;
  if (PREPOSITIONS.has(word.lower) || SUBORDINATORS.has(word.lower) || isVerbAdverb(word)) return false;
  return DETERMINERS.has(word.lower) || isNounLike(word) || word.lower === "''";
}

/** “…,” said Jane Doe, the board's chair. */
function sourceAfter(words: readonly Word[], cue: VerbCue, sentence: WordRange): FoundSource | undefined {
  if (!cue.bare || !(cue.verb.frames.has('quotation') || cue.verb.frames.has('clause'))) return undefined;
  const start = words[cue.end]?.lower === 'to' ? cue.end + 1 : cue.end;
  const phrase = phraseAfter(words, start, sentence.end);
  if (phrase === undefined || !canSpeak(words, phrase)) return undefined;
  const follower = phrase.end < sentence.end ? words[phrase.end] : undefined;
  if (follower !== undefined && follower.isWord && follower.quotation < 0 && startsClause(follower))
    return undefined;
  const range = { start: phrase.start, end: appositionEnd(words, phrase.end, sentence.end) };
  return { place: 'after', range, clause: { start: cue.start, end: range.end } };
}

/** A verb behind the phrase makes the phrase a clause's subject: “said the mayor was”. */
function startsClause(word: Word): boolean {
  const { pos } = word;
  return pos === 'verb-past' || pos === 'verb-present' || pos === 'modal' || pos === 'auxiliary';
}

function canSpeak(words: readonly Word[], { start, end }: WordRange): boolean {
  if (['he', 'she', 'they', 'i', 'we', 'one', 'another'].includes(words[start]!.lower)) return true;
  return (
    !['it', 'you', 'that', 'this', 'there'].includes(words[start]!.lower) && canName(words, { start, end })
  );
}

/** Where the description behind a name ends: before the next quotation, or before words on when and where. */
export function appositionEnd(words: readonly Word[], from: number, ceiling: number): number {
  const comma = words[from];
  const last = Math.min(ceiling, from + APPOSITION_REACH);
  if (from + 1 >= ceiling || comma?.lower !== ',' || comma.quotation >= 0 || !describes(words, from + 1))
    return from;
  let at = from + 1;
  while (at < last) {
    const word = words[at]!;
    if (word.quotation >= 0 || [';', ':', '—', '–'].includes(word.lower)) break;
    if (word.lower === ',' && !(at + 1 < ceiling && describes(words, at + 1))) break;
    if (PREPOSITIONS.has(word.lower) && tellsWhen(words, at, ceiling)) break;
    at += 1;
  }
  while (at > from && !words[at - 1]!.isWord && words[at - 1]!.quotation < 0) at -= 1;
  return at;
}

function tellsWhen(words: readonly Word[], at: number, ceiling: number): boolean {
  if (words[at]!.lower === 'of') return false;
  for (let i = at + 1; i < ceiling && i < at + 4; i += 1) {
    if (TIME_WORDS.has(words[i]!.lower) || MEDIA.has(words[i]!.lower)) return true;
  }
  return false;
}

/** “was criticised by Doe”; a passive without an agent has no source. */
function agentOf(words: readonly Word[], cue: VerbCue, sentence: WordRange): FoundSource {
  if (words[cue.end]?.lower === 'by' && cue.end + 1 < sentence.end) {
    const range = phraseAfter(words, cue.end + 1, sentence.end);
    if (range !== undefined) return { place: 'agent', range, clause: { start: cue.start, end: range.end } };
  }
  return { place: 'none', range: undefined, clause: { start: cue.start, end: cue.end } };
}

/** The subject at the head of the sentence, behind an opening phrase and its comma. */
function clauseSubject(words: readonly Word[], sentence: WordRange, before: number): WordRange | undefined {
  let start = sentence.start;
  const first = words[start];
  if (first === undefined) return undefined;
  if (COORDINATORS.has(first.lower)) start += 1;
  else if (PREPOSITIONS.has(first.lower) || SUBORDINATORS.has(first.lower) || isVerbAdverb(first)) {
    while (start < before && words[start]!.lower !== ',') start += 1;
    start += 1;
  }
  if (start >= before) return undefined;
  const phrase = phraseAfter(words, start, before);
  return phrase !== undefined && phrase.end < before ? phrase : undefined;
}
