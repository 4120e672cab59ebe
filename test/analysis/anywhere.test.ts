import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { analyse } from '../../server/analysis/analysis.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { newMemory } from '../support/language.ts';

const ROOT = join(import.meta.dirname, '../..');
const STORY = readFileSync(join(ROOT, 'seeds/council-housing-vote.txt'), 'utf8');

const ENTRY = `
  import { analyse } from './server/analysis/analysis.ts';
  import { ReadingMemory } from './server/analysis/memory.ts';
  import { Language } from './server/language/language.ts';
  import { parseArticle } from './server/text/parse.ts';
  const memory = new ReadingMemory(new Language((file) => readModel(file)));
  globalThis.found = JSON.stringify(analyse(parseArticle(story, 'plain'), memory).attributions);
`;

test('a web worker, given the bytes of the models, reads a story as Node does', async () => {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'browser',
    // As in a web worker, which has no document.
    conditions: ['worker'],
    target: 'es2022',
    format: 'iife',
    logLevel: 'silent',
  });
  // A bare context: no process, no require, none of Node's globals.
  const context: { story: string; readModel: (file: string) => Uint8Array; found?: string } = {
    story: STORY,
    readModel: (file) => Uint8Array.from(readFileSync(join(ROOT, 'server/models', file))),
  };
  runInNewContext(outputFiles[0]!.text, context);
  const { attributions } = analyse(parseArticle(STORY, 'plain'), newMemory());
  assert.ok(attributions.length > 0);
  assert.deepEqual(JSON.parse(context.found!), JSON.parse(JSON.stringify(attributions)));
});
