import { compareSpans, shift, type Span } from '../text/span.ts';
import type { AnalysedBlock } from './analysis.ts';
import type { Attribution } from './attribution.ts';
import type { Entity } from './entities.ts';
import type { Quotation } from './quotations.ts';
import { carrySpeakers, type GrowingAttribution } from './speakers/carry.ts';
import { SourceReader } from './speakers/source-reader.ts';

/** How many attributions before a pronoun are asked who spoke. */
const MEMORY = 4;

/**
 * Places the blocks' attributions in the article, tells who speaks in each, and gives quotations that none covers to
 * the speaker whose words they go on with. Ordered by cue; content spans are in order and may lie in later paragraphs.
 * A speaker who could not be told with certainty is `undefined`; a quotation nobody can be taken to say stays uncovered.
 * Cost: linear in attributions, quotations and mentions.
 */
export function resolveSpeakers(
  paragraphs: readonly AnalysedBlock[],
  quotations: readonly Quotation[],
  entities: readonly Entity[],
): Attribution[] {
  const reader = new SourceReader(paragraphs, entities);
  const attributions: GrowingAttribution[] = [];
  for (const home of paragraphs) {
    const at = home.block.span.start;
    const place = (spans: readonly Span[]): Span[] => spans.map((span) => shift(span, at));
    for (const found of home.reading.attributions) {
      const source = place(found.source);
      const recent = recentBefore(attributions, home);
      const { speaker, form } = reader.read(home, source, recent);
      attributions.push({
        ...found,
        source,
        cue: place(found.cue),
        content: place(found.content),
        medium: found.medium && shift(found.medium, at),
        block: home.index,
        speaker: speaker ?? (source.length === 0 ? carriedSpeaker(recent, home) : undefined),
        sourceForm: form,
      });
    }
  }
  carrySpeakers(paragraphs, quotations, attributions);
  for (const { content } of attributions) content.sort(compareSpans);
  return attributions;
}

/** The attributions directly before, the nearest first, from this paragraph and the one before. */
function recentBefore(attributions: readonly Attribution[], home: AnalysedBlock): Attribution[] {
  const recent: Attribution[] = [];
  for (let back = attributions.length - 1; back >= 0 && recent.length < MEMORY; back--) {
    const attribution = attributions[back]!;
    if (home.index - attribution.block > 4) break;
    recent.push(attribution);
  }
  return recent;
}

/** A cue without a source belongs to who spoke just before in the paragraph: “… , Doe said, adding that …”. */
function carriedSpeaker([last]: readonly Attribution[], home: AnalysedBlock): string | undefined {
  return last?.block === home.index ? last.speaker : undefined;
}
