import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { blockKind } from '../server/analysis/attribution/attributable.ts';
import { newTagger } from '../server/analysis/attribution/tagging/tagger.ts';
import { hashText } from '../server/language/hash.ts';
import type { Language } from '../server/language/language.ts';
import { partsOf } from './attribution-sequences.ts';
import { type PreparedStory, prepareStories, tagByFolds } from './first-pass-folds.ts';
import { KeyedRows } from './keyed-rows.ts';
import { writeModel } from './model-file-writer.ts';
import {
  allWordKeys,
  COLUMN_VALUES,
  COLUMNS,
  columnsOf,
  learnedTables,
  type NetworkTables,
} from './network-columns.ts';
import { type QuantisedRows, quantiseRows } from './quantise-rows.ts';
import { readWordVectors } from './word-vectors.ts';

/** Vectors the network is given: those of the commonest words. See “The network” in README.md for what fewer cost. */
const WORDS = 20_000;

/**
 * Writes what the network learns from, in the format of a model file: the columns of all tokens, what the first pass
 * thinks of them, and the words' vectors in eight bits, as they are to be shipped. Of training stories it tells what a
 * first pass thinks that has not seen them; of those held out what the product's does.
 */
export function writeNetworkData(gold: string, vectors: string, path: string, language: Language): void {
  const { all, training } = prepareStories(gold, language);
  tagByFolds(training);
  const keys = allWordKeys(language.vocabulary);
  const words = readWords(vectors, WORDS);
  const tables: NetworkTables = { word: words.table, ...learnedTables(training, keys) };
  mkdirSync(dirname(path), { recursive: true });
  writeModel(
    path,
    { columns: COLUMNS, rows: rowsOf(tables) },
    {
      columns: columnsOf(all, tables, keys),
      'first pass': firstPassOf(all, language),
      'word vectors': words.vectors.steps,
      'word scales': words.vectors.scales,
      'word hashes': tables.word.hashes,
      'lemma hashes': tables.lemma.hashes,
      'shape hashes': tables.shape.hashes,
      'suffix hashes': tables.suffix.hashes,
    },
  );
}

/** How many rows each table has that the network looks up. */
function rowsOf({ word, lemma, shape, suffix }: NetworkTables): Readonly<Record<string, number>> {
  return {
    word: word.count,
    lemma: lemma.count,
    shape: shape.count,
    suffix: suffix.count,
    ...COLUMN_VALUES,
  };
}

/** The vectors of the commonest words by their rows; row 0 is all zeros. */
function readWords(folder: string, count: number): { table: KeyedRows; vectors: QuantisedRows } {
  const { words, dimensions, rows } = readWordVectors(folder, count);
  const hashes = words.map(hashText);
  const table = new KeyedRows(hashes);
  const matrix = new Float32Array(table.count * dimensions);
  // Backwards, so that of two words with the same hash the commoner has the row.
  for (let place = words.length - 1; place >= 0; place--)
    matrix.set(
      rows.subarray(place * dimensions, (place + 1) * dimensions),
      table.rowOf(hashes[place]!) * dimensions,
    );
  return { table, vectors: quantiseRows(matrix, dimensions) };
}

/** Probabilities of source, cue and content, three a token, of all tokens of stories. */
function firstPassOf(stories: readonly PreparedStory[], language: Language): Float32Array {
  const blocks = stories.flatMap((story) =>
    story.story.heldOut ? productFirstPass(story, language) : foldFirstPass(story),
  );
  const parts = new Float32Array(blocks.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const block of blocks) {
    parts.set(block, end);
    end += block.length;
  }
  return parts;
}

function foldFirstPass({ sequences, marginals }: PreparedStory): Float32Array[] {
  return sequences.map(({ labels }, index) => partsOf(marginals[index]!, labels.length));
}

function productFirstPass({ sequences }: PreparedStory, language: Language): Float32Array[] {
  const inputs = sequences.map(({ block: { analysed } }) => ({
    reading: analysed.reading,
    kind: blockKind(analysed),
  }));
  return language
    .once(newTagger)
    .tag(inputs)
    .map(({ firstPass }) => firstPass);
}
