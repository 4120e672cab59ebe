import { LetterPattern } from '../../../text/letter-pattern.ts';

/** What the second pass and the linker ask of a word, as bits. */
export const FLAG = {
  /** It has a letter or digit. */
  word: 1,
  comma: 2,
  /** that, whether, how …: opens what is reported. */
  opener: 4,
  /** A semicolon, colon or dash. */
  stop: 8,
  /** but, while, who …: opens another clause. */
  clause: 16,
  /** who, which, that: stands for the noun before it. */
  relative: 32,
  /** and, but, or, then. */
  joiner: 64,
  closingMark: 128,
  verb: 256,
  gerund: 512,
} as const;

const OPENERS: ReadonlySet<string> = new Set(['that', 'whether', 'how', 'why', 'what', 'to', 'if']);
const CLAUSES: ReadonlySet<string> = new Set([
  'but',
  'and',
  'while',
  'as',
  'who',
  'which',
  'because',
  'after',
  'when',
]);
const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'that']);
const JOINERS: ReadonlySet<string> = new Set(['and', 'but', 'or', 'then']);

/** It has a letter or digit. */
const WORD = new LetterPattern(String.raw`[\p{L}\p{N}_]`);

/** The flags of a word in plain form with a Penn tag. */
export function flagsOf(text: string, tag: string): number {
  const lower = text.toLowerCase();
  let flags = 0;
  if (WORD.test(text)) flags |= FLAG.word;
  if (text === ',') flags |= FLAG.comma;
  if (text === ';' || text === ':' || text === '--') flags |= FLAG.stop;
  if (text === "''") flags |= FLAG.closingMark;
  if (OPENERS.has(lower)) flags |= FLAG.opener;
  if (CLAUSES.has(lower)) flags |= FLAG.clause;
  if (RELATIVES.has(lower)) flags |= FLAG.relative;
  if (JOINERS.has(lower)) flags |= FLAG.joiner;
  if (tag.startsWith('VB')) flags |= FLAG.verb;
  if (tag === 'VBG') flags |= FLAG.gerund;
  return flags;
}
