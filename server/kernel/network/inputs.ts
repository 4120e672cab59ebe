import { Bytes, Floats, Ints, take } from '../memory';
import { Batch } from './batch';
import { at, spread, plus, put, times } from './lanes';
import { gatePlace, Matrix, takeGates } from './matrix';

/** Tables whose rows belong to words: word, lemma, shape, suffix. The host asks for their sum once a word. */
const WORD_TABLES: i32 = 4;
/** Tables that are projected beforehand: tags, names, quotations, orders, kinds; then columns of their own. */
const TAGS: i32 = 4;
const NAMES: i32 = 5;
const QUOTATIONS: i32 = 6;
const ORDERS: i32 = 7;
const KINDS: i32 = 8;
const BEGINNINGS: i32 = 9;
const FIRST_PASS: i32 = 10;
const TABLES: i32 = 11;
/** Widest row of a table. */
const WIDEST: i32 = 512;

/** A table of embeddings, 8 bits wide, with a scale a row; rows of `width` numbers. */
@unmanaged
@final
export class Table {
  rows: usize;
  scales: usize;
  count: i32;
  width: i32;
}

/**
 * What the host tells of each token of a window, and what comes of it: columns, one behind the other in this order, so that
 * the host knows by the length of the window where each lies.
 */
@final
export class Columns {
  readonly start: usize;
  /** Three a token: of source, cue and content. */
  readonly firstPass: Floats;
  /** Which row of the words' sums. */
  readonly slots: Ints;
  readonly tags: Bytes;
  readonly names: Bytes;
  readonly quotations: Bytes;
  /** Bit 0 where a block begins, bit 1 where a sentence does. */
  readonly beginnings: Bytes;
  /** What comes of it: three a token, as of the first pass, and the labels. */
  readonly parts: usize;
  readonly labels: usize;

  constructor(length: i32) {
    const count = <usize>length;
    const start = take(count * 33);
    this.start = start;
    this.firstPass = changetype<Floats>(start);
    this.slots = changetype<Ints>(start + count * 12);
    this.parts = start + count * 16;
    this.tags = changetype<Bytes>(start + count * 28);
    this.names = changetype<Bytes>(start + count * 29);
    this.quotations = changetype<Bytes>(start + count * 30);
    this.beginnings = changetype<Bytes>(start + count * 31);
    this.labels = start + count * 32;
  }
}

/** A row of a table, widened: one at a time. */
const widened = take((<usize>WIDEST) << 1);

/** What one direction of the first layer makes of what it reads of a token: rows of fractions, one a gate, that are added. */
@final
export class Inputs {
  private tables: usize;
  private matrices: StaticArray<Matrix> = new StaticArray<Matrix>(TABLES);
  /** By table: the rows of those that are projected beforehand. */
  private projected: StaticArray<usize> = new StaticArray<usize>(TABLES);
  private scales: usize;
  /** Bytes of a row of gates. */
  private size: usize;
  /** What is the same for all tokens of a block: by order and kind. */
  private bases: usize = 0;
  private bias: usize;

  /** @param weights As PyTorch orders them; columns are those of the tables, one table behind the other. */
  constructor(units: i32, weights: usize, scales: usize, bias: usize, tables: usize) {
    this.tables = tables;
    this.scales = takeGates(scales, units, 1);
    this.bias = bias;
    this.size = (<usize>units) << 4;
    let columns = 0;
    for (let table = 0; table < TABLES; table++) columns += this.table(table).width;
    let from = 0;
    for (let table = 0; table < TABLES; table++) {
      const width = this.table(table).width;
      const matrix = new Matrix(units * 4, width);
      for (let row = 0; row < units * 4; row++)
        matrix.set(gatePlace(row, units), weights + <usize>(row * columns + from), width);
      this.matrices[table] = matrix;
      from += width;
    }
  }

  @inline
  private table(index: i32): Table {
    return changetype<Table>(this.tables + offsetof<Table>() * <usize>index);
  }

  /** Projects the tables that are not the words'. */
  project<Whole, Fraction>(): void {
    for (let table = WORD_TABLES; table < TABLES; table++) {
      const count = this.table(table).count;
      const rows = take(this.size * <usize>count);
      for (let row = 0; row < count; row++)
        this.addRow<Whole, Fraction>(table, row, rows + this.size * <usize>row);
      this.projected[table] = rows;
    }
    this.addBases<Fraction>();
  }

