import { Bytes, Doubles, Floats, roomFor, take, takeBytes, takeDoubles } from './memory';

/** Numbers kept for each position: room for eight labels. */
export const LANES: i32 = 8;
/** Bytes of a position's numbers. */
const POSITION: usize = 64;

/** What has come of the positions so far; one block after the other uses the same room. */
let forward: usize = 0;
let backward: usize = 0;
let origins: usize = 0;
let room: i32 = 0;

/**
 * Decodes a linear-chain CRF of up to eight labels. Transitions depend on a context of the position they lead to:
 * contexts × (labels + 1) × labels, the last “from” row of a context being the start of a sequence. Inside, rows have
 * LANES numbers; those beyond the labels are 0 where they are factors, and do not count where they are scores.
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
  private reach: f64 = 0;

  constructor(labels: i32, transitions: Floats, contexts: i32, exponentials: Doubles) {
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
          const straight = table + POSITION * <usize>from + 8 * <usize>label;
          store<f64>(this.transitions + straight, <f64>transitions[place]);
          store<f64>(this.factors + straight, exponentials[place]);
          if (from < labels)
            store<f64>(this.turned + table + POSITION * <usize>label + 8 * <usize>from, exponentials[place]);
        }
    this.reach = widestGap(labels, transitions, contexts);
  }

  /**
   * Turns exponentials of scores into probabilities, in place.
   *
   * @param factors LANES a position: the exponential of each label's score, scaled as one likes by position; 0 beyond the
   * labels.
   */
  probabilities(factors: Doubles, contexts: Bytes, length: i32): void {
    if (length == 0) return;
    makeRoom(length);
    const start = this.factors + this.size * <usize>contexts[0] + POSITION * <usize>this.labels;
    writeScaled(
      forward,
      f64x2.mul(v128.load(factors.at(0)), v128.load(start)),
      f64x2.mul(v128.load(factors.at(2)), v128.load(start, 16)),
      f64x2.mul(v128.load(factors.at(4)), v128.load(start, 32)),
      f64x2.mul(v128.load(factors.at(6)), v128.load(start, 48)),
    );
    for (let at = 1; at < length; at++) this.stepForward(factors, contexts[at], at);
    const last = backward + POSITION * <usize>(length - 1);
    const one = f64x2.splat(1);
    v128.store(last, one);
    v128.store(last, one, 16);
    v128.store(last, one, 32);
    v128.store(last, one, 48);
    for (let at = length - 2; at >= 0; at--) this.stepBackward(factors, contexts[at + 1], at);
    for (let at = 0; at < length; at++) multiply(factors.at(at * LANES), POSITION * <usize>at);
  }

  @inline
  private stepForward(factors: Doubles, context: i32, at: i32): void {
    const here = forward + POSITION * <usize>at;
    let from = here - POSITION;
    let row = this.factors + this.size * <usize>context;
    const end = row + POSITION * <usize>this.labels;
    let first = f64x2.splat(0);
    let second = first;
    let third = first;
    let fourth = first;
    for (; row < end; row += POSITION, from += 8) {
      const share = v128.load64_splat(from);
      first = f64x2.add(first, f64x2.mul(share, v128.load(row)));
      second = f64x2.add(second, f64x2.mul(share, v128.load(row, 16)));
      third = f64x2.add(third, f64x2.mul(share, v128.load(row, 32)));
      fourth = f64x2.add(fourth, f64x2.mul(share, v128.load(row, 48)));
    }
    const factor = factors.at(at * LANES);
    writeScaled(
      here,
      f64x2.mul(first, v128.load(factor)),
      f64x2.mul(second, v128.load(factor, 16)),
      f64x2.mul(third, v128.load(factor, 32)),
      f64x2.mul(fourth, v128.load(factor, 48)),
    );
  }

  @inline
  private stepBackward(factors: Doubles, context: i32, at: i32): void {
    const here = backward + POSITION * <usize>at;
    let after = here + POSITION;
    let factor = factors.at((at + 1) * LANES);
    let row = this.turned + this.size * <usize>context;
    const end = row + POSITION * <usize>this.labels;
    let first = f64x2.splat(0);
    let second = first;
    let third = first;
    let fourth = first;
    for (; row < end; row += POSITION, after += 8, factor += 8) {
      const share = f64x2.mul(v128.load64_splat(after), v128.load64_splat(factor));
      first = f64x2.add(first, f64x2.mul(share, v128.load(row)));
      second = f64x2.add(second, f64x2.mul(share, v128.load(row, 16)));
      third = f64x2.add(third, f64x2.mul(share, v128.load(row, 32)));
      fourth = f64x2.add(fourth, f64x2.mul(share, v128.load(row, 48)));
    }
    writeScaled(here, first, second, third, fourth);
  }

  /**
   * The best labels.
   *
   * @param scores LANES a position; overwritten.
   * @param labels Where they are written.
   */
  best(scores: Doubles, contexts: Bytes, length: i32, labels: Bytes): void {
    if (length == 0) return;
    makeRoom(length);
    const start = this.transitions + this.size * <usize>contexts[0] + POSITION * <usize>this.labels;
    for (let lane: usize = 0; lane < POSITION; lane += 16) {
      const place = scores.at(0) + lane;
      v128.store(place, f64x2.add(v128.load(place), v128.load(start + lane)));
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
  private stepBest(scores: Doubles, context: i32, at: i32): void {
    const before = scores.at((at - 1) * LANES);
    const table = this.transitions + this.size * <usize>context;
    const count = this.labels;
    let highest = load<f64>(before);
    for (let from = 1; from < count; from++) highest = max(highest, load<f64>(before + 8 * <usize>from));
    const least = highest - this.reach;
    const lowest = f64x2.splat(-Infinity);
    let first = lowest;
    let second = lowest;
    let third = lowest;
    let fourth = lowest;
    // Which “from” each lane came from, as the low byte of each half.
    let from1 = i64x2.splat(0);
    let from2 = from1;
    let from3 = from1;
    let from4 = from1;
    for (let from = 0; from < count; from++) {
      const score = load<f64>(before + 8 * <usize>from);
      if (score < least) continue;
      const row = table + POSITION * <usize>from;
      const scored = f64x2.splat(score);
      const origin = i64x2.splat(<i64>from);
      const a = f64x2.add(scored, v128.load(row));
      const b = f64x2.add(scored, v128.load(row, 16));
      const c = f64x2.add(scored, v128.load(row, 32));
      const d = f64x2.add(scored, v128.load(row, 48));
      const inA = f64x2.gt(a, first);
      const inB = f64x2.gt(b, second);
      const inC = f64x2.gt(c, third);
      const inD = f64x2.gt(d, fourth);
      first = v128.bitselect(a, first, inA);
      second = v128.bitselect(b, second, inB);
      third = v128.bitselect(c, third, inC);
      fourth = v128.bitselect(d, fourth, inD);
      from1 = v128.bitselect(origin, from1, inA);
      from2 = v128.bitselect(origin, from2, inB);
      from3 = v128.bitselect(origin, from3, inC);
      from4 = v128.bitselect(origin, from4, inD);
    }
    const here = scores.at(at * LANES);
    v128.store(here, f64x2.add(v128.load(here), first));
    v128.store(here, f64x2.add(v128.load(here, 16), second), 16);
    v128.store(here, f64x2.add(v128.load(here, 32), third), 32);
    v128.store(here, f64x2.add(v128.load(here, 48), fourth), 48);
    const lower = i8x16.shuffle(from1, from2, 0, 8, 16, 24, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    const upper = i8x16.shuffle(from3, from4, 0, 8, 16, 24, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    const place = origins + <usize>(at * LANES);
    store<i32>(place, i32x4.extract_lane(lower, 0));
    store<i32>(place + 4, i32x4.extract_lane(upper, 0));
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
function writeScaled(at: usize, first: v128, second: v128, third: v128, fourth: v128): void {
  const sum = f64x2.add(f64x2.add(first, second), f64x2.add(third, fourth));
  const share = f64x2.splat(1 / (f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1)));
  v128.store(at, f64x2.mul(first, share));
  v128.store(at, f64x2.mul(second, share), 16);
  v128.store(at, f64x2.mul(third, share), 32);
  v128.store(at, f64x2.mul(fourth, share), 48);
}

function multiply(out: usize, offset: usize): void {
  const a = forward + offset;
  const b = backward + offset;
  writeScaled(
    out,
    f64x2.mul(v128.load(a), v128.load(b)),
    f64x2.mul(v128.load(a, 16), v128.load(b, 16)),
    f64x2.mul(v128.load(a, 32), v128.load(b, 32)),
    f64x2.mul(v128.load(a, 48), v128.load(b, 48)),
  );
}

/** The most by which two transitions that lead to one label, in one context, differ. */
function widestGap(labels: i32, transitions: Floats, contexts: i32): f64 {
  let widest: f64 = 0;
  for (let context = 0; context < contexts; context++)
    for (let label = 0; label < labels; label++) {
      let highest: f64 = -Infinity;
      let lowest: f64 = Infinity;
      for (let from = 0; from < labels; from++) {
        const value = <f64>transitions[(context * (labels + 1) + from) * labels + label];
        highest = max(highest, value);
        lowest = min(lowest, value);
      }
      widest = max(widest, highest - lowest);
    }
  return widest;
}
