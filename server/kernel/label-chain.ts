import { Bytes, Floats, roomFor, take } from './memory';

/** Numbers kept for each position: room for eight labels. */
export const LANES: i32 = 8;
/** Bytes of a position's numbers, of a row. */
const POSITION: usize = 32;
/** Bytes of a context's table: a row for each label, and one for the start of a sequence. */
const TABLE: usize = POSITION * <usize>(LANES + 1);
const START: usize = POSITION * <usize>LANES;

/** Of a number of single precision the bits of its exponent; less these, the other one is the exponent of what it takes to 1. */
const EXPONENT: i32 = 0x7f800000;
const TWO_EXPONENTS: i32 = 0x7f000000;

/** What has come of the positions so far, from the left and from the right; one block after the other uses the same room. */
let forward: usize = 0;
let backward: usize = 0;
let room: i32 = 0;

/**
 * Decodes a linear-chain CRF of up to eight labels. Transitions depend on a context of the position they lead to:
 * contexts × (labels + 1) × labels, the last “from” row of a context being the start of a sequence. Inside, rows have
 * LANES numbers. Single precision is enough: no transition is far from another, so that no sum comes near what it cannot
 * tell from 0. Positions are scaled by what the one before has come to: so none waits for its own sum.
 * Source: Lafferty, McCallum and Pereira 2001; forward-backward scaled as in Rabiner 1989.
 */
@final
export class LabelChain {
  /** Tables of transitions by “from”, and by “to”. */
  private transitions: usize;
  private transitionsTo: usize;
  /** Those of their exponentials. */
  private factors: usize;
  private factorsTo: usize;

  constructor(labels: i32, transitions: Floats, contexts: i32, exponentials: Floats) {
    this.transitions = tablesFrom(labels, transitions, contexts, -Infinity);
    this.transitionsTo = tablesTo(labels, transitions, contexts, -Infinity);
    this.factors = tablesFrom(labels, exponentials, contexts, 0);
    this.factorsTo = tablesTo(labels, exponentials, contexts, 0);
  }

  /**
   * Turns exponentials of scores into probabilities, in place.
   *
   * @param factors LANES a position: the exponential of each label's score, scaled as one likes by position; finite beyond
   * the labels.
   */
  probabilities(factors: Floats, contexts: Bytes, length: i32): void {
    if (length == 0) return;
    makeRoom(length);
    this.spreadBothWays(factors, contexts, length);
    for (let at = 0; at < length; at++) multiply(factors.at(at * LANES), POSITION * <usize>at);
  }

  /** Goes from the left and from the right at once: a step either way waits for the one before, but not for the other way. */
  private spreadBothWays(factors: Floats, contexts: Bytes, length: i32): void {
    const start = this.factors + TABLE * <usize>contexts[0] + START;
    let left = f32x4.mul(v128.load(factors.at(0)), v128.load(start));
    let leftUpper = f32x4.mul(v128.load(factors.at(0), 16), v128.load(start, 16));
    let right = f32x4.splat(1);
    let rightUpper = right;
    const last = length - 1;
    for (let step = 0; ; step++) {
      storeBoth(forward + POSITION * <usize>step, left, leftUpper);
      storeBoth(backward + POSITION * <usize>(last - step), right, rightUpper);
      if (step == last) return;
      const leftScale = scaleOf(left, leftUpper);
      const rightScale = scaleOf(right, rightUpper);
      const next = factors.at((step + 1) * LANES);
      const row = this.factors + TABLE * <usize>contexts[step + 1];
      const sum = spread(left, leftUpper, row);
      leftUpper = f32x4.mul(spread(left, leftUpper, row + 16), f32x4.mul(v128.load(next, 16), leftScale));
      left = f32x4.mul(sum, f32x4.mul(v128.load(next), leftScale));
      const after = factors.at((last - step) * LANES);
      right = f32x4.mul(right, f32x4.mul(v128.load(after), rightScale));
      rightUpper = f32x4.mul(rightUpper, f32x4.mul(v128.load(after, 16), rightScale));
      const turned = this.factorsTo + TABLE * <usize>contexts[last - step];
      const lower = spread(right, rightUpper, turned);
      rightUpper = spread(right, rightUpper, turned + 16);
      right = lower;
    }
  }

