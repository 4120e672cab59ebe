import type { Kernel } from './kernel.ts';
import { type Layers, LAYERS_SIZE } from './layers.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A quotation as a half-open range of tokens. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Gives the kernel the words, sentences and quotations of a block: what it tags. Returns where the block's layers lie. */
export function enterTokens(
  kernel: Kernel,
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  quotations: readonly TokenRange[],
): number {
  const { length } = tokens;
  const at = kernel.exports.enterBlock(length) >>> 0;
  const { ints } = kernel;
  const words = at >>> 2;
  for (let token = 0; token < length; token++) ints[words + token] = vocabulary.intern(tokens[token]!.text);
  const sentenceOf = words + length;
  ints.fill(0, sentenceOf, sentenceOf + length);
  // Tokens before the first sentence (a dateline) are sentence 0, and the sentences follow from 1. Those behind a sentence
  // that none has belong to it: numbers never fall, on which the kernel relies.
  const first = (sentences[0]?.firstToken ?? 0) > 0 ? 1 : 0;
  sentences.forEach(({ firstToken }, index) => {
    const end = sentences[index + 1]?.firstToken ?? length;
    ints.fill(first + index, sentenceOf + firstToken, sentenceOf + end);
  });
  const quotationOf = sentenceOf + length;
  ints.fill(-1, quotationOf, quotationOf + length);
  quotations.forEach(({ from, to }, index) => ints.fill(index, quotationOf + from, quotationOf + to));
  return at;
}

/** A copy of the layers of a block of so many tokens, which lie in the kernel. */
export function takeLayers(kernel: Kernel, at: number, length: number, vocabulary: Vocabulary): Layers {
  return layersIn(kernel.copy(at, length * LAYERS_SIZE), length, vocabulary);
}

/** The layers of a block of so many tokens that are written, or to be written, to a piece of memory. */
export function layersIn(memory: Uint8Array<ArrayBuffer>, length: number, vocabulary: Vocabulary): Layers {
  const { buffer, byteOffset: at } = memory;
  return {
    length,
    memory,
    vocabulary,
    words: new Int32Array(buffer, at, length),
    sentences: new Int32Array(buffer, at + length * 4, length),
    quotations: new Int32Array(buffer, at + length * 8, length),
    tags: new Uint8Array(buffer, at + length * 12, length),
    names: new Uint8Array(buffer, at + length * 13, length),
  };
}
