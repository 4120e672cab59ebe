import { LABELS } from '../tagging/labels.ts';
import type { ModelFile } from '../../../language/model-file.ts';
import type { NetworkKernel } from './network-kernel.ts';

/**
 * The file of the neural tagger, network.bin (see language/model-file.ts). All matrices are written row by row. Weights have
 * 8 bits: a row times its scale is what was learned, and a scale the largest number of a row by 127.
 *
 * Tables that tell what a token is: “<table> rows” (int8, rows × width) and “<table> scales” (float32, one a row).
 *
 *     word lemma shape suffix    with “<table> hashes” (int32, ascending): the row of hashes[i] is i + 1; row 0 is the unknown
 *     tag                        of PENN_TAGS, one behind its number
 *     name                       of NAME_TAGS
 *     quotation                  of QUOTATION_STATE
 *     order                      see orderRow
 *     kind                       of BLOCK_KIND
 *
 * What the first layer reads of a token is a row of each, in this order, then whether it is the first of its block, and of
 * its sentence, then how likely the first pass takes it for part of a source, a cue and a content.
 *
 * “sizes” (int32): the units of each layer, in multiples of 8, 256 at most. Of layer 1 and on, of “forward” and “backward”,
 * gates as PyTorch orders them (input, forget, candidate, output), one behind the other:
 *
 *     1 forward input            int8, 4 × units rows; of the first layer as wide as its tables and the five numbers together,
 *                                above it as what both directions of the layer below say, forward first
 *     1 forward recurrent        int8, 4 × units rows × units
 *     1 forward input scales     float32, one a row, and so “recurrent scales”
 *     1 forward bias             float32, one a row: the sum of PyTorch's two
 *
 * “output” (int8, LABELS rows), “output scales”, “output bias”; “transitions” (float32, from each label to each; the last row
 * is the start); “decoding bias” (float32, by label): added when the best labels are asked for, not for probabilities.
 */
export interface NetworkModel {
  /** Units of the first layer. */
  readonly units: number;
  /** By what the rows of words are found. */
  readonly hashes: Readonly<Record<HashedTable, Int32Array>>;
}

export type HashedTable = (typeof HASHED)[number];

const HASHED = ['word', 'lemma', 'shape', 'suffix'] as const;

/** How many rows the other tables have. */
const COUNTED = { tag: 46, name: 5, quotation: 6, order: 5, kind: 3 } as const;

/** Activations that a row may read: more could be too much for sums of 32 bits. */
const WIDEST = 512;

/** Rows for what a token begins, by bits: see BEGINS. Two columns: of its block, of its sentence. */
const BEGINNINGS = { rows: Int8Array.of(0, 0, 1, 0, 0, 1, 1, 1), width: 2 };
/** Rows for one of each of the first pass' probabilities alone. */
const FIRST_PASS = { rows: Int8Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1), width: 3 };

/** A table as the kernel reads it: see Table in inputs.ts of the kernel. */
interface PlacedTable {
  readonly rows: number;
  readonly scales: number;
  readonly count: number;
  readonly width: number;
}

/**
 * Puts a model into the kernel.
 *
 * @throws RangeError for a model whose tables do not fit each other.
 */
