import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Diagnostic } from '../../server/engine/diagnostic.ts';
import { KnowledgeBase } from '../../server/engine/knowledge-base.ts';
import { readKnowledgeBase } from '../../server/engine/knowledge-base-source.ts';
import { Reviewer } from '../../server/engine/review.ts';
import { settle } from '../../server/engine/settings.ts';
import { RULES } from '../../server/rules/index.ts';
import { newMemory } from '../support/language.ts';

/** What all rules, as they are by default, say of lines of a story, beside the file of a house’s names if there is one. */
function review(text: string, names?: string): readonly Diagnostic[] {
  const settings = settle(RULES, {}, 'news');
  const { diagnostics, failures } = new Reviewer(newMemory()).review(
    { text, format: 'plain' },
    settings,
    undefined,
    [],
    names === undefined ? undefined : new KnowledgeBase(readKnowledgeBase(names).entries),
  );
  assert.deepEqual(failures, []);
  return diagnostics;
}

function rulesOn(text: string, words: string, names?: string): string[] {
  const start = text.indexOf(words);
  return review(text, names)
    .filter(({ span }) => span.start < start + words.length && start < span.end)
    .map(({ rule }) => rule);
}

describe('one span, one diagnostic', () => {
  test('a contact line lists its addresses and is reported once', () => {
    const line = 'To contact the reporter on this story: Dana Whitlow in Port Calder at dwhitlow@ledger.example';
    const text = `Ferry fares to rise in May\n\nBy Dana Whitlow\n\nThe harbor commission raised fares on Monday.\n\n${line}\n`;
    assert.deepEqual(rulesOn(text, line), ['residue-contact-line']);
    const [found] = review(text).filter(({ rule }) => rule === 'residue-contact-line');
    assert.deepEqual(
      found?.related.map(({ span }) => text.slice(span.start, span.end)),
      ['dwhitlow@ledger.example'],
    );
  });

  test('a paragraph that goes takes its other faults with it', () => {
    const paragraph = 'The harbor commission raised the the fare for the crossing by a quarter on Monday.';
    const text = `Ferry fares to rise in May\n\n${paragraph}\n\nRiders were not asked.\n\n${paragraph}\n`;
    const last = text.lastIndexOf(paragraph);
    assert.deepEqual(
      review(text)
        .filter(({ span }) => span.start >= last)
        .map(({ rule }) => rule),
      ['paragraph-duplicate'],
    );
  });

  test('a surname of the headline that is a letter off is reported with its fix', () => {
    const text = `Mayor Keifner Quits as Harbor Master

By Dana Whitlow

May 5, 2025

Roger Kiefner, the harbor master of Port Calder, resigned on Monday. Kiefner had held the post for nine years.
`;
    assert.deepEqual(rulesOn(text, 'Keifner'), ['name-spelling-variants']);
  });

  test('so is the name of a body, and as gravely', () => {
    const text = `Danforth Ratepayers Associaton sues over water bills

By Dana Whitlow

May 5, 2025

The Danforth Ratepayers Association will fight the increase, it said on Friday. The Danforth Ratepayers Association has 900 members.
`;
    assert.deepEqual(rulesOn(text, 'Associaton'), ['organisation-name-variants']);
    const found = review(text).find(({ rule }) => rule === 'organisation-name-variants');
    assert.equal(found?.severity, 'warning');
  });

  test('a name of the headline that the story has nowhere is told all the same', () => {
    const text = `James Carter wins the harbor race against Keifner

By Dana Whitlow

May 5, 2025

Roger Kiefner, the harbor master of Port Calder, lost the race on Monday. Kiefner had held the post for nine years.
`;
    assert.deepEqual(rulesOn(text, 'James Carter'), ['headline-name-not-in-body']);
    assert.deepEqual(rulesOn(text, 'Keifner'), ['name-spelling-variants']);
  });

  test('nobody asks for the given name of a slip', () => {
    const text = `Pool closes in Danforth

Grace Okafor, the parks director, closed the Danforth pool on Monday after its pumps failed twice in a month.

“We cannot keep people safe there,” Okafot said.

The pool opened in 1961.
`;
    assert.deepEqual(rulesOn(text, 'Okafot'), ['name-spelling-variants']);
  });

  describe('where the house knows a name that the story has in two spellings', () => {
    const HOUSE = `{ "names": [
      { "name": "Lori Reyes", "kind": "person", "misspellings": ["Reys"] },
      { "name": "Danforth Ratepayers Association", "kind": "organisation" },
    ] }`;

    test('it says which is right, as gravely as the story did', () => {
      const text = `Treasurer leaves over pier

Lori Reyes, the treasurer of Port Calder, resigned on Monday. Reyes had held the post for nine years.

Later Lori Reyez left by a side door.
`;
      assert.deepEqual(rulesOn(text, 'Reyez'), ['name-spelling-variants']);
      assert.deepEqual(rulesOn(text, 'Reyez', HOUSE), ['name-spelling-house']);
      const found = review(text, HOUSE).find(({ rule }) => rule === 'name-spelling-house');
      assert.equal(found?.severity, 'warning');
    });

    test('a body is no other', () => {
      const text = `Water rates to rise

The Danforth Ratepayers Association will fight the increase, it said on Friday. The Danforth Ratepayers Association has 900 members.

Simon Achter, who leads the Danforth Ratepayers Associaton, called the increase a disgrace.
`;
      assert.deepEqual(rulesOn(text, 'Danforth Ratepayers Associaton', HOUSE), ['name-spelling-house']);
    });

    test('a listed slip that speaks is not asked for a given name', () => {
      const text = `Pool closes in Danforth

The town closed the Danforth pool on Monday after its pumps failed twice in a month.

“We cannot keep people safe there,” Reys said. Reys left.
`;
      assert.deepEqual(rulesOn(text, 'Reys', HOUSE), ['name-spelling-house']);
    });

    test('the right one is not called a slip because the wrong one stands more often', () => {
      const text = `Treasurer leaves over pier

Lori Reyez, the treasurer of Port Calder, resigned on Monday. Reyez had held the post for nine years.

Later Lori Reyes left by a side door.
`;
      assert.deepEqual(rulesOn(text, 'Reyes'), ['name-spelling-variants']);
      assert.deepEqual(rulesOn(text, 'Reyes', HOUSE), []);
      assert.deepEqual(rulesOn(text, 'Reyez', HOUSE), ['name-spelling-house']);
    });
  });

  test('garbled characters are not invisible ones besides', () => {
    const text = 'Ferry fares to rise in May\n\nThe ferry\u00E2\u0080\u0099s office opens on Monday at nine.\n';
    assert.deepEqual(rulesOn(text, '\u00E2\u0080\u0099'), ['residue-mojibake']);
  });
});

test('the wire’s own two hyphens are no fault of typography', () => {
  const text = `Ferry fares to rise in May

PORT CALDER, Maine (Harbor Press) -- The harbor commission raised fares -- the first rise in six years -- on Monday.

--With assistance from Miguel Santoro.
`;
  assert.deepEqual(
    review(text).filter(({ rule }) => rule === 'typography-dashes'),
    [],
  );
});
