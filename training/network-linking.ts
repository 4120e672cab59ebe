import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leaveOutDateline } from '../server/analysis/attribution/network/network-tagger.ts';
import { datelineTokens } from '../server/analysis/attribution/refinement.ts';
import type { TaggedBlock } from '../server/analysis/attribution/tagged-block.ts';
import type { Language } from '../server/language/language.ts';
import { ModelFile } from '../server/language/model-file.ts';
import type { TaggingSequence } from './attribution-sequences.ts';
import { prepareStories } from './first-pass-folds.ts';
import type { LabelledStory } from './labelled-story.ts';
import { foldLabels } from './network-learning.ts';

/**
 * See THRESHOLD in linking.ts. On the training stories, labelled by networks and linked by quarters that had not seen them, F1
 * is .797 without, .801 from .3, and .803 from .35 and from .4; from .35 more are right in full (.676 for .670).
 */
export const NETWORK_THRESHOLD = 0.35;

/** What is known of all tokens of the stories; parts are three a token. */
interface NetworkLabels {
  readonly firstPass: Float32Array;
  readonly labels: Uint8Array;
  readonly parts: Float32Array;
}

/**
 * The training stories as networks label them that had not seen them.
 *
 * @param folder Holds data.bin and what learnFolds wrote.
 * @throws Error when these are of other tokens than the stories have now.
 */
export function labelledByNetwork(gold: string, folder: string, language: Language): LabelledStory[] {
  const known = readLabels(folder);
  const found: LabelledStory[] = [];
  let from = 0;
  for (const { story, sequences } of prepareStories(gold, language).all) {
    const tagged: TaggedBlock[] = [];
    for (const sequence of sequences) {
      tagged.push(taggedBlock(sequence, known, from));
      from += sequence.labels.length;
    }
    if (!story.heldOut) found.push({ attributions: story.gold, gold: story.blocks, tagged });
  }
  if (from !== known.labels.length)
    throw new Error(
      `The stories have ${from} tokens, data.bin has ${known.labels.length}: run network-data.`,
    );
  return found;
}

function readLabels(folder: string): NetworkLabels {
  const firstPass = readModel(join(folder, 'data.bin')).float32('first pass');
  const labels = new Uint8Array(firstPass.length / 3);
  const parts = new Float32Array(firstPass.length);
  for (const file of foldLabels(folder).map(readModel)) {
    const some = file.float32('parts');
    // Each story is in one of the files; in the others its tokens have -1.
    for (const [at, label] of file.int32('labels').entries()) {
      if (label < 0) continue;
      labels[at] = label;
      parts.set(some.subarray(3 * at, 3 * at + 3), 3 * at);
    }
  }
  return { firstPass, labels, parts };
}

function readModel(path: string): ModelFile {
  return new ModelFile(readFileSync(path));
}

/** @param from Its first token among those of all stories. */
function taggedBlock(
  { block, lemmas, flags }: TaggingSequence,
  known: NetworkLabels,
  from: number,
): TaggedBlock {
  const { reading } = block.analysed;
  const to = from + reading.layers.length;
  const labels = known.labels.slice(from, to);
  const secondPass = known.parts.slice(3 * from, 3 * to);
  leaveOutDateline(datelineTokens(reading), labels, secondPass);
  return {
    layers: reading.layers,
    lemmas,
    flags,
    labels,
    firstPass: known.firstPass.slice(3 * from, 3 * to),
    secondPass,
    isBare: false,
  };
}
