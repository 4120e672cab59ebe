import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Diagnostic } from '../../server/engine/diagnostic.ts';
import { RULES } from '../../server/rules/index.ts';
import type { Rule } from '../../server/rules/rule.ts';
import { type Mark, readCases, type RuleCase } from './cases.ts';
import { fixText, runRule } from './run-rule.ts';

const CASES = import.meta.dirname;
const PAGES = join(import.meta.dirname, '../../docs/rules');

test('rules are sorted by id and no two share one', () => {
  const ids = RULES.map(({ meta }) => meta.id);
  assert.deepEqual(ids, [...new Set(ids)].toSorted());
});

test('no case file and no page is left of a rule that is gone', () => {
  const known = new Set([...RULES.map(({ meta }) => `${meta.id}.md`), 'README.md']);
  for (const folder of [CASES, PAGES]) {
    const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
    assert.deepEqual(
      files.filter((name) => !known.has(name)),
      [],
      folder,
    );
  }
});

for (const rule of RULES) {
  describe(rule.meta.id, () => {
    test('is described as it is', () => assertMeta(rule));
    runCases(rule, CASES, 'cases');
    runCases(rule, PAGES, 'page');
  });
}

function runCases(rule: Rule, folder: string, what: string): void {
  const path = join(folder, `${rule.meta.id}.md`);
  if (!existsSync(path)) {
    test(`has ${what}`, () => assert.fail(`${path} is missing: npm run new-rule -- ${rule.meta.id}`));
    return;
  }
  const cases = readCases(readFileSync(path, 'utf8'));
  test(`${what}: a hit and a near miss`, () => {
    assert.ok(
      cases.some(({ marks }) => marks.length > 0),
      `${path}: no case is hit`,
    );
    if (folder === CASES) {
      assert.ok(
        cases.some(({ marks }) => marks.length === 0),
        `${path}: no near miss`,
      );
    }
  });
  for (const example of cases) {
    test(`${what}, line ${example.line}: ${example.title}`, () => runCase(rule, example));
  }
}

function runCase(rule: Rule, example: RuleCase): void {
  const found = runRule(rule, example);
  assert.deepEqual(
    found.map((diagnostic) => describeFinding(example.text, diagnostic)),
    example.marks.map((mark) => describeMark(example.text, mark)),
  );
  for (const [i, { message }] of example.marks.entries()) {
    if (message !== undefined) assert.equal(found[i]!.message, message);
  }
  const offered = new Set(found.flatMap(({ fixes }) => fixes.map(({ kind }) => kind)));
  const allowed = ['none', 'action', 'suggestion', 'safe'].indexOf(rule.meta.fix);
  for (const kind of offered) {
    assert.ok(['none', 'action', 'suggestion', 'safe'].indexOf(kind) <= allowed, `meta.fix is weaker than ${kind}`);
  }
  if (example.fixed !== undefined) {
    assert.equal(fixText(example.text, found, example.fixed.kind), example.fixed.text);
  }
  assertSafeFixesWork(rule, example, found);
}

/** Each safe fix, applied alone, leaves fewer findings of its rule; all together leave none that has one. */
function assertSafeFixesWork(rule: Rule, example: RuleCase, found: readonly Diagnostic[]): void {
  for (const diagnostic of found) {
    if (!diagnostic.fixes.some(({ kind }) => kind === 'safe')) continue;
    const text = fixText(example.text, [diagnostic], 'safe');
    assert.notEqual(text, example.text, 'a safe fix changes nothing');
    assert.ok(runRule(rule, { ...example, text }).length < found.length, 'a safe fix leaves its finding');
  }
  let text = example.text;
  for (let round = 0; round < 3; round++) {
    text = fixText(text, runRule(rule, { ...example, text }), 'safe');
  }
  const left = runRule(rule, { ...example, text });
  assert.deepEqual(
    left.filter(({ fixes }) => fixes.some(({ kind }) => kind === 'safe')).map(({ message }) => message),
    [],
  );
}

/** A finding as a caret line could show it: cut off at the end of its first line, at least one caret wide. */
function describeFinding(text: string, { rule, span }: Diagnostic): string {
  const lineEnd = text.slice(span.start).search(/\r?\n|$/u) + span.start;
  return show(text, rule, span.start, Math.max(span.start + 1, Math.min(span.end, lineEnd)));
}

function describeMark(text: string, mark: Mark): string {
  return show(text, mark.rule, mark.start, Math.max(mark.start + 1, mark.end));
}

function show(text: string, rule: string, start: number, end: number): string {
  const line = text.slice(0, start).split('\n').length;
  const column = start - text.lastIndexOf('\n', start - 1);
  return `${line}:${column} ${rule} “${text.slice(start, end).replace(/[\r\n]+$/u, '')}”`;
}

function assertMeta({ meta, options }: Rule): void {
  assert.match(meta.id, /^[a-z]+(-[a-z]+)*$/u);
  assert.match(meta.summary, /^\p{Lu}.*\.$/u, 'the summary is one sentence');
  assert.equal(meta.severity === 'off', meta.severityWhenOn !== undefined, 'severityWhenOn goes with `off`');
  for (const id of meta.supersedes ?? []) {
    assert.ok(
      RULES.some((other) => other.meta.id === id),
      `supersedes ${id}, which is no rule`,
    );
  }
  for (const [name, { description }] of Object.entries(options)) {
    assert.match(name, /^[a-z]+([A-Z][a-z]+)*$/u);
    assert.match(description, /^\p{Lu}.*\.$/u, `the description of ${name} is a sentence`);
  }
}
