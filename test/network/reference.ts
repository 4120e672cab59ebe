import {
  orderRow,
  wordKeys,
  writeBeginnings,
  writeQuotationStates,
} from '../../server/analysis/attribution/network/network-inputs.ts';
import type { NetworkInput } from '../../server/analysis/attribution/network/network-tagger.ts';
import type { Table } from '../../training/model-file-writer.ts';

type Tables = Readonly<Record<string, Table>>;

/** How likely each token is part of a source, a cue and a content, by the tables alone, in double precision. */
export function referenceParts(tables: Tables, input: NetworkInput): number[] {
  let said = tokensOf(tables, input);
  for (let layer = 1; layer <= tables['sizes']!.length; layer++) {
    const forward = readBy(tables, `${layer} forward`, said);
    const backward = readBy(tables, `${layer} backward`, said.toReversed()).toReversed();
    said = forward.map((each, at) => [...each, ...backward[at]!]);
  }
  const bias = tables['output bias']!;
  const scores = said.map((each) =>
    product(tables, 'output', each).map((score, label) => score + bias[label]!),
  );
  return partsOf(tables['transitions']!, scores);
}

function tokensOf(tables: Tables, { block, order, kind }: NetworkInput): number[][] {
  const { layers, lemmas, firstPass } = block;
  const states = new Uint8Array(layers.length);
  const beginnings = new Uint8Array(layers.length);
  writeQuotationStates(layers, states);
  writeBeginnings(layers, beginnings);
  return Array.from(layers.words, (word, at) => {
    const keys = wordKeys(layers.vocabulary, word);
    const known = [keys.word, keys.lastPart ?? 0].find((hash) => hashRow(tables, 'word', hash) > 0);
    return [
      ...rowOf(tables, 'word', known === undefined ? 0 : hashRow(tables, 'word', known)),
      ...rowOf(tables, 'lemma', hashRow(tables, 'lemma', lemmas[at]!)),
      ...rowOf(tables, 'shape', hashRow(tables, 'shape', keys.shape)),
      ...rowOf(tables, 'suffix', hashRow(tables, 'suffix', keys.suffix)),
      ...rowOf(tables, 'tag', layers.tags[at]! + 1),
      ...rowOf(tables, 'name', layers.names[at]!),
      ...rowOf(tables, 'quotation', states[at]!),
      ...rowOf(tables, 'order', orderRow(order)),
      ...rowOf(tables, 'kind', kind),
      beginnings[at]! & 1,
      beginnings[at]! >> 1,
      ...firstPass.subarray(3 * at, 3 * at + 3),
    ];
  });
}

function hashRow(tables: Tables, table: string, hash: number): number {
  return tables[`${table} hashes`]!.indexOf(hash) + 1;
}

function rowOf(tables: Tables, table: string, row: number): number[] {
  const scales = tables[`${table} scales`]!;
  const rows = tables[`${table} rows`]!;
  const width = rows.length / scales.length;
  return Array.from(rows.subarray(row * width, (row + 1) * width), (number) => number * scales[row]!);
}

function product(tables: Tables, matrix: string, numbers: readonly number[]): number[] {
  const weights = tables[matrix]!;
  return Array.from(tables[`${matrix} scales`]!, (scale, row) =>
    numbers.reduce(
      (sum, number, column) => sum + number * scale * weights[row * numbers.length + column]!,
      0,
    ),
  );
}

function readBy(tables: Tables, name: string, inputs: readonly number[][]): number[][] {
  const bias = tables[`${name} bias`]!;
  const units = bias.length / 4;
  let said: number[] = Array.from({ length: units }, () => 0);
  let cells = said;
  return inputs.map((input) => {
    const read = product(tables, `${name} input`, input);
    const gates = product(tables, `${name} recurrent`, said).map((sum, row) => sum + read[row]! + bias[row]!);
    cells = cells.map(
      (cell, unit) =>
        sigmoid(gates[units + unit]!) * cell + sigmoid(gates[unit]!) * Math.tanh(gates[2 * units + unit]!),
    );
    said = cells.map((cell, unit) => sigmoid(gates[3 * units + unit]!) * Math.tanh(cell));
    return said;
  });
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function partsOf(transitions: Table, scores: readonly number[][]): number[] {
  const way = (from: number, to: number): number => Math.exp(transitions[from * 7 + to]!);
  const chances = scores.map((each) => each.map(Math.exp));
  const forward: number[][] = [];
  for (const chance of chances) {
    const before = forward.at(-1);
    forward.push(
      scaled(
        chance.map(
          (own, to) => own * (before?.reduce((sum, b, from) => sum + b * way(from, to), 0) ?? way(7, to)),
        ),
      ),
    );
  }
  let after: number[] = scores[0]!.map(() => 1);
  const parts: number[][] = [];
  for (let at = scores.length - 1; at >= 0; at--) {
    const own = scaled(forward[at]!.map((chance, label) => chance * after[label]!));
    parts.unshift([own[1]! + own[2]!, own[3]! + own[4]!, own[5]! + own[6]!]);
    after = scaled(
      after.map((_, from) => after.reduce((sum, a, to) => sum + way(from, to) * chances[at]![to]! * a, 0)),
    );
  }
  return parts.flat();
}

function scaled(numbers: readonly number[]): number[] {
  const sum = numbers.reduce((total, number) => total + number, 0);
  return numbers.map((number) => number / sum);
}
