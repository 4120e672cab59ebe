import type { BlockLinks } from './block-links.ts';
import { isNounTag, isRelative, isVerbTag, isWordTag, lowerAt, pennTag } from './block-words.ts';
import type { Passage } from './carried-quotations.ts';
import { cueHead } from './cue-head.ts';
import type { CuePriors } from './cue-priors.ts';
import { PART } from './labels.ts';
import { meanProbability } from './sentence-ranges.ts';
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
  const named = new RangeSums(PART.source);
  for (const range of source) named.add(block, range);
  const said = new RangeSums(PART.content);
  for (const range of content) said.add(block, range);
  for (const passage of beyond) said.add(passage.block, passage.range);
  const own = content[0];
  const first = own === undefined ? beyond[0] : { block, order, range: own };
  const last = beyond.at(-1) ?? (own && { block, order, range: content.at(-1)! });
  writeCueProbabilities(block, cue, out);
  out[4] = prior.odds;
  out[5] = prior.count;
  out[6] = source.length === 0 ? 0 : 1;
  out[7] = logit(named.mean);
  out[8] = first === undefined ? 0 : 1;
  out[9] = logit(said.mean);
  out[10] = first === undefined ? 0 : step(first.block, first.range.from, first.range.from - 1);
  out[11] = last === undefined ? 0 : step(last.block, last.range.to - 1, last.range.to);
  out[12] = Math.log(said.words + 1);
  out[13] = said.words === 0 ? 0 : said.quoted / said.words;
  out[14] = said.words > 0 && said.quoted === 0 && said.words < 4 ? 1 : 0;
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

/** What the ranges of a source or a content come to together. */
class RangeSums {
  readonly #part: number;
  #likely = 0;
  tokens = 0;
  /** Marks left out. */
  words = 0;
  /** Of the words, those in quotations. */
  quoted = 0;

  /** @param part One of PART. */
  constructor(part: number) {
    this.#part = part;
  }

  add(block: TaggedBlock, range: TokenRange): void {
    const { tags, quotations } = block.layers;
    let likely = 0;
    for (let token = range.from; token < range.to; token++) {
      likely += block.secondPass[3 * token + this.#part - 1]!;
      if (!isWordTag(tags[token]!)) continue;
      this.words += 1;
      if (quotations[token]! >= 0) this.quoted += 1;
    }
    const tokens = range.to - range.from;
    this.tokens += tokens;
    this.#likely += (likely / tokens) * tokens;
  }

  /** Mean probability of the part, by the second pass; 0 for no tokens. */
  get mean(): number {
    return this.tokens === 0 ? 0 : this.#likely / this.tokens;
  }
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
