import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { analyse } from '../../server/analysis/analysis.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { TaggingSequences } from '../../training/attribution-sequences.ts';
import { draftLanguage } from '../../training/draft-language.ts';
import type { GoldStory } from '../../training/polnear.ts';
import { LANGUAGE, newMemory } from '../support/language.ts';

const MODELS = join(import.meta.dirname, '../../server/models');

const TEXT = `Ferry deck closed

The mayor closed the eastern deck on Monday after divers found cracks in nine of its pilings, and buses ran instead.

“It is over,” she said.
`;

function storyOf(): GoldStory {
  const { paragraphs } = analyse(parseArticle(TEXT, 'plain'), newMemory());
  const blocks = paragraphs.map((analysed) => {
    const { length } = analysed.reading.layers;
    return { analysed, labels: new Uint8Array(length), attributions: new Int32Array(length).fill(-1) };
  });
  return { name: 'deck', text: TEXT, heldOut: false, gold: [], blocks };
}

test('a sequence is as long as its block, whatever was read before it', () => {
  const story = storyOf();
  const { blocks } = story;
  const sequences = new TaggingSequences(LANGUAGE).first(story);
  assert.equal(sequences.length, 2);
  for (const [index, { labels, contexts, starts, features }] of sequences.entries()) {
    const { length } = blocks[index]!.analysed.reading.layers;
    assert.deepEqual([labels.length, contexts.length, starts.length], [length, length, length + 1]);
    assert.equal(starts.at(-1), features.length);
    assert.equal(contexts[0], 1, 'the context of what begins a sentence');
  }
  assert.notEqual(sequences[0]!.labels.length, sequences[1]!.labels.length);
});

test('blocks whose words are numbered otherwise are refused', () => {
  const story = storyOf();
  assert.throws(() => new TaggingSequences(draftLanguage(MODELS, {})).first(story), /another vocabulary/);
});
