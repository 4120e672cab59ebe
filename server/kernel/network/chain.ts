import { take, takeBytes } from '../memory';
import { LABELS } from '../labels';
import { exponential } from './exponential';
import { TILE } from './matrix';

/** Bytes from the scores of a token to those of the next: as many as the output layer writes. */
const SCORES: usize = (<usize>TILE) << 2;
/** Bytes of a token's label numbers. */
const NUMBERS: usize = (<usize>LABELS) << 3;

/**
 * A linear-chain CRF over scores of single precision, decoded without vectors: beside the layers it takes no time.
 * Source: Lafferty, McCallum and Pereira 2001; forward-backward scaled as in Rabiner 1989.
 */
@final
export class Chain {
  /** From each label to each; the last row is the start. */
  private transitions: usize;
  private factors: usize;
  private bias: usize;
  private forward: usize;
  private chances: usize;
  private after: usize;
  private origins: usize;

  /** @param length Tokens at most. */
  constructor(transitions: usize, bias: usize, length: i32) {
    const count = (LABELS + 1) * LABELS;
    this.transitions = transitions;
    this.bias = bias;
    this.factors = take((<usize>count) << 3);
    for (let place = 0; place < count; place++)
      store<f64>(this.factors + ((<usize>place) << 3), <f64>exponential(fractionAt(transitions, place)));
    this.forward = take(NUMBERS * <usize>length);
    this.chances = take(NUMBERS * <usize>length);
    this.after = take(2 * NUMBERS);
    this.origins = changetype<usize>(takeBytes(LABELS * length));
  }

  /** Writes the best labels, one byte a token, with the bias. */
  best(scores: usize, length: i32, labels: usize): void {
    let before: usize = 0;
    for (let token = 0; token < length; token++) {
      const here = this.forward + NUMBERS * <usize>token;
      for (let label = 0; label < LABELS; label++) {
        const origin = this.bestOrigin(before, label);
        const score =
          <f64>fractionAt(scores + SCORES * <usize>token, label) + <f64>fractionAt(this.bias, label);
        store<f64>(here + ((<usize>label) << 3), score + this.pathScore(before, origin, label));
        store<u8>(this.origins + <usize>(token * LABELS + label), <u8>origin);
      }
      before = here;
    }
    let label = 0;
    for (let other = 1; other < LABELS; other++)
      if (numberAt(before, other) > numberAt(before, label)) label = other;
    for (let token = length - 1; token >= 0; token--) {
      store<u8>(labels + <usize>token, <u8>label);
      label = <i32>load<u8>(this.origins + <usize>(token * LABELS + label));
    }
  }

  /** The label before from which one is best reached; the first where there is none before. */
  @inline
  private bestOrigin(before: usize, label: i32): i32 {
    if (before == 0) return 0;
    let origin = 0;
    let highest = this.pathScore(before, 0, label);
    for (let from = 1; from < LABELS; from++) {
      const score = this.pathScore(before, from, label);
      if (score > highest) {
        highest = score;
        origin = from;
      }
    }
    return origin;
  }

  @inline
  private pathScore(before: usize, from: i32, label: i32): f64 {
    if (before == 0) return <f64>fractionAt(this.transitions, LABELS * LABELS + label);
    return numberAt(before, from) + <f64>fractionAt(this.transitions, from * LABELS + label);
  }

  /** Writes how likely each token is part of a source, a cue and a content, three fractions a token. */
  parts(scores: usize, length: i32, parts: usize): void {
    let before = this.factors + ((<usize>(LABELS * LABELS)) << 3);
    for (let token = 0; token < length; token++) {
      this.writeChances(scores + SCORES * <usize>token, token);
      const here = this.forward + NUMBERS * <usize>token;
      this.stepForward(before, here, token);
      before = here;
    }
    let after = this.after;
    let spare = after + NUMBERS;
    for (let label = 0; label < LABELS; label++) store<f64>(after + ((<usize>label) << 3), 1);
    for (let token = length - 1; token >= 0; token--) {
      this.writeParts(token, after, parts + <usize>(token * 12));
      this.stepBackward(after, spare, token);
      const written = spare;
      spare = after;
      after = written;
    }
  }

  /** Exponentials of a token's scores, each less the highest. */
  private writeChances(scores: usize, token: i32): void {
    let highest = fractionAt(scores, 0);
    for (let label = 1; label < LABELS; label++) highest = max(highest, fractionAt(scores, label));
    const chances = this.chances + NUMBERS * <usize>token;
    for (let label = 0; label < LABELS; label++)
      store<f64>(chances + ((<usize>label) << 3), <f64>exponential(fractionAt(scores, label) - highest));
  }

  /** @param before What the tokens before make of each label; for the first token the start's factors. */
  private stepForward(before: usize, here: usize, token: i32): void {
    const chances = this.chances + NUMBERS * <usize>token;
    let sum: f64 = 0;
    for (let label = 0; label < LABELS; label++) {
      let ways: f64 = 0;
      if (token == 0) ways = numberAt(before, label);
      else
        for (let from = 0; from < LABELS; from++)
          ways += numberAt(before, from) * numberAt(this.factors, from * LABELS + label);
      const chance = ways * numberAt(chances, label);
      store<f64>(here + ((<usize>label) << 3), chance);
      sum += chance;
    }
    scale(here, sum);
  }

  private stepBackward(after: usize, here: usize, token: i32): void {
    const chances = this.chances + NUMBERS * <usize>token;
    let sum: f64 = 0;
    for (let from = 0; from < LABELS; from++) {
      let ways: f64 = 0;
      for (let label = 0; label < LABELS; label++)
        ways +=
          numberAt(this.factors, from * LABELS + label) * numberAt(chances, label) * numberAt(after, label);
      store<f64>(here + ((<usize>from) << 3), ways);
      sum += ways;
    }
    scale(here, sum);
  }

  private writeParts(token: i32, after: usize, parts: usize): void {
    const before = this.forward + NUMBERS * <usize>token;
    let sum: f64 = 0;
    for (let label = 0; label < LABELS; label++) sum += numberAt(before, label) * numberAt(after, label);
    for (let part = 0; part < 3; part++) {
      const begin = 2 * part + 1;
      const chance =
        numberAt(before, begin) * numberAt(after, begin) +
        numberAt(before, begin + 1) * numberAt(after, begin + 1);
      store<f32>(parts + ((<usize>part) << 2), <f32>(chance / sum));
    }
  }
}

/** Divides the numbers of a token by their sum. */
function scale(numbers: usize, sum: f64): void {
  for (let label = 0; label < LABELS; label++) {
    const place = numbers + ((<usize>label) << 3);
    store<f64>(place, load<f64>(place) / sum);
  }
}

function numberAt(column: usize, index: i32): f64 {
  return load<f64>(column + ((<usize>index) << 3));
}

function fractionAt(column: usize, index: i32): f32 {
  return load<f32>(column + ((<usize>index) << 2));
}
