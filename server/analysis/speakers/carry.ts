import type { AnalysedBlock } from '../analysis.ts';
import type { Attribution } from '../attribution.ts';
import type { Quotation } from '../quotations.ts';
import { lengthOf, type Span } from '../../text/span.ts';

/** Quotations of fewer words are left where they stand: they are mostly names of things. */
const SHORTEST_CARRIED = 4;

/** An attribution that may still be given more content. */
export interface GrowingAttribution extends Attribution {
  content: Span[];
}

/**
 * Gives each quotation that no attribution covers to the one whose words it goes on with: the one that covers the
 * quotation it continues, else the nearest in its paragraph, else the last of the paragraph before when the paragraph
 * opens with the quotation. Others stay uncovered.
 * Cost: linear in quotations and attributions of the blocks concerned.
 */
export function carrySpeakers(
  paragraphs: readonly AnalysedBlock[],
  quotations: readonly Quotation[],
  attributions: readonly GrowingAttribution[],
): void {
  const byBlock = new Map<number, GrowingAttribution[]>();
  for (const attribution of attributions) {
    const list = byBlock.get(attribution.block);
    if (list === undefined) byBlock.set(attribution.block, [attribution]);
    else list.push(attribution);
  }
  const homes = new Map(paragraphs.map((home, place) => [home.index, { home, place }]));
  /** Who covers the last quotation of each block, carried ones included. */
  const lastOf = new Map<number, GrowingAttribution>();
  let before: GrowingAttribution | undefined;
  for (const quotation of quotations) {
    if (quotation.depth > 0 || quotation.form === 'title' || quotation.form === 'scare') continue;
    const own = byBlock.get(quotation.block) ?? [];
    const covering = own.find((attribution) => covers(attribution, quotation));
    if (covering !== undefined) {
      before = covering;
      lastOf.set(quotation.block, covering);
      continue;
    }
    const place = homes.get(quotation.block);
    if (place === undefined || quotation.words < SHORTEST_CARRIED) continue;
    const carrier =
      quotation.continued && before !== undefined
        ? before
        : (nearest(own, quotation, place.home) ?? fromBefore(quotation, place, paragraphs, byBlock, lastOf));
    if (carrier === undefined) continue;
    carrier.content.push(quotation.outer);
    before = carrier;
    lastOf.set(quotation.block, carrier);
  }
}

function covers({ content }: Attribution, { inner }: Quotation): boolean {
  let shared = 0;
  for (const { start, end } of content)
    shared += Math.max(0, Math.min(end, inner.end) - Math.max(start, inner.start));
  return shared > 0 && shared * 2 >= lengthOf(inner);
}

/** The attribution of the same paragraph whose words stand nearest to the quotation. */
function nearest(
  own: readonly GrowingAttribution[],
  { outer }: Quotation,
  home: AnalysedBlock,
): GrowingAttribution | undefined {
  const at = home.block.span.start;
  const sentenceOf = (offset: number): number =>
    home.reading.sentences.findLastIndex(({ start }) => start + at <= offset);
  const here = sentenceOf(outer.start);
  let best: GrowingAttribution | undefined;
  let least = Infinity;
  for (const attribution of own) {
    if (attribution.kind !== 'speech' && attribution.form === 'indirect') continue;
    const cue = attribution.cue[0] ?? attribution.content[0];
    if (cue === undefined) continue;
    // What comes before a quotation leads to it more often than what comes behind.
    const apart =
      Math.abs(sentenceOf(cue.start) - here) * 2 +
      (cue.start > outer.start ? 1 : 0) +
      (attribution.form === 'indirect' ? 1 : 0);
    if (apart < least) [best, least] = [attribution, apart];
  }
  return best;
}

/** A paragraph that opens with a quotation goes on with the words that the paragraph before ends with. */
function fromBefore(
  { block, outer }: Quotation,
  { home, place }: { readonly home: AnalysedBlock; readonly place: number },
  paragraphs: readonly AnalysedBlock[],
  byBlock: ReadonlyMap<number, readonly GrowingAttribution[]>,
  lastOf: ReadonlyMap<number, GrowingAttribution>,
): GrowingAttribution | undefined {
  const opening = home.reading.prose.slice(home.reading.body.start, outer.start - home.block.span.start);
  if (/\p{L}{2,}/u.test(opening)) return undefined;
  const previous = paragraphs[place - 1];
  if (previous === undefined || previous.index >= block) return undefined;
  const carried = lastOf.get(previous.index);
  const own = (byBlock.get(previous.index) ?? []).filter(
    ({ source, speaker, kind }) => (source.length > 0 || speaker !== undefined) && kind === 'speech',
  );
  const last = own.at(-1);
  if (last === undefined) return carried;
  const sentence = previous.reading.sentences.at(-2) ?? previous.reading.sentences.at(-1);
  const from = (sentence?.start ?? 0) + previous.block.span.start;
  const end = Math.max(...[...last.cue, ...last.content].map((span) => span.end));
  return end >= from ? last : carried;
}
