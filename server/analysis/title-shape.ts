import { isCapital, isLetter, isNumber } from '../text/letters.ts';
import type { BlockReading } from './block-reading.ts';

/** A block's own words seen as a title. */
export interface TitleShape {
  /** More sentences than one, as far as a stop followed by a capital tells. */
  readonly isOneSentence: boolean;
  /** All letters are capitals. */
  readonly inCapitals: boolean;
  /** The share of its longer words that begin with a capital or a digit, 0 to 1. */
  readonly titleCase: number;
}

/** How far a block looks like a title. For `once`; linear, so ask it of short lines only. */
export function titleShape({ characters: { words } }: BlockReading): TitleShape {
  return {
    isOneSentence: !holdsSentences(words),
    inCapitals: isInCapitals(words),
    titleCase: titleCaseOf(words),
  };
}

/** Whether a stop has a capital behind it, and is not an abbreviation's. */
function holdsSentences(words: string): boolean {
  if (!/[.!?]["”’)]* /.test(words)) return false;
  return /[.!?]["”’)]*\s+["“‘(]?\p{Lu}/u.test(words.replace(ABBREVIATION, ''));
}

function isInCapitals(words: string): boolean {
  return !/[a-z]/.test(words) && !/\p{Ll}/u.test(words) && /\p{Lu}{2}/u.test(words);
}

const ABBREVIATION = /\b(?:\p{Lu}|Dr|Gov|Jr|Lt|Mr|Mrs|Ms|No|Prof|Rep|Rev|Sen|Sens|Reps|Sgt|Sr|St|vs|v)\./gu;

function titleCaseOf(words: string): number {
  let long = 0;
  let capital = 0;
  for (let start = 0; start < words.length;) {
    let end = words.indexOf(' ', start);
    if (end < 0) end = words.length;
    const first = firstLetterOrDigit(words, start, end);
    const code = first < end ? words.codePointAt(first)! : 0;
    if (isCapital(code) || end - first >= 4) {
      long++;
      if (isCapital(code) || isNumber(code)) capital++;
    }
    start = end + 1;
  }
  return long === 0 ? 0 : capital / long;
}

/** `end` when there is none. */
function firstLetterOrDigit(words: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const code = words.codePointAt(at)!;
    if (isLetter(code) || isNumber(code)) return at;
    at += code > 0xffff ? 2 : 1;
  }
  return end;
}
