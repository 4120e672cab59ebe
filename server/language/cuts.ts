import type { Span } from '../text/span.ts';
import { isLatinLetter } from './characters.ts';
import { HASH_FACTOR, HASH_START } from './hash.ts';
import type { TokenKind } from './tokens.ts';

/** The second hash differs from the first by where it starts and by its factor. Any odd numbers serve. */
const CHECK_START = 0x3c6ef35f;
const CHECK_FACTOR = 0x2c1b3c6d;

const { imul } = Math;

/** A piece that a text is cut into. */
export interface Cut extends Span {
  readonly kind: TokenKind;
}

/**
 * The pieces that a text is cut into, in order, before they are looked up in a vocabulary: in columns by piece, which
 * one text after another is read into. Looked up in one short loop, several pieces wait for their places in memory at
 * once.
 */
export class Cuts {
  /** What is cut; empty when that is done, so that no text is kept with the columns. */
  text = '';
  /** Pieces so far. */
  length = 0;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: TokenKind[] = [];
  /** What hashText makes of the piece, and another hash: by both a vocabulary tells words. */
  readonly hashes: Int32Array;
  readonly checks: Int32Array;

  /** @param room Units of the longest text: none has more pieces. */
  constructor(room: number) {
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
    this.hashes = new Int32Array(room);
    this.checks = new Int32Array(room);
  }

  /** Begins with a text: the pieces of the one before are gone. */
  begin(text: string): this {
    this.text = text;
    this.length = 0;
    return this;
  }

  /** The piece that was added last. */
  get last(): Cut | undefined {
    const at = this.length - 1;
    return at < 0 ? undefined : { start: this.starts[at]!, end: this.ends[at]!, kind: this.kinds[at]! };
  }

  /**
   * Reads the Latin letters at `start`, which are nearly all letters of nearly all stories, and gives where they end.
   * They are hashed as they are read, so that each is taken out of the text once; `addLetters` makes them a piece.
   */
  readLetters(start: number): number {
    const { text } = this;
    let hash = HASH_START;
    let check = CHECK_START;
    let end = start;
    for (; end < text.length; end++) {
      const unit = text.charCodeAt(end);
      if (!isLatinLetter(unit)) break;
      hash = imul(hash ^ unit, HASH_FACTOR);
      check = imul(check ^ unit, CHECK_FACTOR);
    }
    if (end > start) this.#put(start, end, hash, check);
    return end;
  }

  /** Adds the letters that were read last, a word, and gives where they end. */
  addLetters(): number {
    this.kinds[this.length] = 'word';
    return this.ends[this.length++]!;
  }

  /** Adds what stands between two offsets, and gives the second. */
  add(start: number, end: number, kind: TokenKind): number {
    const { text } = this;
    let hash = HASH_START;
    let check = CHECK_START;
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      hash = imul(hash ^ unit, HASH_FACTOR);
      check = imul(check ^ unit, CHECK_FACTOR);
    }
    this.#put(start, end, hash, check);
    this.kinds[this.length++] = kind;
    return end;
  }

  /** Writes what the next piece will be. */
  #put(start: number, end: number, hash: number, check: number): void {
    const at = this.length;
    this.starts[at] = start;
    this.ends[at] = end;
    this.hashes[at] = hash;
    this.checks[at] = check;
  }
}
