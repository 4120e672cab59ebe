import { PREPOSITIONS, SUBORDINATORS } from '../../lexicon/clause-words.ts';
import { findContent } from './contents.ts';
import type { Candidate } from './candidate.ts';
import type { WordRange } from './noun-phrases.ts';
import { phraseCandidateAt } from './phrase-cues.ts';
import { findSource, type FoundSource } from './sources.ts';
import { type VerbCue, verbCueAt } from './verb-cues.ts';
import { isAuxiliary, type Word, type Wording } from './words.ts';

interface Spoken {
  readonly cue: VerbCue;
  readonly source: FoundSource;
}

/** Every attribution one sentence could hold, in order of cue, nested ones included. */
export function candidatesOf(wording: Wording, sentence: WordRange): Candidate[] {
  const { words } = wording;
  const found: (Spoken | Candidate)[] = [];
  let previous: WordRange | undefined;
  for (let at = sentence.start; at < sentence.end; at += 1) {
    if (words[at]!.quotation >= 0) continue;
    const phrase = phraseCandidateAt(wording, at, sentence);
    if (phrase !== undefined) {
      found.push(phrase);
      continue;
    }
    const cue = verbCueAt(words, at, sentence.start);
    const source = cue && findSource(words, cue, sentence, previous);
    if (cue === undefined || source === undefined) continue;
    found.push({ cue, source });
    if (source.place !== 'relative' && source.place !== 'agent') previous = source.range ?? previous;
  }
  return withContents(wording, found, sentence);
}

/** Contents are found from the last cue to the first, because a cue that stands beside an earlier one ends its content. */
function withContents(
  wording: Wording,
  found: readonly (Spoken | Candidate)[],
  sentence: WordRange,
): Candidate[] {
  const candidates: Candidate[] = [];
  let limit = sentence.end;
  for (const item of found.toReversed()) {
    const candidate = 'rule' in item ? item : verbCandidate(wording, item, sentence, limit);
    if (candidate === undefined) continue;
    candidates.push(candidate);
    if (candidate.cut !== undefined && candidate.cut > sentence.start) limit = candidate.cut;
  }
  return candidates.toReversed();
}

function verbCandidate(
  wording: Wording,
  { cue, source }: Spoken,
  sentence: WordRange,
  limit: number,
): Candidate | undefined {
  const content = findContent(
    wording,
    cue,
    source,
    sentence,
    Math.min(limit, clauseLimit(wording.words, source, limit)),
  );
  if (content === undefined) return undefined;
  return {
    rule: content.by,
    lemma: cue.verb.lemma,
    kind: cue.verb.kind,
    cue: { start: cue.start, end: content.cueEnd },
    source: source.range,
    content: content.ranges,
    medium: content.medium,
    closes: content.side !== 'after',
    cut: cutBefore(wording.words, source, sentence.start, content.side === 'after'),
  };
}

/** How far the end of a clause between commas is looked for, in words. */
const CLAUSE_WORDS = 60;

/** A clause between commas, “, who said …,”, ends at its second comma when a verb follows. */
function clauseLimit(words: readonly Word[], { place, clause }: FoundSource, limit: number): number {
  if (place !== 'relative' || words[clause.start - 1]?.lower !== ',') return limit;
  for (let i = clause.end; i < limit && i < clause.end + CLAUSE_WORDS; i += 1) {
    const word = words[i]!;
    if (word.lower !== ',' || word.quotation >= 0) continue;
    const next = words[i + 1];
    if (next !== undefined && next.quotation < 0 && (isAuxiliary(next) || isFinite(next))) return i;
  }
  return limit;
}

function isFinite({ pos }: Word): boolean {
  return pos === 'verb-past' || pos === 'verb-present';
}

/** Whether a sentence that begins with the word begins with something else than its main clause. */
function opensSubordinate({ lower, pos }: Word): boolean {
  if (SUBORDINATORS.has(lower) || PREPOSITIONS.has(lower)) return true;
  return lower === 'asked' || pos === 'verb-gerund' || pos === 'verb-participle';
}

/** Where a clause that is coordinated with the one before it begins, its connector and comma included. */
function cutBefore(
  words: readonly Word[],
  { clause, place }: FoundSource,
  first: number,
  opens: boolean,
): number | undefined {
  const at = clause.start;
  if (at <= first) return undefined;
  if (place === 'shared') {
    const joined = words[at]!.lower === 'and' || words[at]!.lower === 'but' || words[at]!.lower === 'or';
    const start = joined ? at : at - 1;
    return words[start - 1]?.lower === ',' && joined ? start - 1 : start;
  }
  if (place !== 'before') return undefined;
  const connector = words[at - 1]!;
  const comma = words[at - 2]?.lower === ',' || words[at - 2]?.lower === ';';
  if (connector.lower === ';') return at - 1;
  // “When asked whether it would rain, Finch said …”: the main clause is no part of what was asked.
  if (connector.lower === ',' && opens && opensSubordinate(words[first]!)) return at - 1;
  if (['but', 'while', 'although', 'though', 'whereas'].includes(connector.lower))
    return comma ? at - 2 : at - 1;
  return connector.lower === 'and' && comma ? at - 2 : undefined;
}
