import assert from 'node:assert/strict';
import { test } from 'node:test';
import { array, assert as check, constantFrom, property } from 'fast-check';
import { readBlock } from '../../server/analysis/block-reading.ts';
import type { NameMention } from '../../server/analysis/names.ts';
import { spellsWords } from '../../server/analysis/names/glosses.ts';
import { namesOf } from '../support/block-names.ts';
import { LANGUAGE } from '../support/language.ts';

function nameIn(prose: string, name: string): NameMention & { readonly roles: readonly string[] } {
  const mention = readBlock(prose, prose, LANGUAGE).names.mentions.find((found) => found.name === name);
  assert.ok(mention, `${name} is not found in: ${prose}`);
  const beside = [...mention.titles, mention.clause, mention.age].filter((span) => span !== undefined);
  return { ...mention, roles: beside.map(({ start, end }) => prose.slice(start, end)) };
}

const KINDS: readonly (readonly [prose: string, names: readonly string[]])[] = [
  ['Harbor crews met Mayor Ruth Okafor at noon.', ['person: Ruth Okafor']],
  [
    'The plan was drawn up by Sean O’Malley and Bill de Marco.',
    ['person: Sean O’Malley', 'person: Bill de Marco'],
  ],
  ['It was signed by Martin Luther Price Jr. on Tuesday.', ['person: Martin Luther Price Jr.']],
  ['A letter went to the Department of Public Works in May.', ['organisation: Department of Public Works']],
  ['She joined Health and Human Services in June.', ['organisation: Health and Human Services']],
  [
    'He sued the Calder Parks and Recreation Department.',
    ['organisation: Calder Parks and Recreation Department'],
  ],
  ['Residents of Port Calder crossed the Elk River on Friday.', ['place: Port Calder', 'place: Elk River']],
  [
    'The Justice Department and General Motors settled.',
    ['organisation: Justice Department', 'organisation: General Motors'],
  ],
  ['The case was heard by Mr. Singer in Ohio.', ['person: Singer', 'place: Ohio']],
  ['Police closed the road. Nobody was hurt.', []],
  [
    'Write to Ruth@Calder.example, Www.Calder.example/Pier or @CalderPier about Ruth Okafor, or call Ohio 1-800-CALDER.',
    ['person: Ruth Okafor', 'place: Ohio'],
  ],
  ['Many Republicans and Catholics came on Sunday.', ['other: Republicans', 'other: Catholics']],
  ['However, the vote was moved to Monday.', []],
];

for (const [prose, names] of KINDS) {
  test(`names in: ${prose}`, () => assert.deepEqual(namesOf(prose), names));
}

test('a title before a name holds its place, which is a name of its own', () => {
  const prose = 'Officials said Calder Police Chief Jane Doyle had left.';
  assert.deepEqual(nameIn(prose, 'Jane Doyle').roles, ['Calder Police Chief']);
});

test('descriptions beside a name are its roles: before, behind, age and clause', () => {
  assert.deepEqual(nameIn('The gate was left open, said project manager Tomas Reyes.', 'Tomas Reyes').roles, [
    'project manager',
  ]);
  assert.deepEqual(
    nameIn('On Friday Jane Doyle, the district’s superintendent, resigned.', 'Jane Doyle').roles,
    ['the district’s superintendent'],
  );
  assert.deepEqual(nameIn('They charged Paul Reed, 42, with theft.', 'Paul Reed').roles, ['42']);
  assert.deepEqual(nameIn('They met Ruth Okafor, who took office in May, at noon.', 'Ruth Okafor').roles, [
    'who took office in May',
  ]);
  assert.deepEqual(
    nameIn('A spokeswoman for the Harbor Trust, Jane Doyle, said it was closed.', 'Jane Doyle').roles,
    ['A spokeswoman for the Harbor Trust'],
  );
});

test('a clause that only says something is no role', () => {
  assert.deepEqual(nameIn('They met Ruth Okafor, who said it was late, at noon.', 'Ruth Okafor').roles, []);
});

test('two people in a row describe nobody', () => {
  assert.deepEqual(nameIn('They met Ruth Okafor, Paul Reed and the mayor.', 'Ruth Okafor').roles, []);
});

test('an administration is a body, not the person it is called after', () => {
  const mention = nameIn('A judge blocked the Okafor administration on Friday.', 'Okafor administration');
  assert.equal(mention.kind, 'organisation');
  assert.equal(mention.modifier, true);
});

const GLOSSES: readonly (readonly [prose: string, acronym: string, long: string])[] = [
  ['the Calder Regional Transit Authority (CRTA) closed', 'CRTA', 'Calder Regional Transit Authority'],
  ['the CRTA (Calder Regional Transit Authority) closed', 'CRTA', 'Calder Regional Transit Authority'],
  ['the Calder Regional Transit Authority, or CRTA, closed', 'CRTA', 'Calder Regional Transit Authority'],
  ['the Bay Area Water Board, known as BAWB, closed', 'BAWB', 'Bay Area Water Board'],
  ['raids by HRP, he said, referring to Harbor Road Patrol', 'HRP', 'Harbor Road Patrol'],
  ['the U.S. Harbor and River Patrol (HRP) closed', 'HRP', 'U.S. Harbor and River Patrol'],
];

for (const [prose, acronym, long] of GLOSSES) {
  test(`${acronym} is glossed in: ${prose}`, () => {
    const glosses = readBlock(prose, prose, LANGUAGE).names.glosses.map((gloss) => [
      prose.slice(gloss.acronym.start, gloss.acronym.end),
      prose.slice(gloss.long.start, gloss.long.end),
    ]);
    assert.deepEqual(glosses, [[acronym, long]]);
  });
}

test('letters that the words do not spell are no gloss', () => {
  const prose = 'the Calder Regional Transit Authority (ABC) closed';
  assert.deepEqual(readBlock(prose, prose, LANGUAGE).names.glosses, []);
  assert.equal(spellsWords(['Harbor', 'Road', 'Patrol'], 'hr'), false);
});

test('who was asked and why a source is unnamed is found outside quotations only', () => {
  const prose = 'Reed did not respond to a request for comment. “He declined to comment,” she said.';
  assert.equal(readBlock(prose, prose, LANGUAGE).names.commentRequests.length, 1);
  const reason = 'An aide spoke on condition of anonymity because talks go on.';
  assert.equal(readBlock(reason, reason, LANGUAGE).names.anonymityReasons.length, 1);
  const none = 'An aide spoke on condition of anonymity.';
  assert.deepEqual(readBlock(none, none, LANGUAGE).names.anonymityReasons, []);
});

test('mentions lie inside the block, in order, whatever the text', () => {
  const word = constantFrom(
    'Jane',
    'Doyle',
    'Mayor',
    'of',
    'the',
    'Police',
    'ICE',
    '(',
    ')',
    ',',
    '“',
    '”',
    'May',
    'U.S.',
    'and',
    '42',
    '.',
    'who',
    '’s',
    'de',
  );
  check(
    property(array(word, { maxLength: 40 }), (words) => {
      const prose = words.join(' ');
      let last = 0;
      for (const { start, end } of readBlock(prose, prose, LANGUAGE).names.mentions) {
        assert.ok(last <= start && start < end && end <= prose.length);
        last = end;
      }
    }),
  );
});
