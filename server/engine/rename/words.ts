import { foldedName } from '../../analysis/entities/bodies.ts';

/** The words of a name as spaces and commas part them. */
export function wordsOfName(name: string): string[] {
  return name.match(/[^\s,]+/g) ?? [];
}

/** Whether two words are the same but for capitals and the form of an apostrophe. */
export function isSameWord(a: string, b: string): boolean {
  return foldedName(a) === foldedName(b);
}

/** Whether two names have the same words, in the same sense. */
export function areSameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => isSameWord(word, b[at]!));
}

/** Whether a name is written in capitals throughout, as in a headline: “WHITLOCK”, “McDONALD”; no single letter is. */
export function isInCapitals(words: readonly string[]): boolean {
  const letters =
    words
      .join('')
      .replace(/\bMa?c(?=\p{Lu})/gu, '')
      .match(/\p{L}/gu) ?? [];
  return letters.length > 1 && letters.every((letter) => letter !== letter.toLowerCase());
}

/** A name in capitals as it is written elsewhere, as far as that can be told: “O’NEIL” is “O’Neil”. */
export function inSmallLetters(words: readonly string[]): string[] {
  return words.map((word) =>
    word.toLowerCase().replace(/(?<![\p{L}\p{N}])\p{L}/gu, (letter) => letter.toUpperCase()),
  );
}
