import { readFileSync } from 'node:fs';
import { ModelFile } from '../server/language/model-file.ts';
import { type Table, writeModel } from './model-file-writer.ts';
import { quantiseRows } from './quantise-rows.ts';

/** Tables whose rows belong to hashes, and those whose rows are numbered by what they stand for. */
const HASHED = ['lemma', 'shape', 'suffix'] as const;
const NUMBERED = ['tag', 'name', 'quotation', 'order', 'kind'] as const;
/** Directions of a layer, with what network_model.py calls them. */
const DIRECTIONS = { forward: 'ahead', backward: 'back' } as const;

type Tables = Record<string, Table>;

/**
 * Writes network.bin from what the network has learned and from the data it has learned from (see network.py and
 * network-data.ts): matrices cut to eight bits by row, the rest as it is.
 */
export function writeNetwork(weights: string, data: string, path: string): void {
  const learned = new ModelFile(readFileSync(weights));
  const known = new ModelFile(readFileSync(data));
  writeModel(
    path,
    {},
    {
      'word hashes': known.int32('word hashes'),
      'word rows': known.int8('word vectors'),
      'word scales': known.float32('word scales'),
      ...rowTables(learned, known),
      sizes: learned.int32('sizes'),
      ...layerTables(learned),
      ...outputTables(learned),
    },
  );
}

/** Rows and scales of the learned tables, and the hashes of those that have some. */
function rowTables(learned: ModelFile, known: ModelFile): Tables {
  const tables: Tables = {};
  for (const name of HASHED) tables[`${name} hashes`] = known.int32(`${name} hashes`);
  for (const name of [...HASHED, ...NUMBERED]) {
    const width = learned.number(`${name} width`);
    const { steps, scales } = quantiseRows(learned.float32(`tables.${name}.weight`), width);
    tables[`${name} rows`] = steps;
    tables[`${name} scales`] = scales;
  }
  return tables;
}

/** The layers, counted from 1: rows of gates i, f, g and o in this order, by their inputs and by the state before. */
function layerTables(learned: ModelFile): Tables {
  const tables: Tables = {};
  for (const [layer, size] of learned.int32('sizes').entries()) {
    for (const [direction, part] of Object.entries(DIRECTIONS)) {
      const weight = (name: string): Float32Array => learned.float32(`layers.${layer}.${part}.${name}_l0`);
      const name = `${layer + 1} ${direction}`;
      const inputs = weight('weight_ih');
      Object.assign(tables, matrix(`${name} input`, inputs, inputs.length / (4 * size)));
      Object.assign(tables, matrix(`${name} recurrent`, weight('weight_hh'), size));
      const others = weight('bias_hh');
      tables[`${name} bias`] = weight('bias_ih').map((bias, gate) => bias + others[gate]!);
    }
  }
  return tables;
}

function outputTables(learned: ModelFile): Tables {
  const size = learned.int32('sizes').at(-1)!;
  return {
    ...matrix('output', learned.float32('output.weight'), 2 * size),
    'output bias': learned.float32('output.bias'),
    transitions: learned.float32('transitions'),
    'decoding bias': learned.float32('bias'),
  };
}

function matrix(name: string, numbers: Float32Array, columns: number): Tables {
  const { steps, scales } = quantiseRows(numbers, columns);
  return { [name]: steps, [`${name} scales`]: scales };
}
