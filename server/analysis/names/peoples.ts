import type { NameMention } from '../names.ts';
import { plainMention } from './mentions.ts';
import { TRAIT } from './traits.ts';
import { PEOPLES } from './vocabulary.ts';
import { has, type NameWords, OTHER, PERSON } from './word-traits.ts';
import { phraseOf } from './written-names.ts';

/**
 * Adds the peoples, languages, faiths and parties on tokens `first` to `end`, which are no part of another name: “the
 * |Dutch| veteran”, “|Democratic| senators”.
 */
export function pushPeoples(words: NameWords, first: number, end: number, mentions: NameMention[]): void {
  for (let at = first; at < end; at++) {
    if (!has(words, at, TRAIT.demonym) || !isPeople(words, at, first, end)) continue;
    const last = has(words, at + 1, TRAIT.demonym) && at + 1 < end && isAmerican(words, at + 1) ? at + 1 : at;
    const { tokens } = words;
    mentions.push(plainMention(phraseOf(words, at, last + 1), 'other', tokens[at]!.start, tokens[last]!.end));
    at = last;
  }
}

/**
 * Whether a word means a people where it stands. The tagger was right in 5,400 of 5,480 such words that it took for
 * something of this kind; what it took for none our lists know, where it stands alone in mid-sentence (“a Conservative
 * councillor”).
 */
function isPeople(words: NameWords, at: number, first: number, end: number): boolean {
  const { tags, tokens, sentences } = words;
  const { text } = tokens[at]!;
  if (tags[at] === OTHER) return !COLOURS.has(text);
  const opens = at === 0 || sentences[at] !== sentences[at - 1];
  // “Laura Finn won. |Finn| said”, but “a 22-year-old |Finn|”
  if (tags[at] === PERSON && SURNAME_PEOPLES.has(text) && (opens || tokens[at - 1]!.kind !== 'word'))
    return false;
  if (tags[at] === 0 && opens) return false;
  const isAlone =
    (at === first || !has(words, at - 1, TRAIT.capital)) &&
    (at + 1 >= end || !has(words, at + 1, TRAIT.capital));
  return isAlone && PEOPLES.has(text);
}

/** The words for peoples that are common surnames. */
const SURNAME_PEOPLES: ReadonlySet<string> = new Set(
  'Dane English Finn Finns French German Irish Norman Roman Scot Turk Welsh'.split(' '),
);

const COLOURS: ReadonlySet<string> = new Set(['Black', 'Blacks', 'White', 'Whites']);

/** “African |American|”, “Irish |Americans|”. */
function isAmerican({ tokens }: NameWords, at: number): boolean {
  const { text } = tokens[at]!;
  return text === 'American' || text === 'Americans';
}
