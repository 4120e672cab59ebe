import { isSuffix } from '../analysis/names/vocabulary.ts';

/** The words of a name as it is written, without commas. */
export function writtenWords(name: string): readonly string[] {
  return name
    .normalize('NFC')
    .split(/[\s,]+/u)
    .filter((word) => word !== '');
}

/** A word for comparison: small letters, straight apostrophes, without periods. */
export function foldedWord(word: string): string {
  return word.toLowerCase().replaceAll('’', "'").replaceAll('.', '');
}

/** The words of a name for comparison; without “the” before it. “J. D. Ferro”, “J.D. Ferro” and “JD Ferro” are one. */
export function foldedWords(name: string): readonly string[] {
  const words: string[] = [];
  let initials = '';
  for (const word of writtenWords(name).map(foldedWord)) {
    if (word === '' || (word === 'the' && words.length === 0 && initials === '')) continue;
    if (word.length === 1 && words.length === 0) {
      initials += word;
      continue;
    }
    if (initials !== '') words.push(initials);
    initials = '';
    words.push(word);
  }
  if (initials !== '') words.push(initials);
  return words;
}

/** The folded words of a name without “Jr.”, “III” at its end. */
export function withoutSuffix(words: readonly string[]): readonly string[] {
  return words.length > 2 && isFoldedSuffix(words.at(-1)!) ? words.slice(0, -1) : words;
}

/** First name and surname of a person’s full name; `undefined` for fewer than two words. A suffix is left out. */
export function withoutMiddle(words: readonly string[]): readonly [string, string] | undefined {
  const bare = withoutSuffix(words);
  return bare.length < 2 ? undefined : [bare[0]!, bare.at(-1)!];
}

function isFoldedSuffix(word: string): boolean {
  return isSuffix(word.charAt(0).toUpperCase() + word.slice(1)) || isSuffix(word.toUpperCase());
}
