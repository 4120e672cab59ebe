import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { NAME_TAGS, PENN_TAGS } from '../../server/language/layers.ts';
import { PLACE } from '../../server/language/word-looks.ts';
import { draftLanguage, NO_NAMES } from '../../training/draft-language.ts';
import { modelBytes } from '../../training/model-file-writer.ts';
import { SentenceKernel, SLOTS } from '../../training/sentence-kernel.ts';
import { WEIGHTS_OF_BLOCK } from '../../training/tag-perceptron.ts';

const MODELS = join(import.meta.dirname, '../../server/models');
const KINDS = NAME_TAGS.length;
const BUCKETS = 16;
const SCALE = 0.01;
/** Features of a token. */
const FEATURES = 80;

/** Models of names that say anything: weights of a byte, four a bucket, and what one kind says of the next. */
const models = fc.record({
  weights: fc.uint8Array({ minLength: BUCKETS * 4, maxLength: BUCKETS * 4, min: 1 }),
  transitions: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
    minLength: (KINDS + 1) * KINDS,
    maxLength: (KINDS + 1) * KINDS,
  }),
});

const SENTENCES = [
  'Mayor Ana Ruiz',
  'Route 9 Bridge Repairs',
  'The Ladle , Ruiz',
  'Mirela Dunn',
  'NORTH HARBOR',
];

/** The score of each kind for each token: what its features weigh, added up. */
function scoresOf(kernel: SentenceKernel, words: Int32Array, weights: Uint8Array): number[][] {
  return Array.from(words, (_, at) => {
    const features = [...kernel.near(at)];
    for (let slot = 0; slot < SLOTS; slot++) features.push(...kernel.inSlot(words[at + slot - 2] ?? 0, slot));
    assert.equal(features.length, FEATURES);
    return NAME_TAGS.map((_, kind) =>
      kind === 0
        ? 0
        : features.reduce((sum, feature) => {
            const bucket = feature & (BUCKETS - 1);
            return sum + (weights[bucket * 4 + kind - 1]! - 128) * SCALE;
          }, 0),
    );
  });
}

/** Every sequence of kinds with its score, by counting up. */
function* allSequences(
  scores: readonly number[][],
  transitions: Float32Array,
): Generator<{ kinds: number[]; score: number }> {
  const { length } = scores;
  for (let code = 0; code < KINDS ** length; code++) {
    const kinds = Array.from({ length }, (_, at) => Math.floor(code / KINDS ** at) % KINDS);
    const score = kinds.reduce(
      (sum, kind, at) => sum + scores[at]![kind]! + transitions[(kinds[at - 1] ?? KINDS) * KINDS + kind]!,
      0,
    );
    yield { kinds, score };
  }
}

/** So many tags may small, capitalised, shouted words, numbers and marks have: few are weighed one by one, many at once. */
const CHOICES = [2, 3, 4, 12, 1];

/** A model of parts of speech that knows no word, only what may be words of a look. */
function tagModel(weights: Int8Array): Uint8Array {
  const setStarts = Int32Array.from({ length: CHOICES.length + 1 }, (_, look) =>
    CHOICES.slice(0, look).reduce((sum, choices) => sum + choices, 0),
  );
  // Every third tag: those of a set are spread over all.
  const setTags = Uint8Array.from(
    CHOICES.flatMap((choices, look) => Array.from({ length: choices }, (_, index) => index * 3 + look)),
  );
  return modelBytes({}, { words: new Int32Array(2), setStarts, setTags, weights });
}

