import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokenize } from '../../server/language/tokens.ts';
import { LedgerWords } from '../../server/analysis/ledger/ledger-words.ts';
import { SourceWords } from '../../server/analysis/ledger/source-words.ts';

function wordsIn(prose: string, from = 0, until = prose.length): number {
  return new LedgerWords({ prose, tokens: tokenize(prose).tokens }).count(from, until);
}

test('a word goes from a letter or digit to the next white space or dash', () => {
  const counts: readonly (readonly [string, number])[] = [
    ['The pier isn’t safe, she said.', 6],
    ['the 24-year-old’s $3,000.5 (or 5%) offer', 6],
    ['The pier—closed since 2019–20—isn’t safe.', 8],
    ['a well-known firm -- and its owner', 6],
    ['Write to desk@calder.example or #ferry, ‘em all', 7],
    ['“No,”he said\nagain', 3],
    ['. . . — “…” & 😀', 0],
    ['café 한국 ½', 3],
    // A mark without width, which scraped copy has, parts no words.
    ['The super\u200bmarket \u200bburned', 3],
  ];
  for (const [prose, count] of counts) assert.equal(wordsIn(prose), count, prose);
});

test('a range that begins inside a word holds the rest of it, but no mark alone', () => {
  const prose = 'A 24-year-old clerk, who left';
  assert.equal(wordsIn(prose, prose.indexOf('-year')), 4);
  assert.equal(wordsIn(prose, prose.indexOf(',')), 2);
  assert.equal(wordsIn(prose, prose.indexOf('clerk'), prose.indexOf(',')), 1);
});

test('a description over a line break tells what it does on one line', () => {
  for (const [broken, noun] of [
    ['a number of\ncity officials', 'officials'],
    ['a\n  majority of voters', 'voters'],
    ['two former\nstudents of the school', 'students'],
  ] as const) {
    const words = new SourceWords(broken);
    const onOneLine = new SourceWords(broken.replace(/\s+/g, ' '));
    assert.equal(words.headNoun, noun);
    assert.equal(words.key, onOneLine.key);
    assert.equal(words.isCollective, onOneLine.isCollective);
    assert.deepEqual(words.standing, onOneLine.standing);
  }
});

test('words that share a noun over “and” end no description, two nouns do', () => {
  for (const [source, noun] of [
    ['three current and former employees', 'employees'],
    ['state and county officials briefed on it', 'officials'],
    ['a nurse and two doctors', 'nurse'],
  ] as const)
    assert.equal(new SourceWords(source).headNoun, noun);
});
