import { CONTENT_PRONOUNS, PREPOSITIONS, QUESTION_WORDS, TIME_WORDS } from '../../lexicon/clause-words.ts';
import { hearerEnd, OBJECT_PRONOUNS, ownOpeners, skipAdverbials } from './adverbials.ts';
import { isNounLike, opensNounPhraseAt, type WordRange } from './noun-phrases.ts';
import type { FoundSource } from './sources.ts';
import type { VerbCue } from './verb-cues.ts';
import { isAuxiliary, type Word, type Wording } from './words.ts';

/** What a cue brings in, as ranges of words in order. */
export interface FoundContent {
  readonly ranges: readonly WordRange[];
  /** Behind the cue, with the preposition or colon that belongs to it. */
  readonly cueEnd: number;
  /** “in a statement”: the words it was put out in. */
  readonly medium: WordRange | undefined;
  /** before: the cue closes its sentence as a tag · after: it opens it · both: it stands in the middle. */
  readonly side: 'before' | 'after' | 'both';
  /** How the content was recognised; confidence is counted by it. */
  readonly by: 'quotation' | 'that' | 'question' | 'infinitive' | 'preposition' | 'clause' | 'object' | 'tag';
}

/** How far before a tag a verb is looked for, in words; long enough for any sentence a desk would pass. */
const TAG_REACH = 60;

/**
 * The content of a verb cue, `undefined` when nothing the verb can report stands there.
 *
 * @param limit where content behind the cue ends at the latest: the sentence's end or a cue that stands beside this one.
 */
export function findContent(
  wording: Wording,
  cue: VerbCue,
  source: FoundSource,
  sentence: WordRange,
  limit: number,
): FoundContent | undefined {
  const { words } = wording;
  const quotedBefore = source.place === 'shared' ? undefined : quotationBefore(wording, source.clause.start);
  const start = source.place === 'after' || source.place === 'agent' ? source.clause.end : cue.end;
  const hearer = cue.verb.frames.has('hearer') ? hearerEnd(words, cue, start, limit) : start;
  const behind = skipAdverbials(words, hearer, limit, ownOpeners(cue));
  const after = contentAfter(wording, cue, source, { from: start, at: behind.end, hearer }, limit);
  if (after !== undefined && after.by !== 'object' && after.by !== 'clause') {
    const ranges = quotedBefore === undefined ? after.ranges : [quotedBefore, ...after.ranges];
    return { ...after, ranges, medium: behind.medium, side: quotedBefore === undefined ? 'after' : 'both' };
  }
  const tag = contentBefore(wording, cue, source, sentence, quotedBefore, behind.end, limit);
  if (tag !== undefined) return { ...tag, cueEnd: cue.end, medium: behind.medium };
  return after && { ...after, medium: behind.medium, side: 'after' };
}

type After = Pick<FoundContent, 'ranges' | 'cueEnd' | 'by'>;

