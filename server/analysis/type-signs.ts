import { LetterPattern } from '../text/letter-pattern.ts';
import { Holds, Tells } from './block-characters.ts';
import type { BlockReading } from './block-reading.ts';

/** Who speaks in a paragraph of questions and answers. */
type Turn = 'question' | 'answer' | 'other';

const TURN = new LetterPattern(String.raw`^(?:(Q)|(A))\s?[:.]\s|^\p{Lu}[\p{Lu}.'’ -]{2,30}:\s`);
/** No colon of a turn stands further on. */
const LONGEST_TURN = 64;
const OBITUARY =
  /\b(?:survived by|preceded in death|predeceased by|in lieu of flowers|funeral home|celebration of life|visitation (?:will|is)|memorial contributions|passed away (?:peacefully|on|at)|interment)\b/gi;

/** What the words of a paragraph say of the type of its story. */
export interface TypeSigns {
  readonly turn: Turn | undefined;
  /** First words of its phrases of obituaries. */
  readonly notices: readonly string[];
}

const NONE: TypeSigns = { turn: undefined, notices: [] };

/** What a paragraph says of the type of its story. */
export function typeSignsOf(reading: BlockReading): TypeSigns {
  const { words, holds, tells } = reading.characters;
  // A turn has a colon, or the stop of “Q.”
  const maySay = ((holds & Holds.colon) | (tells & Tells.obituary)) !== 0 || /^[QA]\s?\./.test(words);
  return maySay ? reading.once(readTypeSigns) : NONE;
}

function readTypeSigns({ prose, characters }: BlockReading): TypeSigns {
  const notices = (characters.tells & Tells.obituary) === 0 ? [] : noticesIn(prose);
  return { turn: turnOf(prose.trim()), notices };
}

/** Whose turn a paragraph is, if it begins as one. */
function turnOf(words: string): Turn | undefined {
  const opens = /^[QA]\s?[:.]/.test(words) || words.slice(0, LONGEST_TURN).includes(':');
  const turn = opens ? TURN.exec(words) : null;
  if (turn === null) return undefined;
  return turn[1] ? 'question' : turn[2] ? 'answer' : 'other';
}

function noticesIn(prose: string): readonly string[] {
  return (prose.match(OBITUARY) ?? []).map((words) => words.toLowerCase().split(' ')[0]!);
}
