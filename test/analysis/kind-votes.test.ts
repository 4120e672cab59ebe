import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntityKind } from '../../server/analysis/entities.ts';
import type { PlacedName } from '../../server/analysis/entities/cluster.ts';
import { voteKinds } from '../../server/analysis/entities/kind-votes.ts';
import { NameForm } from '../../server/analysis/entities/name-forms.ts';
import { NamesakesByKey } from '../../server/analysis/entities/namesakes.ts';

/** Names as placed, each with its kind and whether that is sure; and what the vote makes of them. */
function voted(...names: readonly (readonly [name: string, kind: EntityKind, sure: boolean])[]): string[] {
  const namesakes = new NamesakesByKey();
  const placed = names.map(([name, kind, sure]) => {
    const form = new NameForm(name, name.split(' '));
    return { form, namesakes: namesakes.of(form.key), kind, sure, isClearBody: false } as PlacedName;
  });
  voteKinds(placed);
  return placed.map(({ form, kind }) => `${form.name}: ${kind}`);
}

test('a guess gives way to the kind that most mentions of the name have', () => {
  assert.deepEqual(voted(['Tarn', 'place', false], ['Tarn', 'person', true]), [
    'Tarn: person',
    'Tarn: person',
  ]);
});

test('a single word that nobody is called in full is no person where it is a body or place as well', () => {
  assert.deepEqual(voted(['Tarn', 'person', false], ['Tarn', 'place', false]), [
    'Tarn: place',
    'Tarn: place',
  ]);
  assert.deepEqual(
    voted(
      ['Tarn', 'person', false],
      ['Tarn', 'person', false],
      ['Tarn', 'place', false],
      ['Ida Tarn', 'person', true],
    ),
    ['Tarn: person', 'Tarn: person', 'Tarn: person', 'Ida Tarn: person'],
  );
});

test('who is named in full is told by what each mention looked like, not by the vote so far', () => {
  // “Ida Tarn” is outvoted before the vote comes to “Tarn”.
  const [, , ...rest] = voted(
    ['Ida Tarn', 'person', false],
    ['Ida Tarn', 'organisation', true],
    ['Tarn', 'person', false],
    ['Tarn', 'person', false],
    ['Tarn', 'place', false],
  );
  assert.deepEqual(rest, ['Tarn: person', 'Tarn: person', 'Tarn: person']);
});
