import { mix } from '../../../language/hash.ts';
import type { BlockOutline } from './block-outline.ts';
import { lengthBucket, probabilityBucket } from './buckets.ts';
import type { CueGuess, CueOutlook, NeighbourView, SeenFindings } from './cue-outlook.ts';
import { CueSides } from './cue-sides.ts';
import { TAG_HASHES, TAG_RADIX } from './word-types.ts';

/** States of left × right, see SIDE. */
const AROUND = 20;

/** How many keys each group of small states has. */
const SIZES = [
  // How likely the token is of a source, a cue and a content.
  8 * 8 * 8,
  // How likely it and its neighbours are of a source; of a cue; of a content.
  9 * 8 * 9,
  9 * 8 * 9,
  9 * 8 * 9,
  // The sides, the quotation state, and how likely it is of a content.
  AROUND * 7 * 8,
  // What lies to the left cue, and how far that is; to the right one.
  4 * 32 * 10,
  5 * 64 * 10,
  // The patterns of both cues; of the left one with what lies between; of the right one.
  32 * 32 * AROUND,
  32 * 32 * 2,
  32 * 64 * 2,
  // What lies to both cues, with the sides; with the token's relation to their sources.
  AROUND * 32 * 64,
  4 * 32 * 64,
  // Relation, sides and tag.
  4 * AROUND * TAG_RADIX,
  // How much of the sentence is content, and its likeliest cue; the sentences beside it.
  8 * 8 * 2 * AROUND,
  8 * 8 * 2,
  // How far both cues are.
  10 * 10,
];
/** Where the keys of each group begin: they share one range. */
const STARTS = SIZES.map((_, group) => SIZES.slice(0, group).reduce((sum, size) => sum + size, 0));
export const SECOND_STATE_KEYS = SIZES.reduce((sum, size) => sum + size, 0);
export const SECOND_STATE_GROUPS = SIZES.length;
/** Four groups more depend on the lemma of a cue; their keys are hashes, 0 for a group that does not apply. */
export const SECOND_GROUPS = SECOND_STATE_GROUPS + 4;

/** Bucket beyond the ends of the block. */
const EDGE = 8;
/** Where the nearest cue to one side stands: nowhere near, in the sentence, the block, the neighbour; or the token is in it. */
const SIDE = { none: 0, sentence: 1, block: 2, neighbour: 3, here: 4 };
/** The token as a source would stand to a cue: before its right-hand source's end, behind its left-hand one, before that. */
const RELATION = { none: 0, insideRight: 1, behindLeft: 2, beforeLeft: 3 };

/** The nearest cue to one side of the token read last. */
interface Side {
  /** See SIDE. */
  place: number;
  cue: CueGuess | undefined;
  lemma: number;
  pattern: number;
  /** What stands between, and the bucket of how many tokens: for a cue in the sentence. */
  flags: number;
  distance: number;
}

/**
 * The features that the second pass adds to those of the first: what the first found around a token. Read like
 * FirstFeatures; keys of the first SECOND_STATE_GROUPS groups are below SECOND_STATE_KEYS, the others are hashes.
 */
export class SecondFeatures {
  readonly keys = new Int32Array(SECOND_GROUPS);
  #findings!: SeenFindings;
  #outline!: BlockOutline;
  #outlook!: CueOutlook;
  readonly #sides = new CueSides();
  #before!: NeighbourView;
  #after!: NeighbourView;
  readonly #left: Side = { place: 0, cue: undefined, lemma: 0, pattern: 0, flags: 0, distance: 0 };
  readonly #right: Side = { place: 0, cue: undefined, lemma: 0, pattern: 0, flags: 0, distance: 0 };
  #relation = 0;

  /** Moves to a block and its neighbours. */
  enter(findings: SeenFindings, outline: BlockOutline, before: NeighbourView, after: NeighbourView): void {
    this.#findings = findings;
    this.#outline = outline;
    this.#outlook = findings.outlook;
    this.#sides.read(findings, findings.outlook.cues);
    this.#before = before;
    this.#after = after;
  }

