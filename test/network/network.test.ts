import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  batchesOf,
  lengthOf,
  ROOM,
  SIDE_BY_SIDE,
} from '../../server/analysis/attribution/network/window-batches.ts';
import { WINDOW, windowsOf } from '../../server/analysis/attribution/network/windows.ts';
import type { NetworkInput } from '../../server/analysis/attribution/network/network-tagger.ts';
import { Vocabulary } from '../../server/language/vocabulary.ts';
import { modelBytes } from '../../training/model-file-writer.ts';
import { randomModel, randomTables } from './random-model.ts';
import { referenceParts } from './reference.ts';
import { inputsOf, plainTagger, vectorTagger } from './taggers.ts';

const SEEDS = join(import.meta.dirname, '../../seeds');
const SIZES = [[128, 128], [96, 64], [40], [8, 8, 16]];

const STORIES = readdirSync(SEEDS)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(SEEDS, name), 'utf8'));

const HOSTILE = [
  'Yes',
  '\ud800 said \udfff “the \udc00 bridge” on Monday.',
  '“'.repeat(700),
  `The mayor said ${'very '.repeat(900)}little.`,
];

function assertSame(one: Uint8Array, inputs: readonly NetworkInput[]): void {
  const vector = vectorTagger(one);
  const plain = plainTagger(one);
  for (const input of inputs) {
    const left = vector.tag(input);
    const right = plain.tag(input);
    assert.deepEqual(left.labels, right.labels);
    assert.deepEqual(left.secondPass, right.secondPass);
  }
}

test('vectors and plain JavaScript give the very same labels and probabilities', () => {
  const inputs = STORIES.flatMap(inputsOf);
  SIZES.forEach((sizes, seed) => assertSame(randomModel(sizes, seed), inputs));
});

test('they do so for blocks that nobody writes', () => {
  assertSame(randomModel([40, 24], 7), HOSTILE.flatMap(inputsOf));
});

test('blocks read together have the labels and probabilities of each alone, with vectors and without', () => {
  for (const sizes of [[40, 24], [8]]) {
    const model = randomModel(sizes, 9);
    const inputs = [...STORIES, ...HOSTILE].flatMap(inputsOf);
    const alone = vectorTagger(model);
    const expected = inputs.map((input) => alone.tag(input));
    assert.deepEqual(vectorTagger(model).tagAll(inputs), expected);
    assert.deepEqual(plainTagger(model).tagAll(inputs), expected);
  }
});

test('blocks whose words are numbered by different vocabularies are read together', () => {
  const model = randomModel([16], 4);
  const [one] = inputsOf('The mayor said the bridge would open on Monday.');
  const vocabulary = new Vocabulary();
  const { layers } = one!.block;
  const words = layers.words.map((word) => vocabulary.intern(layers.vocabulary.texts[word]!));
  const other = { ...one!, block: { ...one!.block, layers: { ...layers, words, vocabulary } } };
  const [left, middle, right] = vectorTagger(model).tagAll([one!, other, one!]);
  assert.deepEqual(middle!.secondPass, left!.secondPass);
  assert.deepEqual(right!.secondPass, left!.secondPass);
});

test('a random network finds all labels, and its probabilities are some', () => {
  const tagger = vectorTagger(randomModel([96, 64], 3));
  const found = new Set<number>();
  for (const input of STORIES.flatMap(inputsOf)) {
    const { labels, secondPass } = tagger.tag(input);
    for (const label of labels) found.add(label);
    for (const part of secondPass) assert.ok(part >= 0 && part <= 1);
  }
  assert.deepEqual(
    [...found].toSorted((one, other) => one - other),
    [0, 1, 2, 3, 4, 5, 6],
  );
});

