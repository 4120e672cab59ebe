import { LabelChain, LANES } from '../../../language/label-chain.ts';
import type { Layers } from '../../../language/layers.ts';
import type { ModelFile } from '../../../language/model-file.ts';
import { ScoreRows } from '../../../language/score-rows.ts';
import { doubled } from '../../../language/vocabulary.ts';
import { BlockOutline, QUOTE } from './block-outline.ts';
import { type FirstFindings, outlookOf, type SeenFindings } from './cue-outlook.ts';
import { ExponentialTable } from './exponential-table.ts';
import {
  FirstFeatures,
  GROUP,
  MOST_FEATURES,
  NEIGHBOURS,
  STATE_KEYS,
  WORD_STATES,
} from './first-features.ts';
import { HashedRows } from './hashed-rows.ts';
import { CUE_BEGIN, LABELS } from './labels.ts';
import { LEFT_EDGE, type WordTypes } from './word-types.ts';

/** What the first pass leaves of a block; arrays by token. */
export interface FirstPass extends SeenFindings {
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
 * The rows that each type has side by side, since they are asked for together: as a neighbour, and its own in the two
 * commonest states, far from quotations and within one.
 */
const TYPE_ROW = { neighbours: 0, unquoted: NEIGHBOURS.length, quoted: NEIGHBOURS.length + 1 } as const;
const TYPE_ROWS = NEIGHBOURS.length + 2;
const UNQUOTED = 0;
const QUOTED = QUOTE.inside * 2 + 1;

/**
 * The first pass: what each token is, judged from the words around it in its block alone. Sums of weights are kept as rows,
 * those of small states where their key says. First all rows of a block are looked up, then they are added: so the
 * processor waits for many of them at once.
 */
export class FirstPassTagger {
  readonly types: WordTypes;
  readonly #features: FirstFeatures;
  readonly #outline = new BlockOutline();
  readonly #rows: ScoreRows;
  readonly #chain: LabelChain;
  readonly #exponentials: ExponentialTable;
  /** By type: the first of its rows. */
  #typeRows = new Int32Array(1 << 12);
  #typesRead = LEFT_EDGE;
  /** The rows of types in the other states of WORD_STATES. */
  readonly #wordRows = new HashedRows();
  readonly #namedRows = new HashedRows();
  readonly #expanded = new Int32Array(MOST_FEATURES);
  /** Of the block that is read: the types of its tokens, their rows (ROWS each), and what comes of them. */
  #typeOf = new Int32Array(0);
  #found = new Int32Array(0);
  #factors = new Float64Array(0);
  #cueBegins = new Float32Array(0);

  constructor(model: ModelFile, types: WordTypes) {
    this.types = types;
    this.#features = new FirstFeatures(types);
    this.#rows = new ScoreRows(model.int32('weights'), 4, 0, 4, STATE_KEYS);
    this.#chain = new LabelChain(LABELS.length, model.float32('first transitions'));
    this.#exponentials = new ExponentialTable(model.number('first scale'));
  }

  /** Whether so much is kept that another tagger should take over. */
  get isFull(): boolean {
    return this.#rows.used > MOST_KEPT;
  }

  /** Tags a block. Cost: linear in its tokens. */
  run(layers: Layers, carry: number, kind: number): FirstPass {
    const { length } = layers;
    this.#makeRoom(length);
    this.#readTypes(layers);
    this.#outline.read(layers);
    this.#features.enter(layers, this.#outline, this.#typeOf, carry, kind);
    for (let at = 0; at < length; at++) this.#findRows(at);
    const secondScores = new Int32Array(length * 4);
    for (let at = 0; at < length; at++) this.#addRows(at, layers.names[at]!, secondScores);
    this.#chain.probabilities(this.#factors, this.#outline.contexts, length);
    const findings = this.#findings(layers);
    return {
      layers,
      probabilities: findings.probabilities,
      lemmas: findings.lemmas,
      flags: findings.flags,
      outlook: outlookOf(findings),
      secondScores,
    };
  }

  #makeRoom(length: number): void {
    if (this.#typeOf.length >= length) return;
    this.#typeOf = new Int32Array(length * 2);
    this.#found = new Int32Array(length * 2 * ROWS);
    this.#factors = new Float64Array(length * 2 * LANES);
    this.#cueBegins = new Float32Array(length * 2);
  }

  /** Reads the types of a block's tokens, and makes the rows of those not met before. */
  #readTypes({ words, tags, length }: Layers): void {
    for (let at = 0; at < length; at++) this.#typeOf[at] = this.types.typeOf(words[at]!, tags[at]!);
    const { count } = this.types;
    while (count > this.#typeRows.length) this.#typeRows = doubled(this.#typeRows);
    for (let type = this.#typesRead; type < count; type++) {
      const row = this.#rows.reserve(TYPE_ROWS);
      this.#typeRows[type] = row;
      for (let neighbour = 0; neighbour < NEIGHBOURS.length; neighbour++) {
        const features = this.#features.expandNeighbour(neighbour, type, this.#expanded);
        this.#rows.write(row + (TYPE_ROW.neighbours + neighbour) * ROW, this.#expanded, features);
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
    found[first] = this.#wordRow(this.#typeOf[at]!, keys[GROUP.word]!);
    for (let neighbour = 0; neighbour < NEIGHBOURS.length; neighbour++) {
      const group = GROUP.neighbours + neighbour;
      found[first + group] = this.#typeRows[keys[group]!]! + (TYPE_ROW.neighbours + neighbour) * ROW;
    }
    for (let group: number = GROUP.states; group < GROUP.namedNeighbours; group++)
      found[first + group] = this.#written(ROW + keys[group]! * ROW, group);
    for (let group: number = GROUP.namedNeighbours; group < GROUP.all && keys[group] !== 0; group++)
      found[first + group] = this.#hashedRow(this.#namedRows, group, keys[group]!);
  }

  /** The row of the group of the token's own type. */
  #wordRow(type: number, key: number): number {
    const state = key - type * WORD_STATES;
    if (state === UNQUOTED) return this.#written(this.#typeRows[type]! + TYPE_ROW.unquoted * ROW, GROUP.word);
    if (state === QUOTED) return this.#written(this.#typeRows[type]! + TYPE_ROW.quoted * ROW, GROUP.word);
    return this.#hashedRow(this.#wordRows, GROUP.word, key);
  }

  /** A row that was set apart: written when it is asked for the first time. */
  #written(row: number, group: number): number {
    if (this.#rows.sums[row] === 0)
      this.#rows.write(row, this.#expanded, this.#features.expand(group, this.#expanded));
    return row;
  }

  #hashedRow(rows: HashedRows, group: number, key: number): number {
    const known = rows.get(key);
    if (known !== 0) return known;
    const row = this.#rows.add(this.#expanded, this.#features.expand(group, this.#expanded));
    rows.set(key, row);
    return row;
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

  #findings(layers: Layers): FirstFindings {
    const { length } = layers;
    const types = this.#typeOf;
    const lemmas = new Int32Array(length);
    const flags = new Int32Array(length);
    for (let at = 0; at < length; at++) {
      this.#cueBegins[at] = this.#factors[at * LANES + CUE_BEGIN]!;
      lemmas[at] = this.types.lemmas[types[at]!]!;
      flags[at] = this.types.flags[types[at]!]!;
    }
    const probabilities = partsOf(this.#factors, length);
    return { layers, probabilities, cueBegins: this.#cueBegins, lemmas, flags };
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
