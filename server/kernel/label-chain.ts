import { Bytes, Floats, roomFor, take } from './memory';

/** Numbers kept for each position: room for eight labels. */
export const LANES: i32 = 8;
/** Bytes of a position's numbers. */
const POSITION: usize = 32;

/** What has come of the positions so far; one block after the other uses the same room. */
let forward: usize = 0;
let backward: usize = 0;
let origins: usize = 0;
let room: i32 = 0;

/**
 * Decodes a linear-chain CRF of up to eight labels. Transitions depend on a context of the position they lead to:
 * contexts × (labels + 1) × labels, the last “from” row of a context being the start of a sequence. Inside, rows have
 * LANES numbers; those beyond the labels are 0 where they are factors, and do not count where they are scores. Single
 * precision is enough: no transition is far from another, so that no sum comes near what it cannot tell from 0.
 * Source: Lafferty, McCallum and Pereira 2001; forward-backward scaled as in Rabiner 1989.
 */
@final
export class LabelChain {
  private labels: i32;
  /** Bytes of a context's table. */
  private size: usize;
  private transitions: usize;
  /** Exponentials of the transitions, and the same with “from” and “to” exchanged. */
  private factors: usize;
  private turned: usize;
  /** A path whose score is further than this below the best one does not come back: no transition is worth more. */
  private reach: f32 = 0;

  constructor(labels: i32, transitions: Floats, contexts: i32, exponentials: Floats) {
    this.labels = labels;
    this.size = POSITION * <usize>(labels + 1);
    this.transitions = take(this.size * <usize>contexts);
    this.factors = take(this.size * <usize>contexts);
    this.turned = take(this.size * <usize>contexts);
    for (let context = 0; context < contexts; context++)
      for (let from = 0; from <= labels; from++)
        for (let label = 0; label < labels; label++) {
          const place = (context * (labels + 1) + from) * labels + label;
          const table = this.size * <usize>context;
          const straight = table + POSITION * <usize>from + 4 * <usize>label;
          store<f32>(this.transitions + straight, transitions[place]);
          store<f32>(this.factors + straight, exponentials[place]);
          if (from < labels)
            store<f32>(this.turned + table + POSITION * <usize>label + 4 * <usize>from, exponentials[place]);
        }
    this.reach = widestGap(labels, transitions, contexts);
  }

  /**
   * Turns exponentials of scores into probabilities, in place.
   *
   * @param factors LANES a position: the exponential of each label's score, scaled as one likes by position; 0 beyond the
   * labels.
   */
  probabilities(factors: Floats, contexts: Bytes, length: i32): void {
    if (length == 0) return;
    makeRoom(length);
    const start = this.factors + this.size * <usize>contexts[0] + POSITION * <usize>this.labels;
    const factor = factors.at(0);
    writeScaled(
      forward,
      f32x4.mul(v128.load(factor), v128.load(start)),
      f32x4.mul(v128.load(factor, 16), v128.load(start, 16)),
    );
    for (let at = 1; at < length; at++) this.stepForward(factors, contexts[at], at);
    const last = backward + POSITION * <usize>(length - 1);
    const one = f32x4.splat(1);
    v128.store(last, one);
    v128.store(last, one, 16);
    for (let at = length - 2; at >= 0; at--) this.stepBackward(factors, contexts[at + 1], at);
    for (let at = 0; at < length; at++) multiply(factors.at(at * LANES), POSITION * <usize>at);
  }

  @inline
  private stepForward(factors: Floats, context: i32, at: i32): void {
    const here = forward + POSITION * <usize>at;
    let from = here - POSITION;
    let row = this.factors + this.size * <usize>context;
    const end = row + POSITION * <usize>this.labels;
    let lower = f32x4.splat(0);
    let upper = lower;
    for (; row < end; row += POSITION, from += 4) {
      const share = v128.load32_splat(from);
      lower = f32x4.add(lower, f32x4.mul(share, v128.load(row)));
      upper = f32x4.add(upper, f32x4.mul(share, v128.load(row, 16)));
    }
    const factor = factors.at(at * LANES);
    writeScaled(here, f32x4.mul(lower, v128.load(factor)), f32x4.mul(upper, v128.load(factor, 16)));
  }

  @inline
  private stepBackward(factors: Floats, context: i32, at: i32): void {
    const here = backward + POSITION * <usize>at;
    let after = here + POSITION;
    let factor = factors.at((at + 1) * LANES);
    let row = this.turned + this.size * <usize>context;
    const end = row + POSITION * <usize>this.labels;
    let lower = f32x4.splat(0);
    let upper = lower;
    for (; row < end; row += POSITION, after += 4, factor += 4) {
      const share = f32x4.mul(v128.load32_splat(after), v128.load32_splat(factor));
      lower = f32x4.add(lower, f32x4.mul(share, v128.load(row)));
      upper = f32x4.add(upper, f32x4.mul(share, v128.load(row, 16)));
    }
    writeScaled(here, lower, upper);
  }

