import { MEDIA } from '../../lexicon/attribution-nouns.ts';
import { CONTENT_PRONOUNS, TIME_WORDS } from '../../lexicon/clause-words.ts';
import { phraseAfter, type WordRange } from './noun-phrases.ts';
import type { VerbCue } from './verb-cues.ts';
import { isVerbAdverb, type Word } from './words.ts';

/** Pronouns as the object of a verb, “that” and “what” among them. */
export const OBJECT_PRONOUNS: ReadonlySet<string> = new Set([
  'him',
  'her',
  'them',
  'me',
  'us',
  'it',
  'this',
  'that',
  'what',
]);

/** Adverbials between a cue and its content. */
export interface Adverbials {
  readonly end: number;
  readonly medium: WordRange | undefined;
}

/** Where the one who is told ends: “told *the council* that”. */
export function hearerEnd(words: readonly Word[], { verb }: VerbCue, at: number, limit: number): number {
  const word = at < limit ? words[at]! : undefined;
  if (word === undefined || word.quotation >= 0) return at;
  if (OBJECT_PRONOUNS.has(word.lower) && word.lower !== 'that' && word.lower !== 'what') return at + 1;
  if (verb.frames.has('clause') && CONTENT_PRONOUNS.has(word.lower)) return at;
  return phraseAfter(words, at, limit)?.end ?? at;
}

/** Skips “on Tuesday”, “in a statement”, “repeatedly” behind the cue. */
export function skipAdverbials(
  words: readonly Word[],
  from: number,
  limit: number,
  own: ReadonlySet<string>,
): Adverbials {
  let at = from;
  let medium: WordRange | undefined;
  while (at < limit) {
    const word = words[at]!;
    if (word.quotation >= 0) break;
    if (TIME_WORDS.has(word.lower) || isVerbAdverb(word)) {
      at += 1;
    } else if (
      ADVERBIAL_PREPOSITIONS.has(word.lower) &&
      !(own.has(word.lower) && (at === from || word.lower === 'to'))
    ) {
      const phrase = phraseAfter(words, at + 1, limit);
      if (phrase === undefined) break;
      if (isMedium(words, phrase)) medium ??= { start: at, end: phrase.end };
      at = phrase.end;
    } else {
      const close = closingDash(words, at, limit);
      if (close === undefined) break;
      at = close;
    }
  }
  return { end: at, medium };
}

/** Words that open what the verb reports, and so no adverbial: “vowed *to* stay”, “talked *about* it”. */
export function ownOpeners({ verb }: VerbCue): ReadonlySet<string> {
  const opensInfinitive = verb.frames.has('infinitive') || verb.frames.has('hearer');
  return opensInfinitive ? new Set([...verb.prepositions, 'to']) : verb.prepositions;
}

/** Behind an aside between dashes that begins at `at`: “said — on the radio, of all places — that”. */
function closingDash(words: readonly Word[], at: number, limit: number): number | undefined {
  const dash = words[at]!.lower;
  if (dash !== '—' && dash !== '–') return undefined;
  for (let i = at + 1; i < limit && i < at + 14 && words[i]!.quotation < 0; i += 1) {
    if (words[i]!.lower === dash) return i + 1;
  }
  return undefined;
}

const ADVERBIAL_PREPOSITIONS: ReadonlySet<string> = new Set(
  'in on at during after before to from via through by with last this'.split(' '),
);

function isMedium(words: readonly Word[], { start, end }: WordRange): boolean {
  for (let i = start; i < end; i += 1) if (MEDIA.has(words[i]!.lower)) return true;
  return false;
}
