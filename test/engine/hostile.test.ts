import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Reviewer } from '../../server/engine/review.ts';
import { settle } from '../../server/engine/settings.ts';
import { RULES } from '../../server/rules/index.ts';
import type { Format } from '../../server/text/article.ts';
import { newMemory } from '../support/language.ts';

// Every rule is on, and the type is set, so that nothing is spared because a text looks like no story.
const SETTINGS = settle(
  RULES,
  Object.fromEntries(RULES.map(({ meta }) => [meta.id, { severity: 'on' as const }])),
  'news',
);

const PARAGRAPH =
  'The harbor board met on Tuesday to weigh the ferry plan. Commissioner Dana Whitcombe said 40 percent of the money is gone. “We have waited for years,” she told residents of Ashbury. ';

/** Three letters that differ from number to number. */
function letters(number: number): string {
  return String.fromCharCode(...[1, 26, 676].map((by) => 97 + (Math.floor(number / by) % 26)));
}

function many(count: number, write: (number: number) => string, between = ''): string {
  return Array.from({ length: count }, (_, number) => write(number)).join(between);
}

/** Texts that no writer sends and a server must survive; each was slow once, or is of a kind that often is. */
const HOSTILE: Readonly<Record<string, string>> = {
  'one paragraph of hundreds of sentences': PARAGRAPH.repeat(150),
  'a line of letters': 'a'.repeat(300_000),
  'a line of digits': '1'.repeat(300_000),
  'one verb, again and again': 'is '.repeat(20_000),
  'one cue, again and again': 'said '.repeat(10_000),
  'nothing but quotation marks': '"'.repeat(20_000),
  'nothing but opening marks': '“'.repeat(10_000),
  'nothing but apostrophes': "'".repeat(20_000),
  'nothing but brackets': '['.repeat(20_000),
  'capitalised words in a row': many(10_000, (n) => `W${letters(n)} `),
  NULs: '\0'.repeat(50_000),
  'lone surrogates': '\ud800'.repeat(20_000) + '\udc00'.repeat(20_000),
  'blank lines': '\n'.repeat(100_000),
  'paragraphs that are each a quotation': many(
    800,
    (n) => `“We have waited ${n} years for a pier of our own.”`,
    '\n\n',
  ),
  'attributions to pronouns in a row':
    'Dana Whitcombe said it was late. He said she knew. She said he did. '.repeat(400),
  'paragraphs that each name somebody else': many(
    800,
    (n) => `Dana W${letters(n)} said the pier is closed.`,
    '\n\n',
  ),
  'officials who are each somebody else': many(500, (n) => `Mayor Dana W${letters(n)} met the mayor. `),
  'bodies that are each another': many(800, (n) => `The W${letters(n)} Council met. The council left. `),
  'glosses in a row': 'the Harbor Trust Board (HTB) '.repeat(1500),
  'requests for comment in a row': 'Dana Whitcombe did not respond to a request for comment. '.repeat(400),
  'links in one paragraph': '[word](https://example.org) '.repeat(3000),
  'tags in one paragraph': '<b>'.repeat(20_000),
  'comments in a row': '<!-- copydesk-ignore-next-line repeated-word: as it was said -->\n\n'.repeat(4000),
  'a comment before many that do not close': `<!-- copydesk-ignore-next-line repeated-word: as it was said -->\n\nThe board met. ${'<!-- '.repeat(40_000)}`,
  'many comments that open and one end': `${'<!-- '.repeat(40_000)}-->\n`,
};

for (const [name, text] of Object.entries(HOSTILE)) {
  for (const format of ['plain', 'markdown'] satisfies Format[]) {
    test(`${name}, as ${format}`, () => {
      const { analysis, diagnostics, failures } = new Reviewer(newMemory()).review(
        { text, format },
        SETTINGS,
      );
      assert.deepEqual(failures, []);
      for (const { span, rule } of diagnostics)
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, rule);
      // What the faces read besides.
      assert.ok(analysis.ledger.every(({ span }) => span.end <= text.length));
    });
  }
}

test('more findings than a call can take arguments are all told', () => {
  const text = `${'very '.repeat(70_000)}\n`;
  const { diagnostics, failures } = new Reviewer(newMemory()).review({ text, format: 'plain' }, SETTINGS);
  assert.deepEqual(failures, []);
  assert.ok(diagnostics.length >= 130_000);
});

for (const format of ['plain', 'markdown'] satisfies Format[]) {
  test(`a text too large is told of and left alone, as ${format}`, () => {
    for (const text of ['The board met. '.repeat(700_000), `${PARAGRAPH}\n\n`.repeat(12_000)]) {
      const { analysis, diagnostics, suppressed, failures } = new Reviewer(newMemory()).review(
        { text, format },
        SETTINGS,
      );
      assert.deepEqual(
        diagnostics.map(({ rule, span, message }) => ({ rule, span, message })),
        [
          {
            rule: 'unreadable-markup',
            span: { start: 0, end: 0 },
            message: 'This text is larger than 2 MB; it was not reviewed. Split it, one story a file.',
          },
        ],
      );
      assert.deepEqual([suppressed, failures, analysis.entities, analysis.ledger], [[], [], [], []]);
    }
  });
}

test('a text a little smaller than too large is reviewed', () => {
  const text = `${PARAGRAPH.repeat(150)}\n\n${'\n'.repeat(1_900_000)}`;
  const { diagnostics } = new Reviewer(newMemory()).review({ text, format: 'plain' }, SETTINGS);
  assert.ok(diagnostics.some(({ group }) => group !== 'housekeeping'));
});
