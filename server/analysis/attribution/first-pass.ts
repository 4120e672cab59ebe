import { LabelChain, LANES } from '../../language/label-chain.ts';
import type { Layers } from '../../language/layers.ts';
import type { ModelFile } from '../../language/model-file.ts';
import { doubled } from '../../language/vocabulary.ts';
import { ScoreRows } from '../../language/score-rows.ts';
import { type BlockOutline, QUOTE } from './block-outline.ts';
import { CUE_BEGIN, LABELS } from './labels.ts';
import { ExponentialTable } from './exponential-table.ts';
import type { FirstFindings } from './cue-outlook.ts';
import {
  FirstFeatures,
  GROUP,
  MOST_FEATURES,
  NEIGHBOURS,
  STATE_KEYS,
  WORD_STATES,
} from './first-features.ts';
import { HashedRows } from './hashed-rows.ts';
import { LEFT_EDGE, type WordTypes } from './word-types.ts';

/** What the first pass leaves of a block; arrays by token. */
export interface FirstPass extends FirstFindings {
  readonly layers: Layers;
  readonly outline: BlockOutline;
  /** Which table of transitions leads to the token: see contextsOf. */
  readonly contexts: Uint8Array;
  /** The base features' share of the second pass's scores: a row of four numbers a token. */
  readonly secondScores: Int32Array;
}

/** Rows kept in all before the pass starts afresh: 64 MB. */
const MOST_ROWS = 1 << 24;

/** Numbers of a row: the labels of both passes, two to a number. */
const ROW = 8;
/** A type's record: where the rows of its own group are kept, by state, then its rows as a neighbour, one behind the other. */
const NEIGHBOUR_ROWS = 16;
const RECORD = NEIGHBOUR_ROWS + NEIGHBOURS.length * ROW;

/**
 * The first pass: what each token is, judged from the words around it in its block alone. Sums of weights are kept by
 * key. What a word tells of its neighbours lies side by side with where its own rows are, since it is asked for together.
 */
export class FirstPassTagger {
  readonly types: WordTypes;
  readonly #features: FirstFeatures;
  readonly #rows: ScoreRows;
  readonly #chain: LabelChain;
  readonly #exponentials: ExponentialTable;
  #records = new Int32Array(RECORD << 12);
  #recorded = 0;
  readonly #stateRows = new Int32Array(STATE_KEYS);
  readonly #namedRows = new HashedRows();
  readonly #expanded = new Int32Array(MOST_FEATURES);
  readonly #total = new Int32Array(ROW);
  #factors = new Float64Array(0);

  constructor(model: ModelFile, types: WordTypes) {
    this.types = types;
    this.#features = new FirstFeatures(types);
    this.#rows = new ScoreRows(model.int32('weights'), 4, 0, 4);
    this.#chain = new LabelChain(LABELS.length, model.float32('first transitions'));
    this.#exponentials = new ExponentialTable(model.number('first scale'));
  }

  /** Whether so much is kept that another tagger should take over. */
  get isFull(): boolean {
    return this.#rows.used > MOST_ROWS;
  }