function contentAfter(
  wording: Wording,
  { verb, end, voice }: VerbCue,
  source: FoundSource,
  place: { readonly from: number; readonly at: number; readonly hearer: number },
  limit: number,
): After | undefined {
  const { words } = wording;
  const { frames, prepositions } = verb;
  const take = (at: number, by: FoundContent['by'], cueEnd = end): After | undefined => {
    const range = contentTo(wording, at, limit);
    return range && { ranges: [range], cueEnd, by };
  };
  const at = place.at;
  const word = at < limit ? words[at] : undefined;
  if (word === undefined) return undefined;
  const next = at + 1 < limit ? words[at + 1] : undefined;
  if (word.quotation >= 0) {
    return frames.has('quotation') || frames.has('object') || frames.has('clause')
      ? take(at, 'quotation')
      : undefined;
  }
  if (next !== undefined && next.quotation >= 0 && [',', ':', '—', '–', '-'].includes(word.lower)) {
    const colon = word.lower === ':' && at === end ? at + 1 : end;
    return frames.has('quotation') || frames.has('clause') ? take(at + 1, 'quotation', colon) : undefined;
  }
  if (word.lower === ':' && frames.has('quotation'))
    return take(at + 1, 'quotation', at === end ? at + 1 : end);
  if (word.lower === 'that' && (frames.has('clause') || frames.has('quotation'))) return take(at, 'that');
  if (
    QUESTION_WORDS.has(word.lower) &&
    (frames.has('question') || (frames.has('clause') && word.lower === 'if'))
  ) {
    return take(at, 'question');
  }
  if (
    word.lower === 'to' &&
    (frames.has('infinitive') || frames.has('hearer')) &&
    next !== undefined &&
    next.isWord
  ) {
    return take(at, 'infinitive');
  }
  const own = words[place.from]!;
  if (prepositions.has(own.lower) && place.from < limit) {
    return take(place.from + 1, 'preposition', place.from === end ? end + 1 : end);
  }
  if (voice === 'passive' && source.place === 'none')
    return passiveContent(wording, end, limit, frames.has('object'));
  if (place.hearer > place.from)
    return frames.has('clause') && opensClause(words, at, limit) ? take(at, 'clause') : undefined;
  if (frames.has('clause') && opensClause(words, at, limit, isObjectRelative(words, source)))
    return take(at, 'clause');
  const object = place.from < limit ? words[place.from]! : word;
  if (frames.has('object') && opensObject(words, place.from, object)) return take(place.from, 'object');
  return undefined;
}

/** “which analysts say is”: the clause of the cue stands inside the one it reports. */
function isObjectRelative(words: readonly Word[], { place, clause }: FoundSource): boolean {
  const before = words[clause.start - 1];
  return (
    place === 'before' && before !== undefined && ['which', 'that', 'who', 'what', ','].includes(before.lower)
  );
}

/** “was accused of lying”, “is expected to resign”: what stands behind a passive without agent. */
function passiveContent(
  wording: Wording,
  at: number,
  limit: number,
  takesObject: boolean,
): After | undefined {
  const word = at < limit ? wording.words[at] : undefined;
  if (word === undefined || !takesObject || !['to', 'as', 'of', 'for'].includes(word.lower)) return undefined;
  const range = contentTo(wording, word.lower === 'to' ? at : at + 1, limit);
  return range && { ranges: [range], cueEnd: word.lower === 'to' ? at : at + 1, by: 'preposition' };
}

/**
 * Whether what begins here has a subject and a verb, as a clause without “that” has; with `openObject` the subject
 * may stand before the cue (“a job that analysts say is gone”). Looks sixteen words ahead.
 */
function opensClause(words: readonly Word[], at: number, limit: number, openObject = false): boolean {
  const first = words[at]!;
  if (first.quotation >= 0 || !first.isWord) return false;
  if (CONTENT_PRONOUNS.has(first.lower)) return true;
  if (openObject && (isAuxiliary(first) || first.pos === 'verb-past' || first.pos === 'verb-present'))
    return true;
  for (let i = at; i < limit && i < at + 16; i += 1) {
    const word = words[i]!;
    if (word.quotation >= 0) return i > at;
    if (['.', ';', ':'].includes(word.lower)) return false;
    if (isAuxiliary(word) && i > at) return true;
    if ((word.pos === 'verb-past' || word.pos === 'verb-present') && i > at) return true;
  }
  return false;
}

function opensObject(words: readonly Word[], at: number, word: Word): boolean {
  if (word.quotation >= 0 || !word.isWord || PREPOSITIONS.has(word.lower) || TIME_WORDS.has(word.lower))
    return false;
  return (
    isNounLike(word) ||
    opensNounPhraseAt(words, at) ||
    word.lower.endsWith('ing') ||
    OBJECT_PRONOUNS.has(word.lower)
  );
}

