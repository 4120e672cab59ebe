import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { soundAlike } from '../server/lexicon/sound-alike-names.ts';
import { termList, termMap } from '../server/lexicon/terms.ts';

const FOLDER = join(import.meta.dirname, '../server/lexicon');

test('a list is split at its lines, whatever they are indented by', () => {
  assert.deepEqual(termList('\npier\nold ferry\n'), ['pier', 'old ferry']);
  assert.deepEqual(termList('\n    pier\n    old ferry\n  '), ['pier', 'old ferry']);
  assert.deepEqual(
    [...termMap('\n  Bill: William\n  Liz: Elizabeth Eliza\n')],
    [
      ['Bill', ['William']],
      ['Liz', ['Elizabeth', 'Eliza']],
    ],
  );
});

test('lists are written one term a line, indented alike, without spaces behind or empty lines', () => {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.ts'))) {
    const source = readFileSync(join(FOLDER, file), 'utf8');
    for (const [, list] of source.matchAll(/\bterm(?:s|List|Map)\(`([^`]*)`/g)) {
      const lines = list!.split('\n').slice(1, -1);
      const indentation = /^ */.exec(lines[0]!)![0];
      for (const line of lines)
        assert.match(line, new RegExp(`^${indentation}\\S(?:.*\\S)?$`), `${file}: “${line}”`);
      assert.ok(list!.startsWith('\n'), file);
    }
  }
});

test('names sound alike by the list of those that do, and none like itself', () => {
  assert.ok(soundAlike('Steven', 'Stephen') && soundAlike('Hilary', 'Hillary'));
  for (const [one, other] of [
    ['Steven', 'Steven'],
    ['Steve', 'Stephen'],
    ['Ann', 'Hanna'],
  ] as const)
    assert.ok(!soundAlike(one, other), `${one}, ${other}`);
});
