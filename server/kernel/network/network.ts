import { LABELS } from '../labels';
import { take } from '../memory';
import { Batch, STRETCH } from './batch';
import { Chain } from './chain';
import { Direction } from './direction';
import { Columns, Inputs } from './inputs';
import { Above } from './layer';
import { spread } from './lanes';
import { Matrix, ONE, TILE } from './matrix';

/** Layers at most. */
const LAYERS: i32 = 4;
/** Bytes of what the output layer writes of a token. */
const SCORES: usize = (<usize>TILE) << 2;

/** Directions in the order in which they are added: forward and backward of a layer, then of the next. */
const directions = new StaticArray<Direction>(2 * LAYERS);
let count: i32 = 0;
const firsts = new StaticArray<Inputs>(2);
const aboves = new StaticArray<Above>(2 * LAYERS);

/** The rows of words: what the forward direction of the first layer makes of one, then the backward. */
let words: usize = 0;
let wordSize: usize = 0;
/** The windows that are read next, and what two layers say of their tokens. */
let batch: Batch | null = null;
let gates: usize = 0;
let said: usize = 0;
let saidBelow: usize = 0;

let output: Matrix | null = null;
let outputScales: usize = 0;
let outputBias: usize = 0;
/** Of the tokens of all windows, row by row, and of those of one, in order. */
let scores: usize = 0;
let scoresInOrder: usize = 0;
let chain: Chain | null = null;
let columns: Columns | null = null;

/** Adds the next direction of the first layer. */
export function addFirst<Whole, Fraction>(
  units: i32,
  tables: usize,
  input: usize,
  inputScales: usize,
  recurrent: usize,
  scales: usize,
  bias: usize,
): void {
  const direction = new Direction(units, recurrent, scales, bias);
  const inputs = new Inputs(units, input, inputScales, direction.bias, tables);
  inputs.project<Whole, Fraction>();
  firsts[count] = inputs;
  directions[count] = direction;
  count += 1;
}

/** Adds the next direction of a layer above. */
export function addAbove(
  units: i32,
  below: i32,
  input: usize,
  inputScales: usize,
  recurrent: usize,
  scales: usize,
  bias: usize,
): void {
  const direction = new Direction(units, recurrent, scales, bias);
  aboves[count] = new Above(direction, below, input, inputScales);
  directions[count] = direction;
  count += 1;
}

/**
 * Takes the weights of the output layer and of the chain of labels, and all room that is needed.
 *
 * @param slots Words whose rows are kept.
 * @param windows Windows that are read side by side, at most.
 * @param tokens Of all of them together, at most.
 * @returns Where the columns of their tokens lie: see Columns.
 */
export function finish(
  weights: usize,
  scales: usize,
  bias: usize,
  transitions: usize,
  decodingBias: usize,
  slots: i32,
  windows: i32,
  tokens: i32,
): usize {
  const width = directions[count - 1].units * 2;
  const matrix = new Matrix(LABELS, width);
  outputScales = take(SCORES);
  outputBias = take(SCORES);
  for (let label = 0; label < LABELS; label++) {
    const place = (<usize>label) << 2;
    matrix.set(label, weights + <usize>(label * width), width);
    store<f32>(outputScales + place, load<f32>(scales + place) / ONE);
    store<f32>(outputBias + place, load<f32>(bias + place));
  }
  output = matrix;
  scores = take(SCORES * <usize>tokens);
  scoresInOrder = take(SCORES * <usize>tokens);
  chain = new Chain(transitions, decodingBias, tokens);
  let widest = 0;
  for (let index = 0; index < count; index++) {
    widest = max(widest, directions[index].units);
    directions[index].takeRoom(windows);
  }
  gates = take(((<usize>widest) << 4) * <usize>max(STRETCH, windows));
  said = take(((<usize>widest) << 2) * <usize>tokens);
  saidBelow = take(((<usize>widest) << 2) * <usize>tokens);
  wordSize = (<usize>directions[0].units) << 5;
  words = take(wordSize * <usize>slots);
  batch = new Batch(windows, tokens);
  const own = new Columns(tokens);
  columns = own;
  return own.start;
}

/** Keeps what the first layer makes of a word. */
export function keepWord<Whole, Fraction>(slot: i32, word: i32, lemma: i32, shape: i32, suffix: i32): void {
  const out = words + wordSize * <usize>slot;
  firsts[0].writeWord<Whole, Fraction>(word, lemma, shape, suffix, out);
  firsts[1].writeWord<Whole, Fraction>(word, lemma, shape, suffix, out + (wordSize >> 1));
}

/** Adds a window whose tokens stand in the columns, behind those of the windows before, none of which is shorter. */
export function addWindow(length: i32, order: i32, kind: i32): void {
  batch!.add(length, order, kind);
}

/** Reads the windows that were added. */
export function read<Whole, Fraction>(): void {
  const own = batch!;
  own.arrange();
  for (let index = 0; index < count; index++) {
    if ((index & 1) == 0) exchangeSaid();
    readDirection<Whole, Fraction>(own, index);
  }
  const stride = (<usize>directions[count - 1].units) << 2;
  const rows = own.row(own.steps);
  for (let row = 0; row < rows; row++) memory.copy(scores + SCORES * <usize>row, outputBias, SCORES);
  output!.addProducts<Whole, Fraction>(said, stride, rows, outputScales, spread<Fraction>(1), scores);
  for (let window = 0; window < own.count; window++) decode(own, window);
  own.clear();
}

/** What a layer said is what the next one reads. */
function exchangeSaid(): void {
  const below = said;
  said = saidBelow;
  saidBelow = below;
}

/** Has a direction read, stretch by stretch: what it makes of the gates of a few rows stays in near memory. */
function readDirection<Whole, Fraction>(own: Batch, index: i32): void {
  const direction = directions[index];
  const isBackward = (index & 1) == 1;
  const width = (<usize>direction.units) << 1;
  direction.forget();
  for (let done = 0; done < own.steps; done += own.pace) {
    const from = isBackward ? max(0, own.steps - done - own.pace) : done;
    const to = isBackward ? own.steps - done : min(own.steps, done + own.pace);
    writeGates<Whole, Fraction>(own, index, from, to);
    direction.read<Whole, Fraction>(
      own,
      from,
      to,
      gates,
      said + (isBackward ? width : 0),
      width << 1,
      isBackward,
    );
  }
}

/** Writes what the tokens of some steps make of the gates of a direction. */
function writeGates<Whole, Fraction>(own: Batch, index: i32, from: i32, to: i32): void {
  if (index < 2) {
    const kept = words + (index == 1 ? wordSize >> 1 : 0);
    firsts[index].write<Fraction>(own, columns!, from, to, kept, wordSize, gates);
    return;
  }
  const stride = (<usize>directions[index - 2].units) << 2;
  const below = saidBelow + stride * <usize>own.row(from);
  aboves[index].write<Whole, Fraction>(below, stride, own.row(to) - own.row(from), gates);
}

/** Writes the labels and probabilities of a window. */
function decode(own: Batch, window: i32): void {
  const length = own.lengths[window];
  for (let step = 0; step < length; step++)
    memory.copy(
      scoresInOrder + SCORES * <usize>step,
      scores + SCORES * <usize>(own.row(step) + window),
      (<usize>LABELS) << 2,
    );
  const start = <usize>own.starts[window];
  chain!.best(scoresInOrder, length, columns!.labels + start);
  chain!.parts(scoresInOrder, length, columns!.parts + 12 * start);
}
