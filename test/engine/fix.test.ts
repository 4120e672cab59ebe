import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Diagnostic } from '../../server/engine/diagnostic.ts';
import { applyFixes, fixAll } from '../../server/engine/fix.ts';
import { Reviewer } from '../../server/engine/review.ts';
import { settle } from '../../server/engine/settings.ts';
import { RULES } from '../../server/rules/index.ts';
import type { FixKind, Rule } from '../../server/rules/rule.ts';
import type { TextEdit } from '../../server/text/edit.ts';
import { STORY, wordRule } from './house-rules.ts';
import { newMemory } from '../support/language.ts';

function diagnostic(
  rule: string,
  edits: readonly [start: number, end: number, text: string][],
  kind: FixKind = 'safe',
): Diagnostic {
  const list = edits.map(([start, end, text]): TextEdit => ({ span: { start, end }, text }));
  return {
    rule,
    group: 'style',
    severity: 'warning',
    span: list[0]!.span,
    message: '',
    related: [],
    fixes: [{ title: 'Do it', kind, edits: list }],
  };
}

const reviewWith = (rules: readonly Rule[]) => (text: string) =>
  new Reviewer(newMemory()).review({ text, format: 'plain' }, settle(rules, {}, 'news')).diagnostics;

test('a fix is applied whole or not at all', () => {
  const one = diagnostic('one', [
    [0, 3, 'ABC'],
    [8, 9, '!'],
  ]);
  const two = diagnostic('two', [
    [2, 4, 'x'],
    [10, 11, '?'],
  ]);
  const three = diagnostic('three', [[5, 6, 'F']]);
  const { text, applied, skipped } = applyFixes('abcdefghijkl', [one, two, three]);
  assert.equal(text, 'ABCdeFgh!jkl');
  assert.deepEqual([applied, skipped], [[one, three], [two]]);
});

test('suggestions and actions are left to the editor unless asked for', () => {
  const some = [diagnostic('one', [[0, 1, 'A']], 'suggestion'), diagnostic('two', [[1, 2, 'B']], 'action')];
  assert.equal(applyFixes('abc', some).text, 'abc');
  assert.equal(applyFixes('abc', some, { kinds: ['safe', 'suggestion'] }).text, 'Abc');
  assert.equal(applyFixes('abc', some, { kinds: ['action'], rules: ['one'] }).text, 'abc');
});

test('fixes go on until nothing is left', () => {
  const rules = [wordRule('a-b', 'aa', 'b'), wordRule('b-c', 'bb', 'c')];
  const { text, applied } = fixAll(
    'The crew shouted aaaa across the water, and nobody on the pier heard them.\n',
    reviewWith(rules),
  );
  assert.match(text, /shouted c across/);
  assert.equal(applied.length, 3);
});

test('rules that undo each other come to an end', () => {
  const rules = [wordRule('to-quay', 'pier', 'quay'), wordRule('to-pier', 'quay', 'pier')];
  const start = 'The pier was empty on Sunday, and the ferry stayed in the harbour all day.\n';
  const { text } = fixAll(start, reviewWith(rules));
  assert.ok(text === start || text === start.replace('pier', 'quay'));
});

test('safe fixes of all rules leave quoted words as they were, and fixing twice changes nothing more', () => {
  const noise = fc.constantFrom(
    '  ',
    ' the the ',
    '"',
    '“',
    '”',
    ' -- ',
    ' ,',
    '\n\n',
    'ADVERTISEMENT\n\n',
    ' ',
    'said.',
    '’',
    '&amp;',
    '\u200B',
  );
  const quoted = (text: string): string[] =>
    new Reviewer(newMemory())
      .review({ text, format: 'plain' }, settle(RULES))
      .analysis.quotations.filter(({ depth, open, problem }) => depth === 0 && !open && problem === undefined)
      .map(({ inner }) => text.slice(inner.start, inner.end).replace(/["'“”‘’]/g, ''));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(STORY.length), noise), { maxLength: 6 }), (steps) => {
      let text = STORY;
      for (const [at, put] of steps) text = text.slice(0, at) + put + text.slice(at);
      const fixed = fixAll(text, reviewWith(RULES));
      assert.equal(fixAll(fixed.text, reviewWith(RULES)).text, fixed.text);
      const after = fixed.text.replace(/["'“”‘’]/g, '');
      for (const words of quoted(text)) assert.ok(after.includes(words), `lost: ${words}`);
    }),
    { numRuns: 60 },
  );
});
