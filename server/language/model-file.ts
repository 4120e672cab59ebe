/** How the numbers of a section are stored. */
export type SectionType = 'int8' | 'uint8' | 'int32' | 'float32';

/** Where a section of a model file lies: offset in bytes from the end of the header, a multiple of 16; length in numbers. */
export interface SectionPlace {
  readonly type: SectionType;
  readonly offset: number;
  readonly length: number;
}

/** What stands at the head of a model file, as JSON. */
export interface ModelHeader {
  /** Numbers that the model needs beside its tables. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly sections: Readonly<Record<string, SectionPlace>>;
}

/** The first four bytes of a model file: “CDM1”, least significant first. */
export const MODEL_MAGIC = 0x314d4443;

/** Where tables start: section offsets count from here. `headerLength` in bytes. */
export function tablesStart(headerLength: number): number {
  return (8 + headerLength + 15) & ~15;
}

/**
 * A model file: four bytes of magic, the length of the header (uint32, little-endian), the header as JSON in ASCII, then
 * the tables, little-endian. Tables are views: nothing is copied while the bytes are aligned to 4.
 */
export class ModelFile {
  readonly #header: ModelHeader;
  readonly #bytes: () => Uint8Array;
  readonly #start: number;

  /**
   * @param bytes The file, or what gives it, for memory that may have moved when a table is asked for.
   * @throws RangeError when the bytes are no model file.
   */
  constructor(bytes: Uint8Array | (() => Uint8Array)) {
    const given = typeof bytes === 'function' ? bytes() : bytes;
    const aligned = given.byteOffset % 4 === 0 ? given : given.slice();
    const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength);
    if (aligned.length < 8 || view.getUint32(0, true) !== MODEL_MAGIC)
      throw new RangeError('not a model file');
    const length = view.getUint32(4, true);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by our own training
    this.#header = JSON.parse(String.fromCharCode(...aligned.subarray(8, 8 + length))) as ModelHeader;
    this.#bytes = typeof bytes === 'function' ? bytes : () => aligned;
    this.#start = tablesStart(length);
  }

  /** A number from the header. */
  number(name: string): number {
    const value = this.#header.settings[name];
    if (typeof value !== 'number') throw new RangeError(`the model has no number “${name}”`);
    return value;
  }

  int8(name: string): Int8Array {
    const { buffer, offset, length } = this.#place(name, 'int8');
    return new Int8Array(buffer, offset, length);
  }

  uint8(name: string): Uint8Array {
    const { buffer, offset, length } = this.#place(name, 'uint8');
    return new Uint8Array(buffer, offset, length);
  }

  int32(name: string): Int32Array {
    const { buffer, offset, length } = this.#place(name, 'int32');
    return new Int32Array(buffer, offset, length);
  }

  float32(name: string): Float32Array {
    const { buffer, offset, length } = this.#place(name, 'float32');
    return new Float32Array(buffer, offset, length);
  }

  #place(
    name: string,
    type: SectionType,
  ): { readonly buffer: ArrayBufferLike; readonly offset: number; readonly length: number } {
    const place = this.#header.sections[name];
    if (place?.type !== type) throw new RangeError(`the model has no table “${name}” of ${type}`);
    const { buffer, byteOffset } = this.#bytes();
    return { buffer, offset: byteOffset + this.#start + place.offset, length: place.length };
  }
}
