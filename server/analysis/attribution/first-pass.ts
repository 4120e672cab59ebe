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
  FIRST_GROUPS,
  FirstFeatures,
  MOST_FEATURES,
  SLOTS,
  STATE_KEYS,
  TYPE_GROUPS,
} from './first-features.ts';
import { type WordTypes } from './word-types.ts';

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

/**
 * The first pass: what each token is, judged from the words around it in its block alone. Rows of scores are kept by
 * key, those of common words from the first block on.
 */
export class FirstPassTagger {
  readonly types: WordTypes;
  readonly #features: FirstFeatures;
  readonly #rows: ScoreRows;
  readonly #chain: LabelChain;
  readonly #exponentials: ExponentialTable;
  /** Row by key of a type group; 0 when it was not asked for yet. */
  #typeRows = new Int32Array(SLOTS << 12);
  readonly #stateRows = new Int32Array(STATE_KEYS);
  readonly #expanded = new Int32Array(MOST_FEATURES);
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
    const secondScores = new Int32Array(length * 4);
    if (this.#factors.length < length * LANES) this.#factors = new Float64Array(length * 2 * LANES);
    const factors = this.#factors;
    while (this.types.count * SLOTS > this.#typeRows.length) this.#typeRows = doubled(this.#typeRows);
    this.#features.enter(layers, outline, types, carry, kind);
    for (let at = 0; at < length; at++) this.#score(at, factors, secondScores);
    const contexts = contextsOf(outline, length);
    this.#chain.probabilities(factors, contexts, length);
    return {
      layers,
      outline,
      contexts,
      secondScores,
      ...this.#findings(factors, types),
    };
  }

  /** Adds up the rows of a token: factors for this pass, sums for the next. */
  #score(at: number, factors: Float64Array, secondScores: Int32Array): void {
    const features = this.#features;
    features.read(at);
    const { keys } = features;
    const typeRows = this.#typeRows;
    const stateRows = this.#stateRows;
    let { sums } = this.#rows;
    let even0 = 0;
    let even1 = 0;
    let even2 = 0;
    let even3 = 0;
    let odd0 = 0;
    let odd1 = 0;
    let odd2 = 0;
    let odd3 = 0;
    for (let group = 0; group < FIRST_GROUPS; group++) {
      const kept = group < TYPE_GROUPS ? typeRows : stateRows;
      const key = keys[group]!;
      let row = kept[key]!;
      if (row === 0) {
        row = this.#rows.add(this.#expanded, features.expand(group, this.#expanded));
        kept[key] = row;
        ({ sums } = this.#rows);
      }
      even0 += sums[row]!;
      even1 += sums[row + 1]!;
      even2 += sums[row + 2]!;
      even3 += sums[row + 3]!;
      odd0 += sums[row + 4]!;
      odd1 += sums[row + 5]!;
      odd2 += sums[row + 6]!;
      odd3 += sums[row + 7]!;
    }
    this.#exponentials.write(factors, at * LANES, even0, even1, odd0, odd1);
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
