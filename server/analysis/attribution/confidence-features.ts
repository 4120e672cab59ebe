import { isNounTag, isVerbTag, lowerAt, pennTag, RELATIVES } from './block-words.ts';
import { cueHead } from './cue-head.ts';
import type { CuePriors } from './cue-priors.ts';
import { PART } from './labels.ts';
import type { DraftAttribution } from './linking.ts';
import { countQuotedWords, meanProbability } from './sentence-ranges.ts';
import type { Sequence } from './spans.ts';
import type { TaggedBlock, TokenRange } from './tagged-block.ts';

/** What the confidence in an attribution is told from. */
export const CONFIDENCE_FEATURES = [
  'cue-highest',
  'cue-lowest',
  'cue-mean',
  'cue-first-pass',
  'cue-prior',
  'cue-count',
  'source',
  'source-mean',
  'content',
  'content-mean',
  'content-begins',
  'content-ends',
  'content-length',
  'content-quoted',
  'short-unquoted',
  'verb',
  'noun',
  'neighbours',
  'first-block',
  'early-block',
  'cue-length',
  'gerund',
  'base-form',
  'relative',
  'cue-quoted',
  'content-before',
  'touching',
] as const;

const GERUND = pennTag('VBG');
const BASE = pennTag('VB');

/** Log odds, kept from infinity. */
function logit(probability: number): number {
  return Math.log((probability + 1e-3) / (1 - probability + 1e-3));
}

/**
 * Writes what the confidence in a draft is told from, in the order of CONFIDENCE_FEATURES.
 * Cost: linear in its spans.
 */
export function writeConfidenceFeatures(
  { blocks }: Sequence,
  drafts: readonly DraftAttribution[],
  index: number,
  priors: Pick<CuePriors, 'of'>,
  out: Float64Array,
): void {
  const { cue, source, content } = drafts[index]!;
  const block = blocks[cue.block]!;
  const head = cueHead(block, cue);
  const tag = block.layers.tags[head]!;
  const isVerb = isVerbTag(tag);
  const prior = priors.of(block.lemmas[head]!, isVerb);
  const { highest, lowest, firstPass } = cueProbabilities(block, cue);
  const { words, quoted } = countQuotedWords(blocks, content);
  const first = content[0];
  const last = content.at(-1);
  const firstSource = source[0];
  out.set([
    logit(highest),
    logit(lowest),
    logit(meanProbability(block, cue, PART.cue)),
    logit(firstPass),
    prior.odds,
    prior.count,
    firstSource === undefined ? 0 : 1,
    logit(meanOver(blocks, source, PART.source)),
    first === undefined ? 0 : 1,
    logit(meanOver(blocks, content, PART.content)),
    first === undefined ? 0 : step(blocks[first.block]!, first.from, first.from - 1),
    last === undefined ? 0 : step(blocks[last.block]!, last.to - 1, last.to),
    Math.log(words + 1),
    words === 0 ? 0 : quoted / words,
    words > 0 && quoted === 0 && words < 4 ? 1 : 0,
    isVerb ? 1 : 0,
    isNounTag(tag) ? 1 : 0,
    neighboursInSentence(drafts, index),
    cue.block === 0 ? 1 : 0,
    cue.block < 3 ? 1 : 0,
    cue.to - cue.from,
    tag === GERUND ? 1 : 0,
    tag === BASE ? 1 : 0,
    firstSource !== undefined && RELATIVES.has(lowerAt(blocks[firstSource.block]!, firstSource.from)) ? 1 : 0,
    block.layers.quotations[head]! >= 0 ? 1 : 0,
    first !== undefined && first.block === cue.block && first.from < cue.from ? 1 : 0,
    first !== undefined && first.block === cue.block && (first.from === cue.to || first.to === cue.from)
      ? 1
      : 0,
  ]);
}

function cueProbabilities(
  { firstPass, secondPass }: TaggedBlock,
  { from, to }: TokenRange,
): { highest: number; lowest: number; firstPass: number } {
  let highest = 0;
  let lowest = 1;
  let first = 0;
  for (let token = from; token < to; token++) {
    const probability = secondPass[3 * token + 1]!;
    highest = Math.max(highest, probability);
    lowest = Math.min(lowest, probability);
    first = Math.max(first, firstPass[3 * token + 1]!);
  }
  return { highest, lowest, firstPass: first };
}

function meanOver(blocks: readonly TaggedBlock[], ranges: readonly TokenRange[], part: number): number {
  let sum = 0;
  let tokens = 0;
  for (const range of ranges) {
    sum += meanProbability(blocks[range.block]!, range, part) * (range.to - range.from);
    tokens += range.to - range.from;
  }
  return tokens === 0 ? 0 : sum / tokens;
}

/** How sharply content begins or ends between a token inside it and the one outside. */
function step({ secondPass, layers }: TaggedBlock, inside: number, outside: number): number {
  const beyond = outside < 0 || outside >= layers.length ? 0 : secondPass[3 * outside + 2]!;
  return logit(secondPass[3 * inside + 2]! * (1 - beyond));
}

/** Other cues of the sentence, at most four. */
function neighboursInSentence(drafts: readonly DraftAttribution[], index: number): number {
  const sentence = drafts[index]!.cue.firstSentence;
  let found = 0;
  for (let at = index - 1; at >= 0 && found < 4 && drafts[at]!.cue.firstSentence === sentence; at--)
    found += 1;
  for (
    let at = index + 1;
    at < drafts.length && found < 4 && drafts[at]!.cue.firstSentence === sentence;
    at++
  )
    found += 1;
  return found;
}
