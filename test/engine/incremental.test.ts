import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { BlockReading } from '../../server/analysis/block-reading.ts';
import { ReadingMemory } from '../../server/analysis/memory.ts';
import { Reviewer } from '../../server/engine/review.ts';
import { settle } from '../../server/engine/settings.ts';
import { RULES } from '../../server/rules/index.ts';
import type { Format } from '../../server/text/article.ts';
import { countRule, STORY, wordRule } from './house-rules.ts';
import { LANGUAGE, newMemory } from '../support/language.ts';

/** Remembers like any memory, and notes which texts were read anew. */
class CountingMemory extends ReadingMemory {
  readonly #seen = new WeakSet<BlockReading>();
  readonly fresh: string[] = [];

  override read(text: string, prose: string): BlockReading {
    const reading = super.read(text, prose);
    if (!this.#seen.has(reading)) this.fresh.push(text);
    this.#seen.add(reading);
    return reading;
  }
}

const SETTINGS = settle([...RULES, countRule, wordRule('word-pier', 'pier'), wordRule('word-the', 'the')]);

const MARKDOWN = `---
headline: Harbour Committee Puts Off Vote on New Pier
byline: Nora Ellingsen
---

# Harbour Committee Puts Off Vote on New Pier

<!-- copydesk-ignore-next-line word-pier: it is the pier's story -->

The pier *divides* the village, the clerk said.

- The pier costs 40 million kroner.
- The \`pier\` opens in 2031.

> “We need the drawings,” chairman Odd Farstad said.
`;

const pieces = fc.oneof(
  fc.constantFrom(
    '\n\n',
    '\n',
    ' ',
    '”',
    '“',
    '"',
    'the the ',
    'pier ',
    '# ',
    '- ',
    '---\n',
    '🚢',
    '\uD83D',
    '\r\n',
    '<!--',
    '-->',
  ),
  fc.constantFrom(...STORY.split('\n\n')),
  fc.string({ maxLength: 12 }),
);

const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.constantFrom(0, 0, 1, 5, 60, 400),
    put: pieces,
  }),
  { minLength: 1, maxLength: 8 },
);

for (const [format, start] of [
  ['plain', STORY],
  ['markdown', MARKDOWN],
] as const satisfies readonly (readonly [Format, string])[]) {
  test(`after any edits, a ${format} story gets the same diagnostics as if it were read for the first time`, () => {
    fc.assert(
      fc.property(edits, (steps) => {
        const memory = new CountingMemory(LANGUAGE);
        const reviewer = new Reviewer(memory);
        let text = start;
        let known = new Set(
          reviewer.review({ text, format }, SETTINGS).article.blocks.map((block) => block.text),
        );
        for (const { at, cut, put } of steps) {
          const place = Math.floor(at * text.length);
          text = text.slice(0, place) + put + text.slice(place + cut);
          memory.fresh.length = 0;
          const edited = reviewer.review({ text, format }, SETTINGS);
          const anew = new Reviewer(newMemory()).review({ text, format }, SETTINGS);
          assert.deepEqual(edited.diagnostics, anew.diagnostics);
          assert.deepEqual(edited.suppressed, anew.suppressed);
          assert.deepEqual(edited.failures, []);
          for (const fresh of memory.fresh) {
            // The same words under other markup (a list item that became a heading) have another prose: read again rightly.
            if (format === 'plain') assert.ok(!known.has(fresh), `read twice: ${JSON.stringify(fresh)}`);
          }
          for (const { span } of edited.diagnostics) {
            assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
          }
          known = new Set(edited.article.blocks.map((block) => block.text));
        }
      }),
      { numRuns: 60 },
    );
  });
}

test('a word typed into one paragraph reads one block', () => {
  const memory = new CountingMemory(LANGUAGE);
  const reviewer = new Reviewer(memory);
  reviewer.review({ text: STORY, format: 'plain' }, SETTINGS);
  memory.fresh.length = 0;
  reviewer.review({ text: STORY.replace('filled', 'slowly filled'), format: 'plain' }, SETTINGS);
  assert.deepEqual(memory.fresh, ['Fishermen slowly filled the gallery until the meeting ended at 10 p.m.']);
});
