import { hashText } from '../../language/hash.ts';
import type { Sentence } from '../../language/sentences.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import { CLAIM_GUARDS } from '../../lexicon/claim-triggers.ts';
import { isAsciiLetter, isDigit } from '../../text/letters.ts';
import type { BlockReading } from '../block-reading.ts';
import { WordColumn } from '../word-column.ts';
import { TRIGGERS } from './triggers.ts';

// What a word is a sign of, a bit for each: the lowest are the triggers that may be found where it stands, in their order.
const HEDGE = 1 << TRIGGERS.length;
const NUMBER = HEDGE << 1;
const ANY_TRIGGER = HEDGE - 1;
const BEHIND_NUMBER = triggerBits(({ behindNumber }) => behindNumber === true);

/** By hash of the word in small letters. */
const SIGNS: ReadonlyMap<number, number> = signsByWord();

/** The signs of all words met so far, by id. The vocabulary grows with the blocks, so ask anew for each. */
export function claimSigns(vocabulary: Vocabulary): Int32Array {
  return vocabulary.once(signColumn).numbers;
}

/**
 * The triggers that may be found in a sentence, a bit each; 0 for a sentence that surely hedges.
 *
 * @param signs What `claimSigns` gives.
 */
export function possibleTriggers(
  signs: Int32Array,
  block: Pick<BlockReading, 'layers' | 'tokens' | 'narration'>,
  sentence: Sentence,
): number {
  const { words } = block.layers;
  let found = 0;
  let before = 0;
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const own = signs[words[at]!]!;
    found |= (before & NUMBER) === 0 ? own & ~BEHIND_NUMBER : own;
    before = own;
  }
  if ((found & ANY_TRIGGER) === 0) return 0;
  return (found & HEDGE) !== 0 && hedges(signs, block, sentence) ? 0 : found & ANY_TRIGGER;
}

/** Whether a word that hedges stands in what the writer says: a word of its own, not the “court” of “court’s”. */
function hedges(
  signs: Int32Array,
  { layers: { words }, tokens, narration }: Pick<BlockReading, 'layers' | 'tokens' | 'narration'>,
  { firstToken, endToken }: Sentence,
): boolean {
  for (let at = firstToken; at < endToken; at++) {
    if ((signs[words[at]!]! & HEDGE) === 0) continue;
    const { start, end } = tokens[at]!;
    const isQuoted = narration.charAt(start) === ' ';
    if (!isQuoted && !isInWord(narration.charCodeAt(start - 1)) && !isInWord(narration.charCodeAt(end)))
      return true;
  }
  return false;
}

/** Letters, hyphens and apostrophes. */
function isInWord(unit: number): boolean {
  return isAsciiLetter(unit) || unit === 0x2d || unit === 0x27 || unit === 0x2019;
}

function signColumn(vocabulary: Vocabulary): WordColumn {
  return new WordColumn(vocabulary, (text, id) => signsOf(text, vocabulary.lowerHashes[id]!));
}

/** The second breaks no line. */
const HYPHEN = /[-\u2011]/;

/** What a word tells, or its parts do: “time-consuming”, “twenty-nine”. */
function signsOf(text: string, hash: number): number {
  const digit = isDigit(text.charCodeAt(text.length - 1)) ? NUMBER : 0;
  const whole = SIGNS.get(hash);
  if (whole !== undefined) return digit | whole;
  if (!HYPHEN.test(text)) return digit;
  const parts = text.split(HYPHEN);
  return digit | (signsOfPart(parts[0]!) & ANY_TRIGGER) | (signsOfPart(parts.at(-1)!) & NUMBER);
}

function signsOfPart(text: string): number {
  return SIGNS.get(hashText(text.toLowerCase())) ?? 0;
}

function signsByWord(): ReadonlyMap<number, number> {
  const signs = new Map<number, number>();
  const add = (word: string, sign: number): void => {
    const hash = hashText(word);
    signs.set(hash, (signs.get(hash) ?? 0) | sign);
  };
  for (const [index, { words }] of TRIGGERS.entries()) for (const word of words) add(word, 1 << index);
  for (const word of CLAIM_GUARDS) add(word, HEDGE);
  for (const word of 'one two three four five six seven eight nine'.split(' ')) add(word, NUMBER);
  return signs;
}

/** The bits of the triggers that are so. */
function triggerBits(isSo: (trigger: (typeof TRIGGERS)[number]) => boolean): number {
  return TRIGGERS.reduce((bits, trigger, index) => (isSo(trigger) ? bits | (1 << index) : bits), 0);
}
