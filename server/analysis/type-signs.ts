import { LetterPattern } from '../text/letter-pattern.ts';
import { Holds, Tells } from './block-characters.ts';
import type { BlockReading } from './block-reading.ts';

/** Who speaks in a paragraph of questions and answers. */
export type Turn = 'question' | 'answer' | 'other';

const TURN = new LetterPattern(String.raw`^(?:(Q)|(A))\s?[:.]\s|^\p{Lu}[\p{Lu}.'’ -]{2,30}:\s`);
/** No colon of a turn stands further on. */
const LONGEST_TURN = 64;
const OBITUARY =
  /\b(?:survived by|preceded in death|predeceased by|in lieu of flowers|funeral home|celebration of life|visitation (?:will|is)|memorial contributions|passed away (?:peacefully|on|at)|interment)\b/gi;

/** Whose turn a paragraph is, if it begins as one. */
export function turnOf({ prose, characters }: BlockReading): Turn | undefined {
  if ((characters.holds & Holds.colon) === 0 && !/^\s*[QA]\s?\./.test(prose)) return undefined;
  const words = prose.trim();
  const opens = /^[QA]\s?[:.]/.test(words) || words.slice(0, LONGEST_TURN).includes(':');
  const turn = opens ? TURN.exec(words) : null;
  if (turn === null) return undefined;
  return turn[1] ? 'question' : turn[2] ? 'answer' : 'other';
}

/** First words of the phrases of obituaries that stand in a paragraph. */
export function noticesOf({ prose, characters }: BlockReading): readonly string[] {
  if ((characters.tells & Tells.obituary) === 0) return [];
  return (prose.match(OBITUARY) ?? []).map((words) => words.toLowerCase().split(' ')[0]!);
}
