import { mix } from '../../language/hash.ts';
import type { BlockOutline } from './block-outline.ts';
import { lengthBucket, probabilityBucket } from './buckets.ts';
import type { CueOutlook, FirstFindings, NeighbourView } from './cue-outlook.ts';
import { TAG_HASHES, TAG_RADIX } from './word-types.ts';

/** How many keys each group has: they are small states. */
const SIZES = [
  8 * 8 * 8,
  9 * 8 * 9,
  9 * 8 * 9,
  9 * 8 * 9,
  20 * 2 * 8,
  4 * 32 * 10,
  5 * 64 * 10,
  32 * 32 * 20,
  32 * 32 * 2,
  32 * 64 * 2,
  20 * 32 * 64,
  4 * 32 * 64,
  4 * 20 * TAG_RADIX,
  20 * 7,
  8 * 8 * 2,
  8 * 8 * 2,
  8 * 20,
  10 * 10,
];
const STARTS = SIZES.map((_, group) => SIZES.slice(0, group).reduce((sum, size) => sum + size, 0));
export const SECOND_STATE_KEYS = SIZES.reduce((sum, size) => sum + size, 0);
/** Groups with small keys; the ones behind them depend on the lemma of a cue and have a hash for their key. */
export const SECOND_STATE_GROUPS = SIZES.length;
export const LEMMA_GROUPS = 4;
export const SECOND_GROUPS = SECOND_STATE_GROUPS + LEMMA_GROUPS;

/** Bucket beyond the ends of the block. */
const EDGE = 8;
/** Where the nearest cue to one side stands: nowhere near, in the sentence, the block, the neighbour; the token is in it. */
const CUE = { none: 0, sentence: 1, block: 2, neighbour: 3, here: 4 };
/** The token as a source would stand to a cue: before its right-hand source's end, behind its left-hand one, before that. */
const RELATION = { none: 0, insideRight: 1, behindLeft: 2, beforeLeft: 3 };

/**
 * The features that the second pass adds to those of the first: what the first found around a token. Read like
 * FirstFeatures; keys of the first SECOND_STATE_GROUPS groups are below SECOND_STATE_KEYS, the others are hashes.
 */
export class SecondFeatures {
  readonly keys = new Int32Array(SECOND_GROUPS);
  #findings: FirstFindings | undefined;
  #outline: BlockOutline | undefined;
  #outlook: CueOutlook | undefined;
  #before: NeighbourView | undefined;
  #after: NeighbourView | undefined;

  #source = 0;
  #cue = 0;
  #content = 0;
  readonly #sides = new Uint8Array(6);
  #quoted = 0;
  #quote = 0;
  #tag = 0;
  #left = 0;
  #right = 0;
  #leftFlags = 0;
  #rightFlags = 0;
  #leftDistance = 0;
  #rightDistance = 0;
  #leftLemma = 0;
  #rightLemma = 0;
  #leftPattern = 0;
  #rightPattern = 0;
  #relation = 0;
  #contentShare = 0;
  #cuePeak = 0;
  #shareBefore = 0;
  #shareAfter = 0;

  /** Moves to a block and its neighbours. */
  enter(
    findings: FirstFindings,
    outline: BlockOutline,
    outlook: CueOutlook,
    before: NeighbourView,
    after: NeighbourView,
  ): void {
    this.#findings = findings;
    this.#outline = outline;
    this.#outlook = outlook;
    this.#before = before;
    this.#after = after;
  }

  /** Moves to a token of the block. */
  read(at: number): void {
    this.#readFindings(at);
    this.#readLeft(at);
    this.#readRight(at);
    this.#readRelation(at);
    this.#readSentence(at);
    this.#setKeys();
  }

