import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { type Analysis, analyse } from '../../server/analysis/analysis.ts';
import { ReadingMemory } from '../../server/analysis/memory.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { LANGUAGE, newMemory } from '../support/language.ts';
import { LONG_STORY } from '../support/long-story.ts';

/** A hundred tokens are two or three of the paragraphs. */
const BUDGET = 100;

const PARAGRAPHS = LONG_STORY.trim().split('\n\n').slice(0, 20);

/** A paragraph that the engines read differently, and the budget allows. */
const DISPUTED = PARAGRAPHS.findIndex((paragraph) => {
  const text = `${PARAGRAPHS[0]}\n\n${paragraph}\n`;
  return said(read(text, newMemory())) !== said(read(text, networkMemory(Infinity)));
});

function networkMemory(budget: number): ReadingMemory {
  return new ReadingMemory(LANGUAGE, 'network', budget);
}

function read(story: string | readonly string[], memory: ReadingMemory): Analysis {
  const text = typeof story === 'string' ? story : `${story.join('\n\n')}\n`;
  return analyse(parseArticle(text, 'plain'), memory);
}

/** Who says what by which cue, in a form to compare; of one paragraph, where one is named. */
function said({ attributions, headlineAttributions, blocks, article }: Analysis, block?: number): string {
  const start = block === undefined ? 0 : blocks[block]!.block.span.start;
  return [...headlineAttributions, ...attributions]
    .filter((attribution) => block === undefined || attribution.block === block)
    .map(({ source, cue, content }) =>
      [source, cue, content].map((spans) =>
        spans.map((span) => `${span.start - start}: ${article.text.slice(span.start, span.end)}`),
      ),
    )
    .map((parts) => JSON.stringify(parts))
    .join('\n');
}

const fast = (story: string | readonly string[]): string => said(read(story, newMemory()));
const refined = (story: string | readonly string[]): string => said(read(story, networkMemory(Infinity)));

/** Reads what is put off, a block at a time. @returns How many blocks that took. */
function readOn(analysis: Analysis): number {
  let blocks = 0;
  for (; analysis.refinement !== undefined; blocks++) analysis.refinement.goOn(1);
  return blocks;
}

