import { Ints, takeInts } from '../memory';

/**
 * Rows whose gates are reckoned together, so that they are still near when the units read them: 64 take 3 % longer, 24 take 4 %.
 */
export const STRETCH: i32 = 128;

/**
 * Windows that are read side by side, the longest first. A step is one token of each window that still has one, so that all
 * of them share the weights that the step loads. What is made of tokens stands in rows, step by step: those of a step in the
 * order of the windows, which has those that go on before those that end.
 */
@final
export class Batch {
  /** How many windows there are. */
  count: i32 = 0;
  /** How many tokens they have together. */
  private tokens: i32 = 0;
  /** Tokens of each window. */
  readonly lengths: Ints;
  /** Where the tokens of each window begin in the columns, one window behind the other. */
  readonly starts: Ints;
  /** Rows of the tables of orders and kinds. */
  readonly orders: Ints;
  readonly kinds: Ints;
  /** The first row of each step; behind the last, twice, how many there are. */
  private rows: Ints;

  /**
   * @param windows At most.
   * @param tokens Of all windows together, at most.
   */
  constructor(windows: i32, tokens: i32) {
    this.lengths = takeInts(windows);
    this.starts = takeInts(windows);
    this.orders = takeInts(windows);
    this.kinds = takeInts(windows);
    this.rows = takeInts(tokens + 2);
  }

  /** Adds a window, no longer than the one before. */
  add(length: i32, order: i32, kind: i32): void {
    const window = this.count;
    this.lengths[window] = length;
    this.starts[window] = this.tokens;
    this.orders[window] = order;
    this.kinds[window] = kind;
    this.count = window + 1;
    this.tokens += length;
  }

  /** Lays out the rows of the windows that were added. */
  arrange(): void {
    let active = this.count;
    let row = 0;
    for (let step = 0; step < this.steps; step++) {
      while (this.lengths[active - 1] <= step) active -= 1;
      this.rows[step] = row;
      row += active;
    }
    this.rows[this.steps] = row;
    this.rows[this.steps + 1] = row;
  }

  clear(): void {
    this.count = 0;
    this.tokens = 0;
  }

  /** Tokens of the longest window. */
  @inline
  get steps(): i32 {
    return this.count == 0 ? 0 : this.lengths[0];
  }

  /** Steps of a stretch. */
  @inline
  get pace(): i32 {
    return max(1, STRETCH / max(1, this.count));
  }

  /** How many windows have a token at a step. */
  @inline
  active(step: i32): i32 {
    return this.rows[step + 1] - this.rows[step];
  }

  /** How many windows have a token at both of two steps that follow each other; one of them may be no step. */
  @inline
  shared(step: i32, other: i32): i32 {
    return other < 0 ? 0 : min(this.active(step), this.active(other));
  }

  /** The row of the first window at a step; those of the others follow. */
  @inline
  row(step: i32): i32 {
    return this.rows[step];
  }
}
