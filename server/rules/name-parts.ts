import { PARTICLES } from '../analysis/names/vocabulary.ts';
import { HONORIFICS, RANKS, TITLE_MODIFIERS, TITLE_NOUNS } from '../lexicon/titles.ts';

/**
 * Whether a word is part of a longer name anywhere in a text: in a headline, a quotation, a credit or a title.
 * Cost: one search through the text.
 */
export function isPartOfName(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const around = text.slice(Math.max(0, at - LONGEST_WORD), at + name.length + LONGEST_WORD);
    if (partsOfNames(around).has(name)) return true;
  }
  return false;
}

/** The words of a text that stand beside another with a capital. */
function partsOfNames(text: string): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const line of text.split(/[\r\n]+/)) {
    let before = '';
    for (const written of line.split(/\s+/)) {
      const word = coreOf(written);
      const hyphenated = word.split('-');
      // “Okafor-Stenberg”, not “pro-Okafor”
      if (hyphenated.length > 1 && hyphenated.every((part) => CAPITAL.test(part)))
        for (const part of hyphenated) parts.add(part);
      if (leadsOn(before) && (CAPITAL.test(word) || PARTICLES.has(word)) && !OPENS_ASIDE.test(written)) {
        parts.add(word);
        parts.add(coreOf(before));
      }
      before = written;
    }
  }
  return parts;
}

/** A word without marks around it and possessive ending. */
function coreOf(written: string): string {
  return written
    .slice(0, LONGEST_WORD)
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
    .replace(/[’']s?$/, '');
}

/** Whether the word before a name may be part of it: it has a capital, is no title, and no mark parts the two. */
function leadsOn(written: string): boolean {
  const word = coreOf(written);
  if (NICKNAME.test(written)) return true;
  if ((!CAPITAL.test(word) && !PARTICLES.has(word)) || isTitleWord(word)) return false;
  return /[\p{L}\p{N}¡-ÿ]$/u.test(written) || /^\P{L}?\p{Lu}\.$/u.test(written);
}

const CAPITAL = /^\p{Lu}/u;
/** “Jay” before a surname. */
const NICKNAME = /^[“"‘'(]\p{Lu}[\p{L}.]{0,12}[”"’')]$/u;
const OPENS_ASIDE = /^[“"‘'([]/;

/** Units before a name in which the word before it stands. */
const LONGEST_WORD = 30;

/** Whether a word with a capital before a name is a title, or opens a sentence. */
function isTitleWord(word: string): boolean {
  const plain = word.toLowerCase().replace(/\.$/, '');
  return (
    OPENING.has(plain) || [HONORIFICS, RANKS, TITLE_NOUNS, TITLE_MODIFIERS].some((list) => list.has(plain))
  );
}

const OPENING: ReadonlySet<string> = new Set(
  'but and as when in then while if though although yet so for after before since at on by with from to because'.split(
    ' ',
  ),
);
