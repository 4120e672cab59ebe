import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import * as fc from 'fast-check';
import { KnowledgeBase } from '../../server/engine/knowledge-base.ts';
import { readKnowledgeBase } from '../../server/engine/knowledge-base-source.ts';
import type { HouseKind } from '../../server/rules/house-names.ts';

const NAMES = `{
  "names": [
    { "name": "Lori Reyes", "kind": "person", "misspellings": ["Reys"],
      "roles": [{ "title": "city treasurer", "from": "2019-05" }], "notes": "Not “Laurie”.",
      "checked": { "by": "AB", "on": "2026-01-03" } },
    { "name": "Ada M. Whitlock", "kind": "person" },
    { "name": "William Tarn Jr.", "kind": "person", "aliases": ["Bill Tarn"] },
    { "name": "Daniel Okafor", "kind": "person" },
    { "name": "Harbor Safety Authority", "kind": "organisation", "aliases": ["HSA"], "misspellings": ["Harbour Safety Agency"] },
    { "name": "Saltbury", "kind": "place" },
    { "name": "Pat Ellery", "kind": "person", "roles": [{ "title": "harbor master" }] },
    { "name": "Pat Ellery", "kind": "person", "roles": [{ "title": "cellist" }] }, // the other one
  ],
}`;
const base = new KnowledgeBase(readKnowledgeBase(NAMES).entries);

function found(name: string, kind: HouseKind, aliases: readonly string[] = []): string[] {
  // What the analysis calls “other” today may have a kind of its own tomorrow.
  const entity = { name, kind: kind as 'person', aliases };
  return base
    .entriesOf(entity)
    .map((entry) => `${entry.name}${entry.roles[0] ? `, ${entry.roles[0].title}` : ''}`);
}

function spelt(name: string, kind: HouseKind = 'person'): string | undefined {
  const spelling = base.spellingFor(name, kind);
  return spelling && `${spelling.written} → ${spelling.house}${spelling.isListed ? ', listed' : ''}`;
}

function problemsOf(text: string): string[] {
  return readKnowledgeBase(text).problems.map(
    ({ span, message, remedy }) =>
      `${text.slice(span.start, span.end)} | ${message}${remedy ? ` ${remedy}` : ''}`,
  );
}

describe('the names of a house', () => {
  it('are read with what is known of them, and where they stand', () => {
    const { entries, problems } = readKnowledgeBase(NAMES);
    assert.deepEqual(problems, []);
    const [reyes] = entries;
    assert.deepEqual(reyes?.roles, [{ title: 'city treasurer', from: '2019-05', to: undefined }]);
    assert.deepEqual(reyes?.checked, { by: 'AB', on: '2026-01-03' });
    assert.equal(NAMES.slice(reyes?.span.start, reyes?.span.end), '"Lori Reyes"');
    assert.equal(entries.length, 8);
  });

  it('are found by name, alias, and in spite of middle names', () => {
    assert.deepEqual(found('Lori Reyes', 'person'), ['Lori Reyes, city treasurer']);
    assert.deepEqual(found('LORI REYES', 'person'), ['Lori Reyes, city treasurer']);
    assert.deepEqual(found('Lori Ann Reyes', 'person'), ['Lori Reyes, city treasurer']);
    assert.deepEqual(found('Ada Whitlock', 'person', ['Whitlock']), ['Ada M. Whitlock']);
    assert.deepEqual(found('Ada Marie Whitlock', 'person'), ['Ada M. Whitlock']);
    assert.deepEqual(found('Bill Tarn', 'person'), ['William Tarn Jr.']);
    assert.deepEqual(found('William Tarn', 'person'), ['William Tarn Jr.']);
    assert.deepEqual(found('the Harbor Safety Authority', 'organisation'), ['Harbor Safety Authority']);
    assert.deepEqual(found('HSA', 'organisation'), ['Harbor Safety Authority']);
    assert.deepEqual(found('Harbor Safety Authority', 'place'), ['Harbor Safety Authority']);
  });

  it('are not those of somebody else', () => {
    assert.deepEqual(found('Ada L. Whitlock', 'person'), []);
    assert.deepEqual(found('William Tarn Sr.', 'person'), []);
    assert.deepEqual(found('Reyes', 'person'), []);
    assert.deepEqual(found('Saltbury', 'person'), []);
    assert.deepEqual(found('Marta Reyes', 'person', ['Reyes']), []);
    assert.deepEqual(
      base.withSurname('Reyes').map(({ name }) => name),
      ['Lori Reyes'],
    );
    assert.deepEqual(
      base.withSurname('Tarn').map(({ name }) => name),
      ['William Tarn Jr.'],
    );
  });

  it('are several where two people have one name', () => {
    assert.deepEqual(found('Pat Ellery', 'person'), ['Pat Ellery, harbor master', 'Pat Ellery, cellist']);
  });
});

