import type { Language } from '../../language/language.ts';
import { isVerbTag, lowerAt, WORD } from './block-words.ts';
import { completeCitations } from './citations.ts';
import { completeTags } from './closing-tags.ts';
import { CONFIDENCE_FEATURES, writeConfidenceFeatures } from './confidence-features.ts';
import { cueHead } from './cue-head.ts';
import { CuePriors } from './cue-priors.ts';
import { type DraftAttribution, linkSpans, type RankerWeights } from './linking.ts';
import { cutLongSources } from './long-sources.ts';
import { completeContents } from './missing-contents.ts';
import { trimmed } from './sentence-ranges.ts';
import { completeSources } from './source-resolver.ts';
import { type Sequence, sequenceOf } from './spans.ts';
import type { LinkedAttribution, TaggedBlock, TokenRange } from './tagged-block.ts';
import { coverQuotations } from './uncovered-quotations.ts';

/** What the linking learned: weights of its rankers, and what makes an attribution worth its confidence. */
export interface LinkingWeights {
  readonly links: Int8Array;
  readonly sources: Int8Array;
  /** What one unit of `sources` weighs. */
  readonly sourceUnit: number;
}

/** Puts spans together: who says what by which cue, and how sure that is. */
export class Linker {
  readonly #priors: CuePriors;
  readonly #weights: LinkingWeights;
  /** By feature, and the constant last. */
  readonly #confidence: Float32Array;
  readonly #threshold: number;

  constructor(language: Language) {
    const model = language.model('linking');
    this.#weights = {
      links: model.int8('links'),
      sources: model.int8('sources'),
      sourceUnit: model.number('source-unit'),
    };
    this.#confidence = model.float32('confidence');
    this.#threshold = model.number('threshold');
    this.#priors = new CuePriors(model);
  }

  /**
   * Links the spans of blocks that follow one another, completes what is missing and drops what is more probably wrong.
   *
   * @returns Ordered by cue; cues do not overlap.
   * Cost: linear in the spans; tokens are only read around those that are incomplete.
   */
  link(blocks: readonly TaggedBlock[]): LinkedAttribution[] {
    const sequence = sequenceOf(blocks);
    const drafts = draftAttributions(sequence, this.#weights);
    const features = new Float64Array(CONFIDENCE_FEATURES.length);
    const linked: LinkedAttribution[] = [];
    for (const [index, { cue, source, content }] of drafts.entries()) {
      writeConfidenceFeatures(sequence, drafts, index, this.#priors, features);
      const confidence = logistic(features, this.#confidence);
      if (confidence < this.#leastFor(blocks, content) || isToBlame(blocks[cue.block]!, cue)) continue;
      const said = trimmedRanges(blocks, content);
      if (said.length > 0)
        linked.push({ cue, source: trimmedRanges(blocks, source), content: said, confidence });
    }
    return linked;
  }

  /** A quotation needs somebody who says it: who brings one in is kept at half the confidence. */
  #leastFor(blocks: readonly TaggedBlock[], content: readonly TokenRange[]): number {
    return holdsQuotation(blocks, content) ? this.#threshold * QUOTED_SHARE : this.#threshold;
  }

  /** Whether cues of this one's lemma brought in quotations in the training stories, as verbs of speech do. */
  bringsQuotations(block: TaggedBlock, cue: TokenRange): boolean {
    const head = cueHead(block, cue);
    return this.#priors.of(block.lemmas[head]!, isVerbTag(block.layers.tags[head]!)).quoting >= QUOTING;
  }
}

/** The share of the threshold that is enough for an attribution whose content is mostly a quotation. */
const QUOTED_SHARE = 0.5;
/** Fewer quoted tokens are mostly a name or a phrase. */
const FEWEST_QUOTED = 6;

/** Whether at least half of a content is quoted. */
function holdsQuotation(blocks: readonly TaggedBlock[], content: readonly TokenRange[]): boolean {
  let quoted = 0;
  let tokens = 0;
  for (const { block, from, to } of content) {
    const { quotations } = blocks[block]!.layers;
    tokens += to - from;
    for (let token = from; token < to; token++) if (quotations[token]! >= 0) quoted += 1;
  }
  return quoted >= FEWEST_QUOTED && quoted * 2 >= tokens;
}

/** The least share of a lemma's cues that bring in quotations by which it is taken for a cue of speech. */
const QUOTING = 0.25;

/** The process's linker, for `language.once`. */
export function newLinker(language: Language): Linker {
  return new Linker(language);
}

/** Every attribution the spans of a sequence make up, completed, in order of the cues. */
export function draftAttributions(sequence: Sequence, weights: LinkingWeights): readonly DraftAttribution[] {
  const drafts = draftsWithContents(sequence, weights.links);
  completeSources(sequence, drafts, weights.sources, weights.sourceUnit);
  coverQuotations(sequence, drafts);
  return drafts;
}

/** The attributions as linked, with what is missing in their contents. */
export function draftsWithContents(sequence: Sequence, links: RankerWeights): readonly DraftAttribution[] {
  const linked = linkSpans(sequence, links);
  cutLongSources(sequence, linked);
  const cited = completeCitations(sequence, linked);
  return completeContents(sequence, completeTags(sequence, cited));
}

/** “The owner is to blame for the fire”: the writer's own judgement, whose words the tagger knows from other people's. */
function isToBlame(block: TaggedBlock, { from, to }: TokenRange): boolean {
  for (let token = from + 1; token < to; token++)
    if (lowerAt(block, token) === WORD.blame && lowerAt(block, token - 1) === WORD.to) return true;
  return false;
}

/** The probability a logistic regression gives; the constant stands behind the weights of the features. */
function logistic(features: Float64Array, weights: Float32Array): number {
  let sum = weights[features.length]!;
  for (let at = 0; at < features.length; at++) sum += weights[at]! * features[at]!;
  return 1 / (1 + Math.exp(-sum));
}

/** In order, without commas and the like at their ends. */
function trimmedRanges(blocks: readonly TaggedBlock[], ranges: readonly TokenRange[]): TokenRange[] {
  const out: TokenRange[] = [];
  for (const { block, from, to } of ranges) {
    const range = trimmed(blocks[block]!, { from, to });
    if (range !== undefined) out.push({ block, from: range.from, to: range.to });
  }
  if (out.length > 1) out.sort((a, b) => a.block - b.block || a.from - b.from);
  return out;
}
