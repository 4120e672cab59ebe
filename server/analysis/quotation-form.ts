import { isApostrophe, isCapitalAt } from '../language/characters.ts';
import type { Token } from '../language/tokens.ts';
import { QUOTING_WORDS, WORK_WORDS } from '../lexicon/quotation-cues.ts';
import type { QuotationForm } from './quotations.ts';

/** Words that a title writes small. */
const SMALL_IN_TITLES: ReadonlySet<string> = new Set(
  "a an the and but or nor for of in on at to by from with as vs. into over upon ’s 's is it its".split(' '),
);

const STOPS: ReadonlySet<string> = new Set('.?!');
/** Marks before a quotation with which a sentence begins, and the last ones inside a quotation that ends one. */
const BEFORE_SENTENCE: ReadonlySet<string> = new Set('.?!…”"');
const SENTENCE_ENDS: ReadonlySet<string> = new Set(['.', ',', '?', '!', '…', '--', '—']);

/** The number of words between two tokens; clitics do not count. */
export function countWords(prose: string, tokens: readonly Token[], from: number, to: number): number {
  let words = 0;
  for (let index = from; index < to; index++) {
    const { kind, start, end } = tokens[index]!;
    if (kind === 'number' || kind === 'link' || (kind === 'word' && !isClitic(prose, start, end))) words += 1;
  }
  return words;
}

/**
 * Whether a word begins with an apostrophe or is “n't”. Read from the prose: the texts of tokens lie anywhere in memory,
 * and waiting for them took most of the counting.
 */
function isClitic(prose: string, start: number, end: number): boolean {
  if (isApostrophe(prose.charCodeAt(start))) return true;
  return (
    end - start === 3 && isApostrophe(prose.charCodeAt(start + 1)) && /^n.t$/i.test(prose.slice(start, end))
  );
}

/** Tells what a quotation is from its words, `from` to `to`, and from what stands around its marks. Looks 12 tokens around. */
export function formOf(
  prose: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  words: number,
): QuotationForm {
  const before = from < 2 ? undefined : tokens[from - 2];
  const last = to > from ? tokens[to - 1] : undefined;
  const ended = last !== undefined && (SENTENCE_ENDS.has(last.text) || last.text.startsWith('..'));
  const capital = startsWithCapital(prose, tokens, from, to);
  const introduced = before?.text === ',' || before?.text === ':';
  const opensSentence = before === undefined || BEFORE_SENTENCE.has(before.text);
  if (words > 0 && words <= 12 && looksLikeTitle(prose, tokens, from, to)) {
    const cued = nearby(tokens, from - 2, 4, WORK_WORDS);
    const stopped = last !== undefined && STOPS.has(last.text) && words > 4;
    if (
      cued ||
      (words >= 2 && capitals(prose, tokens, from, to) >= 2 && !introduced && !opensSentence && !stopped)
    )
      return 'title';
  }
  if (capital && (words >= 4 || ended || introduced) && (words >= 3 || introduced || opensSentence))
    return 'direct';
  if ((introduced || opensSentence) && (words >= 3 || ended)) return 'direct';
  if (words > 2) return 'partial';
  const quoting = nearby(tokens, from - 2, 12, QUOTING_WORDS) || nearby(tokens, to + 1, -6, QUOTING_WORDS);
  return quoting ? 'partial' : 'scare';
}

function startsWithCapital(prose: string, tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const { kind, start } = tokens[index]!;
    if (kind === 'word' || kind === 'number') return kind === 'number' || isCapitalAt(prose, start);
  }
  return false;
}

/** Whether all words but the small ones have a capital, and the first has. */
function looksLikeTitle(prose: string, tokens: readonly Token[], from: number, to: number): boolean {
  let first = true;
  for (let index = from; index < to; index++) {
    const { kind, start, text } = tokens[index]!;
    if (kind !== 'word') continue;
    const small = !isCapitalAt(prose, start);
    if (small && (first || !SMALL_IN_TITLES.has(text))) return false;
    first = false;
  }
  return !first;
}

function capitals(prose: string, tokens: readonly Token[], from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index++) if (isCapitalAt(prose, tokens[index]!.start)) count += 1;
  return count;
}

/** Whether one of the words stands within `reach` tokens before `from`, or behind it when `reach` is negative; no further than the sentence. */
function nearby(tokens: readonly Token[], from: number, reach: number, words: ReadonlySet<string>): boolean {
  const step = reach > 0 ? -1 : 1;
  for (let index = from, left = Math.abs(reach); left > 0; index += step, left--) {
    const token = index < 0 ? undefined : tokens[index];
    if (token === undefined || STOPS.has(token.text)) return false;
    if (words.has(token.text.toLowerCase())) return true;
  }
  return false;
}
