import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyse } from '../../server/analysis/analysis.ts';
import { ReadingMemory } from '../../server/analysis/memory.ts';
import { NameCollection, namesOf, type StoryName } from '../../server/engine/name-collection.ts';
import { sharedLanguage } from '../../server/node/language.ts';
import { parseArticle } from '../../server/text/parse.ts';

function read(text: string): StoryName[] {
  return namesOf(analyse(parseArticle(text, 'plain'), new ReadingMemory(sharedLanguage())));
}

const PIER = read(
  'SALTBY, Maine (Coast Wire) — The Coastal Safety Administration (CSA) shut the pier on Monday, Harbor Engineer Ada Whitlock said.\n\nWhitlock blamed rot. Inés Moreno agreed.\n',
);
const FERRY = read(
  'SALTBY, Maine (Coast Wire) — Ferries stop in May, Harbor Engineer Ada B. Whitlock said.\n\nAda Whitlock told the CSA on Monday. CSA divers agreed, and Jens Whitlock did not.\n',
);

function collection(): NameCollection<number> {
  const names = new NameCollection<number>();
  names.update('pier', PIER, ({ start }) => start);
  names.update('ferry', FERRY, ({ start }) => start);
  return names;
}

function found(names: NameCollection<number>, query: string): string[] {
  return names.find(query, 10).map(({ name, story }) => `${name} in ${story}`);
}

describe('the names of many stories', () => {
  it('are found by the beginnings of their words, by their letters, and by acronyms', () => {
    const names = collection();
    assert.deepEqual(found(names, 'whit').toSorted(), [
      'Ada B. Whitlock in ferry',
      'Ada Whitlock in pier',
      'Jens Whitlock in ferry',
    ]);
    assert.equal(found(names, 'ada whitl').length, 2);
    assert.deepEqual(found(names, 'ines'), ['Inés Moreno in pier']);
    assert.ok(found(names, 'csa').includes('Coastal Safety Administration in pier'));
    assert.ok(found(names, 'jwk').includes('Jens Whitlock in ferry'));
    assert.deepEqual(found(names, 'zz'), []);
    assert.equal(names.find('', 3).length, 3);
  });

  it('lead to where a story first names them', () => {
    const [moreno] = collection().find('moreno', 1);
    assert.equal(moreno?.kind, 'person');
    assert.equal(moreno.place, PIER.find(({ name }) => name === 'Inés Moreno')!.span.start);
  });

  it('tell which stories name the same person or body, and not a namesake', () => {
    const names = collection();
    const naming = (kind: StoryName['kind'], name: string, aliases: string[] = []): string[] =>
      [...names.storiesNaming({ kind, name, aliases })].toSorted();
    assert.deepEqual(naming('person', 'Ada Whitlock', ['Whitlock']), ['ferry', 'pier']);
    assert.deepEqual(naming('person', 'Jens Whitlock', ['Whitlock']), ['ferry']);
    assert.deepEqual(naming('person', 'Whitlock'), []);
    assert.deepEqual(naming('organisation', 'Coastal Safety Administration', ['CSA']), ['ferry', 'pier']);
  });

  it('go and change with their stories', () => {
    const names = collection();
    names.update('pier', FERRY, ({ start }) => start);
    assert.deepEqual(found(names, 'moreno'), []);
    names.remove('ferry');
    assert.deepEqual(found(names, 'jens'), ['Jens Whitlock in pier']);
    names.remove('pier');
    assert.equal(names.size, 0);
    assert.equal(names.storiesNaming({ kind: 'person', name: 'Ada Whitlock', aliases: [] }).size, 0);
  });

  it('are bounded: a story for which there is no room is passed over', () => {
    const names = new NameCollection<number>();
    const many: StoryName[] = Array.from({ length: 20_000 }, (_, at) => ({
      kind: 'person',
      name: `Ada Whitlock ${at}`,
      also: [],
      keys: [`person:${at}`],
      mentions: 1,
      span: { start: 0, end: 1 },
    }));
    const fits = ['a', 'b', 'c'].map((story) => names.update(story, many, () => 0));
    assert.deepEqual(fits, [true, true, false]);
    names.remove('a');
    assert.equal(
      names.update('c', many, () => 0),
      true,
    );
  });
});
