import { isNounTag, isRelative, isVerbTag, lowerAt, pennTag } from '../block-words.ts';
import type { TaggedBlock, TokenRange } from '../tagged-block.ts';
import { PART } from '../tagging/labels.ts';
import type { BlockLinks } from './block-links.ts';
import type { Passage } from './carried-quotations.ts';
import { cueHead } from './cue-head.ts';
import type { CuePriors } from './cue-priors.ts';
import { QuotedWords } from './quoted-words.ts';
import { meanProbability } from './sentence-ranges.ts';

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

/** Blocks in front of a story that count as early. */
export const EARLY_BLOCKS = 3;

/**
 * Writes what the confidence in a draft is told from, in the order of CONFIDENCE_FEATURES.
 *
 * @param order Index of the block among those that are read for who says what.
 * @param beyond What the draft's content goes on with in later blocks.
 * Cost: linear in its spans.
 */
export function writeConfidenceFeatures(
  { block, drafts }: BlockLinks,
  order: number,
  index: number,
  beyond: readonly Passage[],
  priors: Pick<CuePriors, 'of'>,
  out: Float64Array,
): void {
  const { cue, source, content } = drafts[index]!;
  const { tags, quotations } = block.layers;
  const head = cueHead(block, cue);
  const tag = tags[head]!;
  const isVerb = isVerbTag(tag);
  const prior = priors.of(block.lemmas[head]!, isVerb);
  const { all: words, quoted } = wordsOf(block, content, beyond);
  const own = content[0];
  writeCueProbabilities(block, cue, out);
  out[4] = prior.odds;
  out[5] = prior.count;
  out[6] = source.length === 0 ? 0 : 1;
  out[7] = logit(meanOver(PART.source, block, source, []));
  out[8] = own === undefined && beyond.length === 0 ? 0 : 1;
  out[9] = logit(meanOver(PART.content, block, content, beyond));
  out[10] = beginning(block, own, beyond[0]);
  out[11] = ending(block, content.at(-1), beyond.at(-1));
  out[12] = Math.log(words + 1);
  out[13] = words === 0 ? 0 : quoted / words;
  out[14] = words > 0 && quoted === 0 && words < 4 ? 1 : 0;
  out[15] = isVerb ? 1 : 0;
  out[16] = isNounTag(tag) ? 1 : 0;
  out[17] = neighboursInSentence(block, drafts, index);
  out[18] = order === 0 ? 1 : 0;
  out[19] = order < EARLY_BLOCKS ? 1 : 0;
  out[20] = cue.to - cue.from;
  out[21] = tag === GERUND ? 1 : 0;
  out[22] = tag === BASE ? 1 : 0;
  out[23] = source.length > 0 && isRelative(lowerAt(block, source[0]!.from)) ? 1 : 0;
  out[24] = quotations[head]! >= 0 ? 1 : 0;
  out[25] = own !== undefined && own.from < cue.from ? 1 : 0;
  out[26] = own !== undefined && (own.from === cue.to || own.to === cue.from) ? 1 : 0;
}

/** Writes the first four: what the passes take the tokens of a cue for. */
function writeCueProbabilities(block: TaggedBlock, cue: TokenRange, out: Float64Array): void {
  const { firstPass, secondPass } = block;
  let highest = 0;
  let lowest = 1;
  let first = 0;
  for (let token = cue.from; token < cue.to; token++) {
    const probability = secondPass[3 * token + 1]!;
    highest = Math.max(highest, probability);
    lowest = Math.min(lowest, probability);
    first = Math.max(first, firstPass[3 * token + 1]!);
  }
  out[0] = logit(highest);
  out[1] = logit(lowest);
  out[2] = logit(meanProbability(block, cue, PART.cue));
  out[3] = logit(first);
}

function wordsOf(block: TaggedBlock, ranges: readonly TokenRange[], beyond: readonly Passage[]): QuotedWords {
  const words = new QuotedWords();
  words.addAll(block, ranges);
  for (const passage of beyond) words.add(passage.block, passage.range);
  return words;
}

/** Mean probability of a part over all its tokens, by the second pass; 0 for none. */
function meanOver(
  part: number,
  block: TaggedBlock,
  ranges: readonly TokenRange[],
  beyond: readonly Passage[],
): number {
  let tokens = 0;
  let sum = 0;
  for (const range of ranges) {
    tokens += range.to - range.from;
    sum += meanProbability(block, range, part) * (range.to - range.from);
  }
  for (const { block: home, range } of beyond) {
    tokens += range.to - range.from;
    sum += meanProbability(home, range, part) * (range.to - range.from);
  }
  return tokens === 0 ? 0 : sum / tokens;
}

/** How sharply a content begins, in its own block or else in the first beyond. */
function beginning(block: TaggedBlock, own: TokenRange | undefined, beyond: Passage | undefined): number {
  if (own !== undefined) return step(block, own.from, own.from - 1);
  return beyond === undefined ? 0 : step(beyond.block, beyond.range.from, beyond.range.from - 1);
}

/** How sharply it ends, in the last block beyond or else in its own. */
function ending(block: TaggedBlock, own: TokenRange | undefined, beyond: Passage | undefined): number {
  if (beyond !== undefined) return step(beyond.block, beyond.range.to - 1, beyond.range.to);
  return own === undefined ? 0 : step(block, own.to - 1, own.to);
}

/** How sharply content begins or ends between a token inside it and the one outside. */
function step({ secondPass, layers }: TaggedBlock, inside: number, outside: number): number {
  const beyond = outside < 0 || outside >= layers.length ? 0 : secondPass[3 * outside + 2]!;
  return logit(secondPass[3 * inside + 2]! * (1 - beyond));
}

/** Other cues of the sentence, at most four. */
function neighboursInSentence(
  { layers: { sentences } }: TaggedBlock,
  drafts: BlockLinks['drafts'],
  index: number,
): number {
  const sentence = sentences[drafts[index]!.cue.from];
  let found = 0;
  for (let at = index - 1; at >= 0 && found < 4; at--) {
    if (sentences[drafts[at]!.cue.from] !== sentence) break;
    found += 1;
  }
  for (let at = index + 1; at < drafts.length && found < 4; at++) {
    if (sentences[drafts[at]!.cue.from] !== sentence) break;
    found += 1;
  }
  return found;
}
