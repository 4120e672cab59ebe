import { ABBREVIATIONS, TITLE_ABBREVIATIONS, WORDLIKE_ABBREVIATIONS } from '../lexicon/abbreviations.ts';
import { SENTENCE_STARTERS } from '../lexicon/sentence-starters.ts';
import { LetterPattern } from '../text/letter-pattern.ts';
import {
  classAt,
  codeAt,
  isApostrophe,
  isCapitalAt,
  isHyphen,
  isSmallAt,
  isWordAt,
  latinLettersEnd,
  unitsAt,
} from './characters.ts';
import type { Cut } from './cuts.ts';

// Every repetition is bounded, so that a try costs no more than a few hundred steps whatever stands there.
const E_MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/y;
const DOMAIN = new LetterPattern(
  String.raw`^[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40}){0,4}\.(?:com|org|net|gov|edu|mil|co|io|tv|us|uk|info|ly|biz|me)(?![\p{L}\d])`,
  'i',
);
const DEGREE = new LetterPattern(String.raw`^(?:Ph|Ed|Psy|Pharm|Litt)\.D(?:\.|(?![\p{L}\d]))`);
/** Units that no domain and no degree is longer than. */
const LONGEST_DOMAIN = 240;
const LONGEST_DEGREE = 10;
/** Words that are short for others before a number alone, and abbreviations that no number follows. */
const BEFORE_NUMBERS: ReadonlySet<string> = new Set(['No', 'no', 'p', 'c']);
const NEVER_BEFORE_NUMBERS: ReadonlySet<string> = new Set(['La', 'Me', 'Ed', 'Miss']);
const NUMBER_ENDINGS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 's', 'k', 'm', 'b', 'bn', 'tn']);

/** Letters of the longest abbreviation. */
const LONGEST_ABBREVIATION = Math.max(
  ...Array.from(
    [...ABBREVIATIONS, ...TITLE_ABBREVIATIONS, ...WORDLIKE_ABBREVIATIONS],
    ({ length }) => length,
  ),
);

/** Marks right behind letters that a word, an abbreviation or an address may go on with. */
const JOINING = codesOf(".'’-‑&@_+:");

/** Which ASCII marks and spaces surely end a word they stand behind. */
const ENDING: readonly boolean[] = Array.from({ length: 128 }, (_, code) => {
  return !isWordAt(String.fromCharCode(code), 0) && !JOINING.has(code);
});

/** The bit by which a capital differs from its small letter, and the letters with which web addresses begin. */
const CAPITAL_BIT = 0x20;
const [SMALL_H, SMALL_T, SMALL_W] = [0x68, 0x74, 0x77];

/** Marks between the feet and the inches of a height, behind the inches, and between digits of one number. */
const FEET = codesOf("'’′");
const INCHES = codesOf('"”″');
const SEPARATORS = codesOf('.,:/-‑');

/** Whether nothing behind the Latin letters that end at `end` can lengthen the word. */
export function endsPlainly(text: string, end: number): boolean {
  const next = codeAt(text, end);
  return next < ENDING.length ? ENDING[next]! : !JOINING.has(next) && !isWordAt(text, end);
}

/** The end of a web or e-mail address at `start`; `start` when there is none. A bare domain (“Example.com”) is a name, not a link. */
export function linkEnd(text: string, start: number): number {
  const first = codeAt(text, start) | CAPITAL_BIT;
  const second = codeAt(text, start + 1) | CAPITAL_BIT;
  if (!(first === SMALL_H && second === SMALL_T) && !(first === SMALL_W && second === SMALL_W)) return start;
  const head = text.slice(start, start + 8).toLowerCase();
  if (head.startsWith('http://') || head.startsWith('https://') || head.startsWith('www.')) {
    return addressEnd(text, start);
  }
  return start;
}

function addressEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && classAt(text, end) !== 'space' && !'<>"“”)]'.includes(text[end]!)) end += 1;
  while (end > start && ".,;:!?'’".includes(text[end - 1]!)) end -= 1;
  return end;
}

/** The end of the number at `start`; `start` when what begins with a digit is a word (“24-year-old”, “20th-century”). */
export function numberEnd(text: string, start: number): number {
  let end = digitsEnd(text, start);
  // Feet and inches: 6'2".
  if (FEET.has(codeAt(text, end)) && classAt(text, end + 1) === 'digit') {
    const inches = digitsEnd(text, end + 1);
    if (INCHES.has(codeAt(text, inches))) return inches + 1;
  }
  while (SEPARATORS.has(codeAt(text, end)) && classAt(text, end + 1) === 'digit') {
    const after = digitsEnd(text, end + 1);
    if (text[end] === ',' && after !== end + 4) break;
    end = after;
  }
  if (classAt(text, end) === 'letter') {
    let after = end;
    while (after < end + 4 && classAt(text, after) === 'letter') after += 1;
    const letters = text.slice(end, after).toLowerCase();
    if (letters === 'am' || letters === 'pm' || /^[ap]\.m/i.test(text.slice(end, end + 3))) return end;
    if (!NUMBER_ENDINGS.has(letters)) return start;
    end = after;
  }
  return isHyphen(codeAt(text, end)) && classAt(text, end + 1) === 'letter' ? start : end;
}

function digitsEnd(text: string, start: number): number {
  let end = start;
  while (classAt(text, end) === 'digit') end += unitsAt(text, end);
  return end;
}

