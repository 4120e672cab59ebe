import type { ModelFile } from '../../../language/model-file.ts';
import type { NetworkExports } from '../../../language/network-exports.ts';
import type { Language } from '../../../language/language.ts';
import type { Vocabulary } from '../../../language/vocabulary.ts';
import type { TaggedBlock } from '../tagged-block.ts';
import { orderRow, writeBeginnings, writeQuotationStates } from './network-inputs.ts';
import { NetworkKernel } from './network-kernel.ts';
import { putModel, putOutput } from './network-model.ts';
import { batchesOf, lengthOf, ROOM, SIDE_BY_SIDE } from './window-batches.ts';
import { type Window, windowsOf } from './windows.ts';
import { WordRows } from './word-rows.ts';

/** Bytes for what the first layer makes of words: those of some ten stories, of 4 kB each. */
const WORD_ROOM = 16 << 20;

/** Where the columns of a batch lie, by the tokens it has room for, as Columns in inputs.ts of the kernel lays them out. */
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

/** A block that is being read. */
interface OpenBlock {
  readonly input: NetworkInput;
  /** See QUOTATION_STATE, and BEGINS. */
  readonly states: Uint8Array;
  readonly beginnings: Uint8Array;
  readonly labels: Uint8Array;
  readonly secondPass: Float32Array;
}

interface OpenWindow extends Window {
  readonly block: OpenBlock;
}

/**
 * Tags blocks by a network of two layers that read the block in both directions. It sees one block at a time; what the first
 * pass of the fast tagger found is among what it reads.
 * Source: Huang, Xu and Yu 2015 (BiLSTM-CRF); weights: models/MODEL-CARD.md.
 */
export class NetworkTagger {
  readonly #kernel: NetworkKernel;
  readonly #words: WordRows;
  /** Where the columns of the tokens of a batch lie. */
  readonly #at: number;

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
    this.#at = putOutput(kernel, file, slots, SIDE_BY_SIDE, ROOM);
    this.#words = new WordRows(kernel, model, slots);
  }

  /** As `tagAll`, of one block. */
  tag(input: NetworkInput): TaggedBlock {
    return this.tagAll([input])[0]!;
  }

  /**
   * Blocks with the labels and probabilities of the network, as their second pass: each as if it were read alone, but
   * several together in less time. Cost: linear in their tokens, but for sorting their windows; the memory that the network
   * needs does not grow with them.
   */
  tagAll(inputs: readonly NetworkInput[]): TaggedBlock[] {
    const opened = inputs.map(open);
    for (const windows of byVocabulary(opened)) for (const batch of batchesOf(windows)) this.#read(batch);
    return opened.map(close);
  }

  /** Reads windows of one vocabulary side by side. */
  #read(batch: readonly OpenWindow[]): void {
    const tokens = batch.reduce((sum, window) => sum + lengthOf(window), 0);
    this.#words.makeRoom(batch[0]!.block.input.block.layers.vocabulary, tokens);
    let at = 0;
    for (const window of batch) {
      this.#enter(window, at);
      at += lengthOf(window);
    }
    this.#kernel.exports.read();
    at = 0;
    for (const window of batch) {
      this.#take(window, at);
      at += lengthOf(window);
    }
  }

  /** @param at The first token of the window among those of its batch. */
  #enter({ block, from, to }: OpenWindow, at: number): void {
    const { layers, lemmas, firstPass } = block.input.block;
    this.#words.writeSlots(layers, lemmas, from, to, this.#column('slots') + 4 * at);
    const { bytes } = this.#kernel;
    const parts = new Float32Array(bytes.buffer, this.#column('firstPass') + 12 * at, 3 * (to - from));
    parts.set(firstPass.subarray(3 * from, 3 * to));
    const tags = this.#column('tags') + at;
    // Row 0 is for no tag.
    for (let token = from; token < to; token++) bytes[tags + token - from] = layers.tags[token]! + 1;
    bytes.set(layers.names.subarray(from, to), this.#column('names') + at);
    bytes.set(block.states.subarray(from, to), this.#column('quotations') + at);
    bytes.set(block.beginnings.subarray(from, to), this.#column('beginnings') + at);
    this.#kernel.exports.addWindow(to - from, orderRow(block.input.order), block.input.kind);
  }

  #take({ block, from, ownFrom, ownTo }: OpenWindow, at: number): void {
    const { bytes } = this.#kernel;
    const first = at + ownFrom - from;
    const label = this.#column('labels') + first;
    block.labels.set(bytes.subarray(label, label + ownTo - ownFrom), ownFrom);
    const part = this.#column('parts') + 12 * first;
    block.secondPass.set(new Float32Array(bytes.buffer, part, 3 * (ownTo - ownFrom)), 3 * ownFrom);
  }

  #column(name: keyof typeof COLUMNS): number {
    return this.#at + ROOM * COLUMNS[name];
  }
}

/** A block with the columns that the network reads beside its layers, and those that it is to fill. */
function open(input: NetworkInput): OpenBlock {
  const { layers } = input.block;
  const { length } = layers;
  const states = new Uint8Array(length);
  const beginnings = new Uint8Array(length);
  writeQuotationStates(layers, states);
  writeBeginnings(layers, beginnings);
  return {
    input,
    states,
    beginnings,
    labels: new Uint8Array(length),
    secondPass: new Float32Array(3 * length),
  };
}

/** The windows of blocks: those whose words are numbered alike together. */
function byVocabulary(blocks: readonly OpenBlock[]): Iterable<OpenWindow[]> {
  const groups = new Map<Vocabulary, OpenWindow[]>();
  for (const block of blocks) {
    const { layers } = block.input.block;
    const group = groups.get(layers.vocabulary) ?? [];
    groups.set(layers.vocabulary, group);
    for (const window of windowsOf(layers)) group.push({ ...window, block });
  }
  return groups.values();
}

function close({ input: { block, dateline }, labels, secondPass }: OpenBlock): TaggedBlock {
  leaveOutDateline(dateline, labels, secondPass);
  return { ...block, labels, secondPass, isBare: block.isBare && labels.every((label) => label === 0) };
}

/**
 * A dateline is nobody's words, but stands before words that often are somebody's: what began in it begins behind it.
 *
 * @param dateline How many tokens it has.
 */
export function leaveOutDateline(dateline: number, labels: Uint8Array, parts: Float32Array): void {
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
