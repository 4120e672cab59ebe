import type { Kernel } from './kernel.ts';
import { type Layers, LAYERS_SIZE } from './layers.ts';
import type { Piece } from './pages.ts';
import type { Sentence } from './sentences.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A quotation as a half-open range of tokens. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Gives the kernel the words, sentences and quotations of a block: what it tags. Returns where the block's layers lie. */
export function enterTokens(
  kernel: Kernel,
  numbers: readonly number[],
  sentences: readonly Sentence[],
  quotations: readonly TokenRange[],
): number {
  const { length } = numbers;
  const at = kernel.exports.enterBlock(length) >>> 0;
  const { ints } = kernel;
  const words = at >>> 2;
  for (let token = 0; token < length; token++) ints[words + token] = numbers[token]!;
  const sentenceOf = words + length;
  // Tokens before the first sentence (a dateline) are sentence 0, and the sentences follow from 1. Those behind a sentence
  // that none has belong to it: numbers never fall, on which the kernel relies.
  const before = sentences[0]?.firstToken ?? length;
  fill(ints, 0, sentenceOf, sentenceOf + before);
  const first = before > 0 ? 1 : 0;
  for (let index = 0; index < sentences.length; index++) {
    const end = index + 1 < sentences.length ? sentences[index + 1]!.firstToken : length;
    fill(ints, first + index, sentenceOf + sentences[index]!.firstToken, sentenceOf + end);
  }
  const quotationOf = sentenceOf + length;
  fill(ints, -1, quotationOf, quotationOf + length);
  for (let index = 0; index < quotations.length; index++) {
    const { from, to } = quotations[index]!;
    fill(ints, index, quotationOf + from, quotationOf + to);
  }
  return at;
}

/** What the method of this name does, which takes longer for as few numbers as a sentence has. */
function fill(ints: Int32Array, number: number, from: number, to: number): void {
  for (let at = from; at < to; at++) ints[at] = number;
}

/** A copy of the layers of a block of so many tokens, which lie in the kernel. */
export function takeLayers(kernel: Kernel, at: number, length: number, vocabulary: Vocabulary): Layers {
  return layersIn(kernel.copy(at, length * LAYERS_SIZE), length, vocabulary);
}

/** The layers of a block of so many tokens that are written, or to be written, to a piece of memory. */
export function layersIn({ buffer, at }: Piece, length: number, vocabulary: Vocabulary): Layers {
  return {
    length,
    memory: new Uint8Array(buffer, at, length * LAYERS_SIZE),
    vocabulary,
    words: new Int32Array(buffer, at, length),
    sentences: new Int32Array(buffer, at + length * 4, length),
    quotations: new Int32Array(buffer, at + length * 8, length),
    tags: new Uint8Array(buffer, at + length * 12, length),
    names: new Uint8Array(buffer, at + length * 13, length),
  };
}
