import type { Layers } from '../../../language/layers.ts';

/** Tokens that the network reads at once, at most. */
export const WINDOW = 512;
/** Tokens that it reads beyond what it is asked about, so that it sees some sentences around. */
const MARGIN = 64;
/** Tokens that a window of a longer block is asked about, at most and at least. */
const MOST = WINDOW - 2 * MARGIN;
const LEAST = MOST / 2;

/** What is read at once, and the part of it whose labels are taken. Token indexes, half-open. */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly ownFrom: number;
  readonly ownTo: number;
}

/**
 * The windows of a block, in order; their own parts lie side by side. A block that fits is one window; a longer one is cut
 * before sentences, and within a sentence that is longer than a window.
 */
export function* windowsOf({ length, sentences }: Pick<Layers, 'length' | 'sentences'>): Generator<Window> {
  if (length <= WINDOW) {
    if (length > 0) yield { from: 0, to: length, ownFrom: 0, ownTo: length };
    return;
  }
  for (let ownFrom = 0; ownFrom < length;) {
    const ownTo = cutOf(sentences, ownFrom, length);
    yield { from: Math.max(0, ownFrom - MARGIN), to: Math.min(length, ownTo + MARGIN), ownFrom, ownTo };
    ownFrom = ownTo;
  }
}

/** Where the part that begins here ends. */
function cutOf(sentences: Int32Array, from: number, length: number): number {
  const most = from + MOST;
  if (most >= length) return length;
  for (let to = most; to >= from + LEAST; to--) if (sentences[to] !== sentences[to - 1]) return to;
  return most;
}