  /** Adds up the bias, an order and a kind, for each order and kind. */
  private addBases<Fraction>(): void {
    const orders = this.table(ORDERS).count;
    const kinds = this.table(KINDS).count;
    this.bases = take(this.size * <usize>(orders * kinds));
    for (let order = 0; order < orders; order++)
      for (let kind = 0; kind < kinds; kind++) {
        const ofOrder = this.row(ORDERS, order);
        const ofKind = this.row(KINDS, kind);
        const out = this.base(order, kind);
        for (let place: usize = 0; place < this.size; place += sizeof<Fraction>()) {
          const sum = plus(at<Fraction>(this.bias + place), at<Fraction>(ofOrder + place));
          put<Fraction>(out + place, plus(sum, at<Fraction>(ofKind + place)));
        }
      }
  }

  @inline
  private base(order: i32, kind: i32): usize {
    return this.bases + this.size * <usize>(order * this.table(KINDS).count + kind);
  }

  /** Adds to gates what a row of a table makes of them. */
  private addRow<Whole, Fraction>(index: i32, row: i32, out: usize): void {
    const table = this.table(index);
    const rows = table.rows;
    const scales = table.scales;
    const width = table.width;
    for (let column = 0; column < width; column++)
      store<i16>(widened + ((<usize>column) << 1), <i16>load<i8>(rows + <usize>(row * width + column)));
    // The last pair may reach beyond the row: there the weights are 0.
    const factor = load<f32>(scales + ((<usize>row) << 2));
    this.matrices[index].addProducts<Whole, Fraction>(
      widened,
      0,
      1,
      this.scales,
      spread<Fraction>(factor),
      out,
    );
  }

  /** Writes what a word, its lemma, shape and suffix make of the gates. */
  writeWord<Whole, Fraction>(word: i32, lemma: i32, shape: i32, suffix: i32, out: usize): void {
    memory.fill(out, 0, this.size);
    this.addRow<Whole, Fraction>(0, word, out);
    this.addRow<Whole, Fraction>(1, lemma, out);
    this.addRow<Whole, Fraction>(2, shape, out);
    this.addRow<Whole, Fraction>(3, suffix, out);
  }

  /** Where a row of a table that was projected lies. */
  @inline
  private row(table: i32, row: i32): usize {
    return this.projected[table] + this.size * <usize>row;
  }

  /**
   * Writes what the tokens of some steps make of the gates, row by row.
   *
   * @param words Where the first slot lies, `stride` bytes from one to the next.
   */
  write<Fraction>(
    batch: Batch,
    columns: Columns,
    from: i32,
    to: i32,
    words: usize,
    stride: usize,
    out: usize,
  ): void {
    let gates = out;
    for (let step = from; step < to; step++)
      for (let window = 0; window < batch.active(step); window++) {
        const token = batch.starts[window] + step;
        const base = this.base(batch.orders[window], batch.kinds[window]);
        this.writeToken<Fraction>(columns, token, base, words + stride * <usize>columns.slots[token], gates);
        gates += this.size;
      }
  }

  private writeToken<Fraction>(columns: Columns, token: i32, base: usize, word: usize, out: usize): void {
    const tag = this.row(TAGS, columns.tags[token]);
    const name = this.row(NAMES, columns.names[token]);
    const quotation = this.row(QUOTATIONS, columns.quotations[token]);
    const beginning = this.row(BEGINNINGS, columns.beginnings[token]);
    const firstPass = this.row(FIRST_PASS, 0);
    const source = spread<Fraction>(columns.firstPass[3 * token]);
    const cue = spread<Fraction>(columns.firstPass[3 * token + 1]);
    const content = spread<Fraction>(columns.firstPass[3 * token + 2]);
    for (let place: usize = 0; place < this.size; place += sizeof<Fraction>()) {
      let sum = plus(at<Fraction>(base + place), at<Fraction>(word + place));
      sum = plus(sum, at<Fraction>(tag + place));
      sum = plus(sum, at<Fraction>(name + place));
      sum = plus(sum, at<Fraction>(quotation + place));
      sum = plus(sum, at<Fraction>(beginning + place));
      sum = plus(sum, times(source, at<Fraction>(firstPass + place)));
      sum = plus(sum, times(cue, at<Fraction>(firstPass + this.size + place)));
      sum = plus(sum, times(content, at<Fraction>(firstPass + this.size + this.size + place)));
      put<Fraction>(out + place, sum);
    }
  }
}
