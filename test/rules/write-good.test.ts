// oxlint-disable-next-line typescript/triple-slash-reference -- the package has no types, and an ambient module cannot be imported
/// <reference path="../../server/rules/write-good-module.d.ts" />
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { build } from 'esbuild';
import { runInNewContext } from 'node:vm';
import writeGood from 'write-good';
import { CLICHES } from '../../server/lexicon/cliches.ts';
import { maskProse } from '../../server/rules/masked-prose.ts';
import { phraseFinder } from '../../server/rules/phrase-finder.ts';
import { WRITE_GOOD_RULES } from '../../server/rules/write-good.ts';
import { readBlock } from '../../server/analysis/block-reading.ts';
import { LANGUAGE } from '../support/language.ts';
import { runRule } from './run-rule.ts';

/** The words each rule finds in a one-paragraph story. */
function findWords(id: string, paragraph: string): string[] {
  const rule = WRITE_GOOD_RULES.find(({ meta }) => meta.id === id)!;
  const text = `Ferry fares to rise in May\n\n${paragraph}\n`;
  return runRule(rule, { text, format: 'plain', storyType: 'news' }).map(({ span }) =>
    text.slice(span.start, span.end),
  );
}

describe('traps of write-good', () => {
  test('offset is a length: a finding far into the paragraph has the right end', () => {
    assert.deepEqual(findWords('write-good-weasel', 'The fare rose in May, and riders were very angry.'), [
      'very',
    ]);
  });

  test('findings of two checks on one span stay apart', () => {
    const both = 'The ferry was extremely full.';
    assert.deepEqual(findWords('write-good-weasel', both), ['extremely']);
    assert.deepEqual(findWords('write-good-adverb', both), ['extremely']);
  });

  test('a term that is allowed is allowed at the head of a paragraph too', () => {
    const text = 'Ferry fares to rise in May\n\nMany riders stood. They said many things.\n';
    const rule = WRITE_GOOD_RULES.find(({ meta }) => meta.id === 'write-good-weasel')!;
    assert.equal(writeGood('Many riders stood.', { whitelist: ['Many'] }).length, 1);
    assert.deepEqual(
      runRule(rule, { text, format: 'plain', storyType: 'news', options: { allow: ['many'] } }),
      [],
    );
  });

  test('no global is left behind', () => {
    Reflect.deleteProperty(globalThis, 'match');
    findWords('write-good-passive', 'The fare was raised.');
    assert.equal('match' in globalThis, false);
  });

  test('it runs in strict code, as a bundle is', async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `import { WRITE_GOOD_RULES } from './server/rules/write-good.ts';
import { readBlock } from './server/analysis/block-reading.ts';
import { Language } from './server/language/language.ts';
const text = 'The fare was raised, and riders were very angry. It is due.';
const block = { reading: readBlock(text, text, new Language(readModel)) };
found = WRITE_GOOD_RULES.map((rule) => [...rule.check(block, { allow: [] })].length);`,
        resolveDir: new URL('../..', import.meta.url).pathname,
      },
      bundle: true,
      write: false,
      format: 'iife',
      banner: { js: '"use strict";' },
      logLevel: 'silent',
    });
    const readModel = (file: string) => readFileSync(new URL(`../../server/models/${file}`, import.meta.url));
    const context: { found: number[]; readModel: typeof readModel } = { found: [], readModel };
    runInNewContext(outputFiles[0]!.text, context);
    const ids = WRITE_GOOD_RULES.map(({ meta }) => meta.id);
    assert.equal(context.found[ids.indexOf('write-good-passive')], 1);
    assert.equal(context.found[ids.indexOf('write-good-weasel')], 1);
    assert.equal(context.found[ids.indexOf('write-good-eprime')], 3);
  });
});

describe('the list of clichés', () => {
  const findCliches = phraseFinder(CLICHES);

  test('holds the phrases of the package, all of them', () => {
    const path = createRequire(import.meta.url).resolve('no-cliches/cliches.js');
    const source = readFileSync(path, 'utf8');
    const phrases = Array.from(source.matchAll(/^ {2}'((?:[^'\\]|\\.)*)',$/gmu), ([, phrase]) =>
      phrase!.replaceAll("\\'", "'").trim(),
    );
    assert.deepEqual([...CLICHES], phrases);
  });

  test('finds what the package finds, phrase by phrase', () => {
    for (const phrase of CLICHES) {
      const text = `Riders called it ${phrase.replace('?', '')} on Monday, and ${phrase.toUpperCase()} again.`;
      const only = { ...OFF, cliches: true };
      assert.deepEqual(
        Array.from(findCliches(text), ({ start, end }) => [start, end - start]),
        // One phrase of the package ends in a space.
        writeGood(text, only).map(({ index, offset }) => [index, text.slice(index, index + offset).trimEnd().length]),
        phrase,
      );
    }
  });

  test('a quotation parts a phrase', () => {
    const text = 'It was the tip of “the” iceberg.';
    assert.deepEqual([...findCliches(maskProse(readBlock(text, text, LANGUAGE)))], []);
  });
});

const OFF = {
  adverb: false,
  eprime: false,
  illusion: false,
  passive: false,
  so: false,
  thereIs: false,
  tooWordy: false,
  weasel: false,
};
