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

/** Numbers that the kept rows may take before the pass starts afresh: 64 MB. */
const MOST_KEPT = 1 << 24;

/** Numbers of a row: the labels of both passes, two to a number. */
const ROW = 8;
/** Rows of a token: one a group. Only tokens of names have the last ones. */
const ROWS = GROUP.all;

/**
 * The first pass: what each token is, judged from the words around it in its block alone. Sums of weights are kept as rows;
 * those a word has as a neighbour lie side by side, since they are asked for together. First all rows of a block are
 * looked up, then they are added: so the processor waits for many of them at once.
 */
export class FirstPassTagger {
  readonly types: WordTypes;
  readonly #features: FirstFeatures;
  readonly #rows: ScoreRows;
  readonly #chain: LabelChain;
  readonly #exponentials: ExponentialTable;
  /** By type × WORD_STATES + state: the row of its own group; 0 when it was not asked for yet. */
  #wordRows = new Int32Array(WORD_STATES << 12);
  /** By type: the first of its rows as a neighbour. */
  #neighbourRows = new Int32Array(1 << 12);
  #typesRead = LEFT_EDGE;
  readonly #stateRows = new Int32Array(STATE_KEYS);
  readonly #namedRows = new HashedRows();
  readonly #expanded = new Int32Array(MOST_FEATURES);
  /** The rows of a block's tokens, ROWS each. */
  #found = new Int32Array(0);
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
    return this.#rows.used > MOST_KEPT;
  }

  /** Tags a block. Cost: linear in its tokens. */
  run(layers: Layers, outline: BlockOutline, carry: number, kind: number): FirstPass {
    const { length } = layers;
    const types = typesOf(layers, this.types);
    this.#readTypes();
    if (this.#factors.length < length * LANES) {
      this.#factors = new Float64Array(length * 2 * LANES);
      this.#found = new Int32Array(length * 2 * ROWS);
    }
    this.#features.enter(layers, outline, types, carry, kind);
    for (let at = 0; at < length; at++) this.#findRows(at);
    const secondScores = new Int32Array(length * 4);
    for (let at = 0; at < length; at++) this.#addRows(at, layers.names[at]!, secondScores);
    const contexts = contextsOf(outline, length);
    this.#chain.probabilities(this.#factors, contexts, length);
    return { layers, outline, contexts, secondScores, ...this.#findings(this.#factors, types) };
  }

  /** Makes the rows that the types met since the last block have as neighbours. */
  #readTypes(): void {
    const { count } = this.types;
    while (count > this.#neighbourRows.length) {
      this.#neighbourRows = doubled(this.#neighbourRows);
      this.#wordRows = doubled(this.#wordRows);
    }
    for (let type = this.#typesRead; type < count; type++) {
      for (let neighbour = 0; neighbour < NEIGHBOURS.length; neighbour++) {
        const features = this.#features.expandNeighbour(neighbour, type, this.#expanded);
        const row = this.#rows.add(this.#expanded, features);
        if (neighbour === 0) this.#neighbourRows[type] = row;
      }
    }
    this.#typesRead = count;
  }

  /** Looks up the rows of a token; those not kept yet are made. */
  #findRows(at: number): void {
    const features = this.#features;
    features.read(at);
    const { keys } = features;
    const found = this.#found;
    const first = at * ROWS;
    const word = keys[0]!;
    found[first] = this.#wordRows[word]! || (this.#wordRows[word] = this.#expand(GROUP.word));
    for (let neighbour = 0; neighbour < NEIGHBOURS.length; neighbour++) {
      const group = GROUP.neighbours + neighbour;
      found[first + group] = this.#neighbourRows[keys[group]!]! + neighbour * ROW;
    }
    for (let group: number = GROUP.states; group < GROUP.namedNeighbours; group++) {
      const key = keys[group]!;
      found[first + group] = this.#stateRows[key]! || (this.#stateRows[key] = this.#expand(group));
    }
    for (let group: number = GROUP.namedNeighbours; group < GROUP.all && keys[group] !== 0; group++)
      found[first + group] = this.#namedRow(group, keys[group]!);
  }

  #namedRow(group: number, key: number): number {
    const known = this.#namedRows.get(key);
    if (known !== 0) return known;
    const row = this.#expand(group);
    this.#namedRows.set(key, row);
    return row;
  }

  /** Keeps the row of a group of the token read last. */
  #expand(group: number): number {
    return this.#rows.add(this.#expanded, this.#features.expand(group, this.#expanded));
  }

  /** Adds up the rows of a token: factors for this pass, sums for the next. */
  #addRows(at: number, name: number, secondScores: Int32Array): void {
    const found = this.#found;
    const { sums } = this.#rows;
    const first = at * ROWS;
    const end = first + (name === 0 ? GROUP.namedNeighbours : GROUP.all);
    let even0 = 0;
    let even1 = 0;
    let even2 = 0;
    let even3 = 0;
    let odd0 = 0;
    let odd1 = 0;
    let odd2 = 0;
    let odd3 = 0;
    for (let index = first; index < end; index++) {
      const row = found[index]!;
      even0 += sums[row]!;
      even1 += sums[row + 1]!;
      even2 += sums[row + 2]!;
      even3 += sums[row + 3]!;
      odd0 += sums[row + 4]!;
      odd1 += sums[row + 5]!;
      odd2 += sums[row + 6]!;
      odd3 += sums[row + 7]!;
    }
    this.#exponentials.write(this.#factors, at * LANES, even0, even1, odd0, odd1);
    secondScores[at * 4] = even2;
    secondScores[at * 4 + 1] = even3;
    secondScores[at * 4 + 2] = odd2;
    secondScores[at * 4 + 3] = odd3;
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
