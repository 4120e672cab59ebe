import {
  COORDINATORS,
  DETERMINERS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  TIME_WORDS,
} from '../../lexicon/clause-words.ts';
import { isAuxiliary, isCapitalised, isVerbAdverb, type Word } from './words.ts';

/** A half-open range of word indexes. */
export interface WordRange {
  readonly start: number;
  readonly end: number;
}

/** The longest noun phrase followed, in words; the sources of published stories end far below it. */
const PHRASE_WORDS = 60;

/** How far a relative clause or a bracket inside a noun phrase is followed, in words. */
const REACH = 16;

/** Marks that stand inside names and sums. */
const INNER_MARKS: ReadonlySet<string> = new Set([
  '-',
  '–',
  '&',
  '/',
  '$',
  '£',
  '€',
  '%',
  '#',
  '@',
  '.',
  "'",
  "'s",
]);

/** Prepositions that hang a phrase on a noun. */
const NOUN_PREPOSITIONS: ReadonlySet<string> = new Set(
  'of for at in from with on to by near behind against about between among on under over within across who'.split(
    ' ',
  ),
);

/**
 * The noun phrase that ends right before `end`: “a spokesman for the mayor”, “he”, “the man who shot him”.
 * It does not reach left of `first`. `undefined` when no noun or pronoun stands there.
 * Cost: linear in the phrase.
 */
export function phraseBefore(words: readonly Word[], end: number, first: number): WordRange | undefined {
  const floor = Math.max(first, end - PHRASE_WORDS);
  const last = words[end - 1];
  if (last === undefined || end <= floor) return undefined;
  if (last.quotation < 0 && SUBJECT_PRONOUNS.has(last.lower) && !opensLongerPhrase(words, end, floor)) {
    return { start: end - 1, end };
  }
  let at = end;
  let joined = false;
  while (at > floor) {
    const word = words[at - 1]!;
    const before = at - 2 >= floor ? words[at - 2] : undefined;
    if (word.quotation >= 0) break;
    if (word.lower === ')') {
      const open = openingBracket(words, at - 1, floor);
      if (open === undefined) break;
      at = open;
    } else if (word.lower === ',' && before !== undefined && joined && isNounLike(before)) {
      at -= 1;
    } else if (COORDINATORS.has(word.lower)) {
      if (at === end || before === undefined || !joinsNouns(before, words[at]!)) break;
      joined = true;
      at -= 1;
    } else if (PREPOSITIONS.has(word.lower)) {
      if (at === end || before === undefined || !isNounLike(before) || !NOUN_PREPOSITIONS.has(word.lower))
        break;
      at -= 1;
    } else if (DETERMINERS.has(word.lower)) {
      at -= 1;
      if (isAttachedBefore(words, at, floor, joined)) continue;
      const antecedent = at - 1 > floor ? antecedentEnd(words, at - 1, floor) : undefined;
      if (antecedent === undefined || words[antecedent]!.lower !== 'who') break;
      at = antecedent;
    } else if (modifiesLeft(words, at - 1, end) && before !== undefined && isNounLike(before)) {
      at -= 1;
    } else if (word.pos === 'verb-gerund' && before !== undefined && isPossessive(before)) {
      at -= 1;
    } else if (isVerb(word)) {
      const antecedent = antecedentEnd(words, at - 1, floor);
      if (antecedent === undefined) break;
      at = antecedent;
    } else if (
      isNounLike(word) ||
      (INNER_MARKS.has(word.lower) && before !== undefined && isNounLike(before))
    ) {
      if (TIME_WORDS.has(word.lower) && at < end) break;
      at -= 1;
    } else if (word.pos === 'verb-participle' && before !== undefined && isNounLike(before)) {
      at -= 1;
    } else {
      break;
    }
  }
  while (
    at < end - 1 &&
    (TIME_WORDS.has(words[at]!.lower) || (isVerbAdverb(words[at]!) && !opensPhrase(words[at]!)))
  )
    at += 1;
  return words.slice(at, end).some(isNounLike) ? { start: at, end } : undefined;
}

/**
 * The noun phrase that begins at `start`, appositions left out; `undefined` when none does.
 * Cost: linear in the phrase.
 */
export function phraseAfter(words: readonly Word[], start: number, last: number): WordRange | undefined {
  const ceiling = Math.min(last, start + PHRASE_WORDS);
  const first = words[start];
  if (first === undefined || start >= ceiling || first.quotation >= 0) return undefined;
  if (
    SUBJECT_PRONOUNS.has(first.lower) &&
    words[start + 1]?.lower !== 'of' &&
    !DETERMINERS.has(first.lower)
  ) {
    return { start, end: start + 1 };
  }
  let at = start;
  let fresh = true;
  while (at < ceiling) {
    const word = words[at]!;
    const next = at + 1 < ceiling ? words[at + 1] : undefined;
    if (word.quotation >= 0 || (at > start && NOMINATIVES.has(word.lower))) break;
    if (word.lower === '(') {
      const close = closingBracket(words, at, ceiling);
      if (close === undefined) break;
      at = close + 1;
      continue;
    }
    if (DETERMINERS.has(word.lower)) {
      if (!fresh) break;
    } else if (COORDINATORS.has(word.lower) || NOUN_PREPOSITIONS.has(word.lower)) {
      if (at === start || next === undefined || !(opensPhrase(next) || isNounLike(next))) break;
      if (COORDINATORS.has(word.lower) && !joinsNouns(words[at - 1]!, next)) break;
      if (TIME_WORDS.has(next.lower)) break;
      fresh = true;
      at += 1;
      continue;
    } else if (!isNounLike(word) && !INNER_MARKS.has(word.lower)) {
      if (!((word.pos === 'verb-participle' || word.pos === 'verb-gerund') && fresh)) break;
    } else if (TIME_WORDS.has(word.lower) && at > start) {
      break;
    }
    if (isNounLike(word)) fresh = false;
    at += 1;
  }
  while (at > start && INNER_MARKS.has(words[at - 1]!.lower) && words[at - 1]!.lower !== "'s") at -= 1;
  return words.slice(start, at).some(isNounLike) ? { start, end: at } : undefined;
}

