import { isWordAt } from '../language/characters.ts';
import { nounLemma } from '../language/lemma.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { isDigit } from '../text/letters.ts';
import type { Span } from '../text/span.ts';
import type { BlockReading } from './block-reading.ts';
import { type Bound, type FigureKind, type Sides, tellBound, tellKind } from './figures/kinds.ts';
import { countedNoun } from './figures/counted-nouns.ts';
import { beginsNumber, rate } from './figures/number-words.ts';
import { type Numeral, readNumeral } from './figures/numerals.ts';
import { WordColumn } from './word-column.ts';

export type { Bound } from './figures/kinds.ts';

/** A number in one block and what it is a number of. Spans are relative to the block. */
export interface Figure extends Span {
  readonly kind: FigureKind;
  /** In ones: 3,500,000 for “$3.5 million”; of a percentage and of a share in percent; of a sum in its whole currency. */
  readonly value: number;
  /** The second number of a range or a score; `undefined` for all others. */
  readonly second: number | undefined;
  /** What the last digit that tells counts: 1 for 396, 100 for 400, 100,000 for “3.5 million”. */
  readonly step: number;
  /** A word or letter multiplies it, “million” or “k”: whoever writes so has rounded. */
  readonly scaled: boolean;
  /** How the words before it or a sign behind bound it: “nearly 400”, “1,000-plus”. */
  readonly bound: Bound;
  /** The sign of a sum of money: “$”, “£”. */
  readonly currency: string | undefined;
  /** What it counts, as a dictionary writes it: “bed” for “396 licensed beds”; `undefined` where that is not plain. */
  readonly noun: string | undefined;
  /** Where what it counts ends; the figure's own end where there is no noun. */
  readonly nounEnd: number;
}

/**
 * The numbers of a block in order, without its dateline: in digits or words, with what multiplies them; telephone and
 * case numbers are none. For `once`. Linear: of each number some hundred characters around it are read.
 */
export function findFigures(reading: BlockReading): readonly Figure[] {
  const { prose, tokens, layers, body } = reading;
  const begins = layers.vocabulary.once(numberColumn).numbers;
  const figures: Figure[] = [];
  let behind = body.start;
  for (let at = 0; at < tokens.length; at++) {
    if (begins[layers.words[at]!] === 0) continue;
    const { start } = tokens[at]!;
    if (start < behind || isInside(prose, start)) continue;
    const numeral = readNumeral(prose, start);
    if (numeral === undefined) continue;
    behind = numeral.end;
    const figure = figureOf(reading, numeral, at);
    if (figure === undefined) continue;
    behind = figure.end;
    figures.push(figure);
  }
  return figures;
}

/** Behind a letter, a digit or a mark that holds numbers together. */
function isInside(prose: string, start: number): boolean {
  if (isWordAt(prose, start - 1)) return true;
  const mark = prose.charAt(start - 1);
  return /[.,/:_@]/.test(mark) && (/[/_@]/.test(mark) || isDigit(prose.charCodeAt(start - 2)));
}

function figureOf(reading: BlockReading, numeral: Numeral, token: number): Figure | undefined {
  if (numeral.form === 'code') return undefined;
  const { prose } = reading;
  const own =
    numeral.form === 'digits' && numeral.scale === 1
      ? (rate(prose, numeral.start, numeral.end, numeral.value) ?? numeral)
      : numeral;
  const pair = own.form === 'digits' || own.form === 'words' ? secondOf(prose, own) : undefined;
  const sides = sidesOf(prose, own.start, pair?.end ?? own.end);
  const told = tellKind(sides, own, pair?.numeral.value);
  const end = (pair?.end ?? own.end) + told.behind;
  // “2 to 3 million” are millions both.
  const by = own.scale === 1 ? (pair?.numeral.scale ?? 1) : 1;
  const noun = told.kind === 'count' ? countedNoun(reading, token, end) : undefined;
  return {
    start: own.start - told.before,
    end,
    kind: told.kind,
    value: own.value * by * told.by,
    second: pair && pair.numeral.value * told.by,
    step: own.step * by * told.by,
    scaled: own.scale * by > 1,
    bound: tellBound(sides, told),
    currency: told.currency,
    noun: noun && nounLemma(noun.text),
    nounEnd: noun?.end ?? end,
  };
}

/** The number that closes a range or a score. */
interface Pair {
  readonly numeral: Numeral;
  readonly end: number;
}

const LINK = /(?:[-–—]| ?– ?| to )(?:US)?[$£€]?/y;

/** “10-20”, “$3 million to $5 million”, “between 10 and 20”, “21-14”. */
function secondOf(prose: string, { start, end, form }: Numeral): Pair | undefined {
  const opening = prose.slice(Math.max(0, start - 10), start);
  LINK.lastIndex = end;
  const link =
    /between [$£€]?$/i.test(opening) && prose.startsWith(' and ', end) ? ' and ' : LINK.exec(prose)?.[0];
  if (link === undefined) return undefined;
  const at = end + link.length + (link === ' and ' && /[$£€]/.test(prose.charAt(end + link.length)) ? 1 : 0);
  const next = readNumeral(prose, at);
  if (next === undefined || next.form !== form || /^-\d/.test(prose.slice(next.end, next.end + 2)))
    return undefined;
  return { numeral: next, end: next.end };
}

/** What stands around a number, as far as anybody asks. */
function sidesOf(prose: string, start: number, end: number): Sides {
  return { before: prose.slice(Math.max(0, start - 40), start), after: prose.slice(end, end + 60), start };
}

/** By word: 1 where a number may begin with it. */
function numberColumn(vocabulary: Vocabulary): WordColumn {
  return new WordColumn(vocabulary, mayBeginNumber);
}

function mayBeginNumber(text: string): number {
  const first = text.charCodeAt(0);
  if (isDigit(first) || '½¼¾⅓⅔⅛'.includes(text.charAt(0))) return 1;
  if (text.length < 3 || first > 0x7a) return 0;
  const hyphen = text.indexOf('-');
  return beginsNumber((hyphen < 0 ? text : text.slice(0, hyphen)).toLowerCase()) ? 1 : 0;
}