/** The quotation that ends right before the clause of source and cue, with what leads into it in its sentence. */
function quotationBefore({ words, speech }: Wording, clauseStart: number): WordRange | undefined {
  let at = clauseStart - 1;
  if (at >= 0 && words[at]!.quotation < 0 && [',', '—', '–', '-'].includes(words[at]!.lower)) at -= 1;
  const quotation = at >= 0 ? words[at]!.quotation : -1;
  // Without a comma between, the words in quotation marks are part of the writer's own sentence.
  if (at === clauseStart - 1 && quotation >= 0 && !endsWithMark(words, speech[quotation]!.end))
    return undefined;
  return quotation < 0 ? undefined : { start: speech[quotation]!.start, end: speech[quotation]!.end };
}

function endsWithMark(words: readonly Word[], end: number): boolean {
  let last = end - 1;
  // Closing marks of a quotation inside the quotation stand between: ‘I said, “Never,”’.
  while (last > end - 4 && last > 0 && words[last]!.token.kind === 'quotation-mark') last -= 1;
  return /[,.?!…—–-]$/.test(words[last]!.lower) || /^["“”'‘’`]+$/.test(words[last]!.lower);
}

/** “The bridge is closed, the mayor said”: what stands before a tag. */
function contentBefore(
  wording: Wording,
  { verb }: VerbCue,
  source: FoundSource,
  sentence: WordRange,
  quoted: WordRange | undefined,
  behind: number,
  limit: number,
): Pick<FoundContent, 'ranges' | 'side' | 'by'> | undefined {
  if (!(verb.frames.has('quotation') || verb.frames.has('clause'))) return undefined;
  const { words } = wording;
  const follower = behind < limit ? words[behind] : undefined;
  const closes =
    follower === undefined || (!follower.isWord && follower.quotation < 0) || source.place === 'after';
  if (quoted !== undefined) {
    const lead = quoted.start > sentence.start ? sentence.start : quoted.start;
    const ranges = [{ start: lead, end: quoted.end }];
    return { ranges, side: 'before', by: 'quotation' };
  }
  const as = words[source.clause.start - 1]?.lower === 'as' ? source.clause.start - 1 : undefined;
  if (as === sentence.start && follower?.lower === ',') {
    const stated = contentTo(wording, behind + 1, limit);
    return stated && { ranges: [stated], side: 'after', by: 'tag' };
  }
  const comma = (as ?? source.clause.start) - 1;
  if (!closes || comma <= sentence.start || words[comma]!.lower !== ',') return undefined;
  const before = { start: sentence.start, end: comma };
  const rest = follower?.lower === ',' ? contentTo(wording, behind + 1, limit) : undefined;
  if (rest === undefined ? comma - sentence.start < 3 || !hasVerb(words, before) : rest.end - rest.start < 2)
    return undefined;
  return {
    ranges: rest === undefined ? [before] : [before, rest],
    side: rest === undefined ? 'before' : 'both',
    by: 'tag',
  };
}

/** Looks no further back than `TAG_REACH` words. */
function hasVerb(words: readonly Word[], { start, end }: WordRange): boolean {
  for (let i = Math.max(start, end - TAG_REACH); i < end; i += 1)
    if (isAuxiliary(words[i]!) || words[i]!.pos.startsWith('verb')) return true;
  return false;
}

/** The words from `at` to the limit without the mark that ends the sentence; a quotation is never cut. */
function contentTo({ words, speech }: Wording, at: number, limit: number): WordRange | undefined {
  let end = limit;
  const last = end > at ? words[end - 1]! : undefined;
  if (last !== undefined && last.quotation >= 0) end = Math.max(end, speech[last.quotation]!.end);
  while (
    end > at &&
    words[end - 1]!.quotation < 0 &&
    [',', '.', ';', ':', '—', '–'].includes(words[end - 1]!.lower)
  ) {
    end -= 1;
  }
  return end > at ? { start: at, end } : undefined;
}
