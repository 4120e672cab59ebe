import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileGlob } from '../../server/engine/glob.ts';

function matches(pattern: string, path: string): boolean {
  const glob = compileGlob(pattern);
  assert.equal(typeof glob, 'function', String(glob));
  return typeof glob === 'function' && glob(path);
}

const cases: readonly [pattern: string, hits: readonly string[], misses: readonly string[]][] = [
  ['*.txt', ['a.txt', 'news/a.txt'], ['a.txt.md', 'txt']],
  ['news/*.txt', ['news/a.txt', 'news/.txt'], ['news/old/a.txt', 'a.txt', 'old/news/a.txt']],
  ['news/**', ['news/a', 'news/old/a.txt'], ['newsroom/a', 'news']],
  ['**/old/*.md', ['old/a.md', 'news/old/a.md', 'a/b/old/c.md'], ['old/b/a.md', 'bold/a.md']],
  ['news/**/notes.md', ['news/notes.md', 'news/a/b/notes.md'], ['news/a/mynotes.md']],
  ['drafts/', ['drafts/a', 'x/drafts/b/c'], ['drafts', 'drafts2/a']],
  ['/drafts/', ['drafts/a'], ['x/drafts/a']],
  ['./pier.txt', ['pier.txt'], ['news/pier.txt']],
  ['pier-?.txt', ['pier-1.txt'], ['pier-10.txt', 'pier-.txt']],
  ['day[0-9].txt', ['day7.txt'], ['dayx.txt', 'day77.txt']],
  ['day[!0-9].txt', ['dayx.txt'], ['day7.txt']],
  ['*.{txt,md}', ['a.txt', 'x/a.md'], ['a.html']],
  ['{a,b{c,d}}/x', ['a/x', 'bc/x', 'bd/x'], ['b/x', 'c/x']],
  ['a{b}.txt', ['a{b}.txt'], ['ab.txt']],
  ['fjord (1).txt', ['fjord (1).txt'], ['fjord 1.txt']],
];

for (const [pattern, hits, misses] of cases) {
  test(`the pattern ${pattern}`, () => {
    for (const path of hits) assert.ok(matches(pattern, path), `${pattern} should match ${path}`);
    for (const path of misses) assert.ok(!matches(pattern, path), `${pattern} should not match ${path}`);
  });
}

test('patterns that cannot be meant are refused with a sentence', () => {
  for (const pattern of ['', '!a', 'a\\b', '*'.repeat(30), 'a'.repeat(300), '{a,b}'.repeat(10)]) {
    assert.equal(typeof compileGlob(pattern), 'string', pattern);
  }
});

test('a hostile pattern is matched in one walk', () => {
  assert.ok(!matches(`${'*a'.repeat(8)}b`, 'a'.repeat(4000)));
  assert.ok(!matches(`${'**/'.repeat(12)}b`, 'a/'.repeat(2000)));
});
