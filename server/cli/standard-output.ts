import { fstatSync, writeSync } from 'node:fs';
import type { WriteStream } from 'node:tty';
import type { Output } from './terminal.ts';

/**
 * Standard output or standard error. What goes to a file or a pipe is written at once and by hand: to make a stream of
 * it, Node loads 40 modules, a tenth of the time that a check of one story takes.
 */
export class StandardOutput implements Output {
  readonly #descriptor: 1 | 2;
  readonly #onError: (error: NodeJS.ErrnoException) => void;
  #isTerminal: boolean | undefined;
  #stream: WriteStream | undefined;

  /** @param onError Is told of errors in writing: nobody else is. */
  constructor(descriptor: 1 | 2, onError: (error: NodeJS.ErrnoException) => void) {
    this.#descriptor = descriptor;
    this.#onError = onError;
  }

  get isTTY(): boolean {
    return (this.#isTerminal ??= isDevice(this.#descriptor) && this.#asStream().isTTY);
  }

  get columns(): number | undefined {
    return this.isTTY ? this.#asStream().columns : undefined;
  }

  write(text: string | Uint8Array): void {
    if (this.isTTY || this.#stream !== undefined) {
      this.#asStream().write(text);
      return;
    }
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    const written = this.#writeNow(bytes);
    // A full pipe that does not wait, or one that was closed: the stream knows what is to be done.
    if (written < bytes.length) this.#asStream().write(bytes.subarray(written));
  }

  /** Whether everything has reached its reader, and nothing is lost if the process ends now. */
  get isWritten(): boolean {
    return this.#stream === undefined || (this.#stream.writableLength === 0 && this.#stream.errored === null);
  }

  /** @returns How many bytes could be written. */
  #writeNow(bytes: Uint8Array): number {
    let written = 0;
    try {
      while (written < bytes.length) written += writeSync(this.#descriptor, bytes, written);
    } catch {
      // The stream tries once more, and tells of the error if it stays.
    }
    return written;
  }

  #asStream(): WriteStream {
    if (this.#stream === undefined) {
      this.#stream = this.#descriptor === 1 ? process.stdout : process.stderr;
      this.#stream.on('error', this.#onError);
    }
    return this.#stream;
  }
}

/** Terminals are devices, and so are few things else. */
function isDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    // Closed, or of a kind that the system does not tell.
    return true;
  }
}
