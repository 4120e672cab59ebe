import { LABELS } from '../labels';
import { take } from '../memory';
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
/** What a direction reads of the tokens of a window, and what two layers say of them. */
let gates: usize = 0;
let said: usize = 0;
let saidBelow: usize = 0;

let output: Matrix | null = null;
let outputScales: usize = 0;
let outputBias: usize = 0;
let scores: usize = 0;
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
 * @param window Tokens that are read at once, at most.
 * @returns Where the columns of a window lie: see Columns.
 */
export function finish(
  weights: usize,
  scales: usize,
  bias: usize,
  transitions: usize,
  decodingBias: usize,
  slots: i32,
  window: i32,
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
  scores = take(SCORES * <usize>window);
  chain = new Chain(transitions, decodingBias, window);
  let widest = 0;
  for (let index = 0; index < count; index++) widest = max(widest, directions[index].units);
  gates = take(((<usize>widest) << 4) * <usize>window);
  said = take(((<usize>widest) << 2) * <usize>window);
  saidBelow = take(((<usize>widest) << 2) * <usize>window);
  wordSize = (<usize>directions[0].units) << 5;
  words = take(wordSize * <usize>slots);
  const own = new Columns(window);
  columns = own;
  return own.start;
}

/** Keeps what the first layer makes of a word. */
export function keepWord<Whole, Fraction>(slot: i32, word: i32, lemma: i32, shape: i32, suffix: i32): void {
  const out = words + wordSize * <usize>slot;
  firsts[0].writeWord<Whole, Fraction>(word, lemma, shape, suffix, out);
  firsts[1].writeWord<Whole, Fraction>(word, lemma, shape, suffix, out + (wordSize >> 1));
}

/** Reads the window that stands in the columns. */
export function read<Whole, Fraction>(length: i32, order: i32, kind: i32): void {
  let stride: usize = 0;
  for (let index = 0; index < count; index++) {
    const direction = directions[index];
    const isBackward = (index & 1) == 1;
    if (!isBackward && index > 0) {
      const below = said;
      said = saidBelow;
      saidBelow = below;
    }
    if (index < 2) {
      const own = words + (isBackward ? wordSize >> 1 : 0);
      firsts[index].write<Fraction>(columns!, length, order, kind, own, wordSize, gates);
    } else aboves[index].write<Whole, Fraction>(saidBelow, stride, length, gates);
    const width = (<usize>direction.units) << 1;
    direction.read<Whole, Fraction>(gates, said + (isBackward ? width : 0), width << 1, length, isBackward);
    // What the layer above reads of a token is written when both directions are.
    if (isBackward) stride = width << 1;
  }
  for (let token = 0; token < length; token++)
    memory.copy(scores + SCORES * <usize>token, outputBias, SCORES);
  output!.addProducts<Whole, Fraction>(said, stride, length, outputScales, spread<Fraction>(1), scores);
  chain!.best(scores, length, columns!.labels);
  chain!.parts(scores, length, columns!.parts);
}
