import { isAsciiLetter, isDigit } from '../text/letters.ts';
import { isSpace } from '../text/lines.ts';
import { type BlockCharacters, Holds, Tells } from './block-characters.ts';
import type { BlockReading } from './block-reading.ts';

// What programs, logs and tables write and sentences do not.
const PROGRAM =
  /[{}\\=;]\s*$|[=!<>]=|=>|->|::|\w\(\)|\w\.\w+\(|^\s*(?:#!|\/\/|\/\*|\$ |>>> |import |from \w+ import|def |class \w+[:({]|const |let |var |function |return |public |private |package |use |SELECT |INSERT )|^\W*\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\b\d\d:\d\d:\d\d\b|\b(?:ERROR|WARN|INFO|DEBUG|TRACE)\b|\S==\d|^[\w.-]+\s*[~^]=|(?:[^,\s]*,){6,}[^,\s]*$/m;

const MOST_READ = 2000;
const OPENINGS: ReadonlySet<string> = new Set(
  'import from def class const let var function return public private package use SELECT INSERT'.split(' '),
);
const LEVELS = ['ERROR', 'WARN', 'INFO', 'DEBUG', 'TRACE'];
const MOST_COMMAS = 6;

/** Whether lines of a block look written for a program or by one. Reads its first 2,000 characters; linear. */
export function looksLikeProgram({ text, prose, characters }: BlockReading): boolean {
  if (text === prose && !mayBeProgram(prose, characters)) return false;
  const start = text.length > MOST_READ ? text.slice(0, MOST_READ) : text;
  return holdsSign(start) && PROGRAM.test(start);
}

const PROGRAM_MARKS = Holds.programMark | Holds.call | Holds.clock | Holds.lineBreak;
/** What the words and marks that open a line of a program begin with, those in capitals apart. */
const OPENS_AS_PROGRAM = /^[\sa-z#/$>]/;

/** Whether a block has any mark of a program: most paragraphs have none. */
function mayBeProgram(prose: string, { holds, pairs, tells }: BlockCharacters): boolean {
  if ((holds & PROGRAM_MARKS) !== 0 || (pairs & Holds.colon) !== 0 || (tells & Tells.program) !== 0)
    return true;
  return OPENS_AS_PROGRAM.test(prose) || ((holds & Holds.tightComma) !== 0 && holdsTightCommas(prose));
}

/** Whether commas without a space behind them stand there as in a row of a table. */
function holdsTightCommas(prose: string): boolean {
  let commas = 0;
  for (let at = prose.indexOf(','); at >= 0; at = prose.indexOf(',', at + 1))
    if (!isSpace(prose.charCodeAt(at + 1)) && ++commas >= MOST_COMMAS - 1) return true;
  return false;
}

/** Whether any of the characters that PROGRAM asks for stands there: prose is told by one look at each. */
function holdsSign(text: string): boolean {
  let commas = 0;
  let opensLine = true;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isSpace(unit)) {
      commas = 0;
      opensLine ||= unit !== 0x20 && unit !== 0x09;
      continue;
    }
    if (unit === 0x2c && ++commas >= MOST_COMMAS) return true;
    if (opensLine && opensProgramLine(text, at)) return true;
    opensLine = false;
    if (!isAsciiSmall(unit) && isSignAt(text, at, unit)) return true;
  }
  return false;
}

function isAsciiSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

function opensProgramLine(text: string, at: number): boolean {
  if ('#/$>'.includes(text.charAt(at))) return true;
  let end = at;
  while (end - at < 9 && isAsciiLetter(text.charCodeAt(end))) end++;
  return OPENINGS.has(text.slice(at, end));
}

function isSignAt(text: string, at: number, unit: number): boolean {
  switch (unit) {
    case 0x3d: // =
    case 0x5c: // \
    case 0x7b: // {
    case 0x7d: // }
      return true;
    case 0x3b: // ; at the end of a line
      return (
        isSpace(text.charCodeAt(at + 2)) || at + 2 >= text.length || isLineBreak(text.charCodeAt(at + 1))
      );
    case 0x3e: // ->
      return text.charCodeAt(at - 1) === 0x2d;
    case 0x3a: // :: and the time of a log
      return text.charCodeAt(at + 1) === 0x3a || isLogTime(text, at);
    case 0x28: // a call
      return /\w/.test(text.charAt(at - 1));
    case 0x44: // the level of a log: D, E, I, T, W
    case 0x45:
    case 0x49:
    case 0x54:
    case 0x57:
      return LEVELS.some((level) => text.startsWith(level, at));
    default:
      return false;
  }
}

/** “10:30:00”, and “2024-06-04T10:30” at its first colon. */
function isLogTime(text: string, colon: number): boolean {
  if (!isDigit(text.charCodeAt(colon - 1))) return false;
  return text.charCodeAt(colon + 3) === 0x3a || isDigit(text.charCodeAt(colon - 4));
}

function isLineBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029;
}