describe('a story that the network reads within a budget', () => {
  it('is one on which the engines differ, or these tests show nothing', () => {
    assert.ok(DISPUTED > 0);
    assert.notEqual(fast(PARAGRAPHS), refined(PARAGRAPHS));
  });

  it('is read by it at once where it is short', () => {
    const short = [PARAGRAPHS[0]!, PARAGRAPHS[DISPUTED]!];
    const analysis = read(short, networkMemory(BUDGET));
    assert.equal(said(analysis), refined(short));
    assert.equal(analysis.refinement, undefined);
  });

  it('is as the fast tagger reads it where it is long, until the last block is read, and changes once', () => {
    const memory = networkMemory(BUDGET);
    const first = read(PARAGRAPHS, memory);
    assert.equal(said(first), fast(PARAGRAPHS));
    for (let slice = 0; slice < 5; slice++) {
      first.refinement!.goOn(BUDGET);
      assert.equal(said(read(PARAGRAPHS, memory)), fast(PARAGRAPHS));
    }
    readOn(first);
    assert.equal(first.refinement, undefined);
    const second = read(PARAGRAPHS, memory);
    assert.equal(said(second), refined(PARAGRAPHS));
    assert.equal(second.refinement, undefined);
  });

  it('has nothing to read before somebody asks who says what', () => {
    const analysis = read(PARAGRAPHS, networkMemory(BUDGET));
    assert.equal(analysis.refinement, undefined);
    assert.ok(analysis.attributions.length > 0);
    assert.notEqual(analysis.refinement, undefined);
  });

  it('when refined, stays so under edits, and the edited paragraph is read at once', () => {
    const memory = networkMemory(BUDGET);
    readOn(asked(PARAGRAPHS, memory));
    for (const [at, paragraph] of PARAGRAPHS.entries()) {
      const edited = PARAGRAPHS.with(at, paragraph.replace(' ', ' newly '));
      const analysis = read(edited, memory);
      assert.equal(said(analysis), refined(edited));
      assert.equal(analysis.refinement, undefined);
      assert.equal(said(read(PARAGRAPHS, memory)), refined(PARAGRAPHS));
    }
  });

  it('edited while it is read on, has the edited paragraph refined, the others as they were, and goes on', () => {
    const memory = networkMemory(BUDGET);
    const all = readOn(asked(PARAGRAPHS, networkMemory(BUDGET)));
    const first = asked(PARAGRAPHS, memory);
    for (let block = 0; block < 8; block++) first.refinement!.goOn(1);
    const last = PARAGRAPHS.length - 1;
    const edited = PARAGRAPHS.with(last, PARAGRAPHS[DISPUTED]!.replace('Mill Lane', 'Mill Street'));
    const second = read(edited, memory);
    for (let block = 0; block < last; block++)
      assert.equal(said(second, block), said(read(PARAGRAPHS, newMemory()), block));
    assert.equal(said(second, last), said(read(edited, networkMemory(Infinity)), last));
    assert.equal(readOn(second), all - 8 - 1, 'what was read is not read again');
    assert.equal(said(read(edited, memory)), refined(edited));
  });

  it('with a long passage pasted in, shows that as the fast tagger reads it, and all else as before', () => {
    const memory = networkMemory(BUDGET);
    const [before, pasted] = [PARAGRAPHS.slice(0, 10), PARAGRAPHS.slice(10)];
    readOn(asked(before, memory));
    read(before, memory);
    const analysis = asked(PARAGRAPHS, memory);
    for (let block = 0; block < PARAGRAPHS.length; block++) {
      const own = block < before.length ? networkMemory(Infinity) : newMemory();
      assert.equal(said(analysis, block), said(read(PARAGRAPHS, own), block));
    }
    // Typing into what was refined before does not take that back.
    const typed = PARAGRAPHS.with(DISPUTED, PARAGRAPHS[DISPUTED]!.replace('shut', 'closed'));
    const after = asked(typed, memory);
    assert.equal(said(after, DISPUTED), said(read(typed, networkMemory(Infinity)), DISPUTED));
    assert.equal(readOn(after), pasted.length);
    assert.equal(said(read(typed, memory)), refined(typed));
  });

  it('reads words that stand there twice once', () => {
    const twice = [...PARAGRAPHS.slice(0, 8), ...PARAGRAPHS.slice(4, 8)];
    const memory = networkMemory(BUDGET);
    assert.equal(readOn(asked(twice, memory)), 8);
    assert.equal(said(read(twice, memory)), refined(twice));
  });

  it('leaves a block that alone is beyond the budget to the fast tagger', () => {
    const block = [PARAGRAPHS[0]!, PARAGRAPHS.slice(1).join(' ')];
    const analysis = asked(block, networkMemory(BUDGET));
    assert.equal(said(analysis), fast(block));
    assert.equal(analysis.refinement, undefined);
  });

  it('is in the end as if it had been read at once, whatever was typed and read on meanwhile', () => {
    const step = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.constantFrom(0, 0, 1, 30, 400),
      put: fc.constantFrom('“', '”', '\n\n', 'new ', ...PARAGRAPHS.slice(1, 6)),
      tokens: fc.constantFrom(0, 1, 120, 5000),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        const memory = networkMemory(BUDGET);
        let text = LONG_STORY.slice(0, 2000);
        for (const { at, cut, put, tokens } of steps) {
          const place = Math.floor(at * text.length);
          text = text.slice(0, place) + put + text.slice(place + cut);
          asked(text, memory).refinement?.goOn(tokens);
        }
        readOn(asked(text, memory));
        // Blocks beyond the budget are nobody's paragraphs: the same memory without them would be no fair comparison.
        if (parseArticle(text, 'plain').blocks.some((block) => block.text.length > 4 * BUDGET)) return;
        assert.equal(said(read(text, memory)), refined(text));
      }),
      { numRuns: 40 },
    );
  });
});

/** An analysis that was asked who says what. */
function asked(story: string | readonly string[], memory: ReadingMemory): Analysis {
  const analysis = read(story, memory);
  said(analysis);
  return analysis;
}