/** The tags of a sentence, each the first of those whose features weigh most. */
function heaviestTags(kernel: SentenceKernel, words: Int32Array, weights: Int8Array): number[] {
  const tags: number[] = [];
  kernel.enter(words);
  for (const [at, word] of words.entries()) {
    const place = at === 0 && kernel.place === PLACE.inside ? PLACE.first : kernel.place;
    const before = tags.at(-1) ?? PENN_TAGS.length;
    const around = kernel.around(at, place, before, tags.at(-2) ?? PENN_TAGS.length);
    const features = [...kernel.alone(word), ...around];
    const candidates = [...kernel.candidates(word, place !== PLACE.inside)];
    const scores = candidates.map((tag) =>
      features.reduce((sum, feature) => {
        const turned = ((feature >>> 26) + tag) & (WEIGHTS_OF_BLOCK - 1);
        return sum + weights[(feature & (BUCKETS - 1)) * WEIGHTS_OF_BLOCK + turned]!;
      }, 0),
    );
    tags.push(candidates[scores.indexOf(Math.max(...scores))]!);
  }
  return tags;
}

describe('the kernel', () => {
  test('gives each word the tag whose features weigh most, of however many it may have', () => {
    const length = BUCKETS * WEIGHTS_OF_BLOCK;
    fc.assert(
      fc.property(fc.int8Array({ minLength: length, maxLength: length }), (weights) => {
        const model = tagModel(weights);
        const kernel = new SentenceKernel(
          draftLanguage(MODELS, { 'part-of-speech': model, names: NO_NAMES }),
        );
        const met = new Set<number>();
        for (const sentence of [
          'the NOAA buoy sank in 1911 , Ruiz told nobody',
          'NOAA Buoy Found 9 Miles Out',
        ]) {
          const words = kernel.intern(sentence.split(' '));
          assert.deepEqual([...kernel.tag(words).tags], heaviestTags(kernel, words, weights), sentence);
          for (const word of words) met.add(kernel.candidates(word, false).length);
        }
        assert.deepEqual(
          [...met].toSorted((a, b) => a - b),
          CHOICES.toSorted((a, b) => a - b),
        );
      }),
      { numRuns: 20 },
    );
  });

  test('finds the names whose features weigh most, of all sequences of kinds', () => {
    fc.assert(
      fc.property(models, ({ weights, transitions: drawn }) => {
        const transitions = Float32Array.from(drawn);
        const names = modelBytes(
          { scale: SCALE, features: FEATURES },
          { weights: new Int32Array(weights.slice().buffer), transitions },
        );
        const kernel = new SentenceKernel(draftLanguage(MODELS, { names }));
        for (const sentence of SENTENCES) {
          const words = kernel.intern(sentence.split(' '));
          const found = kernel.tag(words);
          const sequences = [...allSequences(scoresOf(kernel, words, weights), transitions)];
          const highest = Math.max(...sequences.map(({ score }) => score));
          const chosen = sequences.find(({ kinds }) => kinds.every((kind, at) => kind === found.names[at]))!;
          assert.ok(Math.abs(chosen.score - highest) < 1e-9, sentence);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('tells the same of a word whatever it has read before', () => {
    const listed = (kernel: SentenceKernel) => {
      const words = kernel.intern(['The', 'state-run', 'ferry', 'left', 'Göteborg', '’s', 'pier', '.']);
      kernel.enter(words);
      return Array.from(words, (word, at) => [
        kernel.alone(word),
        kernel.around(at, kernel.place, 45, 45),
        kernel.candidates(word, true),
        kernel.near(at),
      ]);
    };
    const fresh = new SentenceKernel(draftLanguage(MODELS, {}));
    const full = new SentenceKernel(draftLanguage(MODELS, {}));
    for (let word = 0; word < 10_000; word++) full.vocabulary.intern(`w${word}`);
    assert.deepEqual(listed(full), listed(fresh));
  });

  test('looks for names near capitals and digits alone', () => {
    const kernel = new SentenceKernel(draftLanguage(MODELS, {}));
    const words = kernel.intern('they said that Ana Ruiz was not there on the 4th of it'.split(' '));
    kernel.enter(words);
    assert.deepEqual(
      [...kernel.stretches(words.length)],
      [
        { from: 2, to: 6 },
        { from: 9, to: 12 },
      ],
    );
  });
});
