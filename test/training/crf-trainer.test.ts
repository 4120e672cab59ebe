import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashText } from '../../server/language/hash.ts';
import { CrfTrainer, type Sequence } from '../../training/crf-trainer.ts';

const OPTIONS = { epochs: 8, rate: 0.5, decay: 0, dropout: 0, seed: 1, averageFrom: 2 };
const LABELS = ['none', 'title', 'name'];

/** One feature a word: the word itself. Words are written “mayor/title”. */
function sequence(words: string): Sequence {
  const pairs = words.split(' ').map((word) => word.split('/'));
  return {
    features: Int32Array.from(pairs, ([word]) => hashText(word!)),
    starts: Int32Array.from({ length: pairs.length + 1 }, (_, at) => at),
    contexts: new Uint8Array(pairs.length),
    labels: Uint8Array.from(pairs, ([, label]) => LABELS.indexOf(label ?? 'none')),
  };
}

const TRAINING = [
  'mayor/title Ana/name Ruiz/name spoke',
  'the council heard Ana/name Ruiz/name',
  'clerk/title Lea/name Holt/name wrote',
  'the vote passed',
].map(sequence);

function trained(options = OPTIONS): CrfTrainer {
  const trainer = new CrfTrainer(10, LABELS.length, 1);
  trainer.train(TRAINING, options);
  return trainer;
}

test('a trained CRF labels what it was shown', () => {
  const trainer = trained();
  for (const shown of TRAINING) assert.deepEqual(trainer.viterbi(shown), shown.labels);
});

test('what stands before tells the label of an unknown word', () => {
  const labels = trained().viterbi(sequence('mayor Odile spoke'));
  assert.equal(LABELS[labels[1]!], 'name');
});

test('marginals of a position add up to 1 and agree with every labelling counted out', () => {
  const trainer = trained({ ...OPTIONS, epochs: 1, averageFrom: 0 });
  const asked = sequence('mayor Ana wrote');
  const marginals = trainer.marginals(asked);
  const counted = countedOut(trainer, asked);
  assert.equal(marginals.length, counted.length);
  for (const [at, value] of marginals.entries()) assert.ok(Math.abs(value - counted[at]!) < 1e-6);
});

test('a bias against “none” finds more', () => {
  const found = trained().viterbi(sequence('the vote passed'), [-50, 0, 0]);
  assert.ok(!found.includes(0));
});

test('the same seed gives the same weights, another seed others', () => {
  const options = { ...OPTIONS, dropout: 0.3 };
  assert.deepEqual(trained(options).weights, trained(options).weights);
  assert.notDeepEqual(trained(options).weights, trained({ ...options, seed: 2 }).weights);
});

test('a sequence of weight 0 teaches nothing', () => {
  const trainer = new CrfTrainer(10, LABELS.length, 1);
  trainer.train(
    TRAINING.map((shown) => ({ ...shown, weight: 0 })),
    OPTIONS,
  );
  assert.ok(trainer.weights.every((weight) => weight === 0));
});

/** Marginals by adding up the likelihood of every labelling of three positions. */
function countedOut(trainer: CrfTrainer, { features }: Sequence): number[] {
  const labels = LABELS.length;
  const { weights, transitions } = trainer;
  const sums = Array.from({ length: 3 * labels }, () => 0);
  for (let code = 0; code < labels ** 3; code++) {
    const path = [code % labels, Math.floor(code / labels) % labels, Math.floor(code / labels ** 2)];
    let score = 0;
    for (const [at, label] of path.entries()) {
      score += weights[(features[at]! & 1023) * labels + label]!;
      score += transitions[(at === 0 ? labels : path[at - 1]!) * labels + label]!;
    }
    for (const [at, label] of path.entries()) sums[at * labels + label]! += Math.exp(score);
  }
  return sums.map((sum, at) => {
    const from = at - (at % labels);
    return sum / (sums[from]! + sums[from + 1]! + sums[from + 2]!);
  });
}
