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

/** What the passes may have learned: anything. */
const models = fc.record({
  weights: fc.uint8Array({ minLength: BUCKETS * BUCKET, maxLength: BUCKETS * BUCKET, min: 1 }),
  first: fractions(TRANSITIONS),
  second: fractions(TRANSITIONS),
  bias: fractions(COUNT),
});

function fractions(length: number): fc.Arbitrary<Float32Array> {
  const fraction = fc.double({ min: -3, max: 3, noNaN: true });
  return fc
    .array(fraction, { minLength: length, maxLength: length })
    .map((drawn) => Float32Array.from(drawn));
}

/** The score of each label for each token: what its features weigh in a pass, added up. */
function scoresOf({ features, starts, labels }: TaggingSequence, weights: Uint8Array, pass = 0): number[][] {
  return Array.from(labels, (_, at) =>
    LABELS.map((_, label) =>
      features
        .slice(starts[at], starts[at + 1])
        .reduce((sum, feature) => sum + weights[(feature % BUCKETS) * BUCKET + pass * 8 + label]! * SCALE, 0),
    ),
  );
}

/** The score of a sequence of labels, less that of the first label everywhere, since all are large. */
function scoreOf(
  labels: readonly number[],
  scores: number[][],
  contexts: Uint8Array,
  transitions: Float32Array,
): number {
  return labels.reduce((sum, label, at) => {
    const row = contexts[at]! * (COUNT + 1) + (labels[at - 1] ?? COUNT);
    return sum + scores[at]![label]! - scores[at]![0]! + transitions[row * COUNT + label]!;
  }, 0);
}

/** Every sequence of labels of some tokens, by counting up. */
function* allSequences(length: number): Generator<number[]> {
  for (let code = 0; code < COUNT ** length; code++)
    yield Array.from({ length }, (_, at) => Math.floor(code / COUNT ** at) % COUNT);
}

/** How likely each label of each token is: the scores of all sequences that have it there, as shares of all. */
function probabilitiesOf(scores: number[][], contexts: Uint8Array, transitions: Float32Array): number[][] {
  const sums = scores.map(() => LABELS.map(() => 0));
  let total = 0;
  for (const labels of allSequences(scores.length)) {
    const share = Math.exp(scoreOf(labels, scores, contexts, transitions));
    total += share;
    labels.forEach((label, at) => (sums[at]![label]! += share));
  }
  return sums.map((row) => row.map((sum) => sum / total));
}

/** That a pass gave the probabilities of source, cue and content that those of the labels add up to. */
function areProbabilities(found: Float32Array, labelled: readonly number[][]): void {
  assert.equal(found.length, labelled.length * 3);
  for (const [at, labels] of labelled.entries())
    for (let part = 0; part < 3; part++) {
      const wanted = labels[1 + part * 2]! + labels[2 + part * 2]!;
      assert.ok(Math.abs(found[at * 3 + part]! - wanted) < 1e-5, `${at} ${part}`);
    }
}

test('both passes give the probabilities of all sequences of labels, summed up, and the second the best one', () => {
  fc.assert(
    fc.property(models, ({ weights, first, second, bias }) => {
      const language = draftLanguage(MODELS, {
        attribution: modelBytes(
          { 'first scale': SCALE, 'second scale': SCALE },
          {
            weights: new Int32Array(weights.slice().buffer),
            'first transitions': first,
            'second transitions': second,
            bias,
          },
        ),
      });
      const text = '“No,” Ruiz\n\nsaid . Yes\n';
      const blocks = analyse(parseArticle(text, 'plain'), new ReadingMemory(language)).blocks.map(
        (analysed) => {
          const { length } = analysed.reading.layers;
          return { analysed, labels: new Uint8Array(length), attributions: new Int32Array(length) };
        },
      );
      assert.equal(blocks.length, 2);
      const sequences = new TaggingSequences(language);
      const listed = sequences.first({ name: 'no', text, heldOut: false, gold: [], blocks });
      const marginals = listed.map((sequence) =>
        probabilitiesOf(scoresOf(sequence, weights), sequence.contexts, first),
      );
      const joined = sequences.second(
        listed,
        marginals.map((labels) => Float64Array.from(labels.flat())),
      );
      const tagged = new Tagger(language).tag(
        blocks.map(({ analysed }) => ({ reading: analysed.reading, kind: blockKind(analysed) })),
      );
      for (const [index, { firstPass, secondPass, labels, layers, isBare }] of tagged.entries()) {
        areProbabilities(firstPass, marginals[index]!);
        const { contexts } = joined[index]!;
        const scores = scoresOf(joined[index]!, weights, 1);
        // Where nothing is found and nothing quoted, the first pass's word is enough.
        assert.equal(
          isBare,
          labels.every((label) => label === 0) && layers.quotations.every((one) => one < 0),
        );
        if (isBare) assert.equal(secondPass, firstPass);
        else areProbabilities(secondPass, probabilitiesOf(scores, contexts, second));
        const biased = scores.map((row) => row.map((score, label) => score + bias[label]!));
        let highest = -Infinity;
        for (const other of allSequences(labels.length))
          highest = Math.max(highest, scoreOf(other, biased, contexts, second));
        assert.ok(Math.abs(scoreOf([...labels], biased, contexts, second) - highest) < 1e-6);
      }
    }),
    { numRuns: 10 },
  );
});
