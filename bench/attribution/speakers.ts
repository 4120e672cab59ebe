import { type Analysis, analyse } from '../../server/analysis/analysis.ts';
import type { FoundAttribution } from '../../server/analysis/attribution.ts';
import type { ReadingMemory } from '../../server/analysis/memory.ts';
import { resolveSpeakers } from '../../server/analysis/speakers.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { overlaps, type Span } from '../../server/text/span.ts';
import type { GoldAttribution } from '../../training/brat.ts';
import type { GoldStory } from '../../training/polnear.ts';

/** Shorter quotations are names, slogans and words at arm's length as often as somebody's words. */
const FEWEST_WORDS = 4;

/**
 * Whether the right one speaks in quotations of four words and more that annotators gave a source. By span: the source found
 * overlaps theirs. By entity: or it is another mention of the same one, as the product resolves both.
 */
export function scoreSpeakers(stories: readonly GoldStory[], newMemory: () => ReadingMemory): object {
  let quotations = 0;
  let bySpan = 0;
  let byEntity = 0;
  for (const story of stories) {
    const analysis = analyse(parseArticle(story.text, 'plain'), newMemory());
    const speakers = goldSpeakers(analysis, story.gold);
    for (const { inner, words, depth } of analysis.quotations) {
      const marked = depth === 0 && words >= FEWEST_WORDS ? covering(story.gold, inner) : undefined;
      if (marked === undefined || marked.source.length === 0) continue;
      quotations += 1;
      const found = covering(analysis.attributions, inner);
      const isSpan =
        found?.source.some((span) => marked.source.some((other) => overlaps(span, other))) === true;
      const isEntity = found?.speaker !== undefined && found.speaker === speakers.get(marked);
      if (isSpan) bySpan += 1;
      if (isSpan || isEntity) byEntity += 1;
    }
  }
  const share = (count: number): number => Number((count / quotations).toFixed(4));
  return { quotations, bySpan: share(bySpan), byEntity: share(byEntity) };
}

/** Whom the product takes for the speaker of each attribution as annotators marked it. */
function goldSpeakers(
  { blocks, entities }: Analysis,
  gold: readonly GoldAttribution[],
): Map<GoldAttribution, string | undefined> {
  const asFound = gold.flatMap((marked) => {
    const place = marked.cue[0] ?? marked.content[0];
    const block = place && blocks.findLast(({ block: { span } }) => span.start <= place.start);
    return block === undefined ? [] : [{ marked, found: foundOf(marked, block.index) }];
  });
  const resolved = resolveSpeakers(
    blocks,
    asFound.map(({ found }) => found),
    entities,
  );
  return new Map(asFound.map(({ marked }, index) => [marked, resolved[index]!.speaker]));
}

function foundOf({ source, cue, content }: GoldAttribution, block: number): FoundAttribution {
  return {
    source,
    cue,
    content,
    kind: 'speech',
    form: 'direct',
    cueLemma: 'say',
    medium: undefined,
    confidence: 1,
    block,
  };
}

/** The attribution whose content covers most of a range, if one covers at least half of it. */
function covering<T extends Pick<GoldAttribution, 'content'>>(
  some: readonly T[],
  range: Span,
): T | undefined {
  let best: T | undefined;
  let most = (range.end - range.start) / 2;
  for (const each of some) {
    const covered = each.content.reduce((sum, span) => sum + shared(span, range), 0);
    if (covered < most) continue;
    most = covered;
    best = each;
  }
  return best;
}

/** How many characters two ranges share. */
function shared(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}
