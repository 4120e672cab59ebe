import type { AnalysedBlock } from './analysis.ts';
import type { Attribution, FoundAttribution } from './attribution.ts';
import type { Entity } from './entities.ts';
import { SourceReader } from './speakers/source-reader.ts';

/** How many attributions before a pronoun are asked who spoke. */
const MEMORY = 4;
/** How many blocks back: captions and the like may part two paragraphs. */
const REACH = 4;

/**
 * Tells who speaks in each attribution, in order. A speaker who could not be told with certainty is `undefined`.
 *
 * @param blocks The blocks the attributions were found in.
 * Cost: linear in attributions and mentions.
 */
export function resolveSpeakers(
  blocks: readonly AnalysedBlock[],
  found: readonly FoundAttribution[],
  entities: readonly Entity[],
): Attribution[] {
  const reader = new SourceReader(blocks, entities, found);
  const attributions: Attribution[] = [];
  let at = 0;
  for (const each of found) {
    while (blocks[at]!.index < each.block) at += 1;
    const home = blocks[at]!;
    const { speaker, form } = reader.read(home, each.source, () => recentBefore(attributions, home));
    attributions.push(withSpeaker(each, speaker ?? carriedSpeaker(attributions.at(-1), each), form));
  }
  return attributions;
}

/** The attributions directly before, the nearest first, MEMORY at most, from this block and the REACH before it. */
function recentBefore(attributions: readonly Attribution[], home: AnalysedBlock): Attribution[] {
  const recent: Attribution[] = [];
  for (let back = attributions.length - 1; back >= 0 && recent.length < MEMORY; back--) {
    const attribution = attributions[back]!;
    if (home.index - attribution.block > REACH) break;
    recent.push(attribution);
  }
  return recent;
}

/** Quoted words without a source belong to who spoke just before in the paragraph: “… , Doe said. It is ‘a shame.’” */
function carriedSpeaker(
  last: Attribution | undefined,
  { block, form, source }: FoundAttribution,
): string | undefined {
  return source.length === 0 && form !== 'indirect' && last?.block === block ? last.speaker : undefined;
}

function withSpeaker(
  found: FoundAttribution,
  speaker: string | undefined,
  sourceForm: Attribution['sourceForm'],
): Attribution {
  return {
    source: found.source,
    cue: found.cue,
    content: found.content,
    kind: found.kind,
    form: found.form,
    cueLemma: found.cueLemma,
    medium: found.medium,
    confidence: found.confidence,
    block: found.block,
    speaker,
    sourceForm,
  };
}
