import { LabelChain, LANES } from '../../../language/label-chain.ts';
import type { ModelFile } from '../../../language/model-file.ts';
import { ScoreRows } from '../../../language/score-rows.ts';
import type { TaggedBlock } from '../tagged-block.ts';
import { BlockOutline } from './block-outline.ts';
import type { NeighbourView } from './cue-outlook.ts';
import { ExponentialTable } from './exponential-table.ts';
import { MOST_FEATURES } from './first-features.ts';
import { type FirstPass, partsOf } from './first-pass.ts';
import { HashedRows } from './hashed-rows.ts';
import { LABELS } from './labels.ts';
import { SECOND_GROUPS, SECOND_STATE_GROUPS, SECOND_STATE_KEYS, SecondFeatures } from './second-features.ts';

/** Numbers of a row: the labels, two to a number. */
const ROW = 4;

/** Numbers that the kept rows may take before the pass starts afresh: 32 MB. */
const MOST_KEPT = 1 << 23;

/**
 * The second pass: judges each token anew, knowing what the first found in its block and at the nearer ends of the
 * blocks around it. A bias on the labels that begin a source or a cue makes it find more of them.
 */
export class SecondPassTagger {
  readonly #features = new SecondFeatures();
  readonly #outline = new BlockOutline();
  readonly #rows: ScoreRows;
  readonly #chain: LabelChain;
  readonly #exponentials: ExponentialTable;
  readonly #scale: number;
  readonly #bias: Float64Array;
  readonly #lemmaRows = new HashedRows();
  /** Key and row of each lemma group as last asked for. */
  readonly #lastKeys = new Int32Array(SECOND_GROUPS - SECOND_STATE_GROUPS);
  readonly #lastRows = new Int32Array(SECOND_GROUPS - SECOND_STATE_GROUPS);
  readonly #expanded = new Int32Array(MOST_FEATURES);
  /** The rows of a block's tokens, SECOND_GROUPS each. */
  #found = new Int32Array(0);
  #scores = new Float64Array(0);
  #factors = new Float64Array(0);

  constructor(model: ModelFile) {
    this.#rows = new ScoreRows(model.int32('weights'), 4, 2, 2, SECOND_STATE_KEYS);
    this.#chain = new LabelChain(LABELS.length, model.float32('second transitions'));
    this.#scale = model.number('second scale');
    this.#exponentials = new ExponentialTable(this.#scale);
    this.#bias = Float64Array.from(model.float32('bias'));
  }

  /** Whether so much is kept that another tagger should take over. */
  get isFull(): boolean {
    return this.#rows.used > MOST_KEPT;
  }

  /** Tags a block that the first pass has read. Cost: linear in its tokens. */
  run(first: FirstPass, before: NeighbourView, after: NeighbourView): TaggedBlock {
    const { layers, lemmas, flags } = first;
    const { length } = layers;
    this.#makeRoom(length);
    this.#outline.read(layers);
    this.#features.enter(first, this.#outline, before, after);
    for (let at = 0; at < length; at++) this.#findRows(at);
    for (let at = 0; at < length; at++) this.#addRows(at, first.secondScores);
    const labels = new Uint8Array(length);
    this.#chain.best(this.#scores, this.#outline.contexts, length, labels);
    // Where nothing was found and nothing is quoted nobody asks how likely it was: the first pass's word is enough.
    const isBare = this.#outline.quotationCount === 0 && labels.every((label) => label === 0);
    if (!isBare) this.#chain.probabilities(this.#factors, this.#outline.contexts, length);
    const secondPass = isBare ? first.probabilities : partsOf(this.#factors, length);
    return { layers, lemmas, flags, labels, firstPass: first.probabilities, secondPass };
  }

  #makeRoom(length: number): void {
    if (this.#scores.length >= length * LANES) return;
    this.#scores = new Float64Array(length * 2 * LANES);
    this.#factors = new Float64Array(length * 2 * LANES);
    this.#found = new Int32Array(length * 2 * SECOND_GROUPS);
  }

  /** Looks up the rows of a token; those not kept yet are made. Row 0 adds nothing. */
  #findRows(at: number): void {
    const features = this.#features;
    features.read(at);
    const { keys } = features;
    const found = this.#found;
    const first = at * SECOND_GROUPS;
    for (let group = 0; group < SECOND_STATE_GROUPS; group++)
      found[first + group] = this.#written(ROW + keys[group]! * ROW, group);
    for (let group = SECOND_STATE_GROUPS; group < SECOND_GROUPS; group++)
      found[first + group] = keys[group] === 0 ? 0 : this.#lemmaRow(group, keys[group]!);
  }

  /** Adds up the rows of a token, on top of what the first pass summed. */
  #addRows(at: number, base: Int32Array): void {
    const found = this.#found;
    const { sums } = this.#rows;
    let even0 = base[at * ROW]!;
    let even1 = base[at * ROW + 1]!;
    let odd0 = base[at * ROW + 2]!;
    let odd1 = base[at * ROW + 3]!;
    const end = (at + 1) * SECOND_GROUPS;
    for (let index = at * SECOND_GROUPS; index < end; index++) {
      const row = found[index]!;
      even0 += sums[row]!;
      even1 += sums[row + 1]!;
      odd0 += sums[row + 2]!;
      odd1 += sums[row + 3]!;
    }
    this.#exponentials.write(this.#factors, at * LANES, even0, even1, odd0, odd1);
    this.#writeScores(at * LANES, even0, even1, odd0, odd1);
  }

  /** What a cue's lemma tells is mostly the same as for the token before. */
  #lemmaRow(group: number, key: number): number {
    const place = group - SECOND_STATE_GROUPS;
    if (this.#lastKeys[place] === key) return this.#lastRows[place]!;
    let row = this.#lemmaRows.get(key);
    if (row === 0) {
      row = this.#rows.add(this.#expanded, this.#features.expand(group, this.#expanded));
      this.#lemmaRows.set(key, row);
    }
    this.#lastKeys[place] = key;
    return (this.#lastRows[place] = row);
  }

  /** A row that was set apart: written when it is asked for the first time. */
  #written(row: number, group: number): number {
    if (this.#rows.sums[row] === 0)
      this.#rows.write(row, this.#expanded, this.#features.expand(group, this.#expanded));
    return row;
  }

  #writeScores(at: number, even0: number, even1: number, odd0: number, odd1: number): void {
    const scores = this.#scores;
    const bias = this.#bias;
    const scale = this.#scale;
    scores[at] = (even0 & 0xffff) * scale + bias[0]!;
    scores[at + 1] = (odd0 & 0xffff) * scale + bias[1]!;
    scores[at + 2] = (even0 >>> 16) * scale + bias[2]!;
    scores[at + 3] = (odd0 >>> 16) * scale + bias[3]!;
    scores[at + 4] = (even1 & 0xffff) * scale + bias[4]!;
    scores[at + 5] = (odd1 & 0xffff) * scale + bias[5]!;
    scores[at + 6] = (even1 >>> 16) * scale + bias[6]!;
  }
}
