import { hashText } from '../../server/language/hash.ts';
import { modelBytes, type Table } from '../../training/model-file-writer.ts';
import { seededRandom } from '../../training/random.ts';

/** Words that a random model knows, so that not all are unknown to it. */
const KNOWN =
  'the a of to and in that said council mayor river bridge vote `` . , police she he say budget officials according will on';

/** How wide the rows of each table are: odd ones too, which have to be filled up. */
const WIDTHS = {
  word: 21,
  lemma: 12,
  shape: 5,
  suffix: 8,
  tag: 16,
  name: 8,
  quotation: 8,
  order: 4,
  kind: 3,
};
const COUNTS = { tag: 46, name: 5, quotation: 6, order: 5, kind: 3 };

/** The tables of a network that has learned nothing, by name: the same ones for the same seed. */
export function randomTables(sizes: readonly number[], seed: number, widths = WIDTHS): Record<string, Table> {
  const random = seededRandom(seed);
  const bytes = (count: number) => Int8Array.from({ length: count }, () => Math.round(random() * 254 - 127));
  const fractions = (count: number, from: number, to: number) =>
    Float32Array.from({ length: count }, () => from + random() * (to - from));
  const tables: Record<string, Table> = { sizes: Int32Array.from(sizes) };
  for (const [name, width] of Object.entries(widths)) {
    const hashes = Int32Array.from(new Set(KNOWN.split(' ').map((word) => hashOf(name, word)))).toSorted();
    const counted = name in COUNTS;
    if (!counted) tables[`${name} hashes`] = hashes;
    const count = counted ? COUNTS[name as keyof typeof COUNTS] : hashes.length + 1;
    tables[`${name} rows`] = bytes(count * width);
    tables[`${name} scales`] = fractions(count, 0.002, 0.012);
  }
  let below = Object.values(widths).reduce((sum, width) => sum + width, 0) + 5;
  sizes.forEach((units, layer) => {
    for (const direction of ['forward', 'backward']) {
      const name = `${layer + 1} ${direction}`;
      tables[`${name} input`] = bytes(4 * units * below);
      tables[`${name} input scales`] = fractions(4 * units, 0.0005, 0.004);
      tables[`${name} recurrent`] = bytes(4 * units * units);
      tables[`${name} recurrent scales`] = fractions(4 * units, 0.0005, 0.004);
      tables[`${name} bias`] = fractions(4 * units, -0.5, 0.5);
    }
    below = 2 * units;
  });
  tables['output'] = bytes(7 * below);
  tables['output scales'] = fractions(7, 0.005, 0.01);
  tables['output bias'] = fractions(7, 0, 1);
  tables['transitions'] = fractions(56, -2, 1);
  tables['decoding bias'] = fractions(7, 0, 0.5);
  return tables;
}

/** The same as a model file. */
export function randomModel(sizes: readonly number[], seed: number): Uint8Array {
  return modelBytes({}, randomTables(sizes, seed));
}

function hashOf(table: string, word: string): number {
  if (table === 'suffix') return hashText(word.slice(-3));
  return hashText(table === 'shape' ? (/^[a-z]/.test(word) ? 'x' : word) : word);
}
