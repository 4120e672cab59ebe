import { join } from 'node:path';
import { LABELS, PART_OF_LABEL } from '../server/analysis/attribution/tagging/labels.ts';
import type { Language } from '../server/language/language.ts';
import { BUCKETS, partsOf, type TaggingSequence } from './attribution-sequences.ts';
import type { CrfOptions, CrfTrainer } from './crf-trainer.ts';
import {
  eachFold,
  FIRST,
  newTrainer,
  type PreparedStory,
  prepareStories,
  tagByFolds,
} from './first-pass-folds.ts';
import type { LabelledStory } from './labelled-story.ts';
import { writeModel } from './model-file-writer.ts';
import { packWeights } from './pack-weights.ts';

const SECOND: Omit<CrfOptions, 'seed'> = { epochs: 4, rate: 0.08, decay: 0.3, dropout: 0.25, averageFrom: 1 };
/** Models of these seeds are averaged. */
const SEEDS = [1, 2, 3, 4, 5, 6];
/** What is added to labels, by LABELS: more sources and cues are begun. */
const BIAS = [0, 0.3, 0, 1.1, 0, 0, 0];

interface Passes {
  readonly first: CrfTrainer;
  readonly second: CrfTrainer;
}

/**
 * Trains both passes of the attribution tagger and writes attribution.bin.
 *
 * @returns The training stories as passes that had not seen them tag them: what linking learns from.
 */
export function trainAttribution(gold: string, models: string, language: Language): LabelledStory[] {
  const { sequences, training, heldOut } = prepareStories(gold, language);
  tagByFolds(training);
  const first = averaged(all(training), FIRST);
  for (const part of heldOut) part.marginals = part.sequences.map((sequence) => first.marginals(sequence));
  report('first pass', first, all(heldOut));
  const secondOf = (part: PreparedStory): TaggingSequence[] =>
    sequences.second(part.sequences, part.marginals);
  const labelled = labelByFolds(training, secondOf);
  const second = averaged(training.flatMap(secondOf), SECOND);
  report('second pass', second, heldOut.flatMap(secondOf));
  write(join(models, 'attribution.bin'), { first, second });
  return labelled;
}

/** Tags the stories of each fold by a second pass trained on the others; in the order of the stories. */
function labelByFolds(
  stories: readonly PreparedStory[],
  secondOf: (part: PreparedStory) => TaggingSequence[],
): LabelledStory[] {
  const out: LabelledStory[] = [];
  eachFold(stories, SECOND, secondOf, (part, index, trainer) => {
    out[index] = labelled(part, secondOf(part), trainer);
  });
  return out;
}

function labelled(
  part: PreparedStory,
  sequences: readonly TaggingSequence[],
  second: CrfTrainer,
): LabelledStory {
  return {
    attributions: part.story.gold,
    gold: part.story.blocks,
    tagged: sequences.map((sequence, index) => {
      const { layers } = part.story.blocks[index]!.analysed.reading;
      return {
        layers,
        lemmas: sequence.lemmas,
        flags: sequence.flags,
        labels: second.viterbi(sequence, BIAS),
        firstPass: partsOf(part.marginals[index]!, layers.length),
        secondPass: partsOf(second.marginals(sequence), layers.length),
        isBare: false,
      };
    }),
  };
}

function all(parts: readonly PreparedStory[]): TaggingSequence[] {
  return parts.flatMap(({ sequences }) => sequences);
}

/** The mean of the models of all seeds. */
function averaged(sequences: readonly TaggingSequence[], options: Omit<CrfOptions, 'seed'>): CrfTrainer {
  const trainers = SEEDS.map((seed) => {
    const trainer = newTrainer();
    trainer.train(sequences, { ...options, seed });
    return trainer;
  });
  const [mean, ...others] = trainers;
  mean!.averageWith(others);
  return mean!;
}

/** Prints token F1 by part. */
function report(what: string, trainer: CrfTrainer, sequences: readonly TaggingSequence[]): void {
  const counts = [0, 1, 2, 3].map(() => ({ right: 0, found: 0, wanted: 0 }));
  for (const sequence of sequences) {
    const labels = trainer.viterbi(sequence, BIAS);
    labels.forEach((label, at) => {
      const part = PART_OF_LABEL[label]!;
      const wanted = PART_OF_LABEL[sequence.labels[at]!]!;
      counts[part]!.found += 1;
      counts[wanted]!.wanted += 1;
      if (part === wanted) counts[part]!.right += 1;
    });
  }
  const scores = counts
    .slice(1)
    .map(({ right, found, wanted }) => ((2 * right) / (found + wanted)).toFixed(3))
    .join(' / ');
  console.log(`${what}: token F1 of source / cue / content ${scores}`);
}

function write(path: string, { first, second }: Passes): void {
  const { weights: packed, scales } = packWeights(
    [first, second].map(({ weights }) => weights.subarray(0, BUCKETS * LABELS.length)),
    LABELS.length,
  );
  writeModel(
    path,
    { 'first scale': scales[0], 'second scale': scales[1] },
    {
      weights: packed,
      'first transitions': first.transitions,
      'second transitions': second.transitions,
      bias: Float32Array.from(BIAS),
    },
  );
}
