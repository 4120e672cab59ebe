import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Holds, readCharacters, Tells } from '../../server/analysis/block-characters.ts';
import { Form, formsOf } from '../../server/analysis/line-opening.ts';
import { LINE_OPENINGS } from '../../server/lexicon/line-openings.ts';

describe('one look at the characters of a block', () => {
  it('gives its words on one line, and counts', () => {
    const found = readCharacters(' The  ferry was\n20 minutes late, Núñez said. ');
    assert.equal(found.words, 'The ferry was 20 minutes late, Núñez said.');
    assert.equal(found.count, 8);
    assert.equal(found.letters, 31);
    assert.equal(found.digits, 2);
    assert.equal(readCharacters('').count, 0);
  });

  const HELD: [prose: string, kinds: (keyof typeof Holds)[]][] = [
    ['“Late again,” she wrote', ['quotationMark', 'comma', 'tightComma']],
    ['late, as ever', ['comma']],
    ['"Late again"', ['quotationMark']],
    ['harbor — pier', ['dash']],
    ['harbor - pier', ['dash']],
    ['(the pier)', ['opening']],
    ['close(pier)', ['opening', 'call']],
    ['At 10:30', ['colon', 'clock']],
    ['Note: late', ['colon']],
    ['Lina Okafor | Reporter', ['bar']],
    ['desk@harbormercury.example', ['at']],
    ['Pier & Quay', ['ampersand']],
    ['Okafor/Mercury', ['slash']],
    ['a = b', ['programMark']],
    ['two\nlines', ['otherSpace', 'lineBreak']],
    ['two\u00a0words', ['otherSpace']],
    ['© Mercury', ['other']],
  ];
  const ANY = Holds.letter | Holds.capital | Holds.digit | Holds.space;
  for (const [prose, kinds] of HELD) {
    it(`${JSON.stringify(prose)} holds ${kinds.join(', ')}`, () => {
      const expected = kinds.reduce((bits, kind) => bits | Holds[kind], 0);
      assert.equal(readCharacters(prose).holds & ~ANY, expected);
    });
  }

  it('finds kinds that stand twice in a row', () => {
    assert.notEqual(readCharacters('the FBI').pairs & Holds.capital, 0);
    assert.equal(readCharacters('the Fbi I B').pairs & Holds.capital, 0);
    assert.notEqual(readCharacters('pier::open').pairs & Holds.colon, 0);
  });

  it('finds signs, whole words only', () => {
    assert.equal(readCharacters('He is survived by two sons').tells, Tells.obituary);
    assert.equal(readCharacters('Reported from the pier').tells, Tells.credit);
    assert.equal(readCharacters('The survivors reportedly helpless').tells, 0);
    assert.equal(readCharacters('The Inning, the overtime and the coach').sport, 3);
    assert.equal(readCharacters('coaching').sport, 0);
    assert.equal(readCharacters('I told myself that my pier is for me').firstPerson, 4);
    assert.equal(readCharacters('In Maine, II, mew, Émy').firstPerson, 0);
    assert.equal(readCharacters('It was my').firstPerson, 1);
  });

  it('tells when a block lacks one of another’s long words', () => {
    const paragraph = readCharacters('“The harbor belongs to the fishermen,” Okafor said.').longWords;
    assert.equal(readCharacters('The HARBOR belongs to the Fishermen').longWords & ~paragraph, 0);
    assert.notEqual(readCharacters('The harbor belongs to the tenants').longWords & ~paragraph, 0);
    assert.equal(readCharacters('is was “for” 12345').longWords, 0);
  });

  it('reads no more than 60,000 characters', () => {
    assert.equal(readCharacters('pier '.repeat(100_000)).words.length, 59_999);
    assert.equal(readCharacters('p'.repeat(2_000_000)).letters, 60_000);
  });
});

describe('the first words of a line', () => {
  const OPENINGS: [words: string, form: keyof typeof Form, opens: boolean][] = [
    ['Advertisement', 'advert', true],
    ['— 30 —', 'signOff', true],
    ['The pier', 'signOff', false],
    ['An earlier version', 'correction', true],
    ['An old pier', 'correction', false],
    ['(The previous version', 'correction', true],
    ['This article appeared', 'origin', true],
    ['This pier', 'origin', false],
    ['By Lina Okafor', 'byline', true],
    ['by clicking', 'signupVerb', true],
    ['By clicking', 'byline', true],
    ['9:45 p.m.', 'date', true],
    ['June 4, 2024', 'date', true],
    ['6/4/2024', 'date', true],
    ['Okafor, June 4', 'date', false],
    ['12 shares', 'counter', true],
    ['12 shares', 'share', true],
  ];
  for (const [words, form, opens] of OPENINGS) {
    it(`“${words}” may${opens ? '' : ' not'} open a line of the kind ${form}`, () => {
      assert.equal((formsOf(words) & Form[form]) !== 0, opens);
    });
  }

  it('belong to kinds of line that somebody asks for', () => {
    for (const kind of LINE_OPENINGS.keys()) assert.ok(Object.hasOwn(Form, kind), kind);
  });
});
