import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FoundEntity } from '../../bench/entities/alignment.ts';
import { errorsOf } from '../../bench/entities/errors.ts';
import { type MarkedArticle, readMarkedArticle } from '../../bench/entities/marked-article.ts';
import { addScore, emptyScore, type EntityScore, figuresOf } from '../../bench/entities/score.ts';

const ARTICLE = readMarkedArticle(
  [
    'Two people of one surname.',
    '',
    'ann   person        Ann Pell',
    'joe   person        Joe Pell',
    'port  organisation  Calder Port Authority | CPA',
    'fair  event         Calder Fair',
    '---',
    '[Ann Pell @ann] runs the [Calder Port Authority @port]. [She ~ann] told [Joe Pell @joe], the [plant ?] manager.',
    '',
    '[Pell @ann] said [the authority =port] was closed, and that [it ~] rained on the [Calder Fair @fair]. The [CPA @port] lost [its ~port] keys.',
  ].join('\n'),
);

type Form = 'name' | 'nominal' | 'pronoun';

/** An entity whose mentions are the nth occurrences of words: `['Pell', 'name', 2]`. */
function entity(
  kind: FoundEntity['kind'],
  name: string,
  ...mentions: readonly (readonly [string, Form, number?])[]
): FoundEntity {
  const placed = mentions.map(([words, form, nth = 0]) => {
    const found = [...ARTICLE.text.matchAll(new RegExp(`\\b${words}\\b`, 'g'))][nth];
    assert.ok(found, `${words} stands ${nth + 1} times`);
    return { start: found.index, end: found.index + words.length, form };
  });
  return { kind, name, mentions: placed };
}

function scoreOf(entities: readonly FoundEntity[], article: MarkedArticle = ARTICLE): EntityScore {
  const score = emptyScore();
  addScore(score, article, entities);
  return score;
}

const ANN = entity('person', 'Ann Pell', ['Ann Pell', 'name'], ['She', 'pronoun'], ['Pell', 'name', 2]);
const JOE = entity('person', 'Joe Pell', ['Joe Pell', 'name']);
const PORT = entity(
  'organisation',
  'Calder Port Authority',
  ['Calder Port Authority', 'name'],
  ['authority', 'nominal'],
  ['CPA', 'name'],
  ['its', 'pronoun'],
);
const FAIR = entity('other', 'Calder Fair', ['Calder Fair', 'name']);

test('the article is marked without fault', () => assert.deepEqual(ARTICLE.problems, []));

test('what is as the key says scores full', () => {
  const score = scoreOf([ANN, JOE, PORT, FAIR]);
  assert.deepEqual(score.names, { right: 6, found: 6, wanted: 6 });
  assert.deepEqual(score.pairs, { right: 2, found: 2, wanted: 2 });
  assert.deepEqual(score.bCubed, { precision: 6, found: 6, recall: 6, wanted: 6 });
  assert.deepEqual(score.kinds, { right: 6, found: 6, wanted: 6 });
  assert.deepEqual(score.nominals, { right: 1, found: 1, wanted: 1 });
  assert.deepEqual(score.pronouns, { right: 2, found: 2, wanted: 2 });
  assert.deepEqual(score.it, { right: 1, found: 1, wanted: 1 });
  assert.deepEqual(errorsOf(ARTICLE, [ANN, JOE, PORT, FAIR]), []);
});

test('a surname given to the other Pell is a pair too many and a pair missed', () => {
  const ann = entity('person', 'Ann Pell', ['Ann Pell', 'name']);
  const joe = entity('person', 'Joe Pell', ['Joe Pell', 'name'], ['Pell', 'name', 2]);
  const entities = [ann, joe, PORT, FAIR];
  const score = scoreOf(entities);
  assert.deepEqual(score.pairs, { right: 1, found: 2, wanted: 2 });
  assert.equal(score.bCubed.precision, 1 + 0.5 + 0.5 + 2 + 1);
  assert.equal(score.bCubed.recall, 0.5 + 0.5 + 1 + 2 + 1);
  assert.deepEqual(
    errorsOf(ARTICLE, entities).map(({ what, message }) => `${what}: ${message}`),
    [
      'entity split: Ann Pell: “Ann Pell” (Ann Pell × 1) and “Joe Pell” (Pell × 1)',
      'entities joined: “Joe Pell”: Joe Pell (Joe Pell × 1) and Ann Pell (Pell × 1)',
      'pronoun missed: runs the Calder Port Authority. [She] told Joe Pell, the plant manage is Ann Pell',
    ],
  );
});

