import { LetterPattern } from '../text/letter-pattern.ts';
import { isCapital, isLetter, isNumber } from '../text/letters.ts';
import type { BlockReading } from './block-reading.ts';

/** Whether words have no stop inside, but those of abbreviations, that has a capital behind it. For `once`; ask it of short lines. */
export function isOneSentence({ characters: { words } }: BlockReading): boolean {
  if (!/[.!?]["”’)]* /.test(words)) return true;
  return !/[.!?]["”’)]*\s+["“‘(]?\p{Lu}/u.test(words.replace(ABBREVIATION.for(words), ''));
}

/** Whether all letters are capitals. For `once`. */
export function isInCapitals({ characters: { words } }: BlockReading): boolean {
  return !/[a-z]/.test(words) && !/\p{Ll}/u.test(words) && /\p{Lu}{2}/u.test(words);
}

const ABBREVIATION = new LetterPattern(
  String.raw`\b(?:\p{Lu}|Dr|Gov|Jr|Lt|Mr|Mrs|Ms|No|Prof|Rep|Rev|Sen|Sens|Reps|Sgt|Sr|St|vs|v)\.`,
  'g',
);

/** The share of the longer words that begin with a capital or a digit, 0 to 1. For `once`; ask it of short lines. */
export function titleCaseOf({ characters: { words } }: BlockReading): number {
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
