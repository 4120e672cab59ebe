import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LabelChain, LANES } from '../../server/language/label-chain.ts';

const LABELS = 3;

const chains = fc
  .record({
    scores: fc.array(
      fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: LABELS, maxLength: LABELS }),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
    transitions: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
      minLength: 2 * (LABELS + 1) * LABELS,
      maxLength: 2 * (LABELS + 1) * LABELS,
    }),
    contexts: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 5, maxLength: 5 }),
  })
  .map(({ scores, transitions, contexts }) => ({
    scores,
    transitions: Float32Array.from(transitions),
    contexts: Uint8Array.from(contexts),
  }));

type Chain = typeof chains extends fc.Arbitrary<infer Value> ? Value : never;

/** Every sequence of labels with its score, by counting up. */
function* allSequences({
  scores,
  transitions,
  contexts,
}: Chain): Generator<{ labels: number[]; score: number }> {
  const length = scores.length;
  for (let code = 0; code < LABELS ** length; code++) {
    const labels = Array.from({ length }, (_, at) => Math.floor(code / LABELS ** at) % LABELS);
    const score = labels.reduce((sum, label, at) => {
      const from = at === 0 ? LABELS : labels[at - 1]!;
      return sum + scores[at]![label]! + transitions[(contexts[at]! * (LABELS + 1) + from) * LABELS + label]!;
    }, 0);
    yield { labels, score };
  }
}

function inLanes(scores: readonly (readonly number[])[], of: (score: number) => number): Float64Array {
  const lanes = new Float64Array(scores.length * LANES);
  scores.forEach((row, at) => row.forEach((score, label) => (lanes[at * LANES + label] = of(score))));
  return lanes;
}

test('probabilities are those of all sequences of labels summed up', () => {
  fc.assert(
    fc.property(chains, (chain) => {
      const length = chain.scores.length;
      const factors = inLanes(chain.scores, Math.exp);
      new LabelChain(LABELS, chain.transitions).probabilities(factors, chain.contexts, length);
      const sums = new Float64Array(length * LANES);
      let total = 0;
      for (const { labels, score } of allSequences(chain)) {
        total += Math.exp(score);
        labels.forEach((label, at) => (sums[at * LANES + label]! += Math.exp(score)));
      }
      for (const [at, sum] of sums.entries())
        assert.ok(Math.abs(factors[at]! - sum / total) < 1e-5, `${factors[at]!} is not ${sum / total}`);
    }),
  );
});

test('the best labels have the highest score of all sequences', () => {
  fc.assert(
    fc.property(chains, (chain) => {
      const length = chain.scores.length;
      const labels = new Uint8Array(length);
      const scores = inLanes(chain.scores, (score) => score);
      new LabelChain(LABELS, chain.transitions).best(scores, chain.contexts, length, labels);
      const sequences = [...allSequences(chain)];
      const highest = Math.max(...sequences.map(({ score }) => score));
      const found = sequences.find((sequence) => sequence.labels.every((label, at) => label === labels[at]))!;
      assert.ok(Math.abs(found.score - highest) < 1e-9);
    }),
  );
});

test('an empty chain is left alone', () => {
  const chain = new LabelChain(LABELS, new Float32Array(2 * (LABELS + 1) * LABELS));
  chain.probabilities(new Float64Array(0), new Uint8Array(0), 0);
  chain.best(new Float64Array(0), new Uint8Array(0), 0, new Uint8Array(0));
});