  /** Moves to a token of the block. */
  read(at: number): void {
    this.#lookLeft(at);
    this.#lookRight(at);
    this.#relation = this.#relationOf(at);
    this.#setFindingKeys(at);
    this.#setSideKeys(at);
    this.#setSentenceKeys(at);
    this.#setLemmaKeys(at);
  }

  #lookLeft(at: number): void {
    const { cues } = this.#outlook;
    const { leftCues, leftFlags } = this.#sides;
    const side = this.#left;
    const index = leftCues[at]!;
    side.flags = 0;
    side.distance = 0;
    if (index < 0) {
      side.cue = undefined;
      see(side, this.#before);
      return;
    }
    const cue = cues[index]!;
    side.cue = cue;
    side.lemma = cue.lemma;
    if (cue.sentence === this.#findings.layers.sentences[at]) {
      side.place = SIDE.sentence;
      side.pattern = cue.pattern;
      side.flags = leftFlags[at]!;
      side.distance = lengthBucket(at - cue.to);
    } else {
      side.place = SIDE.block;
      side.pattern = cue.bucket;
    }
  }

  #lookRight(at: number): void {
    const { cues } = this.#outlook;
    const { rightCues, rightFlags } = this.#sides;
    const side = this.#right;
    const index = rightCues[at]!;
    side.flags = 0;
    side.distance = 0;
    if (index < 0) {
      side.cue = undefined;
      see(side, this.#after);
      return;
    }
    const cue = cues[index]!;
    side.cue = cue;
    side.lemma = cue.lemma;
    side.pattern = cue.bucket;
    if (cue.from <= at) {
      side.place = SIDE.here;
      side.lemma = 0;
    } else if (cue.sentence === this.#findings.layers.sentences[at]) {
      side.place = SIDE.sentence;
      side.pattern = cue.pattern;
      side.flags = rightFlags[at]!;
      side.distance = lengthBucket(cue.from - at);
    } else {
      side.place = SIDE.block;
    }
  }

