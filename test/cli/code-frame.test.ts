import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeFrame } from '../../server/cli/code-frame.ts';
import { unifiedDiff } from '../../server/cli/unified-diff.ts';
import { columnsOf } from '../../server/cli/width.ts';
import { indexLines } from '../../server/text/line-index.ts';

function frame(text: string, words: string, width = 60): string {
  const start = text.indexOf(words);
  const {
    line,
    text: shown,
    carets,
  } = codeFrame(text, indexLines(text), { start, end: start + words.length }, width);
  return `${line}|${shown}\n |${carets}`;
}

test('carets stand below the words', () => {
  assert.equal(frame('Mayor opens bridge\nThe the town', 'The the'), '2|The the town\n |^^^^^^^');
});

test('tabs, wide letters, emoji and joined marks keep their columns', () => {
  assert.equal(frame('\tThe the town', 'the'), '1|    The the town\n |        ^^^');
  assert.equal(frame('東京 the the end', 'the the'), '1|東京 the the end\n |     ^^^^^^^');
  assert.equal(frame('🚢 is is late', 'is is'), '1|🚢 is is late\n |   ^^^^^');
  assert.equal(frame('cafe\u0301 the the', 'the the'), '1|cafe\u0301 the the\n |     ^^^^^^^');
  assert.deepEqual(['a', '東', '\u0301', '🚢', 'é'].map(columnsOf), [1, 2, 0, 2, 1]);
});

test('a long paragraph is cut around the words, and fits', () => {
  const long = `${'The council met again. '.repeat(20)}It was was late. ${'They went home. '.repeat(20)}`;
  const [shown = '', carets = ''] = frame(long, 'was was', 60).split('\n');
  assert.match(shown, /^1\|….*was was.*…$/);
  assert.equal(shown.indexOf('was was'), carets.indexOf('^'));
  assert.ok(shown.length <= 62, String(shown.length));
});

test('a span longer than the line is cut, an empty one has a caret, one over lines shows its first', () => {
  const long = 'word '.repeat(100);
  const cut = frame(long, long.trim(), 40).split('\n');
  assert.ok(cut.every((line) => line.length <= 42));
  const text = 'one\ntwo';
  assert.deepEqual(codeFrame(text, indexLines(text), { start: 7, end: 7 }, 40), {
    line: 2,
    text: 'two',
    carets: '   ^',
  });
  assert.deepEqual(codeFrame(text, indexLines(text), { start: 1, end: 6 }, 40), {
    line: 1,
    text: 'one',
    carets: ' ^^',
  });
  assert.deepEqual(codeFrame('', indexLines(''), { start: 0, end: 0 }, 40), {
    line: 1,
    text: '',
    carets: '^',
  });
});

test('control characters do not reach the terminal', () => {
  assert.equal(frame('a \u001B[31mred red', 'red red'), '1|a \uFFFD[31mred red\n |       ^^^^^^^');
});

test('a diff turns one text into the other as patch reads it', () => {
  assert.equal(unifiedDiff('a', 'x\n', 'x\n'), '');
  assert.equal(
    unifiedDiff('a', '1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n', '1\n3\n4\n5\n6\n7\n8\n9\nnew\n10'),
    '--- a/a\n+++ b/a\n@@ -1,5 +1,4 @@\n 1\n-2\n 3\n 4\n 5\n@@ -7,4 +6,5 @@\n 7\n 8\n 9\n-10\n+new\n+10\n\\ No newline at end of file\n',
  );
  assert.equal(unifiedDiff('a', '', 'x\n'), '--- a/a\n+++ b/a\n@@ -0,0 +1 @@\n+x\n');
});
