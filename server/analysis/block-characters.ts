import { SIGN_WORDS } from '../lexicon/sign-words.ts';
import { isLetter } from '../text/letters.ts';
import { countWords, isSpace, onOneLine } from '../text/lines.ts';

/** Kinds of characters, a bit for each; `Holds` of a block are those that stand in it. */
export const Holds = {
  letter: 1,
  capital: 2,
  digit: 4,
  space: 8,
  /** Any white space but the space. */
  otherSpace: 16,
  lineBreak: 262144,
  /** “, ”, ". */
  quotationMark: 32,
  at: 64,
  /** Hyphen, dash, underscore: one of these or an opening bracket stands in every dateline. */
  dash: 128,
  opening: 256,
  /** |, •, ·, »: what parts a headline from its site, a name from its desk. */
  bar: 512,
  comma: 1024,
  /** A comma without white space behind it. */
  tightComma: 524288,
  colon: 2048,
  /** What sentences hold seldom and programs often. */
  programMark: 4096,
  ampersand: 8192,
  slash: 16384,
  /** A bracket directly behind a word, as in a call. */
  call: 65536,
  /** A colon directly behind a digit, as in a time. */
  clock: 131072,
  /** Other than ASCII, white space and typographic dashes, quotation marks and dots. */
  other: 32768,
} as const;

/** What a word is a sign of, a bit for each; `lexicon/sign-words.ts` lists the words. */
export const Tells = {
  sport: 1,
  obituary: 2,
  credit: 4,
  rights: 8,
  staff: 16,
  via: 32,
  date: 64,
  program: 128,
  page: 256,
} as const;

/** What one look at each character of a block tells: most patterns need not be tried on most blocks. */
export interface BlockCharacters {
  /** On one line; of a block of over 60,000 characters the beginning, as all that follows. */
  readonly words: string;
  /** Words between spaces. */
  readonly count: number;
  /** In UTF-16 code units, as are digits. */
  readonly letters: number;
  readonly digits: number;
  /** Bits of `Holds`. */
  readonly holds: number;
  /** Bits of `Holds`: kinds that follow themselves somewhere. */
  readonly pairs: number;
  /** Bits of `Tells`. */
  readonly tells: number;
  /** “I”, “me”, “my”, “myself”. */
  readonly firstPerson: number;
  /** Words of sport. */
  readonly sport: number;
  /**
   * A bit for each word of five letters or more, by its first letter and its length: a block that lacks one of another's
   * bits lacks one of its words.
   */
  readonly longWords: number;
}

const MOST_READ = 60_000;

const { letter, capital, digit, space, otherSpace, lineBreak, quotationMark } = Holds;
const { dash, opening, bar, comma, colon, other } = Holds;

/** The least letters of a long word. */
const LONG = 5;

const ASCII: Int32Array = asciiKinds();

function asciiKinds(): Int32Array {
  const kinds = new Int32Array(128);
  const set = (characters: string, kind: number): void => {
    for (let at = 0; at < characters.length; at++) kinds[characters.charCodeAt(at)]! |= kind;
  };
  set('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', letter);
  set('ABCDEFGHIJKLMNOPQRSTUVWXYZ', capital);
  set('0123456789', digit);
  set(' ', space);
  set('\t\v\f', otherSpace);
  set('\n\r', otherSpace | lineBreak);
  set('"', quotationMark);
  set('@', Holds.at);
  set('-_', dash);
  set('([', opening);
  set('|', bar);
  set(',', comma);
  set(':', colon);
  set('{}\\=;>', Holds.programMark);
  set('&', Holds.ampersand);
  set('/', Holds.slash);
  return kinds;
}

/** The kind of a character that is not ASCII; half a letter beyond the basic plane is a letter. */
function kindAt(text: string, at: number, unit: number): number {
  if (unit === 0x2018 || unit === 0x2019 || unit === 0x2026) return 0;
  if (unit === 0x201c || unit === 0x201d) return quotationMark;
  if (unit >= 0x2010 && unit <= 0x2015) return dash;
  if (unit === 0x2022 || unit === 0xb7 || unit === 0xbb) return bar | other;
  if (unit === 0x2028 || unit === 0x2029) return otherSpace | lineBreak;
  if (isSpace(unit)) return otherSpace;
  const isSecondHalf = unit >= 0xdc00 && unit < 0xe000 && at > 0;
  return isLetter(text.codePointAt(isSecondHalf ? at - 1 : at)!) ? letter | other : other;
}