test('a name with a wrong end is missed and one too many, and so are its pairs', () => {
  const port = entity('organisation', 'Calder Port', ['Calder Port', 'name'], ['CPA', 'name']);
  const score = scoreOf([ANN, JOE, port, FAIR]);
  assert.deepEqual(score.names, { right: 5, found: 6, wanted: 6 });
  assert.deepEqual(score.pairs, { right: 1, found: 2, wanted: 2 });
  assert.deepEqual(score.pairsAmongFound, { right: 1, found: 1, wanted: 1 });
});

test('pronouns and nominals given to another, or that stand for nobody, are wrong', () => {
  const joe = entity(
    'person',
    'Joe Pell',
    ['Joe Pell', 'name'],
    ['She', 'pronoun'],
    ['it', 'pronoun'],
    ['authority', 'nominal'],
  );
  const score = scoreOf([joe]);
  assert.deepEqual(score.pronouns, { right: 0, found: 2, wanted: 2 });
  assert.deepEqual(score.it, { right: 0, found: 1, wanted: 1 });
  assert.deepEqual(score.nominals, { right: 0, found: 1, wanted: 1 });
});

test('a pronoun counts by the name its entity is shown under', () => {
  const both = entity(
    'person',
    'Ann Pell',
    ['Ann Pell', 'name'],
    ['She', 'pronoun'],
    ['Joe Pell', 'name'],
    ['Calder Fair', 'name'],
  );
  assert.deepEqual(scoreOf([both]).heOrShe, { right: 1, found: 1, wanted: 1 });
});

test('neither what is uncounted nor a nominal beside its name counts', () => {
  const joe = entity('person', 'Joe Pell', ['Joe Pell', 'name'], ['plant', 'nominal']);
  const port = entity('organisation', 'Calder Port Authority', ['plant', 'name']);
  const beside = entity('person', 'Joe Pell', ['Joe Pell', 'name'], ['the plant manager', 'nominal']);
  for (const found of [[joe], [port], [beside]]) {
    const score = scoreOf(found);
    assert.equal(score.nominals.found, 0);
    assert.equal(score.names.found, score.names.right);
  }
});

test('“the” belongs to a mention or not, and the key tells names from nominals', () => {
  const port = entity(
    'organisation',
    'Calder Port Authority',
    ['the Calder Port Authority', 'name'],
    ['the authority', 'name'],
    ['The CPA', 'nominal'],
  );
  const score = scoreOf([port]);
  assert.deepEqual(score.names, { right: 2, found: 2, wanted: 6 });
  assert.deepEqual(score.nominals, { right: 1, found: 1, wanted: 1 });
});

test('an event is rightly “other” or “event”, and nothing else', () => {
  assert.deepEqual(scoreOf([FAIR]).kinds, { right: 1, found: 1, wanted: 1 });
  const place = entity('place', 'Calder Fair', ['Calder Fair', 'name']);
  assert.deepEqual(scoreOf([place]).kinds, { right: 0, found: 1, wanted: 1 });
});

test('figures are rounded, and a quotient of nothing is null in JSON', () => {
  const figures = JSON.parse(JSON.stringify(figuresOf(scoreOf([ANN])))) as Record<
    string,
    Record<string, unknown>
  >;
  assert.deepEqual(figures['names'], { precision: 1, recall: 0.333, f1: 0.5, right: 2, found: 2, wanted: 6 });
  assert.equal(figures['they']?.['precision'], null);
  assert.deepEqual(figures['kinds'], { accuracy: 1, right: 2, of: 2 });
});
