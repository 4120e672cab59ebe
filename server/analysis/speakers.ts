import type { AnalysedBlock } from './analysis.ts';
import type { Attribution, FoundAttribution } from './attribution.ts';
import type { Entity } from './entities.ts';
import { SourceReader, type Speaker } from './speakers/source-reader.ts';

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
  const speakers: Speaker[] = [];
  let at = 0;
  for (let index = 0; index < found.length; index++) {
    const each = found[index]!;
    while (blocks[at]!.index < each.block) at += 1;
    const reading = reader.read(blocks[at]!, each.source, () => recentBefore(found, speakers));
    const speaker = reading.speaker ?? (isCarried(found, index) ? speakers[index - 1] : undefined);
    speakers.push(speaker);
    attributions.push(withSpeaker(each, speaker?.id, reading.form));
  }
  return attributions;
}

/** Who spoke directly before, the nearest first, MEMORY at most, in the block of the next attribution and the REACH before it. */
function recentBefore(found: readonly FoundAttribution[], speakers: readonly Speaker[]): Speaker[] {
  const recent: Speaker[] = [];
  const { block } = found[speakers.length]!;
  for (let back = speakers.length - 1; back >= 0 && recent.length < MEMORY; back--) {
    if (block - found[back]!.block > REACH) break;
    recent.push(speakers[back]);
  }
  return recent;
}

/** Quoted words without a source belong to who spoke just before in the paragraph: “… , Doe said. It is ‘a shame.’” */
function isCarried(found: readonly FoundAttribution[], index: number): boolean {
  const { block, form, source } = found[index]!;
  return source.length === 0 && form !== 'indirect' && index > 0 && found[index - 1]!.block === block;
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
