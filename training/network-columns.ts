import { blockKind } from '../server/analysis/attribution/attributable.ts';
import {
  BEGINS,
  LATEST_ORDER,
  orderRow,
  QUOTATION_STATE,
  type WordKeys,
  wordKeys,
  writeBeginnings,
  writeQuotationStates,
} from '../server/analysis/attribution/network/network-inputs.ts';
import { BLOCK_KIND } from '../server/analysis/attribution/tagging/block-kind.ts';
import { NAME_TAGS, PENN_TAGS } from '../server/language/layers.ts';
import type { Vocabulary } from '../server/language/vocabulary.ts';
import type { TaggingSequence } from './attribution-sequences.ts';
import type { PreparedStory } from './first-pass-folds.ts';
import { commonRows, type KeyedRows } from './keyed-rows.ts';

/** What is told of a token, in this order; the names are written beside the numbers. */
export const COLUMNS = [
  // Rows of tables.
  'word',
  'lemma',
  'tag',
  'name',
  'quotation',
  'shape',
  'suffix',
  'order',
  'kind',
  // 1 for yes.
  'first of block',
  'first of sentence',
  // What is to be learned, and from which story.
  'label',
  'story',
  'held out',
] as const;

/** How many rows the small tables have: one for each value of their column. */
export const COLUMN_VALUES = {
  tag: PENN_TAGS.length + 1,
  name: NAME_TAGS.length,
  quotation: Object.keys(QUOTATION_STATE).length,
  order: LATEST_ORDER + 1,
  kind: Object.keys(BLOCK_KIND).length,
} as const;

/** How often something must occur in the training stories to have a row of its own. */
const LEAST = { lemma: 3, shape: 5, suffix: 8 } as const;

/** The rows that have keys, by table. */
export interface NetworkTables {
  readonly word: KeyedRows;
  readonly lemma: KeyedRows;
  readonly shape: KeyedRows;
  readonly suffix: KeyedRows;
}

/** The keys of all words of a vocabulary, by number. */
export function allWordKeys(vocabulary: Vocabulary): WordKeys[] {
  return Array.from({ length: vocabulary.size }, (_, id) => wordKeys(vocabulary, id));
}

/** The tables whose rows are learned have rows for what is common in these stories. */
export function learnedTables(
  stories: readonly PreparedStory[],
  keys: readonly WordKeys[],
): Omit<NetworkTables, 'word'> {
  const sequences = stories.flatMap((story) => story.sequences);
  const words = sequences.flatMap(({ block }) => Array.from(block.analysed.reading.layers.words));
  return {
    lemma: commonRows(
      sequences.flatMap(({ lemmas }) => Array.from(lemmas)),
      LEAST.lemma,
    ),
    shape: commonRows(
      words.map((word) => keys[word]!.shape),
      LEAST.shape,
    ),
    suffix: commonRows(
      words.map((word) => keys[word]!.suffix),
      LEAST.suffix,
    ),
  };
}

/** The tokens of stories as rows of COLUMNS, story by story and block by block. */
export function columnsOf(
  stories: readonly PreparedStory[],
  tables: NetworkTables,
  keys: readonly WordKeys[],
): Int32Array {
  const tokens = stories
    .flatMap(({ sequences }) => sequences)
    .reduce((sum, { labels }) => sum + labels.length, 0);
  const columns = new Int32Array(tokens * COLUMNS.length);
  let end = 0;
  for (const [index, { story, sequences }] of stories.entries())
    for (const [order, sequence] of sequences.entries())
      for (const row of sequenceColumns(sequence, order, tables, keys)) {
        columns.set([...row, index, Number(story.heldOut)], end);
        end += COLUMNS.length;
      }
  return columns;
}

/** The columns of a block's tokens up to the label. */
function* sequenceColumns(
  { block, lemmas, labels }: TaggingSequence,
  order: number,
  tables: NetworkTables,
  keys: readonly WordKeys[],
): Generator<number[]> {
  const { layers } = block.analysed.reading;
  const { words, tags, names, length } = layers;
  const states = new Uint8Array(length);
  const beginnings = new Uint8Array(length);
  writeQuotationStates(layers, states);
  writeBeginnings(layers, beginnings);
  for (let at = 0; at < length; at++) {
    const { word, lastPart = word, shape, suffix } = keys[words[at]!]!;
    yield [
      tables.word.rowOf(word) || tables.word.rowOf(lastPart),
      tables.lemma.rowOf(lemmas[at]!),
      tags[at]! + 1,
      names[at]!,
      states[at]!,
      tables.shape.rowOf(shape),
      tables.suffix.rowOf(suffix),
      orderRow(order),
      blockKind(block.analysed),
      Number((beginnings[at]! & BEGINS.block) > 0),
      Number((beginnings[at]! & BEGINS.sentence) > 0),
      labels[at]!,
    ];
  }
}
