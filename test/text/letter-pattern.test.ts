import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LetterPattern } from '../../server/text/letter-pattern.ts';

const BYLINE = new LetterPattern(String.raw`^By \p{Lu}[\p{L}.'’-]+ \p{Lu}\p{Ll}+$`);

test('letters of every script are found, and in plain English too', () => {
  for (const line of ['By Ana Ruiz', 'By Zoë Ng', 'By Łukasz Żak', 'By Δήμητρα Νίκου', 'By O’Dell Park'])
    assert.ok(BYLINE.test(line), line);
  for (const line of ['By ana Ruiz', 'By Zoë ng', 'By łukasz Żak', 'By Δήμητρα νίκου', 'By Ana Ru1z'])
    assert.ok(!BYLINE.test(line), line);
});

test('every character is the same to a pattern as to the regular expression it stands for', () => {
  const letters = ['Lu', 'Ll', 'L', 'N'].map(
    (name) => [new LetterPattern(`^\\p{${name}}$`), new RegExp(`^\\p{${name}}$`, 'u')] as const,
  );
  for (let code = 0; code < 0x3000; code++)
    for (const [pattern, expected] of letters) {
      const character = String.fromCodePoint(code);
      assert.equal(pattern.test(character), expected.test(character), `U+${code.toString(16)}`);
    }
});

test('classes stand alone and in brackets, beside escapes, with flags and groups', () => {
  const pattern = new LetterPattern(String.raw`(?<first>\p{Lu}[\]\p{L}-]*) \p{N}`, 'iy');
  const found = pattern.for('(a]b-c 4)');
  found.lastIndex = 1;
  assert.equal(found.exec('(a]b-c 4)')?.groups?.['first'], 'a]b-c');
  assert.equal(pattern.exec('A]Ü-c ٤')?.groups?.['first'], 'A]Ü-c');
});