test('the network says what its weights say, but for what 16 bits leave out', () => {
  const tables = randomTables([24, 16], 5);
  const tagger = vectorTagger(modelBytes({}, tables));
  for (const input of inputsOf(STORIES[0]!)) {
    const expected = referenceParts(tables, input);
    tagger.tag(input).secondPass.forEach((part, at) => {
      assert.ok(Math.abs(part - expected[at]!) < 1e-3, `${part} for ${expected[at]}`);
    });
  }
});

test('a block is read the same whatever was read before', () => {
  const model = randomModel([40, 24], 11);
  const [first, ...others] = STORIES.flatMap(inputsOf);
  const tagger = vectorTagger(model);
  const fresh = tagger.tag(first!);
  for (const other of others) tagger.tag(other);
  assert.deepEqual(tagger.tag(first!), fresh);
});

test('a block without tokens has no labels', () => {
  const [input] = inputsOf('The bridge is shut.');
  const { layers } = input!.block;
  const none = { ...layers, length: 0, tags: layers.tags.subarray(0, 0), names: layers.names.subarray(0, 0) };
  const empty = { ...input!, block: { ...input!.block, layers: none } };
  const tagger = vectorTagger(randomModel([8], 1));
  assert.equal(tagger.tag(empty).labels.length, 0);
  assert.deepEqual(
    tagger.tagAll([empty, input!, empty]).map(({ labels }) => labels.length),
    [0, input!.block.layers.length, 0],
  );
  assert.deepEqual(tagger.tagAll([]), []);
});

test('a block of 50,000 tokens is read in windows', () => {
  const inputs = inputsOf(
    'The mayor said the bridge would open on Monday, officials told her. '.repeat(3600),
  );
  const [{ block }] = inputs as [NetworkInput];
  assert.ok(block.layers.length > 50_000);
  const { labels, secondPass } = vectorTagger(randomModel([16, 8], 2)).tag(inputs[0]!);
  assert.equal(labels.length, block.layers.length);
  assert.ok(secondPass.every((part) => part >= 0 && part <= 1));
});

test('windows cover a block once, begin at sentences, and hold no more than the network reads at once', () => {
  for (const [length, sentence] of [
    [512, 30],
    [513, 30],
    [5000, 27],
    [5000, 4000],
    [1, 1],
  ] as const) {
    const sentences = Int32Array.from({ length }, (_, at) => Math.floor(at / sentence));
    let end = 0;
    for (const { from, to, ownFrom, ownTo } of windowsOf({ length, sentences })) {
      assert.equal(ownFrom, end);
      assert.ok(from <= ownFrom && ownFrom < ownTo && ownTo <= to && to - from <= WINDOW);
      if (sentence < 100 && ownTo < length) assert.notEqual(sentences[ownTo], sentences[ownTo - 1]);
      end = ownTo;
    }
    assert.equal(end, length);
  }
});

test('batches hold every window once, the longest first, and no more than the network has room for', () => {
  const windows = Array.from({ length: 100 }, (_, at) => ({ from: at, to: at + 1 + ((at * 37) % WINDOW) }));
  const batches = [...batchesOf(windows)];
  for (const batch of batches) {
    const lengths = batch.map(lengthOf);
    assert.ok(batch.length <= SIDE_BY_SIDE);
    assert.ok(lengths.reduce((sum, length) => sum + length, 0) <= ROOM);
    assert.deepEqual(
      lengths,
      lengths.toSorted((one, other) => other - one),
    );
  }
  assert.deepEqual(new Set(batches.flat()), new Set(windows));
  assert.equal(batches.flat().length, windows.length);
});

test('a model whose tables do not fit is refused', () => {
  const tables = randomTables([16], 1);
  const refuse = (changed: typeof tables) =>
    assert.throws(() => vectorTagger(modelBytes({}, { ...tables, ...changed })), RangeError);
  refuse({ sizes: Int32Array.of(12) });
  refuse({ '1 forward bias': new Float32Array(63) });
  refuse({ 'tag rows': new Int8Array(45) });
  refuse({ output: new Int8Array(7 * 16) });
});