  #readFindings(at: number): void {
    const { probabilities, layers } = this.#findings!;
    const last = layers.length - 1;
    const sides = this.#sides;
    this.#source = probabilityBucket(probabilities[at * 3]!);
    this.#cue = probabilityBucket(probabilities[at * 3 + 1]!);
    this.#content = probabilityBucket(probabilities[at * 3 + 2]!);
    for (let part = 0; part < 3; part++) {
      sides[part * 2] = at > 0 ? probabilityBucket(probabilities[at * 3 - 3 + part]!) : EDGE;
      sides[part * 2 + 1] = at < last ? probabilityBucket(probabilities[at * 3 + 3 + part]!) : EDGE;
    }
    this.#tag = layers.tags[at]!;
    this.#quoted = layers.quotations[at]! >= 0 ? 1 : 0;
    this.#quote = this.#outline!.quoteStates[at]!;
  }

  #readLeft(at: number): void {
    const { cues, leftCues, leftFlags } = this.#outlook!;
    const cue = leftCues[at]! < 0 ? undefined : cues[leftCues[at]!]!;
    const inSentence = cue !== undefined && cue.sentence === this.#findings!.layers.sentences[at];
    this.#leftFlags = 0;
    this.#leftDistance = 0;
    if (cue === undefined) {
      const before = this.#before!;
      this.#left = before.hasCue ? CUE.neighbour : CUE.none;
      this.#leftLemma = before.cueLemma;
      this.#leftPattern = before.cueBucket;
      return;
    }
    this.#left = inSentence ? CUE.sentence : CUE.block;
    this.#leftLemma = cue.lemma;
    this.#leftPattern = inSentence ? cue.pattern : cue.bucket;
    if (!inSentence) return;
    this.#leftFlags = leftFlags[at]!;
    this.#leftDistance = lengthBucket(at - cue.to);
  }

  #readRight(at: number): void {
    const { cues, rightCues, rightFlags } = this.#outlook!;
    const cue = rightCues[at]! < 0 ? undefined : cues[rightCues[at]!]!;
    const inSentence = cue !== undefined && cue.sentence === this.#findings!.layers.sentences[at];
    this.#rightFlags = 0;
    this.#rightDistance = 0;
    this.#rightLemma = 0;
    if (cue === undefined) {
      const after = this.#after!;
      this.#right = after.hasCue ? CUE.neighbour : CUE.none;
      this.#rightLemma = after.cueLemma;
      this.#rightPattern = after.cueBucket;
    } else if (cue.from <= at) {
      this.#right = CUE.here;
      this.#rightPattern = cue.bucket;
    } else {
      this.#right = inSentence ? CUE.sentence : CUE.block;
      this.#rightLemma = cue.lemma;
      this.#rightPattern = inSentence ? cue.pattern : cue.bucket;
      if (!inSentence) return;
      this.#rightFlags = rightFlags[at]!;
      this.#rightDistance = lengthBucket(cue.from - at);
    }
  }

  #readRelation(at: number): void {
    const { cues, leftCues, rightCues } = this.#outlook!;
    this.#relation = RELATION.none;
    if (this.#left === CUE.sentence) {
      const { sourceRight } = cues[leftCues[at]!]!;
      if (sourceRight >= 0 && at <= sourceRight) {
        this.#relation = RELATION.insideRight;
        return;
      }
    }
    if (this.#right !== CUE.sentence) return;
    const { sourceLeft } = cues[rightCues[at]!]!;
    if (sourceLeft >= 0) this.#relation = at >= sourceLeft ? RELATION.behindLeft : RELATION.beforeLeft;
  }

  #readSentence(at: number): void {
    const { contentShares, cuePeaks } = this.#outlook!;
    const sentence = this.#findings!.layers.sentences[at]!;
    this.#contentShare = contentShares[sentence]!;
    this.#cuePeak = cuePeaks[sentence]!;
    this.#shareBefore = sentence > 0 ? contentShares[sentence - 1]! : this.#before!.content;
    this.#shareAfter =
      sentence + 1 < contentShares.length ? contentShares[sentence + 1]! : this.#after!.content;
  }

  #setKeys(): void {
    const { keys } = this;
    const sides = this.#sides;
    const leftFlags = this.#leftFlags;
    const rightFlags = this.#rightFlags;
    const around = this.#left * 5 + this.#right;
    const quoted = this.#quoted;
    keys[0] = (this.#source * 8 + this.#cue) * 8 + this.#content;
    keys[1] = STARTS[1]! + (sides[4]! * 8 + this.#content) * 9 + sides[5]!;
    keys[2] = STARTS[2]! + (sides[2]! * 8 + this.#cue) * 9 + sides[3]!;
    keys[3] = STARTS[3]! + (sides[0]! * 8 + this.#source) * 9 + sides[1]!;
    keys[4] = STARTS[4]! + (around * 2 + quoted) * 8 + this.#content;
    keys[5] = STARTS[5]! + (this.#left * 32 + leftFlags) * 10 + this.#leftDistance;
    keys[6] = STARTS[6]! + (this.#right * 64 + rightFlags) * 10 + this.#rightDistance;
    keys[7] = STARTS[7]! + (this.#leftPattern * 32 + this.#rightPattern) * 20 + around;
    keys[8] = STARTS[8]! + (this.#leftPattern * 32 + leftFlags) * 2 + quoted;
    keys[9] = STARTS[9]! + (this.#rightPattern * 64 + rightFlags) * 2 + quoted;
    keys[10] = STARTS[10]! + (around * 32 + leftFlags) * 64 + rightFlags;
    keys[11] = STARTS[11]! + (this.#relation * 32 + leftFlags) * 64 + rightFlags;
    keys[12] = STARTS[12]! + (this.#relation * 20 + around) * TAG_RADIX + this.#tag;
    keys[13] = STARTS[13]! + around * 7 + this.#quote;
    keys[14] = STARTS[14]! + (this.#contentShare * 8 + this.#cuePeak) * 2 + quoted;
    keys[15] = STARTS[15]! + (this.#shareBefore * 8 + this.#shareAfter) * 2 + quoted;
    keys[16] = STARTS[16]! + this.#contentShare * 20 + around;
    keys[17] =
      STARTS[17]! +
      (this.#left === CUE.sentence ? this.#leftDistance : 9) * 10 +
      (this.#right === CUE.sentence ? this.#rightDistance : 9);
    const left = mix(this.#leftLemma, leftFlags * 4 + this.#left);
    const right = mix(this.#rightLemma, rightFlags * 5 + this.#right);
    keys[18] = mix(left, 181);
    keys[19] = mix(right, 182);
    keys[20] = mix(left, 183 + this.#tag * 8);
    keys[21] = mix(right, 184 + this.#tag * 8);
  }

  /** Writes the features of a group of the token read last; returns how many. */
  expand(group: number, out: Int32Array): number {
    const around = this.#left * 5 + this.#right;
    switch (group) {
      case 0:
        out[0] = mix(this.#source, 101);
        out[1] = mix(this.#cue, 102);
        out[2] = mix(this.#content, 103);
        out[3] = mix(mix(this.#source, this.#cue), mix(this.#content, 104));
        return 4;
      case 4:
        out[0] = mix(around, 108);
        out[1] = mix(mix(around, this.#quoted), 109);
        out[2] = mix(mix(around, this.#content), 110);
        return 3;
      case 12:
        out[0] = mix(mix(this.#relation, around), 121);
        out[1] = mix(mix(this.#relation, TAG_HASHES[this.#tag]!), mix(around, 122));
        out[2] = mix(mix(around, TAG_HASHES[this.#tag]!), 123);
        return 3;
      case 14:
        out[0] = mix(this.#contentShare, 125);
        out[1] = mix(mix(this.#contentShare, this.#cuePeak), mix(this.#quoted, 126));
        return 2;
      case 18:
        out[0] = mix(mix(this.#left, this.#leftFlags), mix(this.#leftLemma, 113));
        out[1] = mix(mix(this.#left, this.#leftLemma), 115);
        return 2;
      case 19:
        out[0] = mix(mix(this.#right, this.#rightFlags), mix(this.#rightLemma, 114));
        out[1] = mix(mix(this.#right, this.#rightLemma), 116);
        return 2;
      default:
        // One feature: the group's states together, which its key already is.
        out[0] = mix(this.keys[group]!, 140 + group);
        return 1;
    }
  }
}
