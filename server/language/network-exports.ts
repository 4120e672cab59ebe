/**
 * What the compiled part of the neural tagger exports: see server/kernel/network/index.ts. Numbers are 32-bit integers.
 * Addresses are in bytes, and come signed: those beyond 2 GB are below 0 until `>>> 0` makes them places.
 */
export interface NetworkExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  take(bytes: number): number;
  addFirst(
    units: number,
    tables: number,
    input: number,
    inputScales: number,
    recurrent: number,
    recurrentScales: number,
    bias: number,
  ): void;
  addAbove(
    units: number,
    below: number,
    input: number,
    inputScales: number,
    recurrent: number,
    recurrentScales: number,
    bias: number,
  ): void;
  finish(
    weights: number,
    scales: number,
    bias: number,
    transitions: number,
    decodingBias: number,
    slots: number,
    windows: number,
    tokens: number,
  ): number;
  keepWord(slot: number, word: number, lemma: number, shape: number, suffix: number): void;
  addWindow(length: number, order: number, kind: number): void;
  read(): void;
}

/** What we use of the host's WebAssembly, where it has any. */
declare const WebAssembly:
  | {
      readonly validate: (bytes: Uint8Array) => boolean;
      readonly Module: new (bytes: Uint8Array) => object;
      readonly Instance: new (module: object) => { readonly exports: NetworkExports };
    }
  | undefined;

/** The compiled network, with a memory of its own; `undefined` on a host without WebAssembly or its vectors. */
export function instantiateNetwork(bytes: Uint8Array): NetworkExports | undefined {
  if (typeof WebAssembly === 'undefined' || !WebAssembly.validate(bytes)) return undefined;
  return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
}
