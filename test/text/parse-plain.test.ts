import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { parsePlain } from '../../server/text/parse-plain.ts';
import { formatOf, parseArticle } from '../../server/text/parse.ts';

const blocksOf = (text: string): string[] => parseArticle(text, 'plain').blocks.map((block) => block.text);

const STORY = [
  'Council Approves Plan for Riverside Housing',
  'The Fairhaven City Council voted 5-2 on Tuesday to let a developer build 140 apartments on the site of the old cannery.',
  '“We waited nine years for this,” said Councilwoman Ines Varga, who represents the district and proposed the plan in the spring.',
];

test('blank lines part paragraphs', () => {
  assert.deepEqual(blocksOf(STORY.join('\n\n')), STORY);
  assert.deepEqual(blocksOf(STORY.join('\n  \n\t\n') + '\n'), STORY);
});

test('CRLF, lone CR, a byte order mark and a missing final newline change no block', () => {
  assert.deepEqual(blocksOf('\uFEFF' + STORY.join('\r\n\r\n')), STORY);
  assert.deepEqual(blocksOf(STORY.join('\r\r') + '\r'), STORY);
  const article = parseArticle('\uFEFF' + STORY.join('\r\n\r\n'), 'plain');
  assert.equal(article.blocks[0]!.span.start, 1);
  assert.equal(article.blocks[1]!.span.start, 1 + STORY[0]!.length + 4);
});

test('stacked lines that each hold a paragraph are a block each', () => {
  assert.deepEqual(blocksOf(STORY.join('\n')), STORY);
});

test('hard-wrapped lines are one block', () => {
  const wrapped = [
    'The Fairhaven City Council voted 5-2 on Tuesday to let a developer',
    'build 140 apartments on the site of the old cannery, ending a dispute',
    'that had split the district. Mayor Tom Okafor said he would sign the',
    'ordinance this week.',
  ].join('\n');
  assert.deepEqual(blocksOf(wrapped), [wrapped]);
  assert.deepEqual(blocksOf(wrapped + '\n\n' + wrapped), [wrapped, wrapped]);
});

test('in a wrapped text, a line that was not filled ends its paragraph', () => {
  const first = [
    'The Fairhaven City Council voted 5-2 on Tuesday to let a developer',
    'build 140 apartments on the site of the old cannery, ending a dispute',
    'that had split the district.',
  ].join('\n');
  const second = [
    'Mayor Tom Okafor said he would sign the ordinance this week. He had',
    'opposed an earlier version that set no limit on rents.',
  ].join('\n');
  assert.deepEqual(blocksOf(first + '\n' + second), [first, second]);
});

test('headline, byline and date stacked on a wrapped story stay apart', () => {
  const body = [
    'FAIRHAVEN, Ore. — The City Council voted 5-2 on Tuesday to let a',
    'developer build 140 apartments on the site of the old cannery, ending',
    'a dispute that had split the district since the spring.',
  ].join('\n');
  const head = ['Council Approves Plan for Riverside Housing', 'By Ines Varga', 'June 4, 2024'];
  assert.deepEqual(blocksOf([...head, body].join('\n')), [...head, body]);
});

test('a headline wrapped over two lines is one block', () => {
  for (const headline of [
    'Council approves cannery plan; \nopponents promise an appeal',
    'Council Approves Plan for\nRiverside Housing',
    'Council approves plan that would add 140 apartments\nto the riverside',
  ]) {
    assert.deepEqual(blocksOf(headline + '\n\n' + STORY[1]), [headline, STORY[1]]);
  }
});

test('two finished sentences on two lines are two blocks when nothing shows that lines were wrapped', () => {
  const lines = ['The mayor stepped down on Tuesday and left the building at noon.', 'She said nothing.'];
  assert.deepEqual(blocksOf(lines.join('\n')), lines);
});

test('a sentence that goes on in small letters on the next line is one block', () => {
  assert.deepEqual(blocksOf('“I am done with it,”\nthe note read.'), [
    '“I am done with it,”\nthe note read.',
  ]);
});

test('list entries, separators and turns of an interview start blocks', () => {
  const lines = ['- the cannery, built in 1911', '- the net loft', '***', 'Q: Will you run again?', 'A: No.'];
  assert.deepEqual(blocksOf(lines.join('\n')), lines);
});

test('a byline is no part of a wrapped paragraph, a wrapped line that starts with “By” is', () => {
  const text = [
    'The council put the vote off until the end of the week, said Okafor.',
    'By Friday the developer had withdrawn the plan and asked the court to',
    'give back the deposit that the city has held since the first hearing.',
  ].join('\n');
  assert.deepEqual(blocksOf(text), [text]);
});

test('empty and blank texts have no blocks', () => {
  for (const text of ['', '\n', ' \t\r\n\uFEFF', '\uFEFF']) assert.deepEqual(blocksOf(text), []);
});

test('lone surrogates and NULs are kept as they are', () => {
  assert.deepEqual(blocksOf('\uD800 a\0b\n\n\uDC00'), ['\uD800 a\0b', '\uDC00']);
});

test('hostile texts are parsed in linear steps', () => {
  for (const text of [
    'x'.repeat(10_000_000),
    'word '.repeat(2_000_000),
    '('.repeat(100_000),
    'By '.repeat(300_000),
    'A '.repeat(300_000) + '\n' + 'A '.repeat(300_000),
    ' '.repeat(1_000_000) + '\n'.repeat(1_000_000),
    '-'.repeat(100_000) + '\n' + '- '.repeat(100_000),
    'a,\nb '.repeat(100_000),
  ]) {
    const { blocks } = parsePlain(text);
    assert.equal(
      blocks
        .map((block) => block.text)
        .join('')
        .replace(/\s/g, ''),
      text.replace(/\s/g, ''),
    );
  }
});

const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\n',
        '\r',
        '\r\n',
        '\n\n',
        ' ',
        '\t',
        '\uFEFF',
        '\0',
        '\uD83D',
        '—',
        '- ',
        'By ',
        '“',
        '”',
      ),
      fc.constantFrom(
        'The council voted on Tuesday to approve the plan, said Varga. ',
        'ADVERTISEMENT',
        'q: ',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

test('property: blocks are ordered, disjoint, trimmed, and hold every character that is not white space', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      let at = 0;
      for (const block of parseArticle(text, 'plain').blocks) {
        assert.ok(
          block.span.start >= at && block.span.end > block.span.start && block.span.end <= text.length,
        );
        assert.match(text.slice(at, block.span.start), /^\s*$/);
        assert.equal(block.text, text.slice(block.span.start, block.span.end));
        assert.equal(block.text, block.text.trim());
        assert.equal(block.prose.length, block.text.length);
        at = block.span.end;
      }
      assert.match(text.slice(at), /^\s*$/);
    }),
  );
});

test('the extension tells the format', () => {
  assert.equal(formatOf('stories/Mayor.MD'), 'markdown');
  assert.equal(formatOf('page.mdx'), 'markdown');
  assert.equal(formatOf('wire.txt'), 'plain');
  assert.equal(formatOf('md'), 'plain');
});