describe('the spelling of the house', () => {
  it('is found for a name one letter from it', () => {
    assert.equal(spelt('Lori Reyez'), 'Reyez → Reyes');
    assert.equal(spelt('Ada Whitlok'), 'Whitlok → Whitlock');
    assert.equal(spelt('Ada Whitlokc'), 'Whitlokc → Whitlock');
    assert.equal(spelt('Ada M. Whitloch'), 'Whitloch → Whitlock');
    assert.equal(spelt('Danyel Okafor'), 'Danyel → Daniel');
    assert.equal(spelt('Harbour Safety Authority', 'organisation'), 'Harbour → Harbor');
    assert.equal(spelt('Saltbery', 'place'), 'Saltbery → Saltbury');
  });

  it('is found for a spelling listed as wrong, however short', () => {
    assert.equal(spelt('Lori Reys'), 'Reys → Reyes, listed');
    assert.equal(spelt('Reys'), 'Reys → Reyes, listed');
    assert.equal(
      spelt('Harbour Safety Agency', 'organisation'),
      'Harbour Safety Agency → Harbor Safety Authority, listed',
    );
  });

  it('is not asked of names that are right, another’s, or too short to tell', () => {
    for (const right of ['Lori Reyes', 'Lori Ann Reyes', 'LORI REYES', 'Bill Tarn', 'Ada Whitlock'])
      assert.equal(spelt(right), undefined, right);
    for (const other of [
      'Marta Reyez',
      'Reyez',
      'Lory Reyez',
      'Bill Tern',
      'Daniela Okafor',
      'Lori Reyers-Kane',
    ])
      assert.equal(spelt(other), undefined, other);
    assert.equal(spelt('Saltbery', 'organisation'), undefined);
    assert.equal(spelt('Saltburys', 'place'), undefined);
    assert.equal(spelt('HSB', 'organisation'), undefined);
  });

  it('is none for a name of which nothing is left to compare', () => {
    const bare = new KnowledgeBase(
      readKnowledgeBase(
        '{ "names": [{ "name": "The", "kind": "organisation", "misspellings": ["Teh"] }, { "name": ",", "kind": "person", "misspellings": ["!"] }] }',
      ).entries,
    );
    assert.equal(bare.spellingFor('Teh', 'organisation'), undefined);
    assert.equal(bare.spellingFor('!', 'person'), undefined);
  });

  it('is nobody’s where two list the same slip, but for the one whose first name stands there', () => {
    const two = new KnowledgeBase(
      readKnowledgeBase(
        `{ "names": [
          { "name": "Lori Reyes", "kind": "person", "misspellings": ["Reis"] },
          { "name": "Jo Rice", "kind": "person", "misspellings": ["Reis"] },
        ] }`,
      ).entries,
    );
    assert.equal(two.spellingFor('Reis', 'person'), undefined);
    assert.equal(two.spellingFor('Lori Reis', 'person')?.house, 'Reyes');
    assert.equal(two.spellingFor('Jo Reis', 'person')?.house, 'Rice');
  });

  it('is nobody’s where two are as near', () => {
    const two = new KnowledgeBase(
      readKnowledgeBase(
        '{ "names": [{ "name": "Ida Hansen", "kind": "person" }, { "name": "Ida Hanson", "kind": "person" }] }',
      ).entries,
    );
    assert.equal(two.spellingFor('Ida Hansin', 'person'), undefined);
    assert.equal(two.spellingFor('Ida Hansen', 'person'), undefined);
    assert.equal(two.spellingFor('Ida Hannsen', 'person')?.house, 'Hansen');
  });
});

