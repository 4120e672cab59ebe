import { CONTEXTS, LABELS } from '../server/analysis/attribution/tagging/labels.ts';
import type { Language } from '../server/language/language.ts';
import { type TaggingSequence, TaggingSequences } from './attribution-sequences.ts';
import { type CrfOptions, CrfTrainer } from './crf-trainer.ts';
import { type GoldStory, readGoldStories } from './polnear.ts';

/** Room for BUCKETS weights a label. */
const BITS = 18;
/** The training stories are tagged for whatever learns from the first pass by passes that have not seen them. */
export const FOLDS = 4;
export const FIRST: Omit<CrfOptions, 'seed'> = {
  epochs: 3,
  rate: 0.1,
  decay: 0.3,
  dropout: 0.25,
  averageFrom: 1,
};

/** A story as sequences of the first pass, with the marginals that its blocks got from one; none at first. */
export interface PreparedStory {
  readonly story: GoldStory;
  readonly sequences: readonly TaggingSequence[];
  /** By block: token × label. */
  marginals: readonly Float64Array[];
}

/** The stories of the gold data as sequences: those to train on, and those held out. */
export interface PreparedStories {
  readonly sequences: TaggingSequences;
  readonly all: readonly PreparedStory[];
  readonly training: readonly PreparedStory[];
  readonly heldOut: readonly PreparedStory[];
}

/** Reads the stories, ordered by name. */
export function prepareStories(gold: string, language: Language): PreparedStories {
  const stories = readGoldStories(gold, language);
  const sequences = new TaggingSequences(language);
  const all = stories.map((story): PreparedStory => ({
    story,
    sequences: sequences.first(story),
    marginals: [],
  }));
  return {
    sequences,
    all,
    training: all.filter(({ story }) => !story.heldOut),
    heldOut: all.filter(({ story }) => story.heldOut),
  };
}

/** A trainer of the tagger's passes. */
export function newTrainer(): CrfTrainer {
  return new CrfTrainer(BITS, LABELS.length, CONTEXTS);
}

/**
 * Goes through the stories by folds: `use` gets each story of a fold, its index, and a trainer that learned from the
 * stories of the other folds.
 *
 * @param sequencesOf What is learned from a story.
 */
export function eachFold(
  stories: readonly PreparedStory[],
  options: Omit<CrfOptions, 'seed'>,
  sequencesOf: (story: PreparedStory) => readonly TaggingSequence[],
  use: (story: PreparedStory, index: number, trainer: CrfTrainer) => void,
): void {
  for (let fold = 0; fold < FOLDS; fold++) {
    const trainer = newTrainer();
    const others = stories.filter((_, index) => index % FOLDS !== fold);
    trainer.train(others.flatMap(sequencesOf), { ...options, seed: 1 });
    for (const [index, story] of stories.entries()) if (index % FOLDS === fold) use(story, index, trainer);
  }
}

/** Gives each story the marginals of a first pass that learned from the stories of the other folds. */
export function tagByFolds(stories: readonly PreparedStory[]): void {
  eachFold(
    stories,
    FIRST,
    ({ sequences }) => sequences,
    (story, _, trainer) => {
      story.marginals = story.sequences.map((sequence) => trainer.marginals(sequence));
    },
  );
}