  #relationOf(at: number): number {
    const left = this.#left;
    const right = this.#right;
    if (left.place === SIDE.sentence && left.cue!.sourceRight >= at) return RELATION.insideRight;
    if (right.place !== SIDE.sentence || right.cue!.sourceLeft < 0) return RELATION.none;
    return at >= right.cue!.sourceLeft ? RELATION.behindLeft : RELATION.beforeLeft;
  }

  #setFindingKeys(at: number): void {
    const { keys } = this;
    const { probabilities, layers } = this.#findings;
    const here = at * 3;
    const hasBefore = at > 0;
    const hasAfter = at + 1 < layers.length;
    const source = probabilityBucket(probabilities[here]!);
    const cue = probabilityBucket(probabilities[here + 1]!);
    const content = probabilityBucket(probabilities[here + 2]!);
    keys[0] = (source * 8 + cue) * 8 + content;
    for (let part = 0; part < 3; part++) {
      const before = hasBefore ? probabilityBucket(probabilities[here - 3 + part]!) : EDGE;
      const after = hasAfter ? probabilityBucket(probabilities[here + 3 + part]!) : EDGE;
      const middle = part === 0 ? source : part === 1 ? cue : content;
      keys[1 + part] = STARTS[1 + part]! + (before * 8 + middle) * 9 + after;
    }
    const around = this.#left.place * 5 + this.#right.place;
    keys[4] = STARTS[4]! + (around * 7 + this.#outline.quoteStates[at]!) * 8 + content;
  }

  #setSideKeys(at: number): void {
    const { keys } = this;
    const left = this.#left;
    const right = this.#right;
    const around = left.place * 5 + right.place;
    const quoted = this.#findings.layers.quotations[at]! >= 0 ? 1 : 0;
    keys[5] = STARTS[5]! + (left.place * 32 + left.flags) * 10 + left.distance;
    keys[6] = STARTS[6]! + (right.place * 64 + right.flags) * 10 + right.distance;
    keys[7] = STARTS[7]! + (left.pattern * 32 + right.pattern) * AROUND + around;
    keys[8] = STARTS[8]! + (left.pattern * 32 + left.flags) * 2 + quoted;
    keys[9] = STARTS[9]! + (right.pattern * 64 + right.flags) * 2 + quoted;
    keys[10] = STARTS[10]! + (around * 32 + left.flags) * 64 + right.flags;
    keys[11] = STARTS[11]! + (this.#relation * 32 + left.flags) * 64 + right.flags;
    keys[15] =
      STARTS[15]! +
      (left.place === SIDE.sentence ? left.distance : 9) * 10 +
      (right.place === SIDE.sentence ? right.distance : 9);
    keys[12] = STARTS[12]! + (this.#relation * AROUND + around) * TAG_RADIX + this.#findings.layers.tags[at]!;
  }

  #setSentenceKeys(at: number): void {
    const { keys } = this;
    const { contentShares, cuePeaks } = this.#outlook;
    const { layers } = this.#findings;
    const sentence = layers.sentences[at]!;
    const around = this.#left.place * 5 + this.#right.place;
    const quoted = layers.quotations[at]! >= 0 ? 1 : 0;
    const before = sentence > 0 ? contentShares[sentence - 1]! : this.#before.content;
    const after = sentence + 1 < contentShares.length ? contentShares[sentence + 1]! : this.#after.content;
    keys[13] =
      STARTS[13]! + ((contentShares[sentence]! * 8 + cuePeaks[sentence]!) * 2 + quoted) * AROUND + around;
    keys[14] = STARTS[14]! + (before * 8 + after) * 2 + quoted;
  }

  #setLemmaKeys(at: number): void {
    const { keys } = this;
    const tag = this.#findings.layers.tags[at]!;
    const left = this.#left;
    const right = this.#right;
    const leftKey = mix(left.lemma, left.flags * 8 + left.place);
    const rightKey = mix(right.lemma, right.flags * 8 + right.place + 1024);
    keys[16] = left.lemma === 0 ? 0 : leftKey;
    keys[17] = right.lemma === 0 ? 0 : rightKey;
    keys[18] = left.place === SIDE.sentence ? mix(leftKey, tag + 1) : 0;
    keys[19] = right.place === SIDE.sentence ? mix(rightKey, tag + 1) : 0;
  }

  /** Writes the features of a group of the token read last; returns how many. */
  expand(group: number, out: Int32Array): number {
    const key = this.keys[group]! - (STARTS[group] ?? 0);
    switch (group) {
      case 0:
        out[0] = mix(key >> 6, 101);
        out[1] = mix((key >> 3) & 7, 102);
        out[2] = mix(key & 7, 103);
        out[3] = mix(key, 104);
        return 4;
      case 4: {
        const around = Math.floor(key / 56);
        const quote = Math.floor(key / 8) % 7;
        out[0] = mix(around, 108);
        out[1] = mix(mix(around, quote), 109);
        out[2] = mix(mix(around, key & 7), 110);
        return 3;
      }
      case 12: {
        const states = Math.floor(key / TAG_RADIX);
        const tag = TAG_HASHES[key % TAG_RADIX]!;
        out[0] = mix(states, 121);
        out[1] = mix(mix(states, tag), 122);
        out[2] = mix(mix(states % AROUND, tag), 123);
        return 3;
      }
      case 13: {
        const share = Math.floor(key / (16 * AROUND));
        out[0] = mix(share, 125);
        out[1] = mix(Math.floor(key / AROUND), 126);
        out[2] = mix(mix(share, key % AROUND), 127);
        return 3;
      }
      case 16:
        out[0] = mix(key, 113);
        out[1] = mix(mix(this.#left.place, this.#left.lemma), 115);
        return 2;
      case 17:
        out[0] = mix(key, 114);
        out[1] = mix(mix(this.#right.place, this.#right.lemma), 116);
        return 2;
      default:
        // One feature: the group's states together, which its key already is.
        out[0] = mix(key, 140 + group);
        return 1;
    }
  }
}

/** Beyond the block: the neighbour's nearest cue. */
function see(side: Side, { hasCue, cueLemma, cueBucket }: NeighbourView): void {
  side.place = hasCue ? SIDE.neighbour : SIDE.none;
  side.lemma = cueLemma;
  side.pattern = cueBucket;
}
