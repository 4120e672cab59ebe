import { type CueGuess, LIKELY_SOURCE, type SeenFindings } from './cue-outlook.ts';
import { betweenBit } from './word-flags.ts';

/** Bits beside those of betweenBit: another quotation than the token's lies between, or a source. */
const QUOTATION_BETWEEN = 16;
const SOURCE_BETWEEN = 32;

/**
 * The likely cues to both sides of each token of a block, and what stands between. One object reads block after block: its
 * arrays are as long as the longest of them, and hold the last.
 */
export class CueSides {
  /** By token: index of the last cue that ended before it and of the first that has not; -1 for none. */
  leftCues = new Int32Array(0);
  rightCues = new Int32Array(0);
  /** By token: what stands between it and that cue, as bits: see betweenBit and those above. */
  leftFlags = new Uint8Array(0);
  rightFlags = new Uint8Array(0);

  /** Looks to both sides of the tokens of a block. Cost: linear in its tokens. */
  read(findings: SeenFindings, cues: readonly CueGuess[]): void {
    this.#makeRoom(findings.layers.length);
    this.#lookLeft(findings, cues);
    this.#lookRight(findings, cues);
  }

  #makeRoom(length: number): void {
    if (this.leftCues.length >= length) return;
    this.leftCues = new Int32Array(length * 2);
    this.rightCues = new Int32Array(length * 2);
    this.leftFlags = new Uint8Array(length * 2);
    this.rightFlags = new Uint8Array(length * 2);
  }

  #lookLeft({ layers, flags }: SeenFindings, cues: readonly CueGuess[]): void {
    const { length, quotations } = layers;
    let cue = -1;
    let seen = 0;
    let quotationStart = 0;
    for (let at = 0; at < length; at++) {
      if (at > 0 && quotations[at] !== quotations[at - 1]) quotationStart = at;
      while (cue + 1 < cues.length && cues[cue + 1]!.to <= at) {
        cue += 1;
        seen = 0;
      }
      this.leftCues[at] = cue;
      this.leftFlags[at] = 0;
      if (cue < 0) continue;
      this.leftFlags[at] = seen | (quotationStart > cues[cue]!.to ? QUOTATION_BETWEEN : 0);
      seen |= betweenBit(flags[at]!);
    }
  }

  #lookRight({ layers, flags, probabilities }: SeenFindings, cues: readonly CueGuess[]): void {
    const { length, quotations } = layers;
    let cue = cues.length;
    let seen = 0;
    let quotationEnd = length;
    for (let at = length - 1; at >= 0; at--) {
      if (at + 1 < length && quotations[at] !== quotations[at + 1]) quotationEnd = at + 1;
      while (cue > 0 && cues[cue - 1]!.to > at) {
        cue -= 1;
        seen = 0;
      }
      this.rightCues[at] = cue < cues.length ? cue : -1;
      this.rightFlags[at] = 0;
      if (cue === cues.length || cues[cue]!.from <= at) {
        seen = 0;
        continue;
      }
      this.rightFlags[at] = seen | (quotationEnd < cues[cue]!.from ? QUOTATION_BETWEEN : 0);
      seen |= betweenBit(flags[at]!) | (probabilities[at * 3]! > LIKELY_SOURCE ? SOURCE_BETWEEN : 0);
    }
  }
}