/** The end of the word at `start`, with the period of an abbreviation; `previous` is the piece before it. */
export function wordEnd(text: string, start: number, previous: Cut | undefined): number {
  let end = start;
  /** Start of the part behind the last hyphen, and of the letters behind the last inner period. */
  let part = start;
  let letters = start;
  let dotted = false;
  for (;;) {
    end = latinLettersEnd(text, end);
    while (isWordAt(text, end)) end += unitsAt(text, end);
    const next = text[end];
    const joint = jointUnits(text, end, dotted && end - letters === 1);
    if (joint > 0) {
      end += joint;
      part = end;
      letters = end;
      dotted = false;
    } else if (next === '&' && isCapitalAt(text, end - 1) && isCapitalAt(text, end + 1)) {
      end += 1;
      letters = end;
    } else if (
      next === '.' &&
      end - letters === 1 &&
      classAt(text, end + 1) === 'letter' &&
      !isWordAt(text, end + 2)
    ) {
      end += 1;
      letters = end;
      dotted = true;
    } else if ((next === '.' || next === '@' || next === '_' || next === '+') && isWordAt(text, end + 1)) {
      return domainEnd(text, start, end, part, previous);
    } else {
      return dotted && next === '.' ? end + 1 : periodEnd(text, start, end, part, previous);
    }
  }
}

/** The length of what joins the part of a word that ends at `end` to the next; 0 when there is none. */
function jointUnits(text: string, end: number, isInitials: boolean): number {
  const code = codeAt(text, end);
  if (isHyphen(code)) return isWordAt(text, end + 1) ? 1 : 0;
  if (isApostrophe(code)) return classAt(text, end + 1) === 'letter' ? 1 : 0;
  // “U.S.-led”
  return isInitials && text[end] === '.' && isHyphen(codeAt(text, end + 1)) && isWordAt(text, end + 2)
    ? 2
    : 0;
}

/** The end of a domain or e-mail address, or of the word that ends at `end`, which no space parts from what follows. */
function domainEnd(
  text: string,
  start: number,
  end: number,
  part: number,
  previous: Cut | undefined,
): number {
  E_MAIL.lastIndex = start;
  const mail = E_MAIL.exec(text);
  if (mail !== null) return start + mail[0].replace(/[.-]+$/, '').length;
  const domain = DOMAIN.exec(text.slice(start, start + LONGEST_DOMAIN));
  if (domain !== null && domain[0].length > end - start) {
    const after = start + domain[0].length;
    return text[after] === '/' && isWordAt(text, after + 1) ? addressEnd(text, start) : after;
  }
  return periodEnd(text, start, end, part, previous);
}

/** `end`, or the offset behind the period that stands there when it shortens the word. */
function periodEnd(
  text: string,
  start: number,
  end: number,
  part: number,
  previous: Cut | undefined,
): number {
  if (text[end] !== '.' || text[end + 1] === '.') return end;
  if (text[end + 1] === 'D') {
    const degree = DEGREE.exec(text.slice(part, part + LONGEST_DEGREE));
    if (degree !== null) return part + degree[0].length;
  }
  if (end - part > LONGEST_ABBREVIATION) return end;
  const word = text.slice(part, end);
  const folded = isShouted(word) ? word[0]! + word.slice(1).toLowerCase() : word;
  const next = nextVisible(text, end + 1);
  const joined = next === end + 1;
  if (TITLE_ABBREVIATIONS.has(folded)) return joined && isSmallAt(text, next) ? end : end + 1;
  if (joined && classAt(text, next) === 'letter')
    return isInitial(text, start, end, next, previous) ? end + 1 : end;
  if (ABBREVIATIONS.has(folded)) return end + 1;
  const digitNext = classAt(text, next) === 'digit';
  if (digitNext && BEFORE_NUMBERS.has(word)) return end + 1;
  if (WORDLIKE_ABBREVIATIONS.has(word) && isShortened(text, word, next, digitNext, previous)) return end + 1;
  return isInitial(text, start, end, next, previous) ? end + 1 : end;
}

/** Whether all of a word of three letters or more are capitals. */
function isShouted(word: string): boolean {
  if (word.length < 3) return false;
  for (let at = 0; at < word.length; at++) if (!isCapitalAt(word, at)) return false;
  return true;
}

/** Whether a word that may be an abbreviation is one where it stands. */
function isShortened(
  text: string,
  word: string,
  next: number,
  digitNext: boolean,
  previous: Cut | undefined,
): boolean {
  if (word === 'v')
    return isCapitalAt(text, next) && previous !== undefined && isCapitalAt(text, previous.start);
  if (word === 'in' || word === 'gal') return previous?.kind === 'number' && isSmallAt(text, next);
  // “Quincy, Mass. The council”, “Mar. 3”; but “the last Mass.” and “in the Sun.”
  const before = previous === undefined ? '' : text[previous.start];
  return before === ',' || before === '(' || (digitNext && !NEVER_BEFORE_NUMBERS.has(word));
}

/** Whether the single letter between `start` and `end` is the initial of a name. */
function isInitial(
  text: string,
  start: number,
  end: number,
  next: number,
  previous: Cut | undefined,
): boolean {
  if (end - start !== 1 || !isCapitalAt(text, start) || !isCapitalAt(text, next)) return false;
  if (text[next + 1] === '.') return true;
  const named = previous?.kind === 'word' && isCapitalAt(text, previous.start);
  if (text[start] === 'I' && !named) return false;
  return !SENTENCE_STARTERS.has(wordAt(text, next));
}

/** The offset of the next character that is no white space; looks no further than 200 units. */
function nextVisible(text: string, from: number): number {
  let at = from;
  while (at < from + 200 && at < text.length && classAt(text, at) === 'space') at += 1;
  return at;
}

function wordAt(text: string, start: number): string {
  let end = start;
  while (end < start + 14 && classAt(text, end) === 'letter') end += 1;
  return text.slice(start, end);
}

function codesOf(marks: string): ReadonlySet<number> {
  return new Set(Array.from(marks, (mark) => mark.charCodeAt(0)));
}
