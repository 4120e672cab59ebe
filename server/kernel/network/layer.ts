import { Direction } from './direction';
import { spread } from './lanes';
import { gatePlace, Matrix, ONE, takeGates } from './matrix';

/** One direction of a layer above the first: it reads what both directions of the layer below say. */
@final
export class Above {
  private direction: Direction;
  private matrix: Matrix;
  private scales: usize;

  /** Weights as PyTorch orders them: 8 bits, and a scale a row. */
  constructor(direction: Direction, columns: i32, weights: usize, scales: usize) {
    const units = direction.units;
    this.direction = direction;
    this.matrix = new Matrix(units * 4, columns);
    for (let row = 0; row < units * 4; row++)
      this.matrix.set(gatePlace(row, units), weights + <usize>(row * columns), columns);
    this.scales = takeGates(scales, units, 1 / ONE);
  }

  /**
   * Writes what tokens make of the gates.
   *
   * @param below What the layer below says of the first; `stride` bytes from one to the next.
   */
  write<Whole, Fraction>(below: usize, stride: usize, length: i32, out: usize): void {
    const bias = this.direction.bias;
    const units = this.direction.units;
    const size = (<usize>units) << 4;
    for (let token = 0; token < length; token++) memory.copy(out + size * <usize>token, bias, size);
    this.matrix.addProducts<Whole, Fraction>(below, stride, length, this.scales, spread<Fraction>(1), out);
  }
}
