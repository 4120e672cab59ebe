import { take } from '../memory';
import { Batch } from './batch';
import { sigmoid, tanh } from './gates';
import { at, plus, put, putNearest, QUAD, spread, times } from './lanes';
import { gatePlace, Matrix, ONE, takeGates } from './matrix';

/**
 * One direction of a layer of long short-term memory: what it reads of a token comes as fractions, one a gate.
 * Source: Hochreiter and Schmidhuber 1997; Gers, Schmidhuber and Cummins 2000.
 */
@final
export class Direction {
  readonly units: i32;
  readonly bias: usize;
  private recurrent: Matrix;
  private scales: usize;
  /** What the units remember of each window, a fraction each. */
  private cells: usize = 0;
  private windows: i32 = 0;

  /** Weights as PyTorch orders them: 8 bits, and a scale a row. */
  constructor(units: i32, recurrent: usize, scales: usize, bias: usize) {
    this.units = units;
    this.recurrent = new Matrix(units * 4, units);
    for (let row = 0; row < units * 4; row++)
      this.recurrent.set(gatePlace(row, units), recurrent + <usize>(row * units), units);
    this.scales = takeGates(scales, units, 1 / ONE);
    this.bias = takeGates(bias, units, 1);
  }

  /** Takes room for so many windows side by side. */
  takeRoom(windows: i32): void {
    this.windows = windows;
    this.cells = take(((<usize>this.units) << 2) * <usize>windows);
  }

  /** Bytes of what one token makes of the gates. */
  @inline
  get size(): usize {
    return (<usize>this.units) << 4;
  }

  /** Has the units begin anew. */
  forget(): void {
    memory.fill(this.cells, 0, ((<usize>this.units) << 2) * <usize>this.windows);
  }

  /**
   * Reads some steps, from the first to the last, or backwards.
   *
   * @param gates Of the first row of these steps; those of the others follow. Overwritten.
   * @param out Where the activations of row 0 are written, 16 bits each; `stride` bytes a row.
   */
  read<Whole, Fraction>(
    batch: Batch,
    from: i32,
    to: i32,
    gates: usize,
    out: usize,
    stride: usize,
    isBackward: bool,
  ): void {
    const first = batch.row(from);
    for (let left = to - from; left > 0; left--) {
      const step = isBackward ? from + left - 1 : to - left;
      const before = isBackward ? step + 1 : step - 1;
      const gatesHere = gates + this.size * <usize>(batch.row(step) - first);
      const known = batch.shared(step, before);
      if (known > 0)
        this.recurrent.addProducts<Whole, Fraction>(
          out + stride * <usize>batch.row(before),
          stride,
          known,
          this.scales,
          spread<Fraction>(1),
          gatesHere,
        );
      this.turn<Fraction>(batch.active(step), gatesHere, out + stride * <usize>batch.row(step), stride);
    }
  }

  /** Has the units of some windows take in what their gates let through. */
  private turn<Fraction>(windows: i32, gates: usize, out: usize, stride: usize): void {
    const cells = (<usize>this.units) << 2;
    for (let window: usize = 0; window < <usize>windows; window++) {
      const own = gates + this.size * window;
      this.remember<Fraction>(own, this.cells + cells * window);
      this.say<Fraction>(own, this.cells + cells * window, out + stride * window);
    }
  }

  /** Has units keep or take what their gates let through, and opens the gates to what they say. */
  private remember<Fraction>(gates: usize, cells: usize): void {
    let cell = cells;
    const end = gates + this.size;
    for (let gate = gates; gate < end; gate += 4 * QUAD)
      for (let lane: usize = 0; lane < QUAD; lane += sizeof<Fraction>()) {
        const opened = sigmoid(at<Fraction>(gate + lane));
        const kept = sigmoid(at<Fraction>(gate + lane + 16));
        const taken = tanh(at<Fraction>(gate + lane + 32));
        put(gate + lane + 48, sigmoid(at<Fraction>(gate + lane + 48)));
        put(cell, plus(times(kept, at<Fraction>(cell)), times(opened, taken)));
        cell += sizeof<Fraction>();
      }
  }

  /** Writes what units say: apart from `remember`, so that a host reckons with several units before one is done. */
  private say<Fraction>(gates: usize, cells: usize, here: usize): void {
    let cell = cells;
    let out = here;
    const end = gates + this.size;
    for (let gate = gates + 48; gate < end; gate += 4 * QUAD)
      for (let lane: usize = 0; lane < QUAD; lane += sizeof<Fraction>()) {
        const shown = at<Fraction>(gate + lane);
        putNearest(out, times(times(shown, tanh(at<Fraction>(cell))), spread<Fraction>(ONE)));
        cell += sizeof<Fraction>();
        out += sizeof<Fraction>() >> 1;
      }
  }
}
