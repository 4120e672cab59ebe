import { take } from '../memory';
import { at, pairFor, plus, put, QUAD, times, toFraction, withProducts, zero } from './lanes';

/** Rows that are multiplied at once: eight vectors of four sums. */
export const TILE: i32 = 32;
/** Bytes of two columns of a tile. */
const COLUMNS: usize = 128;
/** What an activation of 1 is in 16 bits. */
export const ONE: f32 = 32767;
/** Gates of a unit: input, forget, candidate, output. */
const GATES: i32 = 4;

/**
 * Where the row of a gate lies among those of a layer: four units' rows of each gate in turn, so that a lane is a unit.
 *
 * @param row As PyTorch orders them: gate by gate.
 */
export function gatePlace(row: i32, units: i32): i32 {
  const gate = row / units;
  const unit = row % units;
  return ((unit >> 2) * GATES + gate) * 4 + (unit & 3);
}

/** Where the scales and biases of a layer, four bytes a row as PyTorch orders them, lie in the order of gatePlace. */
export function takeGates(values: usize, units: i32, factor: f32): usize {
  const placed = take((<usize>(units * GATES)) << 2);
  for (let row = 0; row < units * GATES; row++)
    store<f32>(
      placed + ((<usize>gatePlace(row, units)) << 2),
      load<f32>(values + ((<usize>row) << 2)) * factor,
    );
  return placed;
}

/**
 * Weights of 8 bits, made 16 bits wide, in the order in which they are read: tile by tile, by pairs of columns, by rows.
 * Each vector holds two columns of four rows.
 */
@final
export class Matrix {
  /** Pairs of columns. */
  private pairs: i32;
  /** Rows, a multiple of TILE. */
  private rows: i32;
  private weights: usize;

  constructor(rows: i32, columns: i32) {
    this.rows = (rows + TILE - 1) & ~(TILE - 1);
    this.pairs = (columns + 1) >> 1;
    this.weights = take(COLUMNS * <usize>(this.pairs * (this.rows / TILE)));
  }

  /** Puts in the first columns of a row of 8 bits, two at a time: this runs once, before the compiler has come to it. */
  set(row: i32, from: usize, columns: i32): void {
    let place = this.tile(row / TILE) + <usize>((row % TILE) << 2);
    const end = from + <usize>(columns & ~1);
    for (; from < end; from += 2, place += COLUMNS)
      store<i32>(place, ((<i32>load<i8>(from)) & 0xffff) | ((<i32>load<i8>(from, 1)) << 16));
    if ((columns & 1) == 1) store<i16>(place, <i16>load<i8>(from));
  }

  /** Where a tile begins. */
  @inline
  private tile(index: i32): usize {
    return this.weights + COLUMNS * <usize>(this.pairs * index);
  }

  /**
   * Adds to fractions, one a row, the products of the rows with numbers of 16 bits: of one token, or of several. All tokens
   * are multiplied with a tile before the next is: a tile fits into the nearest memory, the matrix does not.
   *
   * @param numbers Of the first token, `stride` bytes from one to the next.
   * @param scales What a product of each row is worth, `factor` apart.
   * @param sums Of the first token; those of the others follow.
   */
  addProducts<Whole, Fraction>(
    numbers: usize,
    stride: usize,
    length: i32,
    scales: usize,
    factor: Fraction,
    sums: usize,
  ): void {
    const size = (<usize>this.rows) << 2;
    for (let row = 0; row < this.rows; row += TILE) {
      const weights = this.tile(row / TILE);
      const place = (<usize>row) << 2;
      for (let lane: usize = 0; lane < QUAD; lane += sizeof<Whole>()) {
        let number = numbers;
        let sum = sums + place + lane;
        const scale = scales + place + lane;
        for (let left = length; left > 1; left -= 2) {
          this.addTwo<Whole, Fraction>(weights + lane, number, stride, scale, factor, sum, size);
          this.addTwo<Whole, Fraction>(
            weights + lane + 64,
            number,
            stride,
            scale + 64,
            factor,
            sum + 64,
            size,
          );
          number += stride + stride;
          sum += size + size;
        }
        if ((length & 1) == 1) this.addOne<Whole, Fraction>(weights + lane, number, scale, factor, sum);
      }
    }
  }