export function putModel(kernel: NetworkKernel, model: ModelFile): NetworkModel {
  const sizes = [...model.int32('sizes')];
  if (
    sizes.length === 0 ||
    sizes.length > 4 ||
    sizes.some((units) => units <= 0 || units % 8 > 0 || 2 * units > WIDEST)
  )
    throw new RangeError(`the network has layers of ${sizes.join(', ')} units`);
  // Copied: the memory of the kernel moves when it grows.
  const hashes = {
    word: model.int32('word hashes').slice(),
    lemma: model.int32('lemma hashes').slice(),
    shape: model.int32('shape hashes').slice(),
    suffix: model.int32('suffix hashes').slice(),
  };
  const tables = [
    ...HASHED.map((table) => placeTable(kernel, model, table, hashes[table].length + 1)),
    ...Object.entries(COUNTED).map(([table, count]) => placeTable(kernel, model, table, count)),
    placeColumns(kernel, BEGINNINGS),
    placeColumns(kernel, FIRST_PASS),
  ];
  const places = kernel.put(
    Int32Array.from(tables.flatMap(({ rows, scales, count, width }) => [rows, scales, count, width])),
  );
  let below = tables.reduce((sum, { width }) => sum + width, 0);
  for (const [layer, units] of sizes.entries()) {
    for (const direction of ['forward', 'backward'])
      putDirection(
        kernel,
        model,
        `${layer + 1} ${direction}`,
        units,
        below,
        layer === 0 ? places : undefined,
      );
    below = 2 * units;
  }
  return { units: sizes[0]!, hashes };
}

/**
 * Puts the output layer and the transitions; returns where the columns of a batch lie.
 *
 * @param slots Words whose rows are kept.
 * @param windows Windows that are read side by side, at most.
 * @param tokens Of all of them together, at most.
 */
export function putOutput(
  kernel: NetworkKernel,
  model: ModelFile,
  slots: number,
  windows: number,
  tokens: number,
): number {
  const sizes = model.int32('sizes');
  const width = 2 * sizes[sizes.length - 1]!;
  const { length: labels } = LABELS;
  const at = kernel.exports.finish(
    kernel.put(ofLength(model.int8('output'), labels * width, 'output')),
    kernel.put(ofLength(model.float32('output scales'), labels, 'output scales')),
    kernel.put(ofLength(model.float32('output bias'), labels, 'output bias')),
    kernel.put(ofLength(model.float32('transitions'), (labels + 1) * labels, 'transitions')),
    kernel.put(ofLength(model.float32('decoding bias'), labels, 'decoding bias')),
    slots,
    windows,
    tokens,
  );
  return at >>> 0;
}

/** @param tables Where the tables are told of, for the first layer. */
function putDirection(
  kernel: NetworkKernel,
  model: ModelFile,
  name: string,
  units: number,
  below: number,
  tables: number | undefined,
): void {
  const rows = 4 * units;
  const input = kernel.put(ofLength(model.int8(`${name} input`), rows * below, `${name} input`));
  const inputScales = kernel.put(
    ofLength(model.float32(`${name} input scales`), rows, `${name} input scales`),
  );
  const recurrent = kernel.put(ofLength(model.int8(`${name} recurrent`), rows * units, `${name} recurrent`));
  const scales = kernel.put(
    ofLength(model.float32(`${name} recurrent scales`), rows, `${name} recurrent scales`),
  );
  const bias = kernel.put(ofLength(model.float32(`${name} bias`), rows, `${name} bias`));
  if (tables === undefined)
    kernel.exports.addAbove(units, below, input, inputScales, recurrent, scales, bias);
  else kernel.exports.addFirst(units, tables, input, inputScales, recurrent, scales, bias);
}

function placeTable(kernel: NetworkKernel, model: ModelFile, table: string, count: number): PlacedTable {
  const scales = ofLength(model.float32(`${table} scales`), count, `${table} scales`);
  const rows = model.int8(`${table} rows`);
  const width = rows.length / count;
  if (!Number.isInteger(width) || width > WIDEST)
    throw new RangeError(`the table “${table} rows” has ${rows.length} numbers for ${count} rows`);
  return { rows: kernel.put(rows), scales: kernel.put(scales), count, width };
}

function placeColumns(
  kernel: NetworkKernel,
  { rows, width }: { readonly rows: Int8Array; readonly width: number },
): PlacedTable {
  const count = rows.length / width;
  return { rows: kernel.put(rows), scales: kernel.put(new Float32Array(count).fill(1)), count, width };
}

function ofLength<T extends { readonly length: number }>(table: T, length: number, name: string): T {
  if (table.length !== length)
    throw new RangeError(`the table “${name}” has ${table.length} numbers, not ${length}`);
  return table;
}
