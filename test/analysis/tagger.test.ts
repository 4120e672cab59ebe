import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse, type AnalysedBlock } from '../../server/analysis/analysis.ts';
import { blockKind, isAttributable } from '../../server/analysis/attribution/attributable.ts';
import type { TaggedBlock } from '../../server/analysis/attribution/tagged-block.ts';
import { PART, PART_OF_LABEL } from '../../server/analysis/attribution/tagging/labels.ts';
import { Tagger } from '../../server/analysis/attribution/tagging/tagger.ts';
import type { ReadingMemory } from '../../server/analysis/memory.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { LANGUAGE, newMemory } from '../support/language.ts';

const PARAGRAPHS = [
  'Harwick pier to close for the winter',
  'The pier at Harwick will close on Monday, harbour master Ida Penrose said.',
  '“The piles are rotten and the deck is not safe,” Penrose told the council. “We have no choice.”',
  'The council owns the pier. It was built in 1911 and mended twice.',
  'Shopkeepers fear that the season is lost, according to a survey by the chamber of trade.',
];

function blocksOf(paragraphs: readonly string[], memory: ReadingMemory): AnalysedBlock[] {
  const article = parseArticle(`${paragraphs.join('\n\n')}\n`, 'plain');
  return analyse(article, memory).blocks.filter(isAttributable);
}

function tag(tagger: Tagger, blocks: readonly AnalysedBlock[]): TaggedBlock[] {
  return tagger.tag(blocks.map((block) => ({ reading: block.reading, kind: blockKind(block) })));
}

/** The words of a part, spans apart. */
function wordsOf({ reading }: AnalysedBlock, { labels }: TaggedBlock, part: number): string[] {
  const spans: string[] = [];
  reading.tokens.forEach(({ text }, at) => {
    if (PART_OF_LABEL[labels[at]!] !== part) return;
    if (labels[at] === part * 2 - 1) spans.push(text);
    else spans[spans.length - 1] += ` ${text}`;
  });
  return spans;
}

test('sources and cues of plain attributions are found', () => {
  const blocks = blocksOf(PARAGRAPHS, newMemory());
  const tagged = tag(new Tagger(LANGUAGE), blocks);
  const found = (part: number) => tagged.map((each, index) => wordsOf(blocks[index]!, each, part));
  assert.deepEqual(found(PART.cue).slice(1), [['said'], ['told'], [], ['fear', 'according to']]);
  assert.match(found(PART.source)[1]!.join(), /Ida Penrose/);
  assert.deepEqual(found(PART.source)[2], ['Penrose']);
});

test('probabilities are in their range, and labels never go on inside a part that has not begun', () => {
  for (const { layers, labels, firstPass, secondPass } of tag(
    new Tagger(LANGUAGE),
    blocksOf(PARAGRAPHS, newMemory()),
  )) {
    assert.equal(labels.length, layers.length);
    for (const probabilities of [firstPass, secondPass]) {
      assert.equal(probabilities.length, layers.length * 3);
      for (const probability of probabilities) assert.ok(probability >= 0 && probability <= 1.000001);
    }
    labels.forEach((label, at) => {
      if (label > 0 && label % 2 === 0) assert.ok(labels[at - 1] === label || labels[at - 1] === label - 1);
    });
  }
});

test('an edit tags anew what it touched and gives the labels of a fresh tagging', () => {
  const memory = newMemory();
  const tagger = new Tagger(LANGUAGE);
  const before = tag(tagger, blocksOf(PARAGRAPHS, memory));
  const edited = PARAGRAPHS.with(3, 'The council, which owns the pier, said it was built in 1911.');
  const after = tag(tagger, blocksOf(edited, memory));
  const fresh = tag(new Tagger(LANGUAGE), blocksOf(edited, newMemory()));
  assert.deepEqual(
    after.map(({ labels }) => labels),
    fresh.map(({ labels }) => labels),
  );
  assert.equal(after[0], before[0]);
  assert.equal(after[1], before[1]);
  assert.notEqual(after[3], before[3]);
});
