import {
  ATTITUDE_ADJECTIVES,
  ATTRIBUTION_NOUNS,
  LIGHT_VERBS,
  MEDIA,
} from '../../lexicon/attribution-nouns.ts';
import { BE_FORMS, CONTENT_PRONOUNS } from '../../lexicon/clause-words.ts';
import type { Candidate } from './candidate.ts';
import { phraseAfter, phraseBefore, type WordRange } from './noun-phrases.ts';
import { appositionEnd } from './sources.ts';
import { isAuxiliary, isCapitalised, isVerbAdverb, type Word, type Wording } from './words.ts';

const OWNERS: ReadonlySet<string> = new Set(['my', 'his', 'her', 'its', 'our', 'their', 'your']);

/** How far the comma behind “according to …” is looked for, in words. */
const CITED_WORDS = 60;

/** Longest name before a colon, in words: “Councilwoman Mary Ann van der Berg:”. */
const LABEL_WORDS = 6;

/** The attribution whose cue is no reporting verb and begins at `at`; `undefined` when none does. */
export function phraseCandidateAt(wording: Wording, at: number, sentence: WordRange): Candidate | undefined {
  const { words } = wording;
  const { lower } = words[at]!;
  if (lower === 'according' && words[at + 1]?.lower === 'to')
    return citation(wording, at, at + 2, 'according to', sentence);
  if (lower === 'in' && words[at + 1]?.lower === 'the') {
    const third = words[at + 2]?.lower;
    if ((third === 'words' || third === 'view' || third === 'opinion') && words[at + 3]?.lower === 'of') {
      return citation(wording, at, at + 4, `in the ${third} of`, sentence);
    }
  }
  if (ATTRIBUTION_NOUNS.has(lower)) return nounCue(words, at, sentence);
  if (ATTITUDE_ADJECTIVES.has(lower)) return adjectiveCue(words, at, sentence);
  return lower === ':' ? label(wording, at, sentence) : undefined;
}

/** “according to Doe, …” and “…, according to Doe”. */
function citation(
  wording: Wording,
  start: number,
  end: number,
  lemma: string,
  sentence: WordRange,
): Candidate | undefined {
  const { words } = wording;
  const phrase = phraseAfter(words, end, sentence.end);
  if (phrase === undefined) return undefined;
  const first = contentStart(words, sentence.start);
  const leads = start === first;
  const source = {
    start: phrase.start,
    end: leads ? phrase.end : appositionEnd(words, phrase.end, sentence.end),
  };
  const rest = skipMark(words, leads ? nextComma(words, source.end, sentence.end) : source.end, sentence.end);
  const behind = trimmed(wording, { start: rest, end: sentence.end });
  const before = trimmed(wording, { start: sentence.start, end: start });
  const content = [before, leads || words[source.end]?.lower === ',' ? behind : undefined].filter(
    (range) => range !== undefined,
  );
  if (content.length === 0) return undefined;
  return {
    rule: 'according-to',
    lemma,
    kind: 'speech',
    cue: { start, end },
    source,
    content,
    medium: undefined,
    closes: !leads,
    cut: leads ? undefined : start,
  };
}

/** “his claim that”, “Doe's promise to”, “made the argument that”. */
function nounCue(words: readonly Word[], at: number, sentence: WordRange): Candidate | undefined {
  const opener = at + 1 < sentence.end ? words[at + 1]! : undefined;
  if (opener === undefined || opener.quotation >= 0) return undefined;
  const opens = opener.lower === 'that' || opener.lower === 'to' || NOUN_LINKS.has(opener.lower);
  if (!opens || at + 2 >= sentence.end) return undefined;
  let start = at;
  while (start > sentence.start && at - start < 3 && isModifier(words[start - 1]!)) start -= 1;
  const before = start > sentence.start ? words[start - 1]! : undefined;
  if (before === undefined || before.quotation >= 0) return undefined;
  const link = opener.lower === 'that' || opener.lower === 'to' ? at + 1 : at + 2;
  const found =
    ownerOf(words, start, before, sentence) ??
    (opener.lower === 'to' ? undefined : makerOf(words, start, sentence));
  if (found === undefined) return undefined;
  // “His promise to rebuild the levee was …”: where the phrase is the subject, its verb ends the content.
  const isSubject = found.source !== undefined && found.source.start <= sentence.start + 1;
  const end = isSubject ? nextAuxiliary(words, link + 1, sentence.end) : sentence.end;
  const content = trimmedWords(words, { start: link, end });
  if (content === undefined) return undefined;
  return {
    rule: 'noun',
    lemma: words[at]!.lower,
    kind: 'speech',
    cue: { start: found.cueStart, end: link },
    source: found.source,
    content: [content],
    medium: undefined,
    closes: false,
    cut: undefined,
  };
}

const NOUN_LINKS: ReadonlySet<string> = new Set(['about', 'against', 'for', 'on', 'over']);

interface NounSource {
  readonly source: WordRange | undefined;
  readonly cueStart: number;
}

function ownerOf(
  words: readonly Word[],
  start: number,
  before: Word,
  sentence: WordRange,
): NounSource | undefined {
  if (OWNERS.has(before.lower)) return { source: { start: start - 1, end: start }, cueStart: start };
  if (before.lower !== "'s" && before.lower !== "'") return undefined;
  const owner = phraseBefore(words, start - 1, sentence.start);
  return owner && { source: owner, cueStart: start - 1 };
}

