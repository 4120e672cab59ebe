/** Bytes of a page: what is kept of some thirty blocks of a story. */
const PAGE = 1 << 16;
/** The largest piece of a page, in bytes: a larger one has memory of its own, so that little of a page stays unused. */
const LARGEST = PAGE >> 2;

/** Where bytes are kept. No view of them: making one takes as long as copying a sentence's, and most are read as numbers. */
export interface Piece {
  readonly buffer: ArrayBuffer;
  /** Their place in the buffer: a multiple of 8. */
  readonly at: number;
}

/**
 * Keeps bytes in pieces of pages: memory of its own costs a block as much as half of its tagging does (2.5 µs a time).
 * A page lives as long as somebody keeps a piece of it: blocks that were each read after many others keep a page each at worst.
 */
export class Pages {
  #page = new ArrayBuffer(PAGE);
  #bytes = new Uint8Array(this.#page);
  #used = 0;

  /** Keeps a copy of some bytes. */
  keep(bytes: Uint8Array): Piece {
    const size = bytes.length;
    if (size > LARGEST) return { buffer: new Uint8Array(bytes).buffer, at: 0 };
    if (this.#used + size > PAGE) this.#turn();
    const at = this.#used;
    this.#bytes.set(bytes, at);
    this.#used += (size + 7) & ~7;
    return { buffer: this.#page, at };
  }

  #turn(): void {
    this.#page = new ArrayBuffer(PAGE);
    this.#bytes = new Uint8Array(this.#page);
    this.#used = 0;
  }
}
