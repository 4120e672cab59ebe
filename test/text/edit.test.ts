import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { applyEdits, removeLine, settleEdits } from '../../server/text/edit.ts';
import { parseArticle } from '../../server/text/parse.ts';

/** The text without the blocks that hold one of the words. */
function without(text: string, ...words: string[]): string {
  const blocks = parseArticle(text, 'plain').blocks.filter((block) =>
    words.some((word) => block.text.includes(word)),
  );
  assert.equal(blocks.length, words.length);
  const edited = applyEdits(
    text,
    blocks.map((block) => removeLine(text, block.span)),
  );
  assert.deepEqual(edited.skipped, []);
  return edited.text;
}

const LINES = [
  'ADVERTISEMENT',
  'Ferry Fares Rise',
  'Fares rise in May.',
  'Riders objected.',
  '(c) Harbor News',
];

test('removes a line and one blank line, wherever it stands and however lines end', () => {
  for (const lineBreak of ['\n', '\r\n', '\r']) {
    for (const end of ['', lineBreak]) {
      for (let gone = 0; gone < LINES.length; gone++) {
        const text = LINES.join(lineBreak + lineBreak) + end;
        const left = LINES.filter((_, i) => i !== gone).join(lineBreak + lineBreak) + end;
        assert.equal(without(text, LINES[gone]!), left, JSON.stringify([text, gone]));
      }
    }
  }
});

test('removes any set of lines, each with one blank line', () => {
  for (const lineBreak of ['\n', '\r\n']) {
    for (const end of ['', lineBreak]) {
      for (let set = 1; set < 2 ** LINES.length - 1; set++) {
        const isGone = (_: string, i: number): boolean => ((set >> i) & 1) === 1;
        const text = LINES.join(lineBreak + lineBreak) + end;
        const left = LINES.filter((line, i) => !isGone(line, i)).join(lineBreak + lineBreak) + end;
        assert.equal(without(text, ...LINES.filter(isGone)), left);
      }
    }
  }
});

test('a text of nothing but removable lines is left empty but for white space', () => {
  assert.equal(without('SHARE\n\nTWEET\n', 'SHARE', 'TWEET').trim(), '');
  assert.equal(without('SHARE', 'SHARE'), '');
});

test('only one of several blank lines goes', () => {
  assert.equal(
    without('Fares rise.\n\n\nADVERTISEMENT\n\n\nRiders objected.\n', 'ADV'),
    'Fares rise.\n\n\n\nRiders objected.\n',
  );
});

test('a blank line that parts two paragraphs stays', () => {
  assert.equal(
    without('Fares rise.\n\nADVERTISEMENT\nRiders objected.\n', 'ADV'),
    'Fares rise.\n\nRiders objected.\n',
  );
  assert.equal(
    without('Fares rise.\nADVERTISEMENT\n\nRiders objected.\n', 'ADV'),
    'Fares rise.\n\nRiders objected.\n',
  );
  assert.equal(
    without('Fares rise.\nADVERTISEMENT\nRiders objected.\n', 'ADV'),
    'Fares rise.\nRiders objected.\n',
  );
});

test('a byte order mark and blank lines at the head stay', () => {
  assert.equal(without('\uFEFFADVERTISEMENT\n\nFares rise.\n', 'ADV'), '\uFEFFFares rise.\n');
  assert.equal(without('\nADVERTISEMENT\n\nFares rise.\n', 'ADV'), '\nFares rise.\n');
});

test('white space beside the words and on the blank line goes with them', () => {
  assert.equal(
    without('Fares rise.\n \t\n  ADVERTISEMENT  \n\nRiders objected.', 'ADV'),
    'Fares rise.\n\nRiders objected.',
  );
});

test('a wrapped block is removed whole', () => {
  const text = 'Fares rise.\n\nSign up for our newsletter,\nwhich comes out every day\n\nRiders objected.\n';
  assert.equal(without(text, 'Sign up'), 'Fares rise.\n\nRiders objected.\n');
});

test('edits that overlap in words are left out, the earlier one wins', () => {
  const edits = [
    { span: { start: 6, end: 10 }, text: 'increase' },
    { span: { start: 0, end: 8 }, text: 'Prices' },
  ];
  assert.deepEqual(applyEdits('Fares rise.', edits), { text: 'Pricesse.', skipped: [edits[0]] });
});

test('an insertion and a replacement at one place are both made, the insertion first', () => {
  const edits = [
    { span: { start: 0, end: 5 }, text: 'Prices' },
    { span: { start: 0, end: 0 }, text: 'All ' },
  ];
  assert.equal(applyEdits('Fares rise.', edits).text, 'All Prices rise.');
});

test('the same edit given twice is applied once, edits outside the text are left out', () => {
  const edit = { span: { start: 0, end: 5 }, text: 'Prices' };
  assert.deepEqual(applyEdits('Fares rise.', [edit, { ...edit }]), { text: 'Prices rise.', skipped: [] });
  const outside = { span: { start: 4, end: 50 }, text: '' };
  assert.deepEqual(settleEdits('Fares rise.', [outside]), { edits: [], skipped: [outside] });
});

test('property: settled edits are ordered and disjoint', () => {
  const edit = fc
    .tuple(fc.nat(12), fc.nat(6), fc.constantFrom('', '', 'x'))
    .map(([start, length, words]) => ({ span: { start, end: start + length }, text: words }));
  fc.assert(
    fc.property(fc.stringMatching(/^[ab\n ]{0,16}$/), fc.array(edit, { maxLength: 8 }), (text, edits) => {
      let at = 0;
      for (const { span } of settleEdits(text, edits).edits) {
        assert.ok(span.start >= at && span.end >= span.start && span.end <= text.length);
        at = span.end;
      }
    }),
  );
});
