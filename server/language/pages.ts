/** Bytes of a page: what is kept of some thirty blocks of a story. */
const PAGE = 1 << 16;
/** Bytes from which a piece has memory of its own, so that little of a page stays unused. */
const LARGE = PAGE >> 2;

/**
 * Hands out memory in pieces of pages: memory of its own costs a block as much as half of its tagging does (2.5 µs a time).
 * A page lives as long as somebody keeps a piece of it.
 */
export class Pages {
  #page = new ArrayBuffer(PAGE);
  #used = 0;

  /** So many bytes, all 0, at a multiple of 8. */
  take(size: number): Uint8Array<ArrayBuffer> {
    if (size > LARGE) return new Uint8Array(size);
    if (this.#used + size > PAGE) {
      this.#page = new ArrayBuffer(PAGE);
      this.#used = 0;
    }
    const piece = new Uint8Array(this.#page, this.#used, size);
    this.#used += (size + 7) & ~7;
    return piece;
  }
}
