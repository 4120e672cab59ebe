import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../server/analysis/analysis.ts';
import type { Entity } from '../../server/analysis/entities.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { newMemory } from '../support/language.ts';

const HEAD = 'Calder moves to close its ferry terminal\n\nBy Noor Castell\n\n';

interface Story {
  readonly entities: readonly Entity[];
  readonly named: (name: string) => Entity;
  readonly written: (entity: Entity) => string[];
}

function read(...paragraphs: readonly string[]): Story {
  const text = `${HEAD}${paragraphs.join('\n\n')}\n`;
  const { entities } = analyse(parseArticle(text, 'plain'), newMemory());
  return {
    entities,
    named: (name) => {
      const found = entities.find((entity) => entity.name === name);
      assert.ok(found, `${name} is not among ${entities.map((entity) => entity.name).join(', ')}`);
      return found;
    },
    written: ({ mentions }) => mentions.map(({ start, end }) => text.slice(start, end)),
  };
}

test('a surname, a title and a possessive lead to the full name', () => {
  const story = read(
    'CALDER, Ohio — Port Calder Mayor Ruth Okafor closed the terminal on Monday and promised buses by Friday.',
    'Okafor, who took office in May, said the pilings were rotten. Few people doubt Okafor’s figures.',
  );
  const mayor = story.named('Ruth Okafor');
  assert.deepEqual(story.written(mayor), ['Ruth Okafor', 'Okafor', 'Okafor']);
  assert.deepEqual(mayor.aliases, ['Okafor']);
  assert.deepEqual(
    mayor.roles.map(({ text }) => text),
    ['Port Calder Mayor', 'who took office in May'],
  );
});

test('a bare surname that two people bear goes to neither', () => {
  const story = read(
    'The trial of Paul Reed and his brother Martin Reed began on Monday in a crowded court.',
    'On Tuesday the judge asked Reed to stand, and nobody in the room could tell why it took so long.',
  );
  assert.deepEqual(
    story.written(story.named('Paul Reed')).filter((form) => form === 'Reed'),
    [],
  );
  assert.deepEqual(
    story.written(story.named('Martin Reed')).filter((form) => form === 'Reed'),
    [],
  );
});

test('before the second bearer is named the surname is the first one’s', () => {
  const story = read(
    'The trial of Paul Reed began on Monday, and by noon Reed had left the room with his lawyers.',
    'His brother, Martin Reed, is to be heard on Thursday in the same court.',
  );
  assert.deepEqual(story.written(story.named('Paul Reed')).slice(0, 2), ['Paul Reed', 'Reed']);
});

test('an honorific tells two bearers of a surname apart', () => {
  const story = read(
    'The farm belongs to Mr. Paul Reed and Mrs. Anna Reed, who bought it in 1998 from a cousin.',
    'The bank wrote to Mrs. Reed in the spring and asked for the deed to the land.',
  );
  assert.deepEqual(story.written(story.named('Anna Reed')), ['Anna Reed', 'Reed']);
});

test('an acronym and its long form are one body, wherever the gloss stands', () => {
  const story = read(
    'Divers sent by CRTA found cracks in nine pilings, the mayor said, referring to Calder Regional Transit Authority.',
    'The report names CRTA twice. In a statement on Friday, the authority said that it would answer.',
  );
  const body = story.named('Calder Regional Transit Authority');
  assert.deepEqual(body.gloss?.text, 'Calder Regional Transit Authority');
  assert.deepEqual(story.written(body), [
    'CRTA',
    'Calder Regional Transit Authority',
    'CRTA',
    'the authority',
  ]);
});

test('“the department” is nobody’s name when two departments are near', () => {
  const story = read(
    'The Calder Fire Department and the Calder Water Department share a yard on the north side.',
    'On Monday the department said that the yard would be sold before the winter.',
  );
  const all = story.entities.flatMap(({ mentions }) => mentions);
  assert.ok(all.every(({ form }) => form !== 'nominal'));
});

test('“she” is the one person named before, and nobody when two are', () => {
  const one = read('Denise Ferro voted no on Monday. She said the plan was too small for the town.');
  assert.deepEqual(one.written(one.named('Denise Ferro')), ['Denise Ferro', 'She']);
  const two = read('Denise Ferro met Yvonne Sklar on Monday. She said the plan was too small for the town.');
  assert.ok(two.entities.every(({ mentions }) => mentions.every(({ form }) => form !== 'pronoun')));
});

test('“she” is never a body', () => {
  const story = read('The Harbor Trust sold the pier on Monday. She is a fine ship, the captain wrote.');
  assert.deepEqual(story.written(story.named('Harbor Trust')), ['Harbor Trust']);
});

test('a name in the speaker’s words is marked as quoted', () => {
  const story = read('“We asked Paul Reed to leave,” Denise Ferro said on Monday after the vote.');
  assert.deepEqual(
    [story.named('Paul Reed'), story.named('Denise Ferro')].map(({ mentions }) => mentions[0]!.quoted),
    [true, false],
  );
});

test('who wrote the story is never meant by a bare surname in it', () => {
  const story = read('A cousin of the mayor named Castell owns the yard, the county’s records show.');
  assert.ok(!story.written(story.named('Noor Castell')).includes('Castell'));
});

test('a shorter name of a company or a council belongs to the longer one', () => {
  const story = read(
    'The Ashbury City Council asked Northlight Partners for 28 units, and Northlight offered 14 on Monday.',
    'The City Council then voted, and Northlight’s lawyer left the room without a word.',
  );
  assert.deepEqual(story.written(story.named('Northlight Partners')), [
    'Northlight Partners',
    'Northlight',
    'Northlight',
  ]);
  assert.deepEqual(story.written(story.named('Ashbury City Council')), [
    'Ashbury City Council',
    'City Council',
  ]);
});

test('“Mrs.” is not said of a child, nor of somebody who is a “Mr.”', () => {
  const story = read(
    'Mila Tarn, 8, was hit by a van on Elm Street on Monday, the police said.',
    'Her mother had asked the city for a crossing since 2021. “They never wrote back,” Mrs. Tarn said.',
    'Mr. Ostrow, who drove the van, was not charged. A lawyer for Dennis Ostrow said he was sorry.',
  );
  assert.ok(!story.written(story.named('Mila Tarn')).includes('Tarn'));
  assert.ok(story.written(story.named('Dennis Ostrow')).includes('Ostrow'));
});

test('a company stays a company where somebody in the story bears its name', () => {
  const story = read(
    'The hardware chain Harrow said on Monday that it would buy a rival for $40 million.',
    'Analysts said Harrow had looked for a partner since 2019, when sales fell.',
    '“We will keep every shop,” said Nolan Harrow, a grandson of the founder.',
  );
  assert.equal(story.named('Harrow').kind, 'organisation');
  assert.deepEqual(story.written(story.named('Harrow')), ['Harrow', 'Harrow']);
  assert.deepEqual(story.written(story.named('Nolan Harrow')).slice(0, 1), ['Nolan Harrow']);
});
