import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { parseArticle } from '../../server/text/parse.ts';

const parse = (text: string): ReturnType<typeof parseArticle> => parseArticle(text, 'markdown');
const shape = (text: string): [string, string][] =>
  parse(text).blocks.map((block) => [block.level ? `${block.form} ${block.level}` : block.form, block.text]);
/** Prose with runs of spaces made one. */
const seen = (text: string): string[] =>
  parse(text).blocks.map((block) => block.prose.replace(/\s+/g, ' ').trim());

const STORY = `---
title: "Council Approves Plan for the Cannery"
author: [Ines Varga, Tom Okafor]
date: 2024-06-04
subhed: >
  The vote ends
  nine years of waiting.
draft: false
---

# Council Approves Plan for the Cannery

The **City Council** voted [5-2](https://example.com/vote) on *Tuesday*.

- 140 apartments
- a ferry landing

> “We waited nine years,” Varga wrote.
> “It is done.”

## What comes next

| Step | Month |
|------|-------|
| Permit | May |

***
`;

test('tells headings, paragraphs, lists, quotations, tables and rules apart', () => {
  assert.deepEqual(
    shape(STORY).map(([form]) => form),
    [
      'front-matter',
      'heading 1',
      'paragraph',
      'list-item',
      'list-item',
      'block-quote',
      'heading 2',
      'table',
      'thematic-break',
    ],
  );
  assert.deepEqual(shape(STORY)[3], ['list-item', '- 140 apartments']);
});

test('prose holds what a reader sees', () => {
  const prose = seen(STORY);
  assert.equal(prose[1], 'Council Approves Plan for the Cannery');
  assert.equal(prose[2], 'The City Council voted 5-2 on Tuesday .');
  assert.equal(prose[3], '140 apartments');
  assert.equal(prose[5], '“We waited nine years,” Varga wrote. “It is done.”');
  assert.equal(prose[7], 'Step Month Permit May');
  assert.equal(prose[8], '');
});

test('code, images, shortcodes, components, comments and link targets are masked', () => {
  assert.deepEqual(
    seen(
      [
        'Run `said the` now.',
        '![The mayor](mayor.jpg "Mayor")',
        '{{< youtube id="x" >}}',
        '<Chart data={rows} />',
        'The vote {{% note %}} was close.[^1]',
        '<!-- copydesk-ignore: reason -->',
        '    indented code',
        'See <https://example.com/a> or write to <desk@example.com>.',
        'Five \\* stars &amp; more',
      ].join('\n\n'),
    ),
    [
      'Run now.',
      '',
      '',
      '',
      'The vote was close.',
      '',
      '',
      'See or write to desk@example.com .',
      'Five * stars &amp; more',
    ],
  );
});

test('front matter: keys are folded, values stand at their places', () => {
  const { frontMatter, text, problems } = parse(STORY);
  assert.deepEqual(problems, []);
  const at = (key: string): (string | undefined)[] => {
    const field = frontMatter?.fields.get(key);
    return [field?.value, field && text.slice(field.span.start, field.span.end)];
  };
  assert.deepEqual(at('headline'), [
    'Council Approves Plan for the Cannery',
    'Council Approves Plan for the Cannery',
  ]);
  assert.deepEqual(at('byline'), ['Ines Varga, Tom Okafor', 'Ines Varga, Tom Okafor']);
  assert.deepEqual(at('date'), ['2024-06-04', '2024-06-04']);
  assert.deepEqual(at('dek'), [
    'The vote ends nine years of waiting.',
    'The vote ends\n  nine years of waiting.',
  ]);
  assert.deepEqual(at('draft'), ['false', 'false']);
  assert.equal(frontMatter?.fields.has('title'), false);
});

test('front matter: a headline wins over a title, CRLF and a byte order mark keep places right', () => {
  const text =
    '\uFEFF---\r\ntitle: Page\r\nheadline: Fares Rise\r\nBy: Ines Varga\r\n---\r\n\r\nFares rise in May.\r\n';
  const { frontMatter, blocks } = parse(text);
  const headline = frontMatter!.fields.get('headline')!;
  assert.equal(headline.value, 'Fares Rise');
  assert.equal(text.slice(headline.span.start, headline.span.end), 'Fares Rise');
  assert.equal(frontMatter!.fields.get('byline')!.value, 'Ines Varga');
  assert.equal(blocks[1]!.text, 'Fares rise in May.');
  assert.equal(text.slice(blocks[1]!.span.start, blocks[1]!.span.end), 'Fares rise in May.');
});

