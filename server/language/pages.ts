/** Bytes of a page: what is kept of some thirty blocks of a story. */
const PAGE = 1 << 16;
/** The largest piece of a page, in bytes: a larger one has memory of its own, so that little of a page stays unused. */
const LARGEST = PAGE >> 2;

/**
 * Hands out memory in pieces of pages: memory of its own costs a block as much as half of its tagging does (2.5 µs a time).
 * A page lives as long as somebody keeps a piece of it: blocks that were each read after many others keep a page each at worst.
 */
export class Pages {
  #page = new ArrayBuffer(PAGE);
  #used = 0;

  /** So many bytes, all 0, at a multiple of 8. */
  take(size: number): Uint8Array<ArrayBuffer> {
    if (size > LARGEST) return new Uint8Array(size);
    if (this.#used + size > PAGE) {
      this.#page = new ArrayBuffer(PAGE);
      this.#used = 0;
    }
    const piece = new Uint8Array(this.#page, this.#used, size);
    this.#used += (size + 7) & ~7;
    return piece;
  }
}
