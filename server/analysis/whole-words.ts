import { isWordAt } from '../language/characters.ts';

/** Whether a word of a text begins so. Linear in the text. */
export function beginsWord(text: string, stem: string): boolean {
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + stem.length))
    if (!isWordAt(text, at - 1)) return true;
  return false;
}

/** Whether a text has a word of its own. Linear in the text. */
export function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    if (!isWordAt(text, at - 1) && !isWordAt(text, at + word.length)) return true;
  return false;
}
