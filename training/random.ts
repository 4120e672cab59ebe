/**
 * Numbers in [0, 1), the same ones for the same seed: training must give the same bytes each time.
 * Source: mulberry32, Tommy Ettinger.
 */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Shuffles in place. Source: Fisher and Yates. */
export function shuffle(items: Int32Array, random: () => number): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const held = items[at]!;
    items[at] = items[other]!;
    items[other] = held;
  }
}

/** The numbers from 0 to `length` - 1. */
export function range(length: number): Int32Array {
  return Int32Array.from({ length }, (_, at) => at);
}
