import { CLOSED_CLASSES } from '../lexicon/word-classes.ts';
import { isCapitalAt } from './characters.ts';
import type { PartOfSpeech } from './part-of-speech.ts';
import type { Token } from './tokens.ts';

const CLASSES = [
  'pronoun',
  'determiner',
  'relative',
  'modal',
  'auxiliary',
  'preposition',
  'conjunction',
  'number',
  'adverb',
  'other',
] as const;

/** The class of each word of the closed classes. */
export const CLOSED: ReadonlyMap<string, PartOfSpeech> = new Map(
  CLASSES.flatMap((tag) => CLOSED_CLASSES[tag].map((word) => [word, tag] as const)),
);

/** What stands before a word that is to be tagged. */
export interface Context {
  readonly tokens: readonly Token[];
  readonly tags: PartOfSpeech[];
  readonly index: number;
  /** Tag and small-letter text of the last token that is no adverb; the start of a sentence has none. */
  readonly before: PartOfSpeech | undefined;
  readonly beforeWord: string;
}

/** Whether the next word has a capital. */
export function isCapitalNext({ tokens, index }: Context): boolean {
  const next = tokens[index + 1];
  return next !== undefined && next.kind === 'word' && isCapitalAt(next.text, 0) && next.text !== 'I';
}

/** Whether a tag is a form of a full verb. */
export function isVerb(tag: PartOfSpeech | undefined): boolean {
  return tag !== undefined && tag.startsWith('verb-');
}

/** Whether the word stands where only the base form of a verb may: behind “to”, a modal, “do”. */
export function wantsBase({ before, beforeWord }: Context): boolean {
  return before === 'particle' && beforeWord === 'to'
    ? true
    : before === 'modal' || /^(?:do|does|did|let)$/.test(beforeWord);
}