  /**
   * The best labels.
   *
   * @param scores LANES a position; overwritten.
   * @param labels Where they are written.
   */
  best(scores: Floats, contexts: Bytes, length: i32, labels: Bytes): void {
    if (length == 0) return;
    const start = this.transitions + TABLE * <usize>contexts[0] + START;
    let lower = f32x4.add(v128.load(scores.at(0)), v128.load(start));
    let upper = f32x4.add(v128.load(scores.at(0), 16), v128.load(start, 16));
    storeBoth(scores.at(0), lower, upper);
    for (let at = 1; at < length; at++) {
      const here = scores.at(at * LANES);
      const row = this.transitions + TABLE * <usize>contexts[at];
      // Less the highest so far, so that scores stay small however long the block is.
      const highest = highestOf(lower, upper);
      const most = mostOf(lower, upper, row);
      upper = f32x4.add(mostOf(lower, upper, row + 16), f32x4.sub(v128.load(here, 16), highest));
      lower = f32x4.add(most, f32x4.sub(v128.load(here), highest));
      storeBoth(here, lower, upper);
    }
    let label = indexOfHighest(lower, upper);
    for (let at = length - 1; at > 0; at--) {
      labels[at] = label;
      const before = scores.at((at - 1) * LANES);
      const row = this.transitionsTo + TABLE * <usize>contexts[at] + POSITION * <usize>label;
      label = indexOfHighest(
        f32x4.add(v128.load(before), v128.load(row)),
        f32x4.add(v128.load(before, 16), v128.load(row, 16)),
      );
    }
    labels[0] = label;
  }
}

function makeRoom(length: i32): void {
  if (room >= length) return;
  const wanted = roomFor(length);
  forward = take(POSITION * <usize>wanted);
  backward = take(POSITION * <usize>wanted);
  room = wanted;
}

/** Tables with a row for each “from”. Lanes and rows beyond the labels hold what does not count. */
function tablesFrom(labels: i32, values: Floats, contexts: i32, none: f32): usize {
  const tables = takeTables(contexts, none);
  for (let context = 0; context < contexts; context++)
    for (let from = 0; from <= labels; from++)
      for (let to = 0; to < labels; to++) {
        const row = from == labels ? LANES : from;
        store<f32>(placeIn(tables, context, row, to), values[(context * (labels + 1) + from) * labels + to]);
      }
  return tables;
}

/** Tables with a row for each “to”. */
function tablesTo(labels: i32, values: Floats, contexts: i32, none: f32): usize {
  const tables = takeTables(contexts, none);
  for (let context = 0; context < contexts; context++)
    for (let from = 0; from < labels; from++)
      for (let to = 0; to < labels; to++)
        store<f32>(placeIn(tables, context, to, from), values[(context * (labels + 1) + from) * labels + to]);
  return tables;
}

function takeTables(contexts: i32, none: f32): usize {
  const tables = take(TABLE * <usize>contexts);
  for (let at: usize = 0; at < TABLE * <usize>contexts; at += 4) store<f32>(tables + at, none);
  return tables;
}

function placeIn(tables: usize, context: i32, row: i32, lane: i32): usize {
  return tables + TABLE * <usize>context + POSITION * <usize>row + 4 * <usize>lane;
}

function storeBoth(at: usize, lower: v128, upper: v128): void {
  v128.store(at, lower);
  v128.store(at, upper, 16);
}

