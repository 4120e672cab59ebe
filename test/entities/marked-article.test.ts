import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkMarks } from '../../bench/entities/mark-checks.ts';
import { type MarkedArticle, readMarkedArticle } from '../../bench/entities/marked-article.ts';

const HEAD = [
  'Council, British: a council and a district of one name.',
  '',
  'council  organisation  Orford Vale Council | OVC',
  'vale     place         Orford Vale',
  'rose     person        Deborah Rose',
  '---',
];

function read(...body: readonly string[]): MarkedArticle {
  return readMarkedArticle([...HEAD, ...body].join('\n'));
}

/** What reader and checks say of a body, as “line: message”; the body begins in line 7. */
function problemsOf(...body: readonly string[]): string[] {
  const article = read(...body);
  return [...article.problems, ...checkMarks(article)]
    .filter(({ message }) => !message.includes('never named'))
    .map(({ line, message }) => `${line}: ${message}`);
}

test('marks leave a clean text, and mentions lie where their words stand', () => {
  const { text, entities, mentions, problems } = read(
    '[Orford Vale Council @council] said [it ~council] was late. [It ~] rained in [Orford Vale @vale].',
    '',
    '‘[Hope !] dies last,’ Cllr [Rose @rose] told [the council =council] and [the plant ?].',
  );
  assert.deepEqual(problems, []);
  assert.equal(
    text,
    'Orford Vale Council said it was late. It rained in Orford Vale.\n\n‘Hope dies last,’ Cllr Rose told the council and the plant.\n',
  );
  assert.deepEqual(
    mentions.map(({ start, end, form, entity, line }) => [text.slice(start, end), form, entity, line]),
    [
      ['Orford Vale Council', 'name', 'council', 7],
      ['it', 'pronoun', 'council', 7],
      ['It', 'pronoun', undefined, 7],
      ['Orford Vale', 'name', 'vale', 7],
      ['Hope', 'plain', undefined, 9],
      ['Rose', 'name', 'rose', 9],
      ['the council', 'nominal', 'council', 9],
      ['the plant', 'uncounted', undefined, 9],
    ],
  );
  assert.deepEqual(entities[0], {
    id: 'council',
    kind: 'organisation',
    name: 'Orford Vale Council',
    aliases: ['OVC'],
  });
});

test('wrong markup is told with its line', () => {
  assert.deepEqual(problemsOf('Nothing.', '[Rose] left.'), [
    '8: “[Rose]” is no mark: words, a space, one of @ = ~ ? ! and an id.',
  ]);
  assert.deepEqual(problemsOf('[Rose @rosie] left.'), ['7: “rosie” is not declared in the head.']);
  assert.deepEqual(problemsOf('[Rose @] left.'), ['7: “[Rose @]” does not say which entity is meant.']);
  assert.deepEqual(problemsOf('[plant ?vale] shut.'), [
    '7: “[plant ?vale]” names an entity, but “?” means that none is counted.',
  ]);
  assert.deepEqual(problemsOf('Fine.', 'The [mayor left.'), [
    '8: A bracket without its partner near “The [mayor left.”.',
  ]);
});

test('a wrong head is told with its line', () => {
  const wrong = [
    'Sport.',
    'rose person Deborah Rose',
    'rose person Ann Rose',
    'vale town Orford Vale',
    'vale',
    '---',
  ];
  assert.deepEqual(readMarkedArticle(wrong.join('\n')).problems, [
    { line: 3, message: '“rose” is declared twice.' },
    { line: 4, message: '“town” is no kind; the kinds are person, organisation, place, work, event, other.' },
    { line: 5, message: 'An entity is written “id kind Name | alias”.' },
  ]);
  assert.deepEqual(readMarkedArticle('Rose left.').problems, [
    { line: 1, message: 'No line “---” ends the head.' },
  ]);
});

test('what a marker forgets is found', () => {
  assert.deepEqual(problemsOf('[Deborah Rose @rose] left.', 'Nobody, said Rose, asked her.'), [
    '8: “Rose” has no mark, and is part of a name in line 7.',
    '8: The pronoun “her” has no mark.',
  ]);
  assert.deepEqual(problemsOf('In [the district =vale] and the district beside.'), [
    '7: “the district” has no mark here, and one elsewhere.',
  ]);
  assert.deepEqual(problemsOf('[The (new) council =council] met.', 'The new council and the new board.'), []);
  assert.deepEqual(problemsOf('[The St. council =council] met.', 'The Sta council is another.'), []);
});

test('marks that cannot be right are found', () => {
  assert.deepEqual(problemsOf('[Ann @rose] left.'), [
    '7: “Ann” is no part of “Deborah Rose”, which rose stands for.',
  ]);
  assert.deepEqual(problemsOf('The [OVC @council] met.'), []);
  assert.deepEqual(problemsOf('[The OVC @council] met.'), [
    '7: “The OVC” begins with an article that its name has not.',
  ]);
  assert.deepEqual(problemsOf('[Rose’s @rose] idea.'), ['7: The possessive of “Rose’s” belongs outside.']);
  assert.deepEqual(problemsOf('[Who ~rose] left.'), ['7: “Who” is no third-person pronoun.']);
  assert.deepEqual(problemsOf('[her town =vale] slept.'), [
    '7: The nominal “her town” does not begin with “the”, “this” or “that”.',
  ]);
});

test('an entity that is never named is found', () => {
  assert.deepEqual(
    checkMarks(read('[Rose @rose] left [Orford Vale @vale].')).map(({ message }) => message),
    ['“council” is declared and never named.'],
  );
});

for (const [split, least, longest] of [
  ['development', 27, 410],
  ['testing', 18, 560],
] as const)
  test(`the articles for ${split} are marked without fault`, () => {
    const folder = join(import.meta.dirname, split);
    const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
    assert.ok(files.length >= least, `${files.length} articles`);
    for (const file of files) {
      const article = readMarkedArticle(readFileSync(join(folder, file), 'utf8'));
      assert.deepEqual([...article.problems, ...checkMarks(article)], [], file);
      const words = article.text.split(/\s+/).length;
      assert.ok(words >= 200 && words <= longest, `${file} has ${words} words`);
    }
  });
