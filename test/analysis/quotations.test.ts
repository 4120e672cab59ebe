import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import type { AnalysedBlock } from '../../server/analysis/analysis.ts';
import { readBlock } from '../../server/analysis/block-reading.ts';
import {
  type BlockQuotation,
  findQuotations,
  joinQuotations,
  type Quotation,
} from '../../server/analysis/quotations.ts';
import { tokenize } from '../../server/language/tokens.ts';
import { contains, overlaps, textOf } from '../../server/text/span.ts';
import { LANGUAGE } from '../support/language.ts';

/** The quotations of a block. */
function quotationsIn(prose: string): BlockQuotation[] {
  const { tokens, marks } = tokenize(prose);
  return findQuotations(prose, tokens, marks);
}

/** Each quotation as `depth form [words] problem`. */
function found(prose: string): string[] {
  return quotationsIn(prose).map(({ outer, depth, form, problem }) =>
    [depth, form, `[${textOf(prose, outer)}]`, ...(problem === undefined ? [] : [problem])].join(' '),
  );
}

/** The quotations of paragraphs with a blank line between. */
function joined(...paragraphs: string[]): Quotation[] {
  let start = 0;
  return joinQuotations(
    paragraphs.map((text, index): AnalysedBlock => {
      const span = { start, end: start + text.length };
      start = span.end + 2;
      const block = { form: 'paragraph', level: 0, span, text, prose: text } as const;
      return {
        index,
        block,
        zone: 'paragraph',
        residue: undefined,
        reading: readBlock(text, text, LANGUAGE),
      };
    }),
  );
}

const CASES: [string, ...string[]][] = [
  [
    '“The bridge is safe,” she said. “We checked.”',
    '0 direct [“The bridge is safe,”]',
    '0 direct [“We checked.”]',
  ],
  ['"The bridge is safe," she said.', '0 direct ["The bridge is safe,"]'],
  ["''The bridge is safe,'' she said.", "0 direct [''The bridge is safe,'']"],
  ["``The bridge is safe,'' she said.", "0 direct [``The bridge is safe,'']"],
  ['She said the bridge was “old but sound” last week.', '0 partial [“old but sound”]'],
  ['The “experts” had left.', '0 scare [“experts”]'],
  ['He called it “shoddy” work.', '0 partial [“shoddy”]'],
  ['Her novel “The Slow Ferry” sold well.', '0 title [“The Slow Ferry”]'],
  ['He appeared on “Good Evening Tolland.”', '0 title [“Good Evening Tolland.”]'],
  ['“I heard ‘no’ twice,” he said.', '0 direct [“I heard ‘no’ twice,”]', '1 partial [‘no’]'],
  [
    "'I said “no” to the workers' demands,' he said.",
    "0 direct ['I said “no” to the workers' demands,']",
    '1 partial [“no”]',
  ],
  ['‘We won’t go,’ she said.', '0 direct [‘We won’t go,’]'],
  ["The workers' pay in the '70s bought rock 'n' roll records; get 'em."],
  ['At 6\'2" he could reach the 12" pipe.'],
  ['5-foot-10 and the Joneses’ dog'],
  [
    '“I am done, she said. “Go home,” he said.',
    '0 direct [“I am done, she said.] not-closed',
    '0 direct [“Go home,”]',
  ],
  ['“I am done, she said.', '0 direct [“I am done, she said.] not-closed'],
  ['I am done,” she said.', '0 partial [”] not-opened'],
  ['“I am done," she said.', '0 direct [“I am done,"] mixed-glyphs'],
  ['“I am done,“ she said.', '0 direct [“I am done,“] reversed-glyph'],
  ['She said ”no one came.”', '0 partial [”no one came.”] reversed-glyph'],
  ['"He said "no" to me," she said.', '0 direct ["He said "no" to me,"]', '1 partial ["no"]'],
  ['See <a href="x">this</a>.'],
];

void describe('quotations of a block', () => {
  for (const [prose, ...expected] of CASES) void it(prose, () => assert.deepEqual(found(prose), expected));

  void it('counts words without clitics and says where the inner words are', () => {
    const prose = 'She said, “We can’t stay.”';
    const [quotation] = quotationsIn(prose);
    assert.equal(quotation?.words, 3);
    assert.equal(textOf(prose, quotation.inner), 'We can’t stay.');
  });

  void it('counts no clitics whatever apostrophe they have', () => {
    for (const apostrophe of "'’ʼ") {
      const prose = '“We can’t stay, it’s late,” she said.'.replaceAll('’', apostrophe);
      assert.equal(quotationsIn(prose)[0]?.words, 5, prose);
    }
  });
});

void describe('quotations of an article', () => {
  void it('goes on over paragraphs that begin with a mark and are not closed before', () => {
    const quotations = joined(
      '“We began early, she said.',
      '“Then it rained.',
      '“So we left,” she said. “Late.”',
    );
    assert.deepEqual(
      quotations.map(({ continues, continued, problem }) => [continues, continued, problem]),
      [
        [true, false, undefined],
        [true, true, undefined],
        [false, true, undefined],
        [false, false, undefined],
      ],
    );
    assert.equal(quotations[1]?.outer.start, 28);
  });

  void it('keeps the problem where the next paragraph does not go on', () => {
    const [first, second] = joined('“We began early, she said.', 'The rain came. “Late.”');
    assert.deepEqual([first?.problem, first?.continues], ['not-closed', false]);
    assert.equal(second?.continued, false);
  });

  void it('drops a lone single mark at the head of a paragraph, unless the story quotes with single marks', () => {
    assert.equal(joined('‘Round here nobody votes.', 'It rained.').length, 0);
    assert.deepEqual(
      joined('‘We left,’ she said.', '‘It rained all day, she said.').map(({ problem }) => problem),
      [undefined, 'not-closed'],
    );
  });
});

void describe('quotations of any text', () => {
  // A quadratic step would not end: finishing is the assertion.
  for (const unit of ['“', '“‘', '” ', ' "a', "'a ", '“a ‘b’ ', '” “']) {
    void it(`are found in one pass in a long run of ${unit}`, () => {
      const prose = `${'“‘'.repeat(5_000)}${unit.repeat(30_000)}${'”’'.repeat(5_000)}`;
      assert.ok(quotationsIn(prose).length > 0);
    });
  }

  const piece = fc.constantFrom(
    ..."“|”|\"|'|‘|’|''|``|She said|, | |. |no|’s|=|>|s’ |(|)|…|\n|\u202a|6".split('|'),
  );
  const copy = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
  );

  void it('lie inside the block, in order and well nested', () => {
    fc.assert(
      fc.property(copy, (prose) => {
        const quotations = quotationsIn(prose);
        for (const [index, { outer, inner, depth }] of quotations.entries()) {
          assert.ok(outer.start >= 0 && outer.end <= prose.length && outer.start < outer.end);
          assert.ok(inner.start <= inner.end && (contains(outer, inner) || inner.start === inner.end));
          const around = quotations.slice(0, index).filter((other) => overlaps(other.outer, outer));
          assert.ok(around.every((other) => contains(other.outer, outer)));
          assert.equal(depth, around.length);
          assert.ok(index === 0 || quotations[index - 1]!.outer.start <= outer.start);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