/** The subject of the light verb before the noun. */
function makerOf(words: readonly Word[], start: number, sentence: WordRange): NounSource | undefined {
  let at = start - 1;
  if (['a', 'an', 'the', 'no', 'any', 'some'].includes(words[at]!.lower)) at -= 1;
  if (at <= sentence.start || !LIGHT_VERBS.has(words[at]!.lower)) return undefined;
  while (at > sentence.start && (isAuxiliary(words[at - 1]!) || isVerbAdverb(words[at - 1]!))) at -= 1;
  const maker = phraseBefore(words, at, sentence.start);
  return maker && { source: maker, cueStart: at };
}

function isModifier({ pos, quotation, lower }: Word): boolean {
  return quotation < 0 && (pos === 'adjective' || pos === 'number') && !OWNERS.has(lower);
}

/** “Doe is confident that”, “they were opposed to”. */
function adjectiveCue(words: readonly Word[], at: number, sentence: WordRange): Candidate | undefined {
  const opener = at + 1 < sentence.end ? words[at + 1]! : undefined;
  let start = at;
  while (
    start > sentence.start &&
    (isVerbAdverb(words[start - 1]!) || ['very', 'so', 'too', 'more'].includes(words[start - 1]!.lower))
  )
    start -= 1;
  if (opener === undefined || start <= sentence.start || !isBe(words[start - 1]!)) return undefined;
  while (
    start > sentence.start &&
    (isAuxiliary(words[start - 1]!) || words[start - 1]!.lower === "'s" || isVerbAdverb(words[start - 1]!))
  )
    start -= 1;
  const linked = ['about', 'of', 'by', 'with', 'at', 'over', 'in'].includes(opener.lower);
  if (
    !linked &&
    !['that', 'to', 'whether', 'if', 'how', 'why'].includes(opener.lower) &&
    !CONTENT_PRONOUNS.has(opener.lower)
  ) {
    return undefined;
  }
  const source = phraseBefore(words, start, sentence.start);
  const content = trimmedWords(words, { start: linked ? at + 2 : at + 1, end: sentence.end });
  if (source === undefined || content === undefined || ['it', 'there'].includes(words[source.start]!.lower))
    return undefined;
  return {
    rule: 'adjective',
    lemma: words[at]!.lower,
    kind: 'attitude',
    cue: { start, end: linked ? at + 2 : at + 1 },
    source,
    content: [content],
    medium: undefined,
    closes: false,
    cut: undefined,
  };
}

/** “Doe: “…””: a name and a colon at the head of a sentence. */
function label(wording: Wording, at: number, sentence: WordRange): Candidate | undefined {
  const { words } = wording;
  const next = at + 1 < sentence.end ? words[at + 1]! : undefined;
  if (next === undefined || at - sentence.start > LABEL_WORDS || at === sentence.start) return undefined;
  const names = words
    .slice(sentence.start, at)
    .every((word) => isCapitalised(word) || !word.isWord || word.lower.length <= 3);
  if (next.quotation < 0 || !names || MEDIA.has(words[at - 1]!.lower)) return undefined;
  const content = trimmed(wording, { start: at + 1, end: sentence.end });
  return (
    content && {
      rule: 'colon',
      lemma: ':',
      kind: 'speech',
      cue: { start: at, end: at + 1 },
      source: { start: sentence.start, end: at },
      content: [content],
      medium: undefined,
      closes: false,
      cut: undefined,
    }
  );
}

function nextAuxiliary(words: readonly Word[], from: number, ceiling: number): number {
  for (let i = from; i < ceiling; i += 1) if (words[i]!.quotation < 0 && isAuxiliary(words[i]!)) return i;
  return ceiling;
}

function contentStart(words: readonly Word[], first: number): number {
  return words[first] !== undefined && ['and', 'but', 'still', 'yet'].includes(words[first].lower)
    ? first + 1
    : first;
}

function nextComma(words: readonly Word[], from: number, ceiling: number): number {
  for (let i = from; i < ceiling && i < from + CITED_WORDS; i += 1)
    if (words[i]!.quotation < 0 && words[i]!.lower === ',') return i;
  return from;
}

function skipMark(words: readonly Word[], at: number, ceiling: number): number {
  return at < ceiling && words[at]!.quotation < 0 && [',', ':'].includes(words[at]!.lower) ? at + 1 : at;
}

function trimmed({ words, speech }: Wording, range: WordRange): WordRange | undefined {
  const last = range.end > range.start ? words[range.end - 1]! : undefined;
  const end =
    last !== undefined && last.quotation >= 0 ? Math.max(range.end, speech[last.quotation]!.end) : range.end;
  return trimmedWords(words, { start: range.start, end });
}

function trimmedWords(words: readonly Word[], { start, end }: WordRange): WordRange | undefined {
  let last = end;
  while (last > start && words[last - 1]!.quotation < 0 && !words[last - 1]!.isWord) last -= 1;
  return last > start ? { start, end: last } : undefined;
}

/** Whether the word is a form of be, “she*'s* confident” among them. */
function isBe({ lower }: Word): boolean {
  return BE_FORMS.has(lower) || lower === "'s";
}
