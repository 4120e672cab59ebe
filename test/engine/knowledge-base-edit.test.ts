import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addEntry, type NewEntry, noteChecked } from '../../server/engine/knowledge-base-edit.ts';
import { readKnowledgeBase } from '../../server/engine/knowledge-base-source.ts';

const REYES: NewEntry = {
  name: 'Lori Reyes',
  kind: 'person',
  aliases: [],
  titles: ['city treasurer'],
  checked: undefined,
};
const LINE = '{ "name": "Lori Reyes", "kind": "person", "roles": [{ "title": "city treasurer" }] }';

describe('adding a name', () => {
  it('makes a file that can be read', () => {
    const text = addEntry(undefined, REYES)!;
    assert.match(text, new RegExp(`"names": \\[\\n {4}${LINE.replace(/[[\]{}]/g, '\\$&')}\\n {2}\\],`));
    const { entries, problems } = readKnowledgeBase(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      entries.map(({ name, roles }) => [name, roles[0]?.title]),
      [['Lori Reyes', 'city treasurer']],
    );
    assert.equal(addEntry(' \n', REYES), text);
  });

  it('changes no letter of what stands there', () => {
    const cases: readonly [string, string][] = [
      ['{}', `{\n  "names": [\n    ${LINE}\n  ]\n}`],
      ['{ "names": [] }', `{ "names": [\n  ${LINE}\n] }`],
      [
        '{ "names": [{ "name": "Saltby", "kind": "place" }] }',
        `{ "names": [{ "name": "Saltby", "kind": "place" }, ${LINE}] }`,
      ],
      [
        '{\n\t"names": [\n\t\t// the town\n\t\t{ "name": "Saltby", "kind": "place" }, // on the coast\n\t], // all\n}\n',
        `{\n\t"names": [\n\t\t// the town\n\t\t{ "name": "Saltby", "kind": "place" }, // on the coast\n\t\t${LINE},\n\t], // all\n}\n`,
      ],
      [
        '{\r\n  "names": [\r\n    {\r\n      "name": "Saltby",\r\n      "kind": "place"\r\n    } // no comma\r\n  ]\r\n}\r\n',
        `{\r\n  "names": [\r\n    {\r\n      "name": "Saltby",\r\n      "kind": "place"\r\n    }, // no comma\r\n    ${LINE}\r\n  ]\r\n}\r\n`,
      ],
      [
        '{\n  "names": [\n    // none yet\n  ]\n}\n',
        `{\n  "names": [\n    // none yet\n    ${LINE}\n  ]\n}\n`,
      ],
    ];
    for (const [before, after] of cases) {
      assert.equal(addEntry(before, REYES), after);
      assert.deepEqual(readKnowledgeBase(after).problems, [], after);
    }
  });

  it('writes a long entry on several lines, and what no quotation mark can end', () => {
    const name =
      'The “Old” \\ "Harbor" Society of Saltby and the Neighbouring Parishes of the Whole North Coast';
    const text = addEntry(undefined, {
      ...REYES,
      name,
      kind: 'organisation',
      aliases: ['Old Harbor Society'],
    })!;
    const { entries, problems } = readKnowledgeBase(text);
    assert.deepEqual(problems, []);
    assert.equal(entries[0]?.name, name);
    assert.match(text, /\n {6}"aliases": \["Old Harbor Society"\],\n/);
  });

  it('leaves a broken file alone', () => {
    for (const broken of ['{ "names": ', '[]', '{ "names": {} }', 'no', '{ "names": [}'])
      assert.equal(addEntry(broken, REYES), undefined);
  });
});

describe('noting that a name was checked', () => {
  const CHECK = { by: 'AB', on: '2026-01-03' };
  const checked = (text: string, nth = 0) => noteChecked(text, readKnowledgeBase(text).entries[nth]!, CHECK);

  it('adds who and when, or replaces it', () => {
    const line = '{ "names": [{ "name": "Saltby", "kind": "place" }] } // ours';
    const first =
      '{ "names": [{ "name": "Saltby", "kind": "place", "checked": { "by": "AB", "on": "2026-01-03" } }] } // ours';
    assert.equal(checked(line), first);
    assert.equal(checked(first.replace('"AB"', '"C"').replace('2026-01-03', '2024')), first);
    assert.equal(
      checked('{ "names": [\n  {\n    "name": "Saltby",\n    "kind": "place", // town\n  },\n] }'),
      '{ "names": [\n  {\n    "name": "Saltby",\n    "kind": "place", // town\n    "checked": { "by": "AB", "on": "2026-01-03" },\n  },\n] }',
    );
  });

  it('of namesakes the one that is meant', () => {
    const two =
      '{ "names": [{ "name": "Al Ode", "kind": "person" }, { "name": "Al Ode", "kind": "person" }] }';
    assert.match(checked(two, 1)!, /"person" \}, \{ [^}]+"checked"/);
  });

  it('not where the file has changed or is broken', () => {
    const [entry] = readKnowledgeBase('{ "names": [{ "name": "Saltby", "kind": "place" }] }').entries;
    assert.equal(noteChecked('{ "names": [] }', entry!, CHECK), undefined);
    assert.equal(noteChecked('{ "names": [', entry!, CHECK), undefined);
  });
});
