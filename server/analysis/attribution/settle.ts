import type { Candidate } from './candidate.ts';
import type { WordRange } from './noun-phrases.ts';
import type { Wording } from './words.ts';

/**
 * Keeps the outermost attributions: what stands inside the content of one that is kept is what was said, no
 * attribution of the writer's. Cues never overlap. Ordered by cue.
 */
export function settle(candidates: readonly Candidate[]): Candidate[] {
  const tags = candidates.filter(({ closes }) => closes);
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const inside = (other: Candidate): boolean =>
      other !== candidate && other.content.some((range) => holds(range, candidate.cue));
    if (!candidate.closes && tags.some(inside)) continue;
    if (kept.some(inside)) continue;
    const rival = kept.at(-1);
    if (rival !== undefined && rival.cue.end > candidate.cue.start) {
      if (rival.cue.start < candidate.cue.start) continue;
      kept.pop();
    }
    kept.push(candidate);
  }
  return kept;
}

/**
 * Gives quotations that nobody introduces to the speaker of the quotation beside them: “A,” she said. “B.”
 * Only whole sentences move; a fragment that nobody introduces stays uncovered.
 */
export function continueQuotations(
  { words, speech }: Wording,
  kept: readonly Candidate[],
  sentenceStarts: ReadonlySet<number>,
): Candidate[] {
  const contents = kept.map(({ content }) => [...content]);
  const covered = speech.map(({ start }) =>
    contents.findIndex((ranges) => ranges.some((range) => range.start <= start && start < range.end)),
  );
  speech.forEach((quotation, index) => {
    if (covered[index]! >= 0 || !sentenceStarts.has(quotation.start)) return;
    const narrated = (from: number, to: number): boolean =>
      kept.some(({ cue }) => cue.start >= from && cue.start < to);
    const before = index > 0 ? covered[index - 1]! : -1;
    const last = before >= 0 ? before : kept.findLastIndex(({ cue }) => cue.end <= quotation.start);
    if (
      last >= 0 &&
      kept[last]!.rule !== 'object' &&
      !narrated(Math.max(kept[last]!.cue.end, speech[index - 1]?.end ?? 0), quotation.start)
    ) {
      if (kept[last]!.kind === 'speech') {
        contents[last]!.push({ start: quotation.start, end: quotation.end });
        covered[index] = last;
      }
    }
  });
  for (let index = speech.length - 2; index >= 0; index -= 1) {
    const next = covered[index + 1]!;
    if (covered[index]! >= 0 || next < 0 || !sentenceStarts.has(speech[index]!.start)) continue;
    if (words.slice(speech[index]!.end, speech[index + 1]!.start).some(({ isWord }) => isWord)) continue;
    contents[next]!.unshift({ start: speech[index]!.start, end: speech[index]!.end });
    covered[index] = next;
  }
  return kept.map((candidate, index) => ({ ...candidate, content: inOrder(contents[index]!) }));
}

function inOrder(ranges: readonly WordRange[]): WordRange[] {
  return ranges.toSorted((a, b) => a.start - b.start);
}

function holds(outer: WordRange, inner: WordRange): boolean {
  return outer.start <= inner.start && inner.start < outer.end;
}
