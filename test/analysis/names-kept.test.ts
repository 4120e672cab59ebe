import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { type Analysis, analyse } from '../../server/analysis/analysis.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { newMemory } from '../support/language.ts';

const STORY = [
  'Harwick board closes the Tannery Bridge',
  'By Noor Castell',
  'HARWICK, Ohio — Mayor Ida Penrose closed the Tannery Bridge on Monday. She said that divers of the Harwick Transit Authority (HTA) had found cracks.',
  'The authority owns the bridge. Penrose, who took office in May, called it “a danger to everybody the HTA carries.”',
  'Quill, the owner of a bakery, asked her for help. Nobody answered Odette Quill, 42, for a week.',
  '“We have waited,” said Paul Reed. ‘Nobody’s bridge,’ his brother Martin Reed calls it. The mayor has not met Reed.',
  'Northlight Partners will rebuild it, and the company has until June. Harwick pays.',
].join('\n\n');

function read(text: string, memory = newMemory()): Analysis {
  return analyse(parseArticle(text, 'plain'), memory);
}

/** That an edited story names and quotes whom it would if it were read for the first time. */
function isAsFresh(edited: Analysis): void {
  const fresh = read(edited.article.text);
  assert.deepEqual(edited.entities, fresh.entities);
  assert.deepEqual(edited.attributions, fresh.attributions);
  assert.deepEqual(edited.ledger, fresh.ledger);
}

test('a letter typed behind any word leaves everybody where they stand', () => {
  const memory = newMemory();
  for (const { index } of STORY.matchAll(/\b(?=\s)/g)) {
    isAsFresh(read(STORY, memory));
    isAsFresh(read(`${STORY.slice(0, index)}s${STORY.slice(index)}`, memory));
  }
});

test('what names somebody else, or somebody otherwise, is joined anew', () => {
  const edits: readonly (readonly [string, string])[] = [
    ['Martin Reed', 'Martin Quill'],
    ['Penrose, who took office in May,', 'Penrose'],
    ['She said', 'He said'],
    ['The authority owns', 'The company owns'],
    [' (HTA)', ''],
    ['“a danger to everybody the HTA carries.”', 'a danger to everybody the HTA carries.'],
    ['‘Nobody’s bridge,’', 'Nobody’s bridge,'],
    ['By Noor Castell', 'Nobody wrote this'],
    ['Quill, the owner of a bakery, asked her for help. ', ''],
    ['rebuild it, and', 'rebuild it. Yes. And'],
    ['\n\nNorthlight', '\n\nOn Friday Ida Penrose resigned.\n\nNorthlight'],
    ['\n\nThe authority', ' The authority'],
  ];
  for (const [before, after] of edits) {
    assert.ok(STORY.includes(before));
    const memory = newMemory();
    isAsFresh(read(STORY, memory));
    isAsFresh(read(STORY.replace(before, after), memory));
    isAsFresh(read(STORY, memory));
  }
});

test('what a word between or behind a name says of it is told anew', () => {
  const museum = 'The Lyle Museum of Art will return a shirt that Horatio Lyle bought in 1902.\n\n';
  const edits: readonly (readonly [story: string, before: string, after: string])[] = [
    ['Philip Noel said to him on Monday that the boat was old and wet.', 'said to', 'said unto'],
    ['Philip Noel said so to him on Monday that the boat was old and wet.', 'said so', 'said'],
    [`${museum}Visitors to the Lyle were told on Monday by a clerk.`, 'the Lyle', 'the Lyle trustees'],
  ];
  for (const [story, before, after] of edits) {
    const memory = newMemory();
    isAsFresh(read(`Calder moves to close its terminal\n\n${story}`, memory));
    isAsFresh(read(`Calder moves to close its terminal\n\n${story.replace(before, after)}`, memory));
  }
});

test('after any edits everybody is who they would be if the story were read for the first time', () => {
  const edits = fc.array(
    fc.record({
      at: fc.nat(STORY.length),
      cut: fc.constantFrom(0, 0, 1, 2, 8, 90),
      put: fc.constantFrom('', 's', ' ', '“', '”', '‘', '’', ' he ', 'Reed ', '. ', '\n\n', ' the mayor '),
    }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(edits, (steps) => {
      const memory = newMemory();
      let text = STORY;
      isAsFresh(read(text, memory));
      for (const { at, cut, put } of steps) {
        text = text.slice(0, at) + put + text.slice(at + cut);
        isAsFresh(read(text, memory));
      }
    }),
    { numRuns: 60 },
  );
});

test('names that an edit left as they were are not joined again', () => {
  const memory = newMemory();
  const [before] = read(STORY, memory).entities;
  const [after] = read(STORY.replace('until June', 'until late June'), memory).entities;
  assert.ok(before);
  assert.equal(after?.mentions[0], before.mentions[0]);
});