  /**
   * The best labels.
   *
   * @param scores LANES a position; overwritten.
   * @param labels Where they are written.
   */
  best(scores: Floats, contexts: Bytes, length: i32, labels: Bytes): void {
    if (length == 0) return;
    makeRoom(length);
    const start = this.transitions + this.size * <usize>contexts[0] + POSITION * <usize>this.labels;
    for (let lane: usize = 0; lane < POSITION; lane += 16) {
      const place = scores.at(0) + lane;
      v128.store(place, f32x4.add(v128.load(place), v128.load(start + lane)));
    }
    for (let at = 1; at < length; at++) this.stepBest(scores, contexts[at], at);
    let label = 0;
    const last = (length - 1) * LANES;
    for (let other = 1; other < this.labels; other++)
      if (scores[last + other] > scores[last + label]) label = other;
    for (let at = length - 1; at >= 0; at--) {
      labels[at] = label;
      label = <i32>load<u8>(origins + <usize>(at * LANES + label));
    }
  }

  @inline
  private stepBest(scores: Floats, context: i32, at: i32): void {
    const before = scores.at((at - 1) * LANES);
    const table = this.transitions + this.size * <usize>context;
    const count = this.labels;
    let highest = load<f32>(before);
    for (let from = 1; from < count; from++) highest = max(highest, load<f32>(before + 4 * <usize>from));
    const lowest = f32x4.splat(-Infinity);
    let lower = lowest;
    let upper = lowest;
    // Which “from” each lane came from, as its low byte.
    let lowerFrom = i32x4.splat(0);
    let upperFrom = lowerFrom;
    for (let from = 0; from < count; from++) {
      // Less the highest, so that scores stay small however long the block is.
      const score = load<f32>(before + 4 * <usize>from) - highest;
      if (score < -this.reach) continue;
      const row = table + POSITION * <usize>from;
      const scored = f32x4.splat(score);
      const origin = i32x4.splat(from);
      const a = f32x4.add(scored, v128.load(row));
      const b = f32x4.add(scored, v128.load(row, 16));
      const inA = f32x4.gt(a, lower);
      const inB = f32x4.gt(b, upper);
      lower = f32x4.max(a, lower);
      upper = f32x4.max(b, upper);
      lowerFrom = v128.bitselect(origin, lowerFrom, inA);
      upperFrom = v128.bitselect(origin, upperFrom, inB);
    }
    const here = scores.at(at * LANES);
    v128.store(here, f32x4.add(v128.load(here), lower));
    v128.store(here, f32x4.add(v128.load(here, 16), upper), 16);
    const froms = i8x16.shuffle(lowerFrom, upperFrom, 0, 4, 8, 12, 16, 20, 24, 28, 0, 0, 0, 0, 0, 0, 0, 0);
    v128.store64_lane(origins + <usize>(at * LANES), froms, 0);
  }
}

function makeRoom(length: i32): void {
  if (room >= length) return;
  const wanted = roomFor(length);
  forward = take(POSITION * <usize>wanted);
  backward = take(POSITION * <usize>wanted);
  origins = take(8 * <usize>wanted);
  room = wanted;
}

/** Writes the numbers of a position so that they sum up to 1. */
function writeScaled(at: usize, lower: v128, upper: v128): void {
  let sum = f32x4.add(lower, upper);
  sum = f32x4.add(sum, i64x2.shuffle(sum, sum, 1, 0));
  sum = f32x4.add(sum, i32x4.shuffle(sum, sum, 1, 0, 3, 2));
  const share = f32x4.div(f32x4.splat(1), sum);
  v128.store(at, f32x4.mul(lower, share));
  v128.store(at, f32x4.mul(upper, share), 16);
}

function multiply(out: usize, offset: usize): void {
  const a = forward + offset;
  const b = backward + offset;
  writeScaled(out, f32x4.mul(v128.load(a), v128.load(b)), f32x4.mul(v128.load(a, 16), v128.load(b, 16)));
}

/** The most by which two transitions that lead to one label, in one context, differ. */
function widestGap(labels: i32, transitions: Floats, contexts: i32): f32 {
  let widest: f32 = 0;
  for (let context = 0; context < contexts; context++)
    for (let label = 0; label < labels; label++) {
      let highest: f32 = -Infinity;
      let lowest: f32 = Infinity;
      for (let from = 0; from < labels; from++) {
        const value = transitions[(context * (labels + 1) + from) * labels + label];
        highest = max(highest, value);
        lowest = min(lowest, value);
      }
      widest = max(widest, highest - lowest);
    }
  return widest;
}