/** Looks at each character of a block once. */
export function readCharacters(prose: string): BlockCharacters {
  const text = prose.length > MOST_READ ? prose.slice(0, MOST_READ) : prose;
  const { length } = text;
  const signs: WordSigns = { tells: 0, firstPerson: 0, sport: 0, longWords: 0 };
  let holds = 0;
  let pairs = 0;
  let letters = 0;
  let digits = 0;
  let spaces = 0;
  let before = 0;
  /** Where the word begins that is being read, and its first and last letter. */
  let start = 0;
  let first = 0;
  let last = 0;
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    const kind = unit < 128 ? ASCII[unit]! : kindAt(text, at, unit);
    holds |= kind;
    pairs |= kind & before;
    if ((kind & letter) !== 0) {
      if ((before & letter) === 0) {
        start = at;
        first = unit;
      }
      last = unit;
      // Small letters are most of a text and say only that a word goes on.
      let end = at + 1;
      for (; end < length; end++) {
        const next = text.charCodeAt(end);
        if (next < 0x61 || next > 0x7a) break;
        last = next;
      }
      letters += end - at;
      at = end - 1;
    } else {
      if ((before & letter) !== 0) noteWord(signs, text, start, at, first, last);
      if ((kind & space) !== 0) spaces++;
      else if ((kind & digit) !== 0) digits++;
      else if ((kind & comma) !== 0 && !isSpace(text.charCodeAt(at + 1))) holds |= Holds.tightComma;
      else if ((kind & opening) !== 0 && (before & (letter | digit | dash)) !== 0) holds |= Holds.call;
      else if ((kind & colon) !== 0 && (before & digit) !== 0) holds |= Holds.clock;
    }
    before = kind;
  }
  if ((before & letter) !== 0) noteWord(signs, text, start, text.length, first, last);
  const isOneLine =
    (holds & otherSpace) === 0 && (pairs & space) === 0 && (before & space) === 0 && !text.startsWith(' ');
  const words = isOneLine ? text : onOneLine(text);
  const count = isOneLine && text !== '' ? spaces + 1 : countWords(words);
  const { tells, firstPerson, sport, longWords } = signs;
  return { words, count, letters, digits, holds, pairs, tells, firstPerson, sport, longWords };
}

/** What is noted of the words as they are read. */
interface WordSigns {
  tells: number;
  firstPerson: number;
  sport: number;
  longWords: number;
}

/** Notes a word from its ends: of most that says all, and they are not cut out of the text. */
function noteWord(
  signs: WordSigns,
  text: string,
  start: number,
  end: number,
  first: number,
  last: number,
): void {
  const length = end - start;
  if (length >= LONG) signs.longWords |= 1 << (first + 3 * length);
  if (mayBeSign(first, last, length)) addSigns(signs, text.slice(start, end));
}

function addSigns(signs: WordSigns, word: string): void {
  const sign = SIGNS.get(word.toLowerCase()) ?? 0;
  signs.tells |= sign;
  if ((sign & Tells.sport) !== 0) signs.sport++;
  else if (FIRST_PERSON.has(word)) signs.firstPerson++;
}

const FIRST_PERSON: ReadonlySet<string> = new Set(['I', 'Me', 'me', 'My', 'my', 'myself']);
const SIGNS: ReadonlyMap<string, number> = new Map(
  [...SIGN_WORDS].map(([word, sign]) => [word, Tells[sign]] as const),
);

/** By first and last letter, the lengths of the words that are signs, a bit for each. */
const LENGTHS: Int32Array = signLengths();

function signLengths(): Int32Array {
  const lengths = new Int32Array(32 * 32);
  for (const word of [...SIGNS.keys(), ...FIRST_PERSON])
    lengths[endsOf(word.charCodeAt(0), word.charCodeAt(word.length - 1))]! |= 1 << word.length;
  return lengths;
}

/** The first and the last letter of a word as a number under 1,024, the same for capitals and small letters. */
function endsOf(first: number, last: number): number {
  return ((first & 31) << 5) | (last & 31);
}

/** Whether a sign begins and ends with those letters and has that length: one word in fifty does. */
function mayBeSign(first: number, last: number, length: number): boolean {
  return length < 31 && ((LENGTHS[endsOf(first, last)]! >> length) & 1) === 1;
}
