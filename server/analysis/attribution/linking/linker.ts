import type { Language } from '../../../language/language.ts';
import { isVerbTag, lowerAt, WORD } from '../block-words.ts';
import type { TaggedBlock, TokenRange } from '../tagged-block.ts';
import { BlockLinker, type BlockLinks } from './block-links.ts';
import type { Passage } from './carried-quotations.ts';
import { CONFIDENCE_FEATURES, writeConfidenceFeatures } from './confidence-features.ts';
import { cueHead } from './cue-head.ts';
import { CuePriors } from './cue-priors.ts';

/** The share of the threshold that is enough for an attribution whose content is mostly a quotation. */
const QUOTED_SHARE = 0.5;
/** Fewer quoted tokens are mostly a name or a phrase. */
const FEWEST_QUOTED = 6;
/** The least share of a lemma's cues that bring in quotations by which it is taken for a cue of speech. */
const QUOTING = 0.25;

/** Puts spans together: who says what by which cue, and how sure that is. */
export class Linker {
  readonly #priors: CuePriors;
  readonly #blocks: BlockLinker;
  /** What makes an attribution worth its confidence: by feature, and the constant last. */
  readonly #weights: Float32Array;
  readonly #threshold: number;
  readonly #features = new Float64Array(CONFIDENCE_FEATURES.length);

  /** @param name What was learned from labels of the engine whose labels are to be linked. */
  constructor(language: Language, name: 'linking' | 'network-linking' = 'linking') {
    const model = language.model(name);
    this.#blocks = new BlockLinker({
      links: model.int8('links'),
      sources: model.int8('sources'),
      sourceUnit: model.number('source-unit'),
    });
    this.#weights = model.float32('confidence');
    this.#threshold = model.number('threshold');
    this.#priors = new CuePriors(model);
  }

  /** Links the spans of a block and completes what is missing. */
  link(block: TaggedBlock): BlockLinks {
    return this.#blocks.link(block);
  }

  /**
   * How sure the draft at `index` is, 0 to 1; `undefined` for what is more probably wrong.
   *
   * @param order Index of the block among those that are read for who says what.
   * @param beyond What the draft's content goes on with in later blocks.
   */
  confidenceIn(
    links: BlockLinks,
    order: number,
    index: number,
    beyond: readonly Passage[],
  ): number | undefined {
    writeConfidenceFeatures(links, order, index, beyond, this.#priors, this.#features);
    const confidence = logistic(this.#features, this.#weights);
    if (confidence < this.#threshold * QUOTED_SHARE) return undefined;
    const { block, drafts } = links;
    const { cue, content } = drafts[index]!;
    // A quotation needs somebody who says it: who brings one in is kept at half the confidence.
    if (confidence < this.#threshold && !holdsQuotation(block, content, beyond)) return undefined;
    return isToBlame(block, cue) ? undefined : confidence;
  }

  /** Whether cues of this one's lemma brought in quotations in the training stories, as verbs of speech do. */
  bringsQuotations(block: TaggedBlock, cue: TokenRange): boolean {
    const head = cueHead(block, cue);
    return this.#priors.of(block.lemmas[head]!, isVerbTag(block.layers.tags[head]!)).quoting >= QUOTING;
  }
}

/** The process's linker of what the fast tagger labels, for `language.once`. */
export function newLinker(language: Language): Linker {
  return new Linker(language);
}

/** Likewise of what the network labels. */
export function newNetworkLinker(language: Language): Linker {
  return new Linker(language, 'network-linking');
}

/** Whether at least half of a content is quoted. */
function holdsQuotation(
  block: TaggedBlock,
  content: readonly TokenRange[],
  beyond: readonly Passage[],
): boolean {
  let quoted = 0;
  let tokens = 0;
  for (const range of content) {
    quoted += countQuoted(block, range);
    tokens += range.to - range.from;
  }
  for (const { block: home, range } of beyond) {
    quoted += countQuoted(home, range);
    tokens += range.to - range.from;
  }
  return quoted >= FEWEST_QUOTED && quoted * 2 >= tokens;
}

/** Quoted tokens, marks and all. */
function countQuoted({ layers: { quotations } }: TaggedBlock, { from, to }: TokenRange): number {
  let quoted = 0;
  for (let token = from; token < to; token++) if (quotations[token]! >= 0) quoted += 1;
  return quoted;
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
