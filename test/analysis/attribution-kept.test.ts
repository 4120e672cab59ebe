import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../server/analysis/analysis.ts';
import { findAttributions, type FoundAttribution } from '../../server/analysis/attribution.ts';
import { isAttributable } from '../../server/analysis/attribution/attributable.ts';
import type { ReadingMemory } from '../../server/analysis/memory.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { LANGUAGE, newMemory } from '../support/language.ts';

const PARAGRAPHS = [
  'Harwick pier to close for the winter',
  'The pier at Harwick will close on Monday, harbour master Ida Penrose said on Thursday evening.',
  'Penrose told the council in a statement what her divers had found below the deck:',
  '“The piles are rotten and the deck is not safe, and we have no choice left.',
  '“Nobody will stand on it this winter, and nobody should walk under it.”',
  'The council owns the pier. It was built in 1911 and mended twice.',
  'Shopkeepers fear that the season is lost, according to a survey by the chamber of trade.',
];

function find(paragraphs: readonly string[], memory: ReadingMemory): FoundAttribution[] {
  const { blocks } = analyse(parseArticle(`${paragraphs.join('\n\n')}\n`, 'plain'), memory);
  return findAttributions(blocks.filter(isAttributable), LANGUAGE);
}

test('a quotation that goes on for two paragraphs belongs to its lead-in', () => {
  const text = `${PARAGRAPHS.join('\n\n')}\n`;
  const told = find(PARAGRAPHS, newMemory()).find(({ cueLemma }) => cueLemma === 'tell');
  assert.ok(told);
  const words = told.content.map(({ start, end }) => text.slice(start, end));
  assert.match(words.join(' '), /The piles are rotten/);
  assert.match(words.join(' '), /Nobody will stand on it/);
});

test('after an edit, in whatever paragraph, the attributions are those of a fresh analysis', () => {
  const edits = [
    ...PARAGRAPHS.map((paragraph, at) => PARAGRAPHS.with(at, paragraph.replace(' ', ' newly '))),
    ...PARAGRAPHS.map((_, at) => PARAGRAPHS.toSpliced(at, 1)),
    PARAGRAPHS.with(2, 'Penrose told the council in a statement what her divers had found.'),
    PARAGRAPHS.toSpliced(1, 0, 'The mayor said so.', 'Nobody was hurt.', 'Rain fell for a week.'),
  ];
  const memory = newMemory();
  for (const edited of edits) {
    find(PARAGRAPHS, memory);
    assert.deepEqual(find(edited, memory), find(edited, newMemory()));
  }
});

test('what stands before an edit is not described again', () => {
  const memory = newMemory();
  const [before] = find(PARAGRAPHS, memory);
  const [after] = find(PARAGRAPHS.with(5, 'The council owns the pier.'), memory);
  assert.ok(before);
  assert.equal(after, before);
});
