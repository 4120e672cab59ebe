import { hashText } from './hash.ts';
import { MadeOnce } from './made-once.ts';
import { plainForm, shapeOf } from './word-shape.ts';

/** Words after which a vocabulary is full: whoever keeps one starts another. About 8 MB of columns. */
const CAPACITY = 60_000;

/**
 * The words met so far, each with a number and with what the trained models ask of it, computed once. Ids count from 1;
 * 0 is no word. Columns are indexed by id; `intern` may replace them, so read them from the vocabulary after it.
 */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #made = new MadeOnce<Vocabulary>();
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

  /** The number of a word. */
  intern(text: string): number {
    return this.#ids.get(text) ?? this.#add(text);
  }

  /** What a function makes of this vocabulary, made once: the function is the key, so give one that is kept. */
  once<T>(make: (vocabulary: Vocabulary) => T): T {
    return this.#made.of(this, make);
  }

  #add(text: string): number {
    const id = this.texts.length;
    this.#ids.set(text, id);
    this.texts.push(text);
    if (id >= this.hashes.length) this.#grow();
    const plain = plainForm(text);
    const lower = plain.toLowerCase();
    this.hashes[id] = hashText(plain);
    this.lowerHashes[id] = hashText(lower);
    this.shapes[id] = hashText(shapeOf(plain));
    return id;
  }

  #grow(): void {
    this.hashes = doubled(this.hashes);
    this.lowerHashes = doubled(this.lowerHashes);
    this.shapes = doubled(this.shapes);
  }
}

/** A column of twice the length with the same numbers at its head. */
export function doubled(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(column.length * 2);
  longer.set(column);
  return longer;
}
