import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { basisOf } from '../../server/analysis/claims.ts';
import { readBlock } from '../../server/analysis/block-reading.ts';
import { LANGUAGE } from '../support/language.ts';

/** `kind: words` of every claim of a paragraph. */
function claimsIn(text: string): string[] {
  return readBlock(text, text, LANGUAGE).claims.map(
    ({ kind, trigger }) => `${kind}: ${text.slice(trigger.start, trigger.end)}`,
  );
}

describe('claims', () => {
  const hits: readonly (readonly [string, string])[] = [
    ['The treasurer embezzled the roof fund.', 'accusation: embezzled'],
    ['He lied to the council about the audit.', 'accusation: lied to'],
    ['The board changed the locks out of spite.', 'motive: out of spite'],
    ['The fire was caused by a loose cable.', 'cause: was caused by'],
    ['It was the worst flood in the town’s history.', 'superlative: the worst'],
    ['A record number of ferries were late.', 'superlative: record number'],
    ['The levy will inevitably fail.', 'prediction: will inevitably'],
    ['The levy is certain to fail.', 'prediction: is certain to'],
    ['An estimated 4,000 people slept in the terminal.', 'disputed-figure: An estimated'],
    ['Landings have fallen by 62 percent.', 'statistic: 62 percent'],
    ['Landings have fallen by 62.5% in ten years.', 'statistic: 62.5%'],
    ['One in five houses on the island is empty.', 'statistic: One in five'],
    ['Some twenty-nine in 30 houses on the island are empty.', 'statistic: nine in 30'],
    ['Some twenty\u2011nine in 30 houses on the island are empty.', 'statistic: nine in 30'],
    ['The owners took in $3.4 million that year.', 'statistic: $3.4 million'],
    ['The island ranks third in the state for rain.', 'statistic: ranks third'],
    // What somebody else says does not hedge what the writer says, nor does a word that another is made of.
    ['The clerk, “perhaps a fool,” bribed a guard.', 'accusation: bribed'],
    ['The court’s own clerk bribed a guard.', 'accusation: bribed'],
  ];
  for (const [text, claim] of hits) it(text, () => assert.deepEqual(claimsIn(text), [claim]));

  for (const text of [
    'The treasurer is accused of having embezzled the roof fund.',
    'Prosecutors allege that he lied to the council.',
    'The town was misled by its own surveyor.',
    'She wanted him to silence the dogs, perhaps.',
    'Perhaps “the court” will learn who bribed the clerk.',
    'Calder is the largest city in the county’s history books.',
    'It was the most he could do for the town.',
    'The levy won 48 percent of the vote.',
    'The census counted 62 percent fewer herring boats.',
    'The $3.4 million pier opened on Monday.',
    'She gave 100 percent of her time to the band.',
    'Is the levy likely to fail or is it certain to pass?',
    '“The owner is to blame for the fire,” Lindqvist said.',
    'Deep-pocketed owners moved in.',
    'The mayor turned 62 in May.',
    '$3.4 million.',
  ]) {
    it(`nothing in: ${text}`, () => assert.deepEqual(claimsIn(text), []));
  }

  it('names the sentence of each claim, in order', () => {
    const text = 'The pier is shut. Landings have fallen by 62 percent. The levy is sure to fail.';
    assert.deepEqual(
      readBlock(text, text, LANGUAGE).claims.map(({ sentence }) => sentence),
      [1, 2],
    );
  });

  it('tells a poll from a document and both from nothing', () => {
    const basis = (text: string): ReturnType<typeof basisOf> => basisOf(readBlock(text, text, LANGUAGE));
    assert.equal(basis('The pollsters called 600 households.'), 'poll');
    assert.equal(basis('The harbor board published its report.'), 'document');
    assert.equal(basis('The ferry did not sail.'), undefined);
    assert.equal(basis('“Read the report,” he said.'), undefined);
  });

  it('reads a hostile line in one pass', () => {
    for (const piece of ['the most ', 'one in ', '1,', 'is  ', 'in the ', "'s "]) {
      const text = piece.repeat(50_000);
      assert.ok(readBlock(text, text, LANGUAGE).claims.length <= 10);
    }
  });
});