  /** Tags a block. Cost: linear in its tokens. */
  run(layers: Layers, outline: BlockOutline, carry: number, kind: number): FirstPass {
    const { length } = layers;
    const types = typesOf(layers, this.types);
    this.#recordTypes();
    const secondScores = new Int32Array(length * 4);
    if (this.#factors.length < length * LANES) this.#factors = new Float64Array(length * 2 * LANES);
    const factors = this.#factors;
    this.#features.enter(layers, outline, types, carry, kind);
    for (let at = 0; at < length; at++) this.#score(at, factors, secondScores);
    const contexts = contextsOf(outline, length);
    this.#chain.probabilities(factors, contexts, length);
    return { layers, outline, contexts, secondScores, ...this.#findings(factors, types) };
  }

  /** Gives the types met since the last block their records. */
  #recordTypes(): void {
    const { count } = this.types;
    while (count * RECORD > this.#records.length) this.#records = doubled(this.#records);
    for (let type = Math.max(this.#recorded, LEFT_EDGE); type < count; type++) {
      for (let neighbour = 0; neighbour < NEIGHBOURS.length; neighbour++) {
        const features = this.#features.expandNeighbour(neighbour, type, this.#expanded);
        const row = type * RECORD + NEIGHBOUR_ROWS + neighbour * ROW;
        this.#rows.addTo(this.#records, row, this.#expanded, features);
      }
    }
    this.#recorded = count;
  }

  /** Adds up the rows of a token: factors for this pass, sums for the next. */
  #score(at: number, factors: Float64Array, secondScores: Int32Array): void {
    const features = this.#features;
    features.read(at);
    const { keys } = features;
    const total = this.#total;
    const word = this.#wordRow(keys[0]!);
    const { sums } = this.#rows;
    for (let lane = 0; lane < ROW; lane++) total[lane] = sums[word + lane]!;
    this.#addNeighbours(keys);
    this.#addStates(keys);
    if (keys[GROUP.namedNeighbours] !== 0) this.#addNamed(keys);
    this.#exponentials.write(factors, at * LANES, total[0]!, total[1]!, total[4]!, total[5]!);
    secondScores[at * 4] = total[2]!;
    secondScores[at * 4 + 1] = total[3]!;
    secondScores[at * 4 + 2] = total[6]!;
    secondScores[at * 4 + 3] = total[7]!;
  }

  #wordRow(key: number): number {
    const type = Math.floor(key / WORD_STATES);
    const place = type * RECORD + (key - type * WORD_STATES);
    const row = this.#records[place]!;
    return row === 0 ? (this.#records[place] = this.#expand(GROUP.word)) : row;
  }

  #addNeighbours(keys: Int32Array): void {
    const records = this.#records;
    const total = this.#total;
    for (let neighbour = 0; neighbour < NEIGHBOURS.length; neighbour++) {
      const row = keys[GROUP.neighbours + neighbour]! * RECORD + NEIGHBOUR_ROWS + neighbour * ROW;
      for (let lane = 0; lane < ROW; lane++) total[lane]! += records[row + lane]!;
    }
  }

  #addStates(keys: Int32Array): void {
    const total = this.#total;
    for (let group: number = GROUP.states; group < GROUP.namedNeighbours; group++) {
      const key = keys[group]!;
      const row = this.#stateRows[key]! || (this.#stateRows[key] = this.#expand(group));
      const { sums } = this.#rows;
      for (let lane = 0; lane < ROW; lane++) total[lane]! += sums[row + lane]!;
    }
  }

  #addNamed(keys: Int32Array): void {
    const total = this.#total;
    for (let group: number = GROUP.namedNeighbours; group < GROUP.all; group++) {
      let row = this.#namedRows.get(keys[group]!);
      if (row === 0) {
        row = this.#expand(group);
        this.#namedRows.set(keys[group]!, row);
      }
      const { sums } = this.#rows;
      for (let lane = 0; lane < ROW; lane++) total[lane]! += sums[row + lane]!;
    }
  }

  /** Keeps the row of a group of the token read last. */
  #expand(group: number): number {
    return this.#rows.add(this.#expanded, this.#features.expand(group, this.#expanded));
  }

  #findings(
    probabilitiesOfLabels: Float64Array,
    types: Int32Array,
  ): Pick<FirstPass, 'probabilities' | 'cueBegins' | 'lemmas' | 'flags'> {
    const { length } = types;
    const cueBegins = new Float32Array(length);
    const lemmas = new Int32Array(length);
    const flags = new Int32Array(length);
    for (let at = 0; at < length; at++) {
      cueBegins[at] = probabilitiesOfLabels[at * LANES + CUE_BEGIN]!;
      lemmas[at] = this.types.lemmas[types[at]!]!;
      flags[at] = this.types.flags[types[at]!]!;
    }
    return { probabilities: partsOf(probabilitiesOfLabels, length), cueBegins, lemmas, flags };
  }
}

/** Probabilities of source, cue and content, three a token, from those of the labels, LANES a token. */
export function partsOf(probabilities: Float64Array, length: number): Float32Array {
  const parts = new Float32Array(length * 3);
  for (let at = 0; at < length; at++)
    for (let part = 0; part < 3; part++)
      parts[at * 3 + part] =
        probabilities[at * LANES + 1 + part * 2]! + probabilities[at * LANES + 2 + part * 2]!;
  return parts;
}

/** The types of a block's tokens. */
export function typesOf({ words, tags, length }: Layers, types: WordTypes): Int32Array {
  const out = new Int32Array(length);
  for (let at = 0; at < length; at++) out[at] = types.typeOf(words[at]!, tags[at]!);
  return out;
}

/** Contexts of transitions by token: 1 begins a sentence, 2 follows a quotation, 3 opens one, 0 all else. */
export function contextsOf({ sentenceStarts, quoteStates }: BlockOutline, length: number): Uint8Array {
  const contexts = new Uint8Array(length);
  for (let at = 0; at < length; at++) {
    const quote = quoteStates[at];
    if (at === sentenceStarts[at]) contexts[at] = 1;
    else if (quote === QUOTE.after) contexts[at] = 2;
    else if (quote === QUOTE.opening) contexts[at] = 3;
  }
  return contexts;
}

/** How many contexts there are. */
export const CONTEXTS = 4;
