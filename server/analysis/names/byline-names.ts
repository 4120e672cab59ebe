import { BYLINE_JOBS } from '../../lexicon/byline-words.ts';
import { OUTLET_HEADS } from '../../lexicon/news-outlets.ts';
import type { Layers } from '../../language/layers.ts';
import { tagTable } from '../attribution/block-words.ts';
import type { NameKind } from '../entities.ts';
import type { NameMention } from '../names.ts';
import { kindOf, knownEnd } from './kinds.ts';
import { plainMention } from './mentions.ts';
import { TRAIT } from './traits.ts';
import { has, type NameWords, PERSON } from './word-traits.ts';
import { phraseOf } from './written-names.ts';

/**
 * The names of a line that says who wrote the story, in order: “By |Noor Castell|, |Tarrow Wire Service|”, “From |Noor
 * Castell| in |Bergen|, |Norway|”. A reporter is seldom in any list, and the tagger knows names from sentences: here
 * the place in the line tells what a name is.
 */
export function bylineNames(words: NameWords): readonly NameMention[] {
  const mentions: NameMention[] = [];
  let expected: NameKind | undefined = 'person';
  let last: NameKind | undefined;
  for (let at = openingLength(words); at < words.length;) {
    if (!isPart(words, at)) {
      expected = expectedBehind(words.tokens[at]!.text, last) ?? expected;
      at += 1;
      continue;
    }
    const end = partEnd(words, at, expected);
    const kind = kindIn(words, at, end, expected);
    if (kind !== undefined) {
      const { start } = words.tokens[at]!;
      mentions.push(plainMention(phraseOf(words, at, end), kind, start, words.tokens[end - 1]!.end));
      last = kind;
    }
    // What stands behind a name with nothing between is a desk or an agency.
    expected = 'organisation';
    at = end;
  }
  return mentions;
}

/** How many tokens “By”, “From” or “Written by” are. */
function openingLength({ tokens, length }: NameWords): number {
  for (let at = 0; at < Math.min(length, 5); at++) {
    const lower = tokens[at]!.text.toLowerCase();
    if (lower === 'by' || lower === 'from') return at + 1;
  }
  return 0;
}

/** Whether a token opens a name: a capital that is no “The”. */
function isPart(words: NameWords, at: number): boolean {
  return has(words, at, TRAIT.capital) && !has(words, at, TRAIT.determiner);
}

/** Index behind the name at `first`: before a job or an agency that nothing parts from it. */
function partEnd(words: NameWords, first: number, kind: NameKind | undefined): number {
  let end = first + 1;
  while (end < words.length && (isPart(words, end) || isInner(words, end))) {
    const cut = kind === 'person' && end - first > 1 && has(words, end, TRAIT.capital);
    if (cut && (isJob(words, end) || knownEnd(words, end, words.length) > end)) break;
    end += 1;
  }
  return end;
}

/** “van”, “of” inside a name. */
function isInner(words: NameWords, at: number): boolean {
  if (has(words, at, TRAIT.particle)) return has(words, at + 1, TRAIT.capital | TRAIT.particle);
  return words.tokens[at]!.text === 'of' && has(words, at + 1, TRAIT.capital);
}

/** What a mark or small word leads to, behind a name of a kind. */
function expectedBehind(text: string, last: NameKind | undefined): NameKind | undefined {
  if (text === 'in' || text === 'at') return 'place';
  if (text === 'and' || text === '&') return last;
  if (text === ',') return last === 'place' ? 'place' : 'organisation';
  return undefined;
}

/** What a name of the line names where one of a kind is expected; `undefined` for a job, and where nothing tells. */
function kindIn(
  words: NameWords,
  first: number,
  end: number,
  expected: NameKind | undefined,
): NameKind | undefined {
  const guess = kindOf(words, first, end);
  if (expected === 'person') {
    if (guess?.sure === true && guess.kind !== 'person') return guess.kind;
    return end - first > 1 && end - first < 6 && !isJob(words, first) ? 'person' : undefined;
  }
  // “Associated Press”, “Sports Illustrated”: words for jobs, and names all the same.
  const isListed = knownEnd(words, first, end) === end;
  if (!isListed && (isJob(words, end - 1) || (isJob(words, first) && !isOutlet(words, end - 1))))
    return undefined;
  if (guess?.sure === true) return guess.kind;
  if (expected === 'place') return 'place';
  if (isOutlet(words, end - 1)) return 'organisation';
  // “By Ann Orr, Lee Marsh and Jo Dunn”
  return end - first > 1 && words.tags[first] === PERSON ? 'person' : undefined;
}

/** “Staff Writer”, “Special”, “Correspondent”: what a writer is. */
function isJob(words: NameWords, at: number): boolean {
  return BYLINE_JOBS.has(words.tokens[at]!.text.toLowerCase());
}

/** “Larkin |Herald-Citizen|”, “Tarrow |Wire|”. */
function isOutlet({ tokens }: NameWords, at: number): boolean {
  return tokens[at]!.text.split('-').some((part) => OUTLET_HEADS.has(part) || part === 'Wire');
}

/**
 * The outlet that a line of two to five capitals is, as it stands under a byline; without “the”. `undefined` for any other
 * line: “Heat Breaks Record” has a verb.
 */
export function outletLine(words: NameWords, { tags }: Layers): readonly NameMention[] | undefined {
  const { length, tokens } = words;
  const first = has(words, 0, TRAIT.the) ? 1 : 0;
  if (length - first < 2 || length - first > 5 || !isOutlet(words, length - 1)) return undefined;
  for (let at = first; at < length; at++)
    if (VERBS[tags[at]!] === 1 || (!isPart(words, at) && !has(words, at, TRAIT.particle))) return undefined;
  const { start } = tokens[first]!;
  return [plainMention(phraseOf(words, first, length), 'organisation', start, tokens[length - 1]!.end)];
}

const VERBS = tagTable('VB', 'VBD', 'VBP', 'VBZ', 'MD');