/** Whether the word can be part of a noun phrase as noun, adjective, number or pronoun. */
export function isNounLike(word: Word): boolean {
  if (!word.isWord || word.quotation >= 0) return false;
  if (isAuxiliary(word) || CLOSED.has(word.lower)) return SUBJECT_PRONOUNS.has(word.lower);
  if (isVerb(word)) return false;
  return !isVerbAdverb(word) && word.pos !== 'verb-participle' && word.pos !== 'verb-gerund';
}

/** “a report *published* by the board said”: a verb behind its noun that another verb or “by” follows. */
function modifiesLeft(words: readonly Word[], at: number, end: number): boolean {
  const { lower, pos } = words[at]!;
  if (pos !== 'verb-past' && pos !== 'verb-participle') return false;
  if (!lower.endsWith('ed') && pos === 'verb-past') return false;
  const next = words[at + 1]?.lower ?? '';
  return at + 1 === end || next === 'by' || (TIME_WORDS.has(next) && at + 2 <= end);
}

function isPossessive({ lower, pos }: Word): boolean {
  return lower === "'s" || pos === 'possessive' || POSSESSIVES.has(lower);
}

const POSSESSIVES: ReadonlySet<string> = new Set(['my', 'his', 'her', 'its', 'our', 'their', 'your']);

/** Whether a determiner stands here, so that a noun phrase begins. */
export function opensNounPhraseAt(words: readonly Word[], at: number): boolean {
  return words[at] !== undefined && DETERMINERS.has(words[at].lower);
}

/** Pronouns that open a clause of their own. */
const NOMINATIVES: ReadonlySet<string> = new Set([
  'i',
  'he',
  'she',
  'we',
  'they',
  'it',
  'you',
  'there',
  'who',
  'which',
]);

/** Words of closed classes that no noun phrase holds but at its head. */
const CLOSED: ReadonlySet<string> = new Set([
  ...DETERMINERS,
  ...PREPOSITIONS,
  ...SUBORDINATORS,
  ...COORDINATORS,
]);

function opensPhrase({ lower }: Word): boolean {
  return DETERMINERS.has(lower);
}

function isVerb(word: Word): boolean {
  if (isAuxiliary(word)) return true;
  const { pos } = word;
  if (pos === 'verb-past' || pos === 'verb-present') return true;
  return pos === 'verb-base' && !isCapitalised(word);
}

/** “those who”, “one of them”, “the others”: a pronoun that ends a longer phrase. */
function opensLongerPhrase(words: readonly Word[], end: number, floor: number): boolean {
  const before = end - 2 >= floor ? words[end - 2] : undefined;
  if (before === undefined || before.quotation >= 0) return false;
  const { lower } = words[end - 1]!;
  if (['he', 'she', 'i', 'we', 'they', 'who', 'which', 'it', 'you'].includes(lower)) return false;
  return DETERMINERS.has(before.lower) || before.lower === 'of' || before.pos === 'adjective';
}

function joinsNouns(before: Word, after: Word): boolean {
  return isNounLike(before) && (isNounLike(after) || opensPhrase(after));
}

function isAttachedBefore(words: readonly Word[], at: number, floor: number, joined: boolean): boolean {
  const word = at - 1 >= floor ? words[at - 1] : undefined;
  const before = at - 2 >= floor ? words[at - 2] : undefined;
  if (word === undefined || word.quotation >= 0) return false;
  if (DETERMINERS.has(word.lower)) return true;
  if (before === undefined || !isNounLike(before)) return false;
  if (COORDINATORS.has(word.lower) || (joined && word.lower === ',')) return true;
  return NOUN_PREPOSITIONS.has(word.lower);
}

/** The end of the noun phrase before “who”, “which” or “that”, when the word at `at` belongs to its clause. */
function antecedentEnd(words: readonly Word[], at: number, floor: number): number | undefined {
  for (let i = at - 1; i > floor && i > at - REACH; i -= 1) {
    const word = words[i]!;
    if (word.quotation >= 0 || word.lower === ',' || word.lower === ';' || word.lower === ':')
      return undefined;
    if (word.lower === 'who' || word.lower === 'which' || word.lower === 'whose' || word.lower === 'that') {
      return isNounLike(words[i - 1]!) ? i : undefined;
    }
  }
  return undefined;
}

function openingBracket(words: readonly Word[], at: number, floor: number): number | undefined {
  for (let i = at - 1; i >= floor && i > at - REACH; i -= 1) if (words[i]!.lower === '(') return i;
  return undefined;
}

function closingBracket(words: readonly Word[], at: number, ceiling: number): number | undefined {
  for (let i = at + 1; i < ceiling && i < at + REACH; i += 1) if (words[i]!.lower === ')') return i;
  return undefined;
}
