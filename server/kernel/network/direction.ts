import { take } from '../memory';
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
  /** What the units remember, a fraction each. */
  private cells: usize;
  /** What they say before the first token. */
  private silence: usize;

  /** Weights as PyTorch orders them: 8 bits, and a scale a row. */
  constructor(units: i32, recurrent: usize, scales: usize, bias: usize) {
    this.units = units;
    this.recurrent = new Matrix(units * 4, units);
    for (let row = 0; row < units * 4; row++)
      this.recurrent.set(gatePlace(row, units), recurrent + <usize>(row * units), units);
    this.scales = takeGates(scales, units, 1 / ONE);
    this.bias = takeGates(bias, units, 1);
    this.cells = take((<usize>units) << 2);
    this.silence = take((<usize>units) << 1);
  }

  /**
   * Reads tokens from the first to the last, or backwards.
   *
   * @param inputs Gates of the first token; those of the others follow. Overwritten.
   * @param out Where the activations of the first token are written, 16 bits each; `stride` bytes a token.
   */
  read<Whole, Fraction>(inputs: usize, out: usize, stride: usize, length: i32, isBackward: bool): void {
    const size = (<usize>this.units) << 4;
    memory.fill(this.cells, 0, (<usize>this.units) << 2);
    let before = this.silence;
    for (let step = 0; step < length; step++) {
      const token = <usize>(isBackward ? length - 1 - step : step);
      const gates = inputs + size * token;
      const here = out + stride * token;
      this.recurrent.addProducts<Whole, Fraction>(before, 0, 1, this.scales, spread<Fraction>(1), gates);
      this.turn<Fraction>(gates, here);
      before = here;
    }
  }

  /** Has the units take in what their gates let through. */
  private turn<Fraction>(gates: usize, here: usize): void {
    let cell = this.cells;
    let out = here;
    const end = gates + ((<usize>this.units) << 4);
    for (let gate = gates; gate < end; gate += 4 * QUAD)
      for (let lane: usize = 0; lane < QUAD; lane += sizeof<Fraction>()) {
        const opened = sigmoid(at<Fraction>(gate + lane));
        const kept = sigmoid(at<Fraction>(gate + lane + 16));
        const taken = tanh(at<Fraction>(gate + lane + 32));
        const shown = sigmoid(at<Fraction>(gate + lane + 48));
        const state = plus(times(kept, at<Fraction>(cell)), times(opened, taken));
        put(cell, state);
        putNearest(out, times(times(shown, tanh(state)), spread<Fraction>(ONE)));
        cell += sizeof<Fraction>();
        out += sizeof<Fraction>() >> 1;
      }
  }
}
