import { hashPart, hashText } from './hash.ts';
import { MadeOnce } from './made-once.ts';
import { plainForm, shapeOf } from './word-shape.ts';

/** Words after which a vocabulary is full: whoever keeps one starts another. About 8 MB of columns. */
const CAPACITY = 60_000;

/** The length from which V8 does not copy what it cuts out of a text, but keeps the whole text. */
const SHORTEST_SLICE = 13;

/**
 * The words met so far, each with a number and with what the trained models ask of it, computed once. Ids count from 1;
 * 0 is no word. Columns are indexed by id; `intern` may replace them, so read them from the vocabulary after it.
 */
export class Vocabulary {
  readonly #made = new MadeOnce<Vocabulary>();
  /**
   * Open-addressing table: two numbers a slot, the hash of a word as written and its id; 0 for none. A table of our own,
   * because a Map would first have every word cut out of its text, hashed and kept twice.
   */
  #slots = new Int32Array(1 << 14);
  /** The words as written. */
  readonly texts: string[] = [''];
  /** Hashes of the plain form (typographic marks made plain) and of its small letters. */
  hashes = new Int32Array(4096);
  lowerHashes = new Int32Array(4096);
  /** Hash of the shape: “Xx”, “d,d”. */
  shapes = new Int32Array(4096);

  get size(): number {
    return this.texts.length;
  }

  get isFull(): boolean {
    return this.texts.length > CAPACITY;
  }

  /** The number of a word: a text, or what stands in it from `start` to before `end`. */
  intern(text: string, start = 0, end = text.length): number {
    const hash = hashPart(text, start, end);
    const slots = this.#slots;
    const mask = slots.length - 2;
    let at = firstSlot(hash, mask);
    for (; slots[at + 1] !== 0; at = (at + 2) & mask)
      if (slots[at] === hash && isSame(this.texts[slots[at + 1]!]!, text, start, end)) return slots[at + 1]!;
    return this.#add(copyOf(text.slice(start, end)), hash, at);
  }

  /** What a function makes of this vocabulary, made once: the function is the key, so give one that is kept. */
  once<T>(make: (vocabulary: Vocabulary) => T): T {
    return this.#made.of(this, make);
  }

  #add(text: string, hash: number, slot: number): number {
    const id = this.texts.length;
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = id;
    this.texts.push(text);
    if (this.texts.length * 4 > this.#slots.length) this.#spread();
    if (id >= this.hashes.length) this.#grow();
    const plain = plainForm(text);
    const lower = plain.toLowerCase();
    this.hashes[id] = plain === text ? hash : hashText(plain);
    this.lowerHashes[id] = lower === plain ? this.hashes[id] : hashText(lower);
    this.shapes[id] = hashText(shapeOf(plain));
    return id;
  }

  /** Moves the words to a table of twice the size, so that half of it stays free. */
  #spread(): void {
    const known = this.#slots;
    const slots = new Int32Array(known.length * 2);
    const mask = slots.length - 2;
    for (let from = 0; from < known.length; from += 2) {
      if (known[from + 1] === 0) continue;
      let at = firstSlot(known[from]!, mask);
      while (slots[at + 1] !== 0) at = (at + 2) & mask;
      slots[at] = known[from]!;
      slots[at + 1] = known[from + 1]!;
    }
    this.#slots = slots;
  }

  #grow(): void {
    this.hashes = doubled(this.hashes);
    this.lowerHashes = doubled(this.lowerHashes);
    this.shapes = doubled(this.shapes);
  }
}

/** Where to look first for a word: the low bits of its hash alone tell short words badly apart. */
function firstSlot(hash: number, mask: number): number {
  return ((hash ^ (hash >>> 15)) << 1) & mask;
}

function isSame(known: string, text: string, start: number, end: number): boolean {
  const length = end - start;
  if (known.length !== length) return false;
  for (let at = 0; at < length; at++) if (known.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

/** The same text, but not a part of another that would be kept with it. */
function copyOf(text: string): string {
  return text.length < SHORTEST_SLICE ? text : Array.from(text).join('');
}

/** A column of twice the length with the same numbers at its head. */
export function doubled(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(column.length * 2);
  longer.set(column);
  return longer;
}
