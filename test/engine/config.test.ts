import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { ignoredPaths, readConfiguration, settingsByPath } from '../../server/engine/config.ts';
import { PROFILES } from '../../server/engine/profiles.ts';
import { configurationSchema } from '../../server/engine/schema.ts';
import { RULES } from '../../server/rules/index.ts';
import { countRule, meta, wordRule } from './house-rules.ts';

const rules = [
  wordRule('word-very', 'very'),
  wordRule('word-quiet', 'quiet', 'silent', { severity: 'off', severityWhenOn: 'hint' }),
  countRule,
];

function problemsOf(text: string): string[] {
  return readConfiguration(text, rules).problems.map(
    ({ span, message, remedy }) =>
      `${text.slice(span.start, span.end)} | ${message}${remedy ? ` ${remedy}` : ''}`,
  );
}

test('an empty object changes nothing', () => {
  const { configuration, problems } = readConfiguration('// nothing yet\n{}', rules);
  assert.deepEqual(problems, []);
  const settings = settingsByPath(configuration, rules)('a.txt');
  assert.deepEqual(
    settings.rules.map(({ rule, severity }) => `${rule.meta.id} ${severity}`),
    ['word-very warning', 'block-count info'],
  );
});

test('a rule is turned off, turned on, made graver and given options', () => {
  const text = `{
    // the desk's choices
    "rules": {
      "word-very": { "severity": "error", "limit": 2, "spared": ["so"] },
      "word-quiet": "on",
      "block-count": "off",
    },
  }`;
  const { configuration, problems } = readConfiguration(text, rules);
  assert.deepEqual(problems, []);
  const { rules: active } = settingsByPath(configuration, rules)(undefined);
  assert.deepEqual(
    active.map(({ rule, severity, options }) => [rule.meta.id, severity, options]),
    [
      ['word-very', 'error', { limit: 2, tone: 'plain', spared: ['so'] }],
      ['word-quiet', 'hint', { limit: 100, tone: 'plain', spared: [] }],
    ],
  );
});

test('the later override wins, and options of both are kept', () => {
  const text = `{
    "rules": { "word-very": { "limit": 3 } },
    "overrides": [
      { "files": ["sport/**"], "rules": { "word-very": { "severity": "hint", "tone": "stern" } } },
      { "files": ["sport/finals/*.txt"], "storyType": "sport", "rules": { "word-very": "error" } }
    ]
  }`;
  const { configuration, problems } = readConfiguration(text, rules);
  assert.deepEqual(problems, []);
  const settings = settingsByPath(configuration, rules);
  assert.equal(settings('council.txt').rules[0]?.severity, 'warning');
  assert.equal(settings('sport/derby.txt').rules[0]?.severity, 'hint');
  assert.equal(settings('sport/finals/derby.txt').rules[0]?.severity, 'error');
  assert.deepEqual(settings('sport/finals/derby.txt').rules[0]?.options, {
    limit: 3,
    tone: 'stern',
    spared: [],
  });
  assert.equal(settings('sport/finals/derby.txt').storyType, 'sport');
  assert.equal(
    settings('sport/derby.txt'),
    settings('sport/cup.txt'),
    'the same settings, so that findings are remembered',
  );
});

test('one person’s choices win over the workspace’s', () => {
  const { configuration } = readConfiguration('{ "rules": { "word-very": "error" } }', rules);
  assert.equal(
    settingsByPath(configuration, rules, { 'word-very': { severity: 'hint' } })('a.txt').rules[0]?.severity,
    'hint',
  );
});

test('profiles set rules, and rules set on top of them win', () => {
  const opinion = [wordRule('weasel-collective', 'some say')];
  const off = readConfiguration('{ "profile": "opinion" }', opinion).configuration;
  assert.deepEqual(settingsByPath(off, opinion)('a.txt').rules, []);
  assert.equal(settingsByPath(off, opinion)('a.txt').storyType, 'opinion');
  const on = readConfiguration(
    '{ "profile": "opinion", "rules": { "weasel-collective": "error" } }',
    opinion,
  ).configuration;
  assert.equal(settingsByPath(on, opinion)('a.txt').rules[0]?.severity, 'error');
});