/** Four lanes of the sum of rows, each times the number of its label. Added up in pairs: fewer sums wait for others. */
function spread(lower: v128, upper: v128, rows: usize): v128 {
  const first = f32x4.add(
    f32x4.mul(i32x4.shuffle(lower, lower, 0, 0, 0, 0), v128.load(rows)),
    f32x4.mul(i32x4.shuffle(lower, lower, 1, 1, 1, 1), v128.load(rows, 32)),
  );
  const second = f32x4.add(
    f32x4.mul(i32x4.shuffle(lower, lower, 2, 2, 2, 2), v128.load(rows, 64)),
    f32x4.mul(i32x4.shuffle(lower, lower, 3, 3, 3, 3), v128.load(rows, 96)),
  );
  const third = f32x4.add(
    f32x4.mul(i32x4.shuffle(upper, upper, 0, 0, 0, 0), v128.load(rows, 128)),
    f32x4.mul(i32x4.shuffle(upper, upper, 1, 1, 1, 1), v128.load(rows, 160)),
  );
  const fourth = f32x4.add(
    f32x4.mul(i32x4.shuffle(upper, upper, 2, 2, 2, 2), v128.load(rows, 192)),
    f32x4.mul(i32x4.shuffle(upper, upper, 3, 3, 3, 3), v128.load(rows, 224)),
  );
  return f32x4.add(f32x4.add(first, second), f32x4.add(third, fourth));
}

/** Four lanes of the highest of rows, each plus the number of its label. */
function mostOf(lower: v128, upper: v128, rows: usize): v128 {
  const first = f32x4.pmax(
    f32x4.add(i32x4.shuffle(lower, lower, 0, 0, 0, 0), v128.load(rows)),
    f32x4.add(i32x4.shuffle(lower, lower, 1, 1, 1, 1), v128.load(rows, 32)),
  );
  const second = f32x4.pmax(
    f32x4.add(i32x4.shuffle(lower, lower, 2, 2, 2, 2), v128.load(rows, 64)),
    f32x4.add(i32x4.shuffle(lower, lower, 3, 3, 3, 3), v128.load(rows, 96)),
  );
  const third = f32x4.pmax(
    f32x4.add(i32x4.shuffle(upper, upper, 0, 0, 0, 0), v128.load(rows, 128)),
    f32x4.add(i32x4.shuffle(upper, upper, 1, 1, 1, 1), v128.load(rows, 160)),
  );
  const fourth = f32x4.pmax(
    f32x4.add(i32x4.shuffle(upper, upper, 2, 2, 2, 2), v128.load(rows, 192)),
    f32x4.add(i32x4.shuffle(upper, upper, 3, 3, 3, 3), v128.load(rows, 224)),
  );
  return f32x4.pmax(f32x4.pmax(first, second), f32x4.pmax(third, fourth));
}

/** The highest of eight numbers, in all lanes. */
function highestOf(lower: v128, upper: v128): v128 {
  let highest = f32x4.pmax(lower, upper);
  highest = f32x4.pmax(highest, i32x4.shuffle(highest, highest, 2, 3, 0, 1));
  return f32x4.pmax(highest, i32x4.shuffle(highest, highest, 1, 0, 3, 2));
}

/** Which of eight numbers is the highest, the first of equals. */
function indexOfHighest(lower: v128, upper: v128): i32 {
  const highest = highestOf(lower, upper);
  return ctz(i32x4.bitmask(f32x4.eq(lower, highest)) | (i32x4.bitmask(f32x4.eq(upper, highest)) << 4));
}

/** The sum of eight numbers, in all lanes. */
function sumOf(lower: v128, upper: v128): v128 {
  let sum = f32x4.add(lower, upper);
  sum = f32x4.add(sum, i32x4.shuffle(sum, sum, 2, 3, 0, 1));
  return f32x4.add(sum, i32x4.shuffle(sum, sum, 1, 0, 3, 2));
}

/** The power of two that brings the sum of eight numbers to between 1 and 2, in all lanes. */
function scaleOf(lower: v128, upper: v128): v128 {
  return i32x4.sub(i32x4.splat(TWO_EXPONENTS), v128.and(sumOf(lower, upper), i32x4.splat(EXPONENT)));
}

/** Writes what has come from both sides, so that it sums up to 1. */
function multiply(out: usize, offset: usize): void {
  const lower = f32x4.mul(v128.load(forward + offset), v128.load(backward + offset));
  const upper = f32x4.mul(v128.load(forward + offset, 16), v128.load(backward + offset, 16));
  const share = f32x4.div(f32x4.splat(1), sumOf(lower, upper));
  storeBoth(out, f32x4.mul(lower, share), f32x4.mul(upper, share));
}
