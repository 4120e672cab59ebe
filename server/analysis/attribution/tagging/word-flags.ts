import { LetterPattern } from '../../../text/letter-pattern.ts';
import { isVerbTag, pennTag, wordHashes } from '../block-words.ts';

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

/** The flags of words and marks, by the hash of their small letters. */
const FLAGS: ReadonlyMap<number, number> = listedFlags();

function listedFlags(): Map<number, number> {
  const flags = new Map<number, number>();
  const add = (words: string, flag: number): void => {
    for (const hash of wordHashes(words)) flags.set(hash, (flags.get(hash) ?? 0) | flag);
  };
  add('that whether how why what to if', FLAG.opener);
  add('but and while as who which because after when', FLAG.clause);
  add('who which that', FLAG.relative);
  add('and but or then', FLAG.joiner);
  add(',', FLAG.comma);
  add('; : --', FLAG.stop);
  add("''", FLAG.closingMark);
  return flags;
}

const GERUND = pennTag('VBG');
const LETTER_OR_DIGIT = new LetterPattern(String.raw`[\p{L}\p{N}_]`);

/**
 * The flags of a word in plain form with a Penn tag.
 *
 * @param lower The hash of its small letters.
 */
export function flagsOf(text: string, lower: number, tag: number): number {
  let flags = FLAGS.get(lower) ?? 0;
  if (beginsWithLetter(text) || LETTER_OR_DIGIT.test(text)) flags |= FLAG.word;
  if (isVerbTag(tag)) flags |= FLAG.verb;
  if (tag === GERUND) flags |= FLAG.gerund;
  return flags;
}

/** Whether its first letter is one of a to z, as nearly all are. */
function beginsWithLetter(text: string): boolean {
  const first = text.charCodeAt(0) | 0x20;
  return first >= 0x61 && first <= 0x7a;
}
