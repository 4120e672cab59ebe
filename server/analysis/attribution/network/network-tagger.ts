import type { ModelFile } from '../../../language/model-file.ts';
import type { NetworkExports } from '../../../language/network-exports.ts';
import type { Language } from '../../../language/language.ts';
import type { TaggedBlock } from '../tagged-block.ts';
import { orderRow, writeBeginnings, writeQuotationStates } from './network-inputs.ts';
import { NetworkKernel } from './network-kernel.ts';
import { putModel, putOutput } from './network-model.ts';
import { WINDOW, type Window, windowsOf } from './windows.ts';
import { WordRows } from './word-rows.ts';

/** Bytes for what the first layer makes of words: those of some ten stories, of 4 kB each. */
const WORD_ROOM = 16 << 20;

/** Where the columns of a window lie, by the tokens it has room for, as Columns in inputs.ts of the kernel lays them out. */
const COLUMNS = {
  firstPass: 0,
  slots: 12,
  parts: 16,
  tags: 28,
  names: 29,
  quotations: 30,
  beginnings: 31,
  labels: 32,
};

/** What is asked of the network: a block that the fast tagger has read. */
export interface NetworkInput {
  readonly block: TaggedBlock;
  /** Index among the attributable blocks of its story. */
  readonly order: number;
  /** See BLOCK_KIND. */
  readonly kind: number;
  /** How many tokens the dateline at its head has. */
  readonly dateline: number;
}

/**
 * Tags blocks by a network of two layers that read the block in both directions. It sees one block at a time; what the first
 * pass of the fast tagger found is among what it reads.
 * Source: Huang, Xu and Yu 2015 (BiLSTM-CRF); weights: models/MODEL-CARD.md.
 */
export class NetworkTagger {
  readonly #kernel: NetworkKernel;
  readonly #words: WordRows;
  /** Where the columns of a window lie. */
  readonly #at: number;
  #states = new Uint8Array(WINDOW);
  #beginnings = new Uint8Array(WINDOW);

  /**
   * @param read Gives the model, into the kernel that it is for.
   * @throws RangeError for a model whose tables do not fit each other.
   */
  constructor(exports: NetworkExports, read: (kernel: NetworkKernel) => ModelFile) {
    const kernel = new NetworkKernel(exports);
    const file = read(kernel);
    const model = putModel(kernel, file);
    // Four gates of two directions, four bytes each.
    const slots = Math.floor(WORD_ROOM / (model.units * 32));
    this.#kernel = kernel;
    this.#at = putOutput(kernel, file, slots, WINDOW);
    this.#words = new WordRows(kernel, model, slots);
  }

  /**
   * A block with the labels and probabilities of the network, as its second pass. Cost: linear in its tokens; the memory that
   * the network needs does not grow with them.
   */
  tag({ block, order, kind, dateline }: NetworkInput): TaggedBlock {
    const { length } = block.layers;
    this.#readStates(block);
    const labels = new Uint8Array(length);
    const secondPass = new Float32Array(3 * length);
    for (const window of windowsOf(block.layers)) {
      this.#enter(block, window);
      this.#kernel.exports.read(window.to - window.from, orderRow(order), kind);
      this.#take(window, labels, secondPass);
    }
    leaveOut(dateline, labels, secondPass);
    return { ...block, labels, secondPass, isBare: block.isBare && labels.every((label) => label === 0) };
  }

  #readStates({ layers }: TaggedBlock): void {
    if (layers.length > this.#states.length) {
      this.#states = new Uint8Array(layers.length);
      this.#beginnings = new Uint8Array(layers.length);
    }
    writeQuotationStates(layers, this.#states);
    writeBeginnings(layers, this.#beginnings);
  }

  #enter({ layers, lemmas, firstPass }: TaggedBlock, { from, to }: Window): void {
    const { buffer } = this.#kernel.bytes;
    const slots = new Int32Array(buffer, this.#column('slots'), WINDOW);
    this.#words.writeSlots(layers, lemmas, from, to, slots);
    const { bytes } = this.#kernel;
    new Float32Array(buffer, this.#column('firstPass'), 3 * WINDOW).set(firstPass.subarray(3 * from, 3 * to));
    const tags = this.#column('tags');
    // Row 0 is for no tag.
    for (let at = from; at < to; at++) bytes[tags + at - from] = layers.tags[at]! + 1;
    bytes.set(layers.names.subarray(from, to), this.#column('names'));
    bytes.set(this.#states.subarray(from, to), this.#column('quotations'));
    bytes.set(this.#beginnings.subarray(from, to), this.#column('beginnings'));
  }

  #take({ from, ownFrom, ownTo }: Window, labels: Uint8Array, parts: Float32Array): void {
    const { bytes } = this.#kernel;
    const label = this.#column('labels') + ownFrom - from;
    labels.set(bytes.subarray(label, label + ownTo - ownFrom), ownFrom);
    const part = this.#column('parts') + 12 * (ownFrom - from);
    parts.set(new Float32Array(bytes.buffer, part, 3 * (ownTo - ownFrom)), 3 * ownFrom);
  }

  #column(name: keyof typeof COLUMNS): number {
    return this.#at + WINDOW * COLUMNS[name];
  }
}

/** A dateline is nobody's words, but stands before words that often are somebody's: what began in it begins behind it. */
function leaveOut(dateline: number, labels: Uint8Array, parts: Float32Array): void {
  if (dateline === 0) return;
  labels.fill(0, 0, dateline);
  parts.fill(0, 0, 3 * dateline);
  if (isInside(labels[dateline]!)) labels[dateline]! -= 1;
}

/** Whether a label goes on with a part that another began: every second of LABELS does. */
function isInside(label: number): boolean {
  return label > 0 && label % 2 === 0;
}

/** The process's network, for `language.once`. */
export function newNetworkTagger(language: Language): NetworkTagger {
  return new NetworkTagger(language.networkExports(), (kernel) => language.modelIn(kernel, 'network'));
}
