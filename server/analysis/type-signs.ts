import { SPORT_WORDS } from '../lexicon/story-type-words.ts';
import { isAsciiLetter, isLetter } from '../text/letters.ts';
import type { BlockReading } from './block-reading.ts';

/** What one paragraph's words tell of the type of its story. */
export interface TypeSigns {
  readonly turn: 'question' | 'answer' | 'other' | undefined;
  /** First words of the phrases of obituaries. */
  readonly notices: readonly string[];
  /** Words of the first person, quoted or not. */
  readonly firstPerson: number;
  /** Words of sport, quoted or not. */
  readonly sport: number;
}

const TURN = /^(?:(Q)|(A))\s?[:.]\s|^\p{Lu}[\p{Lu}.'’ -]{2,30}:\s/u;
/** No colon of a turn stands further on. */
const LONGEST_TURN = 64;
const OBITUARY =
  /\b(?:survived by|preceded in death|predeceased by|in lieu of flowers|funeral home|celebration of life|visitation (?:will|is)|memorial contributions|passed away (?:peacefully|on|at)|interment)\b/gi;

/** The signs of one paragraph. For `once`. Linear. */
export function signsOf({ prose }: BlockReading): TypeSigns {
  return { turn: turnOf(prose.trim()), notices: noticesOf(prose), ...countSigns(prose) };
}

function turnOf(prose: string): TypeSigns['turn'] {
  const opens = /^[QA]\s?[:.]/.test(prose) || prose.slice(0, LONGEST_TURN).includes(':');
  const turn = opens ? TURN.exec(prose) : null;
  if (turn === null) return undefined;
  return turn[1] ? 'question' : turn[2] ? 'answer' : 'other';
}

function noticesOf(prose: string): string[] {
  return (prose.match(OBITUARY) ?? []).map((words) => words.toLowerCase().split(' ')[0]!);
}

const FIRST_PERSON: ReadonlySet<string> = new Set(['I', 'Me', 'me', 'My', 'my', 'myself']);

const SPORT_LENGTHS: ReadonlyMap<number, number> = sportLengths();

/** By the code of the first letter, the lengths of the words of sport that begin with it, a bit for each. */
function sportLengths(): Map<number, number> {
  const lengths = new Map<number, number>();
  for (const word of SPORT_WORDS) {
    const first = word.charCodeAt(0);
    lengths.set(first, (lengths.get(first) ?? 0) | (1 << word.length));
  }
  return lengths;
}

/** Counts words of the first person and of sport; a word is a run of letters. */
function countSigns(prose: string): { firstPerson: number; sport: number } {
  let firstPerson = 0;
  let sport = 0;
  for (let at = 0; at < prose.length;) {
    const start = at;
    at = endOfLetters(prose, start);
    if (at === start) {
      at++;
      continue;
    }
    if (mayBeFirstPerson(prose, start, at) && FIRST_PERSON.has(prose.slice(start, at))) firstPerson++;
    if (mayBeSport(prose, start, at) && SPORT_WORDS.has(prose.slice(start, at).toLowerCase())) sport++;
  }
  return { firstPerson, sport };
}

/** Where the run of letters ends that begins at `start`; `start` where no letter stands. */
function endOfLetters(prose: string, start: number): number {
  let at = start;
  while (at < prose.length) {
    const unit = prose.charCodeAt(at);
    if (isAsciiLetter(unit)) at++;
    else if (unit > 0x7f && isLetter(prose.codePointAt(at)!)) at += prose.codePointAt(at)! > 0xffff ? 2 : 1;
    else break;
  }
  return at;
}

/** “I”, or a word that begins with m and is as short as “myself”. */
function mayBeFirstPerson(prose: string, start: number, end: number): boolean {
  const first = prose.charCodeAt(start);
  return end - start === 1 ? first === 0x49 : (first | 0x20) === 0x6d && end - start <= 6;
}

function mayBeSport(prose: string, start: number, end: number): boolean {
  const lengths = SPORT_LENGTHS.get(prose.charCodeAt(start) | 0x20);
  return lengths !== undefined && end - start < 32 && ((lengths >> (end - start)) & 1) === 1;
}
