import { Transform, type TransformCallback } from 'node:stream';

/** A header says how long the message behind it is and little else. */
const HEADER_LIMIT = 8192;

/** 64 MB: a story of ten million letters with every one escaped. A longer message is a broken header. */
const BODY_LIMIT = 64 * 1024 * 1024;

const HEADER_END = Buffer.from('\r\n\r\n');

/**
 * Passes messages on as they are, and fails at the first header that cannot be read: without a length, or with one
 * that is no number, negative, or beyond all reason. The protocol's own reader would wait for ever, and in silence.
 * A body that is no JSON passes: the reader survives it.
 */
export class FrameGuard extends Transform {
  /** Bytes of the message that are still to come. */
  #remaining = 0;
  #header: Buffer = Buffer.alloc(0);

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    try {
      this.#follow(chunk);
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
      return;
    }
    done(null, chunk);
  }

  #follow(chunk: Buffer): void {
    let rest = chunk;
    while (rest.length > 0) {
      if (this.#remaining > 0) {
        const passed = Math.min(this.#remaining, rest.length);
        this.#remaining -= passed;
        rest = rest.subarray(passed);
        continue;
      }
      const known = this.#header.length;
      this.#header = Buffer.concat([this.#header, rest]);
      const end = this.#header.indexOf(HEADER_END);
      if (end < 0 ? this.#header.length > HEADER_LIMIT : end > HEADER_LIMIT) {
        throw new Error(`A message header is longer than ${HEADER_LIMIT} bytes.`);
      }
      if (end < 0) return;
      this.#remaining = lengthOfBody(this.#header.toString('latin1', 0, end));
      rest = rest.subarray(end + HEADER_END.length - known);
      this.#header = Buffer.alloc(0);
    }
  }
}

/** @throws Error when the header does not say how long the message is. */
function lengthOfBody(header: string): number {
  const lengths = header
    .split('\r\n')
    .map((line) => /^content-length:(.*)$/i.exec(line)?.[1]?.trim())
    .filter((value) => value !== undefined);
  const [value] = lengths;
  if (value === undefined || lengths.length > 1) {
    throw new Error('A message header must give Content-Length once.');
  }
  if (!/^\d{1,9}$/.test(value))
    throw new Error(`Content-Length must be a number of bytes, not “${value.slice(0, 40)}”.`);
  const length = Number(value);
  if (length > BODY_LIMIT) throw new Error(`A message of ${length} bytes is longer than ${BODY_LIMIT}.`);
  return length;
}