describe('mistakes in a file of names', () => {
  it('are told with their place and remedy, and the rest counts', () => {
    const text = `{
      "names": [
        { "name": "Saltby", "kind": "town" },
        { "name": "", "kind": "place" },
        { "kind": "place" },
        { "name": "Ada Whitlock" },
        { "name": "Lori Reyes", "kind": "person", "colour": "red", "roles": [
          { "title": "treasurer", "from": "2020", "to": "2019-05" },
          { "title": "clerk", "from": "May 2011" },
          { "title": "mayor", "from": "2023-02-29" },
        ] },
        "Pat Ellery",
      ],
    }`;
    assert.deepEqual(problemsOf(text), [
      '"town" | “kind” cannot be “town”. It is one of “person”, “organisation”, “place”, “work”, “event”, “other”.',
      '"" | “name” is empty. Fill it in, or delete it.',
      '{ "kind": "place" } | “name” is missing. Add it; it is a text in quotation marks.',
      '{ "name": "Ada Whitlock" } | “kind” is missing. Add it: one of “person”, “organisation”, “place”, “work”, “event”, “other”.',
      '"colour" | There is no setting “colour”. There are: “name”, “kind”, “aliases”, “misspellings”, “roles”, “notes”, “checked”.',
      '"2019-05" | “treasurer” ends before it begins. Correct one of the two days.',
      '"May 2011" | “from” cannot be “May 2011”. A day is written 2024-05-31, a month 2024-05, a year 2024.',
      '"2023-02-29" | “from” cannot be used: there is no such day.',
      '"Pat Ellery" | What stands here must be an object in braces, not “Pat Ellery”.',
    ]);
    const { entries } = readKnowledgeBase(text);
    assert.deepEqual(
      entries.map(({ name, roles }) => [name, roles.map(({ title }) => title)]),
      [['Lori Reyes', ['clerk', 'mayor']]],
    );
  });

  it('spare no file that is something else', () => {
    assert.deepEqual(problemsOf('[]'), ['[] | What stands here must be an object in braces, not a list.']);
    assert.match(problemsOf('{ "names": {} }')[0]!, /“names” must be a list/);
    assert.match(problemsOf('{}')[0]!, /“names” is missing/);
    assert.match(problemsOf('{ "names": [')[0]!, /missing here/);
    assert.match(problemsOf('{"a":'.repeat(40))[0]!, /nested too deeply/);
    assert.match(problemsOf(' '.repeat(5_000_001))[0]!, /too large: at most 5000000/);
    assert.deepEqual(readKnowledgeBase('{ "__proto__": { "names": [] } }').entries, []);
  });

  it('are told a hundred times at most', () => {
    const problems = problemsOf(`{ "names": [${'7,'.repeat(5000)}] }`);
    assert.equal(problems.length, 101);
    assert.match(problems.at(-1)!, /This file has 4900 more mistakes from here on/);
  });

  it('do not hide in a list without end', () => {
    const many = Array.from({ length: 20_003 }, (_, i) => `{"name":"Ida Boyle ${i}","kind":"person"}`).join();
    const { entries, problems } = readKnowledgeBase(`{"names":[${many}]}`);
    assert.equal(entries.length, 20_000);
    assert.match(problems[0]!.message, /Only the first 20000/);
    const large = new KnowledgeBase(entries);
    assert.equal(large.spellingFor('Ido Boyle 7', 'person'), undefined);
    assert.equal(large.withSurname('7').length, 1);
  });

  test('never throw, whatever the text, and what is read can be asked', () => {
    const value = fc.jsonValue();
    const entry = fc.record(
      {
        name: fc.oneof(fc.string(), value),
        kind: fc.constantFrom('person', 'place', 'town'),
        aliases: fc.oneof(fc.array(fc.string()), value),
        misspellings: fc.oneof(fc.array(fc.string()), value),
        roles: fc.oneof(fc.array(value), value),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(entry), fc.string(), (names, asked) => {
        const text = JSON.stringify({ names });
        const { entries, problems } = readKnowledgeBase(text);
        for (const { span } of problems) assert.ok(span.start <= span.end && span.end <= text.length);
        const house = new KnowledgeBase(entries);
        for (const name of [asked, ...entries.map((each) => each.name)]) {
          house.spellingFor(name, 'person');
          house.withSurname(name);
          house.entriesOf({ name, kind: 'person', aliases: [] });
        }
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void readKnowledgeBase(text)));
  });
});
