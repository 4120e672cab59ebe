import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { probabilityBucket } from '../../server/analysis/attribution/tagging/buckets.ts';
import { FINDINGS, NO_NEIGHBOUR } from '../../server/analysis/attribution/tagging/findings.ts';
import { CONTEXTS, CUE_BEGIN, LABELS } from '../../server/analysis/attribution/tagging/labels.ts';
import { RESULTS } from '../../server/analysis/attribution/tagging/passes.ts';
import { pennTag } from '../../server/analysis/attribution/block-words.ts';
import { flagsOf } from '../../server/analysis/attribution/tagging/word-flags.ts';
import { coarseTags } from '../../server/analysis/attribution/tagging/word-types.ts';
import { hashText, mix } from '../../server/language/hash.ts';
import { LAYERS_SIZE, NAME_TAGS, PENN_TAGS } from '../../server/language/layers.ts';
import { CLASS_GROUPS } from '../../server/language/name-classes.ts';
import { lookNumber, PLACE } from '../../server/language/word-looks.ts';
import { SLOTS } from '../../training/sentence-kernel.ts';
import { WEIGHTS_OF_BLOCK } from '../../training/tag-perceptron.ts';
import { LANGUAGE } from '../support/language.ts';

// Numbers that the kernel and its host each have of their own: nothing else would tell that one was changed.

const { exports } = LANGUAGE.kernelOf(LANGUAGE.vocabulary);

test('tags, names and labels are as many for the kernel as for the host', () => {
  assert.equal(exports.KINDS.value, NAME_TAGS.length);
  assert.equal(exports.LABELS.value, LABELS.length);
  assert.equal(exports.CUE_BEGIN.value, CUE_BEGIN);
  assert.equal(exports.CONTEXTS.value, CONTEXTS);
  assert.equal(exports.NO_TAG.value, PENN_TAGS.length);
  assert.equal(exports.CLASS_GROUPS.value, CLASS_GROUPS.length);
  assert.equal(exports.SLOTS.value, SLOTS);
  assert.equal(exports.TAG_BLOCK.value, WEIGHTS_OF_BLOCK);
});

test('the edges of a block have the tags behind the Penn tags, and there is room for both', () => {
  assert.equal(exports.LEFT_EDGE_TAG.value, PENN_TAGS.length);
  assert.equal(exports.RIGHT_EDGE_TAG.value, PENN_TAGS.length + 1);
  assert.equal(coarseTags().length, PENN_TAGS.length + 2);
  assert.ok(coarseTags().length <= exports.TAG_RADIX.value);
  assert.ok(Math.max(...coarseTags()) < exports.COARSE_RADIX.value);
});

test('layers and findings lie where the host reads them', () => {
  assert.equal(exports.LAYERS_SIZE.value, LAYERS_SIZE);
  assert.equal(exports.HEAD.value, FINDINGS.head);
  assert.equal(exports.FROM_AFTER.value, FINDINGS.fromAfter);
  assert.equal(exports.FROM_BEFORE.value, FINDINGS.fromBefore);
  assert.equal(exports.VIEW.value, FINDINGS.view);
  assert.equal(exports.HEAD.value, NO_NEIGHBOUR.byteLength);
  assert.equal(exports.SUMS.value, FINDINGS.sums);
  assert.equal(exports.PARTS.value, FINDINGS.parts);
  assert.equal(exports.WORD_NUMBER.value, FINDINGS.number);
  assert.deepEqual([exports.RESULTS.value, exports.PARTS.value], [RESULTS.size, RESULTS.parts]);
});

test('looks and places of words have the same numbers', () => {
  assert.equal(exports.SMALL.value, lookNumber('pier'));
  assert.equal(exports.CAPITAL.value, lookNumber('Penrose'));
  assert.equal(exports.SHOUTED.value, lookNumber('HARWICK'));
  assert.equal(exports.DIGIT.value, lookNumber('1911'));
  const { INSIDE, FIRST, TITLE_CASE, ALL_CAPITALS } = exports;
  assert.deepEqual(
    {
      inside: INSIDE.value,
      first: FIRST.value,
      titleCase: TITLE_CASE.value,
      allCapitals: ALL_CAPITALS.value,
    },
    PLACE,
  );
});

test('flags of words have the same bits', () => {
  const word = exports.FLAG_WORD.value;
  const flags = (text: string, tag: (typeof PENN_TAGS)[number]) =>
    flagsOf(text, hashText(text), pennTag(tag));
  assert.equal(flags('council', 'NN'), word);
  assert.equal(flags(',', ','), exports.FLAG_COMMA.value);
  assert.equal(flags(';', ':'), exports.FLAG_STOP.value);
  assert.equal(flags('whether', 'IN'), word | exports.FLAG_OPENER.value);
  assert.equal(flags('because', 'IN'), word | exports.FLAG_CLAUSE.value);
  assert.equal(flags('said', 'VBD'), word | exports.FLAG_VERB.value);
});

test('both mix hashes and put probabilities into buckets alike', () => {
  const number = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
  fc.assert(fc.property(number, number, (left, right) => exports.mix(left, right) === mix(left, right)));
  const edges = [0, 0.02, 0.08, 0.2, 0.4, 0.6, 0.8, 0.95, 1].flatMap((edge) => [edge - 1e-6, edge + 1e-6]);
  for (const probability of [...edges, 0.5, 0.3])
    assert.equal(exports.probabilityBucket(probability), probabilityBucket(probability), `${probability}`);
});
