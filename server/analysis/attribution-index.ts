import { lengthOf, type Span } from '../text/span.ts';
import type { Attribution } from './attribution.ts';

/** Units of text that share a list: a few sentences. */
const STRETCH = 512;

/** Finds the attribution that covers a span, among few instead of all. */
export class AttributionIndex {
  readonly #attributions: readonly Attribution[];
  /** By stretch of the text: indexes of the attributions with content in it, ascending. */
  readonly #byStretch = new Map<number, number[]>();

  /** Linear in the attributions and the length of their contents. */
  constructor(attributions: readonly Attribution[]) {
    this.#attributions = attributions;
    for (const [index, { content }] of attributions.entries()) {
      for (const span of content) {
        for (const stretch of stretchesOf(span)) {
          const there = this.#byStretch.get(stretch);
          if (there === undefined) this.#byStretch.set(stretch, [index]);
          else if (there.at(-1) !== index) there.push(index);
        }
      }
    }
  }

  /** The attribution whose content covers most of a span, if one covers at least half of it; the last of equals. */
  covering(span: Span): Attribution | undefined {
    let best: Attribution | undefined;
    let most = lengthOf(span) / 2;
    for (const index of this.#near(span)) {
      const attribution = this.#attributions[index]!;
      const shared = attribution.content.reduce((sum, part) => sum + sharedLength(part, span), 0);
      if (shared >= most && shared > 0) [best, most] = [attribution, shared];
    }
    return best;
  }

  /** Indexes of the attributions in the stretches of a span, each once, ascending. */
  #near(span: Span): Iterable<number> {
    const [first, ...others] = Array.from(stretchesOf(span), (stretch) => this.#byStretch.get(stretch) ?? []);
    if (others.length === 0) return first ?? [];
    return [...new Set([first!, ...others].flat())].toSorted((a, b) => a - b);
  }
}

function* stretchesOf({ start, end }: Span): Generator<number> {
  for (let stretch = Math.floor(start / STRETCH); stretch * STRETCH <= end; stretch++) yield stretch;
}

function sharedLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
