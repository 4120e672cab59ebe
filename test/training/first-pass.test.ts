import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../server/analysis/analysis.ts';
import { blockKind } from '../../server/analysis/attribution/attributable.ts';
import { CONTEXTS, LABELS } from '../../server/analysis/attribution/tagging/labels.ts';
import { Tagger } from '../../server/analysis/attribution/tagging/tagger.ts';
import { ReadingMemory } from '../../server/analysis/memory.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { type TaggingSequence, TaggingSequences } from '../../training/attribution-sequences.ts';
import { draftLanguage } from '../../training/draft-language.ts';
import { modelBytes } from '../../training/model-file-writer.ts';

const MODELS = join(import.meta.dirname, '../../server/models');
const COUNT = LABELS.length;
const BUCKETS = 64;
/** Bytes of a bucket: eight for each pass. */
const BUCKET = 16;
const TRANSITIONS = CONTEXTS * (COUNT + 1) * COUNT;
const SCALE = 0.01;

/** What the first pass may have learned: anything. */
const models = fc.record({
  weights: fc.uint8Array({ minLength: BUCKETS * BUCKET, maxLength: BUCKETS * BUCKET, min: 1 }),
  transitions: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
    minLength: TRANSITIONS,
    maxLength: TRANSITIONS,
  }),
});

/** The score of each label for each token: what its features weigh, added up. */
function scoresOf({ features, starts, labels }: TaggingSequence, weights: Uint8Array): number[][] {
  return Array.from(labels, (_, at) =>
    LABELS.map((_, label) =>
      features
        .slice(starts[at], starts[at + 1])
        .reduce((sum, feature) => sum + weights[(feature % BUCKETS) * BUCKET + label]! * SCALE, 0),
    ),
  );
}

/** How likely each label of each token is: the scores of all sequences that have it there, as shares of all. */
function probabilitiesOf(scores: number[][], contexts: Uint8Array, transitions: Float32Array): number[][] {
  const { length } = scores;
  const sums = scores.map(() => LABELS.map(() => 0));
  let total = 0;
  for (let code = 0; code < COUNT ** length; code++) {
    const labels = scores.map((_, at) => Math.floor(code / COUNT ** at) % COUNT);
    const score = labels.reduce((sum, label, at) => {
      const row = contexts[at]! * (COUNT + 1) + (labels[at - 1] ?? COUNT);
      // Less the score of the first label, since all are large.
      return sum + scores[at]![label]! - scores[at]![0]! + transitions[row * COUNT + label]!;
    }, 0);
    total += Math.exp(score);
    labels.forEach((label, at) => (sums[at]![label]! += Math.exp(score)));
  }
  return sums.map((row) => row.map((sum) => sum / total));
}

test('the first pass gives the probabilities of all sequences of labels, summed up', () => {
  fc.assert(
    fc.property(models, ({ weights, transitions: drawn }) => {
      const transitions = Float32Array.from(drawn);
      const language = draftLanguage(MODELS, {
        attribution: modelBytes(
          { 'first scale': SCALE, 'second scale': SCALE },
          {
            weights: new Int32Array(weights.slice().buffer),
            'first transitions': transitions,
            'second transitions': transitions,
            bias: new Float32Array(COUNT),
          },
        ),
      });
      const text = '“No,” Ruiz';
      const { blocks } = analyse(parseArticle(text, 'plain'), new ReadingMemory(language));
      const [analysed] = blocks;
      const { reading } = analysed!;
      const { length } = reading.layers;
      const block = {
        analysed: analysed!,
        labels: new Uint8Array(length),
        attributions: new Int32Array(length),
      };
      const story = { name: 'no', text, heldOut: false, gold: [], blocks: [block] };
      const [sequence] = new TaggingSequences(language).first(story);
      const expected = probabilitiesOf(scoresOf(sequence!, weights), sequence!.contexts, transitions);
      const [tagged] = new Tagger(language).tag([{ reading, kind: blockKind(analysed!) }]);
      for (let at = 0; at < length; at++)
        for (let part = 0; part < 3; part++) {
          const wanted = expected[at]![1 + part * 2]! + expected[at]![2 + part * 2]!;
          assert.ok(Math.abs(tagged!.firstPass[at * 3 + part]! - wanted) < 1e-5, `${at} ${part}`);
        }
    }),
    { numRuns: 10 },
  );
});