  /** Half a tile with two tokens. */
  private addTwo<Whole, Fraction>(
    from: usize,
    numbers: usize,
    stride: usize,
    scales: usize,
    factor: Fraction,
    sums: usize,
    size: usize,
  ): void {
    let weights = from;
    let number = numbers;
    const end = number + ((<usize>this.pairs) << 2);
    let one0 = zero<Whole>();
    let one1 = one0;
    let one2 = one0;
    let one3 = one0;
    let two0 = one0;
    let two1 = one0;
    let two2 = one0;
    let two3 = one0;
    for (; number < end; number += 4, weights += COLUMNS) {
      const one = pairFor<Whole>(number);
      const two = pairFor<Whole>(number + stride);
      const weights0 = at<Whole>(weights);
      one0 = withProducts(one0, weights0, one);
      two0 = withProducts(two0, weights0, two);
      const weights1 = at<Whole>(weights + 16);
      one1 = withProducts(one1, weights1, one);
      two1 = withProducts(two1, weights1, two);
      const weights2 = at<Whole>(weights + 32);
      one2 = withProducts(one2, weights2, one);
      two2 = withProducts(two2, weights2, two);
      const weights3 = at<Whole>(weights + 48);
      one3 = withProducts(one3, weights3, one);
      two3 = withProducts(two3, weights3, two);
    }
    addQuads<Whole, Fraction>(sums, one0, one1, one2, one3, scales, factor);
    addQuads<Whole, Fraction>(sums + size, two0, two1, two2, two3, scales, factor);
  }

  /** A tile with one token. */
  private addOne<Whole, Fraction>(
    from: usize,
    numbers: usize,
    scales: usize,
    factor: Fraction,
    sums: usize,
  ): void {
    let weights = from;
    let number = numbers;
    const end = number + ((<usize>this.pairs) << 2);
    let sum0 = zero<Whole>();
    let sum1 = sum0;
    let sum2 = sum0;
    let sum3 = sum0;
    let sum4 = sum0;
    let sum5 = sum0;
    let sum6 = sum0;
    let sum7 = sum0;
    for (; number < end; number += 4, weights += COLUMNS) {
      const pair = pairFor<Whole>(number);
      sum0 = withProducts(sum0, at<Whole>(weights), pair);
      sum1 = withProducts(sum1, at<Whole>(weights + 16), pair);
      sum2 = withProducts(sum2, at<Whole>(weights + 32), pair);
      sum3 = withProducts(sum3, at<Whole>(weights + 48), pair);
      sum4 = withProducts(sum4, at<Whole>(weights + 64), pair);
      sum5 = withProducts(sum5, at<Whole>(weights + 80), pair);
      sum6 = withProducts(sum6, at<Whole>(weights + 96), pair);
      sum7 = withProducts(sum7, at<Whole>(weights + 112), pair);
    }
    addQuads<Whole, Fraction>(sums, sum0, sum1, sum2, sum3, scales, factor);
    addQuads<Whole, Fraction>(sums + 64, sum4, sum5, sum6, sum7, scales + 64, factor);
  }
}

function addQuads<Whole, Fraction>(
  sums: usize,
  first: Whole,
  second: Whole,
  third: Whole,
  fourth: Whole,
  scales: usize,
  factor: Fraction,
): void {
  add<Whole, Fraction>(sums, first, scales, factor);
  add<Whole, Fraction>(sums + 16, second, scales + 16, factor);
  add<Whole, Fraction>(sums + 32, third, scales + 32, factor);
  add<Whole, Fraction>(sums + 48, fourth, scales + 48, factor);
}

function add<Whole, Fraction>(sums: usize, product: Whole, scales: usize, factor: Fraction): void {
  const worth = times(toFraction<Whole, Fraction>(product), times(at<Fraction>(scales), factor));
  put<Fraction>(sums, plus(at<Fraction>(sums), worth));
}
