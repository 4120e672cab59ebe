import { join } from 'node:path';
import { hashText } from '../server/language/hash.ts';
import { writeModel } from './model-file-writer.ts';
import { normalise, sphericalKMeans } from './spherical-k-means.ts';
import { readWordVectors, type WordVectors } from './word-vectors.ts';

/** Six in ten slots of the table are taken. */
const WORDS = 40_000;
const SLOTS = 1 << 16;

/** Groups the commonest words by their vectors and writes `words.bin`. Two minutes, 0.5 GB. */
export function trainWordClusters(vectors: string, models: string): void {
  const read = readWordVectors(vectors, WORDS);
  const { words, rows, dimensions } = read;
  centre(read);
  normalise(rows, dimensions);
  // Frequency falls with rank; its fourth root keeps common words from being lost among rare names.
  const weights = Float32Array.from(words, (_, rank) => (rank + 10) ** -0.25);
  const coarse = sphericalKMeans(rows, dimensions, weights, 64, 30, 1);
  const fine = sphericalKMeans(rows, dimensions, weights, 512, 30, 2);
  const slots = new Int32Array(SLOTS);
  words.forEach((word, at) => {
    enter(slots, hashText(word), 0x8000 | (fine[at]! << 6) | coarse[at]!);
  });
  for (const word of ['said', 'denied', 'senator', 'aides', 'hopes', 'ltd.', 'yesterday'])
    console.log(`${word}: ${likeWords(words, fine, word).join(' ')}`);
  writeModel(join(models, 'words.bin'), { words: words.length }, { slots });
}

/** Takes the mean from every vector: what all words share tells none apart. Source: Mu and Viswanath 2018. */
function centre({ words, rows, dimensions }: WordVectors): void {
  const mean = new Float64Array(dimensions);
  for (let at = 0; at < rows.length; at++) mean[at % dimensions]! += rows[at]! / words.length;
  for (let at = 0; at < rows.length; at++) rows[at]! -= mean[at % dimensions]!;
}

/** The first word with a hash keeps it. */
function enter(slots: Int32Array, hash: number, value: number): void {
  const mask = slots.length - 1;
  let at = hash & mask;
  for (; slots[at] !== 0; at = (at + 1) & mask) if (slots[at]! >>> 16 === hash >>> 16) return;
  slots[at] = ((hash >>> 16) << 16) | value;
}

function likeWords(words: readonly string[], clusters: Uint16Array, word: string): string[] {
  const cluster = clusters[words.indexOf(word)];
  return words.filter((_, at) => clusters[at] === cluster).slice(0, 14);
}
