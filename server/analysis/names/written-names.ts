import { HASH_FACTOR, HASH_START, mix } from '../../language/hash.ts';
import { Phrase } from './phrases.ts';
import { type NameWords, traitsOf } from './word-traits.ts';

/** Tokens `first` to `end` as a phrase, words joined by one space. */
export function phraseOf(words: NameWords, first: number, end: number): Phrase {
  const { ids, phrases } = words;
  let hash = 0;
  let check = HASH_START;
  for (let at = first; at < end; at++) {
    const gap = at === first ? 0 : gapBefore(words, at);
    if (gap > 1) return oddPhrase(words, first, end);
    const step = ids[at]! * 2 + gap;
    hash = mix(hash, step);
    check = Math.imul(check ^ step, HASH_FACTOR);
  }
  return phrases.find(hash, check) ?? phrases.add(hash, check, new Phrase(textOf(words, first, end)));
}

/** The text of tokens that one space parts, or nothing; not cut out of the story, which would be kept with it. */
function textOf(words: NameWords, first: number, end: number): string {
  const { texts, ids } = words;
  let text = texts[ids[first]!]!;
  for (let at = first + 1; at < end; at++) {
    const word = texts[ids[at]!]!;
    text += gapBefore(words, at) === 1 ? ` ${word}` : word;
  }
  return text;
}

/** 0 for a token directly behind the one before, 1 for one behind one space, 2 for any other. */
function gapBefore({ prose, tokens }: NameWords, at: number): number {
  const { end } = tokens[at - 1]!;
  const gap = tokens[at]!.start - end;
  return gap === 1 && prose.charCodeAt(end) !== SPACE ? 2 : Math.min(gap, 2);
}

const SPACE = 32;

/** Words over a line break or more than one space: too few to be kept. */
function oddPhrase({ prose, tokens }: NameWords, first: number, end: number): Phrase {
  const text = prose.slice(tokens[first]!.start, tokens[end - 1]!.end);
  return new Phrase(text.replace(/\s+/g, ' '));
}

/** The words of a name as spaces part them. */
export interface WrittenName {
  readonly text: string;
  readonly texts: readonly string[];
  /** Bits of TRAIT, by word. */
  readonly traits: readonly number[];
  /** The last word without a period at its end, and what it tells. */
  readonly head: string;
  readonly headTraits: number;
}

/** The words of the phrase that tokens `first` to `end` are. */
export function writtenName(words: NameWords, first: number, end: number, phrase: Phrase): WrittenName {
  const { lists, ofWords, ids } = words;
  const { text, words: texts } = phrase;
  // Else some tokens stand together: “AT&T”.
  const areTokens = texts.length === end - first;
  const traits: number[] = [];
  for (let at = 0; at < texts.length; at++)
    traits.push(areTokens ? ofWords[ids[first + at]!]! : traitsOf(lists, texts[at]!));
  const last = texts[texts.length - 1]!;
  const head = last.endsWith('.') ? last.slice(0, -1) : last;
  const headTraits = head === last ? traits[traits.length - 1]! : traitsOf(lists, head);
  return { text, texts, traits, head, headTraits };
}