test('front matter: authors as maps, TOML, and no front matter at all', () => {
  assert.equal(
    parse(
      '---\nauthors:\n  - name: Ines Varga\n    role: desk\n  - Tom Okafor\n---\n',
    ).frontMatter?.fields.get('byline')?.value,
    'Ines Varga, Tom Okafor',
  );
  const toml = parse(
    '+++\ntitle = "Fares Rise"\ndate = 2024-06-04\n[extra]\ntitle = "No"\n+++\n\nFares rise.\n',
  );
  assert.equal(toml.frontMatter?.fields.get('headline')?.value, 'Fares Rise');
  assert.equal(toml.frontMatter?.fields.get('date')?.value, '2024-06-04');
  assert.equal(parse('Fares rise.\n\n---\n\nRiders objected.').frontMatter, undefined);
});

test('broken front matter is told and what can be read is read', () => {
  const broken = parse('---\ntitle: Fares Rise\nauthor: "Ines\n---\n\nFares rise.\n');
  assert.equal(broken.frontMatter?.fields.get('headline')?.value, 'Fares Rise');
  assert.match(broken.problems[0]!.message, /^The front matter is no valid YAML/);
});

test('hostile front matter is left unread', () => {
  for (const content of [
    'a: ' + '['.repeat(5000),
    '- '.repeat(5000) + 'x',
    '? '.repeat(5000) + 'x',
    Array.from({ length: 300 }, (_, i) => ' '.repeat(i) + 'a:').join('\n'),
    'a: ' + 'x'.repeat(70_000),
  ]) {
    const { problems, frontMatter } = parse(`---\n${content}\n---\n\nFares rise.\n`);
    assert.equal(problems.length, 1);
    assert.equal(frontMatter?.fields.size, 0);
  }
  const bomb = Array.from({ length: 20 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i},*a${i},*a${i},*a${i}]`);
  assert.equal(
    parse(`---\na0: &a0 [x]\n${bomb.join('\n')}\ntitle: Fares Rise\n---\n`).frontMatter?.fields.get(
      'headline',
    )?.value,
    'Fares Rise',
  );
});

test('hostile Markdown is read as plain text, and said so', () => {
  for (const text of [
    '*a_'.repeat(4000),
    '- '.repeat(2000) + 'x',
    '> '.repeat(5000) + 'x',
    '1. '.repeat(2000) + 'x',
    '['.repeat(100_000),
    '`'.repeat(3000) + ' a '.repeat(10) + '``'.repeat(3000),
    Array.from({ length: 1000 }, (_, i) => ' '.repeat(2 * i) + '- a').join('\n'),
    'word '.repeat(300_000),
  ]) {
    const { problems, blocks } = parse(text);
    assert.equal(problems.length, 1, text.slice(0, 12));
    assert.ok(blocks.length > 0 && blocks.every((block) => block.form === 'paragraph'));
  }
});

test('hostile texts below the limits are parsed', () => {
  for (const text of [
    '{{'.repeat(50_000),
    '{%'.repeat(50_000),
    '<A'.repeat(250),
    'x'.repeat(1_000_000),
    '\n'.repeat(100_000),
    '|'.repeat(50_000),
  ])
    parse(text);
});

const markdown = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\n',
        '\r\n',
        '\n\n',
        ' ',
        '\t',
        '    ',
        '# ',
        '- ',
        '> ',
        '1. ',
        '*',
        '**',
        '_',
        '`',
        '```\n',
        '[',
        '](',
        ')',
        '![',
        '<b>',
        '<!--',
        '-->',
        '---\n',
        '| a | b |\n|---|---|\n',
        '\\',
        '&amp;',
        '\0',
        '\uFEFF',
        '\uD83D',
      ),
      fc.constantFrom(
        'The council voted on Tuesday.',
        '{{< ad >}}',
        '<Chart a={1} />',
        'title: Fares Rise\n',
        '“No,” she said.',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 50 },
  )
  .map((parts) => parts.join(''));

test('property: blocks are ordered, disjoint, inside the text; prose is as long and says nothing of its own', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const { blocks, frontMatter } = parse(text);
      let at = 0;
      for (const block of blocks) {
        assert.ok(
          block.span.start >= at && block.span.end > block.span.start && block.span.end <= text.length,
        );
        assert.equal(block.text, text.slice(block.span.start, block.span.end));
        assert.equal(block.prose.length, block.text.length);
        for (const [i, unit] of block.prose.split('').entries())
          assert.ok(unit === ' ' || unit === block.text[i]);
        // What stands between blocks is white space, or marks of lists and quotations that hold nothing.
        assert.doesNotMatch(text.slice(at, block.span.start), /\p{L}/u);
        at = block.span.end;
      }
      for (const { span } of frontMatter?.fields.values() ?? [])
        assert.ok(span.start >= 0 && span.end <= text.length && span.start <= span.end);
    }),
    { numRuns: 400 },
  );
});