test('a mistake is told with its place and a remedy, and the rest counts', () => {
  assert.deepEqual(problemsOf('{ "rules": { "word-vary": "off" } }'), [
    '"word-vary" | There is no rule “word-vary”. Did you mean “word-very”?',
  ]);
  assert.deepEqual(problemsOf('{ "rules": { "word-very": "eror" } }'), [
    '"eror" | “word-very” cannot be “eror”. Did you mean “error”?',
  ]);
  assert.deepEqual(problemsOf('{ "rules": { "word-very": { "limit": "two" } } }'), [
    '"two" | “limit” must be a number, not “two”.',
  ]);
  assert.deepEqual(problemsOf('{ "rules": { "word-very": { "limit": 0, "lmit": 3 } } }'), [
    '0 | “limit” is too small. At least 1.',
    '"lmit" | The rule “word-very” has no option “lmit”. Did you mean “limit”?',
  ]);
  assert.deepEqual(problemsOf('{ "profil": "web" }'), [
    '"profil" | There is no setting “profil”. Did you mean “profile”?',
  ]);
  assert.deepEqual(problemsOf('{ "overrides": [{ "rules": {} }] }'), [
    '{ "rules": {} } | “files” is missing. Add it; it is a list.',
  ]);
  assert.deepEqual(problemsOf('{ "ignore": ["!keep.txt"] }'), [
    '"!keep.txt" | A pattern cannot begin with “!”: say what is meant, not what is not.',
  ]);
  assert.deepEqual(problemsOf('[]'), ['[] | What stands here must be an object in braces, not a list.']);
  const { configuration } = readConfiguration(
    '{ "profile": "wib", "rules": { "nope": "off", "word-very": "error" } }',
    rules,
  );
  assert.equal(configuration.profile, 'wire');
  assert.equal(settingsByPath(configuration, rules)('a.txt').rules[0]?.severity, 'error');
});

test('text that is no JSON is told where it breaks', () => {
  assert.match(problemsOf('{ "rules": ')[0] ?? '', /A value is missing here/);
  assert.match(problemsOf('')[0] ?? '', /A value is missing here/);
  assert.match(problemsOf('{ "profile": "web", "profile": "wire" }')[0] ?? '', /set twice/);
});

test('hostile configurations are refused, not run', () => {
  assert.match(problemsOf('['.repeat(200_000))[0] ?? '', /nested too deeply/);
  assert.match(problemsOf(`{ "x": "${'y'.repeat(1_000_001)}" }`)[0] ?? '', /too large/);
  const { problems } = readConfiguration(
    '{ "__proto__": { "profile": "web" }, "rules": { "__proto__": "off", "constructor": "off" } }',
    rules,
  );
  assert.equal(problems.length, 3);
  assert.equal(Object.hasOwn(Object.prototype, 'profile'), false);
});

test('reading never throws, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.anything().map((value) => JSON.stringify({ rules: value, overrides: [value], ignore: value })),
      ),
      (text) => {
        const { problems, configuration } = readConfiguration(text, rules);
        settingsByPath(configuration, rules)('a/b.txt');
        for (const { span } of problems)
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
      },
    ),
    { numRuns: 300 },
  );
});

test('ignored paths', () => {
  const ignored = ignoredPaths(
    readConfiguration('{ "ignore": ["drafts/", "*.old.txt"] }', rules).configuration,
  );
  assert.ok(ignored('drafts/a.txt') && ignored('news/drafts/b/c.txt') && ignored('news/pier.old.txt'));
  assert.ok(!ignored('news/draft.txt') && !ignored('draftsman.txt'));
});

test('the schema knows every rule, option and default', () => {
  const text = JSON.stringify(configurationSchema(rules));
  for (const word of [
    'word-very',
    'block-count',
    'unused-suppression',
    '"maximum":100',
    'How it is said.',
    'Off unless turned on, then hint.',
  ]) {
    assert.ok(text.includes(word), word);
  }
  assert.deepEqual(configurationSchema([countRule]), configurationSchema([countRule]));
});

test('profiles name only rules that exist', () => {
  const known = new Set(RULES.map((rule) => rule.meta.id));
  const named = Object.values(PROFILES).flatMap((profile) => Object.keys(profile.rules));
  assert.deepEqual(
    named.filter((id) => !known.has(id)),
    [],
  );
});

test('a rule without a severity of its own when on is information', () => {
  const quiet = [{ ...countRule, meta: meta('quiet', { severity: 'off' }) }];
  const { configuration } = readConfiguration('{ "rules": { "quiet": "on" } }', quiet);
  assert.equal(settingsByPath(configuration, quiet)('a.txt').rules[0]?.severity, 'info');
});
