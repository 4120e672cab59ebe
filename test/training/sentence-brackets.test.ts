import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bracketCounts, plainSentence, STRUCTURE } from '../../training/sentence-brackets.ts';

/** What is told of each token, beside its text; tokens stand between spaces or are cut off by “|”. */
function structureOf(tokens: string, parsed: string): readonly (readonly [string, string])[] | undefined {
  const words = tokens.split(/[ |]/);
  const ends = words.map((_, index) => words.slice(0, index + 1).join('').length);
  const starts = ends.map((end, index) => end - words[index]!.length);
  const sentence = plainSentence(tokens.replaceAll('|', ''))!;
  const counts = bracketCounts(sentence, starts, parsed);
  if (counts === undefined) return undefined;
  const { length } = STRUCTURE;
  return words.map((word, index) => [word, counts.subarray(index * length, (index + 1) * length).join(' ')]);
}

describe('brackets of a sentence', () => {
  it('counts clauses and phrases that open and close at a token', () => {
    const parsed =
      '[S [NP Dana.f Wrenfield{!} NP] [VP said.v-d [SBAR [S [NP the quarry.n NP] [VP would.v [VP close.v VP] VP] S] SBAR] VP] . S] ';
    assert.deepEqual(structureOf('Dana Wrenfield said the quarry would close|.', parsed), [
      ['Dana', '1 1 0 0'],
      ['Wrenfield', '0 0 0 1'],
      ['said', '0 1 0 0'],
      ['the', '2 1 0 0'],
      ['quarry', '0 0 0 1'],
      ['would', '0 1 0 0'],
      ['close', '0 1 2 3'],
      ['.', '0 0 1 0'],
    ]);
  });

  it('counts no more than three', () => {
    const found = structureOf(
      'Rain fell|.',
      '[S [NP [NP [NP [NP Rain.n NP] NP] NP] NP] [VP fell.v-d VP] . S]',
    );
    assert.deepEqual(found?.[0], ['Rain', '1 3 0 3']);
  });

  it('cuts words otherwise than the parser', () => {
    const parsed =
      "[S [NP Ms..x Orla{!} NP] [VP didn't.v-d [VP sell.v [NP a 20-acre{!}.a lot.n NP] VP] VP] {.} S]";
    assert.deepEqual(
      structureOf('Ms. Orla did|n’t sell a 20|-|acre lot|.', parsed)?.map(([, counts]) => counts),
      [
        '1 1 0 0',
        '0 0 0 1',
        '0 1 0 0',
        '0 0 0 0',
        '0 1 0 0',
        '0 1 0 0',
        '0 0 0 0',
        '0 0 0 0',
        '0 0 0 0',
        '0 0 0 3',
        '0 0 1 0',
      ],
    );
  });

  it('reads past words that could not be linked', () => {
    const found = structureOf(
      '“|Well|, the ferry sank|,|” Osk said|.',
      '[S " {Well} , [S {the} [NP ferry.n NP] [VP sank.v-d VP] S] , " said.q-d S]',
    );
    assert.equal(found, undefined, 'the parser left out a word');
    const whole = structureOf(
      '“|Well|, the ferry sank|.|”',
      '[S {"} {Well} , [S {the} [NP ferry.n NP] [VP sank.v-d VP] S] . S]',
    );
    assert.deepEqual(
      whole?.map(([, counts]) => counts),
      ['1 0 0 0', '0 0 0 0', '0 0 0 0', '1 0 0 0', '0 1 0 1', '0 1 1 1', '0 0 1 0', '0 0 0 0'],
    );
  });

  it('knows nothing of a sentence in other words', () => {
    assert.equal(
      structureOf('The mayor left|.', '[S [NP the sheriff.n NP] [VP left.v-d VP] . S]'),
      undefined,
    );
  });

  it('hands no commands to the parser, and no brackets', () => {
    assert.equal(plainSentence('!exit said the board'), undefined);
    assert.equal(plainSentence('“They [the owners] left,” she said.'), undefined);
    assert.equal(plainSentence(' She  said\n“no.” '), 'She said "no."');
  });
});
