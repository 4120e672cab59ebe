import { Cuts } from './cuts.ts';
import { hashText } from './hash.ts';
import { MadeOnce } from './made-once.ts';
import { plainForm, shapeOf } from './word-shape.ts';

/** Words after which a vocabulary is full: whoever keeps one starts another. About 8 MB of columns. */
const CAPACITY = 60_000;

/** Numbers a slot of the table: the fourth is free, so that a slot lies in one line of memory. */
const SLOT = 4;

/** Units of the longest text whose pieces are read into columns that are kept: few blocks have as many. */
const KEPT_ROOM = 4096;

/** The length from which V8 does not copy what it cuts out of a text, but keeps the whole text. */
const SHORTEST_SLICE = 13;

/**
 * The words met so far, each with a number and with what the trained models ask of it, computed once. Ids count from 1;
 * 0 is no word. Columns are indexed by id; a new word may replace them, so read them from the vocabulary.
 */
export class Vocabulary {
  readonly #made = new MadeOnce<Vocabulary>();
  /**
   * Open-addressing table: two hashes of a word as written and its id, 0 for none. Words are told by their hashes alone:
   * of 60,000 words two have both in common once in 10,000,000,000 times. A table of our own, because a Map would first
   * have every word cut out of its text, and look at three places in memory for each.
   */
  #slots = new Int32Array(SLOT << 13);
  readonly #cuts = new Cuts(KEPT_ROOM);
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

  /** What a text is to be cut into; good until another text is, or a word is interned. */
  cutsFor(text: string): Cuts {
    const cuts = text.length > KEPT_ROOM ? new Cuts(text.length) : this.#cuts;
    return cuts.begin(text);
  }

  /** The number of a word. */
  intern(word: string): number {
    const cuts = this.cutsFor(word);
    cuts.add(0, word.length, 'word');
    return this.numbersOf(cuts)[0]!;
  }

  /** The numbers of the words that a text was cut into; the text is let go. */
  numbersOf(cuts: Cuts): number[] {
    const { length } = cuts;
    const words: number[] = [];
    for (let index = 0; index < length; index++) words.push(this.#numberOf(cuts, index));
    cuts.text = '';
    return words;
  }

  #numberOf({ text, starts, ends, hashes, checks }: Cuts, index: number): number {
    const hash = hashes[index]!;
    const check = checks[index]!;
    const slots = this.#slots;
    const mask = slots.length - SLOT;
    let at = firstSlot(hash, mask);
    for (; slots[at + 2] !== 0; at = (at + SLOT) & mask)
      if (slots[at] === hash && slots[at + 1] === check) return slots[at + 2]!;
    return this.#add(copyOf(text.slice(starts[index], ends[index])), hash, check, at);
  }

  /** What a function makes of this vocabulary, made once: the function is the key, so give one that is kept. */
  once<T>(make: (vocabulary: Vocabulary) => T): T {
    return this.#made.of(this, make);
  }

  /** @param hash What hashText makes of the text. */
  #add(text: string, hash: number, check: number, slot: number): number {
    const id = this.texts.length;
    this.texts.push(text);
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = check;
    this.#slots[slot + 2] = id;
    if (this.texts.length * 2 * SLOT > this.#slots.length) this.#spread();
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
    const mask = slots.length - SLOT;
    for (let from = 0; from < known.length; from += SLOT) {
      if (known[from + 2] === 0) continue;
      let at = firstSlot(known[from]!, mask);
      while (slots[at + 2] !== 0) at = (at + SLOT) & mask;
      slots.set(known.subarray(from, from + SLOT), at);
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
  return ((hash ^ (hash >>> 15)) * SLOT) & mask;
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
