import { BlockLinker, type LinkingWeights } from '../server/analysis/attribution/linking/block-links.ts';
import { passagesBeyond } from '../server/analysis/attribution/linking/carried-quotations.ts';
import {
  CONFIDENCE_FEATURES,
  writeConfidenceFeatures,
} from '../server/analysis/attribution/linking/confidence-features.ts';
import { countsOf, LemmaCounts } from './cue-priors.ts';
import { goldOfCue, type LabelledStory, withGoldLabels } from './labelled-story.ts';
import { linkChoices } from './link-choices.ts';
import { fitLogistic } from './logistic.ts';
import { writeModel } from './model-file-writer.ts';
import { type Choice, quantised, trainRanker } from './ranker.ts';
import { sourceChoices } from './source-choices.ts';

const LINKS = { bits: 14, epochs: 5, rate: 0.2, seed: 1 };
const SOURCES = { bits: 14, epochs: 5, rate: 0.15, seed: 1 };
const CONFIDENCE = { steps: 400, rate: 0.03, decay: 1e-3 };

/**
 * Attributions less sure than this are dropped. On the training stories, labelled and linked by halves that had not seen
 * them, F1 by cue is .747 without and .756 from .3 to .4; of what lies between, less than half is right.
 */
export const THRESHOLD = 0.4;

/** What is learned about linking, before it is written to a file. */
interface TrainedLinking {
  readonly weights: LinkingWeights;
  readonly priors: LemmaCounts;
  readonly confidence: Float32Array<ArrayBuffer>;
}

/**
 * Trains what puts spans together, from stories that were labelled by taggers that had not seen them: rankers of cues and
 * of sources, how lemmas are used, and the confidence.
 */
function trainLinks(stories: readonly LabelledStory[]): TrainedLinking {
  const gold = stories.map(withGoldLabels);
  const links = quantised(trainRanker(gold.flatMap(linkChoices), LINKS)).table;
  const choices: Choice[] = [...stories, ...gold].flatMap((story) => sourceChoices(story, links));
  const sources = quantised(trainRanker(choices, SOURCES));
  const weights = { links, sources: sources.table, sourceUnit: sources.unit };
  const priors = new LemmaCounts();
  for (const story of stories) priors.add(story, links);
  const rows: Float64Array[] = [];
  const right: boolean[] = [];
  for (const story of stories) {
    for (const { features, isRight } of confidenceExamples(story, weights, priors)) {
      rows.push(features);
      right.push(isRight);
    }
  }
  return { weights, priors, confidence: fitLogistic(rows, right, CONFIDENCE) };
}

/**
 * Trains the linking from stories labelled by taggers that had not seen them, and writes it to a model file. Same stories,
 * same bytes.
 *
 * @param threshold See THRESHOLD.
 */
export function trainLinking(stories: readonly LabelledStory[], path: string, threshold: number): void {
  const { weights, priors, confidence } = trainLinks(stories);
  writeModel(
    path,
    { threshold, 'source-unit': weights.sourceUnit, 'unknown-odds': priors.unknownOdds },
    { links: weights.links, sources: weights.sources, confidence, ...priors.tables() },
  );
}

/** An attribution that was found, as the confidence sees it. */
interface ConfidenceExample {
  /** In the order of CONFIDENCE_FEATURES. */
  readonly features: Float64Array;
  readonly isRight: boolean;
}

/** The attributions found in a story, and which of them are right: those whose cue the annotators have as one. */
function confidenceExamples(
  story: LabelledStory,
  weights: LinkingWeights,
  priors: LemmaCounts,
): ConfidenceExample[] {
  const linker = new BlockLinker(weights);
  const links = story.tagged.map((block) => linker.link(block));
  const beyond = passagesBeyond(links);
  const others = priors.without(countsOf(story, weights.links));
  return links.flatMap((block, order) =>
    block.drafts.map((draft, index) => {
      const features = new Float64Array(CONFIDENCE_FEATURES.length);
      writeConfidenceFeatures(block, order, index, beyond.get(draft) ?? [], others, features);
      return { features, isRight: goldOfCue(story.gold[order]!, draft.cue) >= 0 };
    }),
  );
}
