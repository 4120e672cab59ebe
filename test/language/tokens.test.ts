import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { splitSentences } from '../../server/language/sentences.ts';
import { type TokenKind, tokenize } from '../../server/language/tokens.ts';
import { Vocabulary } from '../../server/language/vocabulary.ts';

function words(text: string): string {
  return tokenize(text)
    .tokens.map(({ text }) => text)
    .join(' ');
}

function ofKind(text: string, kind: TokenKind): string[] {
  return tokenize(text)
    .tokens.filter((token) => token.kind === kind)
    .map(({ text }) => text);
}

void describe('tokens', () => {
  const cases: [string, string][] = [
    ['The mayor’s mother-in-law can’t stay.', 'The mayor ’s mother-in-law ca n’t stay .'],
    [
      "They've said we shouldn't've gone; I'm sure he'd've won't.",
      "They 've said we should n't 've gone ; I 'm sure he 'd 've wo n't .",
    ],
    ["the workers' demands", "the workers ' demands"],
    ["O'Brien of AT&T met D'Arcy", "O'Brien of AT&T met D'Arcy"],
    ["rock 'n' roll in the '70s got 'em", "rock 'n' roll in the '70s got 'em"],
    ['$3,000.50, 5% and 1st of 1990s', '$ 3,000.50 , 5 % and 1st of 1990s'],
    ['9/11 at 7:30pm, 3 p.m. or 3p.m.', '9/11 at 7:30 pm , 3 p.m. or 3 p.m.'],
    ['a 24-year-old 20th-century F-16', 'a 24-year-old 20th-century F-16'],
    ['The U.S.-led talks (R-Va.) with J. D. Marlow', 'The U.S.-led talks ( R-Va. ) with J. D. Marlow'],
    ['Tolland Inc. on Jan. 5, No. 4; he said no.', 'Tolland Inc. on Jan. 5 , No. 4 ; he said no .'],
    ['It fell -- a lot—then . . . stopped...', 'It fell -- a lot — then . . . stopped ...'],
    ['See https://a.org/b?c=(d), or www.b.com.', 'See https://a.org/b?c=(d ) , or www.b.com .'],
    ['desk@example.com, @desk_1 and #vote2024', 'desk@example.com , @desk_1 and #vote2024'],
    ['Example.com and bit.ly/abc', 'Example.com and bit.ly/abc'],
    ['and/or', 'and / or'],
    ['São Paulo, Zoë’s café', 'São Paulo , Zoë ’s café'],
    ['Zoë Žarko’s crêpe, naïve—Łukasz: ½ of it', 'Zoë Žarko ’s crêpe , naïve — Łukasz : ½ of it'],
    ['Иван Марлоу, 中 and cafe\u0301s: co\xadop', 'Иван Марлоу , 中 and cafe\u0301s : co\xadop'],
    ['He hit .300 (5 m², €20).', 'He hit .300 ( 5 m² , € 20 ) .'],
    ['SEN. Marlow on 24 SEPT. 2016 in MASS.', 'SEN. Marlow on 24 SEPT. 2016 in MASS .'],
    ['the U.S.’s, 2016’s and 5%’s', 'the U.S. ’s , 2016 ’s and 5 % ’s'],
    ['Write to www.board.example or http:no', 'Write to www.board.example or http : no'],
  ];
  for (const [text, expected] of cases) void it(text, () => assert.equal(words(text), expected));

  void it('tells quotation marks of every make', () => {
    assert.deepEqual(
      ofKind("“a” \"b\" ``c'' ‘d’ 'e' «f»", 'quotation-mark'),
      "“ ” \" \" `` '' ‘ ’ ' ' « »".split(' '),
    );
  });

  void it('takes no apostrophe and no inch mark for a quotation mark', () => {
    for (const text of [
      "The workers' pay rose in the '70s.",
      'The workers’ pay rose in the ’70s; rock ’n’ roll.',
      'He is 6\'2" tall, and the pipe 12" wide.',
      "Goin' home, y'all: 'tis late.",
      'the Joneses’ dog and the boss’ car',
    ]) {
      assert.deepEqual(ofKind(text, 'quotation-mark'), [], text);
    }
  });

  void it('keeps a possessive inside single quotation marks apart from the closing mark', () => {
    const marks = tokenize("'We heard the workers' demands,' she said.").tokens.filter(
      ({ kind }) => kind === 'quotation-mark',
    );
    assert.deepEqual(
      marks.map(({ start }) => start),
      [0, 31],
    );
  });

  void it('says what is a number and what a link', () => {
    assert.deepEqual(ofKind("It cost $3.5 in '98, 24-year-old", 'number'), ['3.5', "'98"]);
    assert.deepEqual(ofKind('Ask @desk or desk@example.com', 'link'), ['@desk', 'desk@example.com']);
  });

  void it('holds every visible character once, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let rebuilt = '';
        let at = 0;
        for (const { start, end, text: token } of tokenize(text).tokens) {
          assert.ok(start >= at && end > start);
          assert.equal(text.slice(start, end), token);
          rebuilt += token.replaceAll(/[\s\u200b]/g, '');
          at = end;
        }
        assert.equal(rebuilt, text.replaceAll(/[\s\u200b]/g, ''));
      }),
    );
  });

  void it('cuts a text alike whatever the same vocabulary was asked before', () => {
    const short = 'Mr. Ruiz can’t stay, he said.';
    const long = `${'The board met on Mar. 3 about it. '.repeat(200)}“No,” it said.`;
    const vocabulary = new Vocabulary();
    const before = tokenize(short, vocabulary);
    const longer = tokenize(long, vocabulary);
    vocabulary.intern('councilman');
    assert.deepEqual(tokenize(short, vocabulary), before);
    assert.deepEqual(longer.tokens, tokenize(long).tokens);
    assert.deepEqual(longer.marks, tokenize(long).marks);
  });

  // A quadratic step would need days for one of these lines, so that finishing is the assertion.
  const hostile: Record<string, string> = {
    letters: 'a',
    dots: '.',
    initials: 'U.',
    marks: '"',
    apostrophes: "'",
    clitics: "n't",
  };
  Object.assign(hostile, {
    ats: 'a@',
    commas: '1,',
    hyphens: 'a-',
    spacedDots: '. ',
    brackets: '[(',
    slashes: 'a/',
    opening: " 'a",
    degrees: 'Ph.D',
    domains: 'a.b.com.',
  });
  Object.assign(hostile, { spaces: 'a  ', breaks: ' \n', backticks: '`', abbreviations: 'Dr. ' });
  for (const [name, unit] of Object.entries(hostile)) {
    void it(`reads a long line of ${name} in one pass`, () => {
      const text = unit.repeat(Math.ceil(4e5 / unit.length));
      const tokens = tokenize(text).tokens;
      assert.ok(splitSentences(text, tokens).length <= tokens.length);
      assert.ok((tokens.at(-1)?.end ?? 0) <= text.length);
    });
  }

  void it('reads a line of 10 MB', () => {
    const text = 'The board of St. Paul’s said “no” to it. '.repeat(250_000);
    const tokens = tokenize(text).tokens;
    assert.equal(tokens.length, 13 * 250_000);
    assert.equal(splitSentences(text, tokens).length, 250_000);
  });
});
