import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { knowledgeBaseSchema } from '../../server/engine/knowledge-base-shape.ts';
import { configurationSchema } from '../../server/engine/schema.ts';
import { RULES } from '../../server/rules/index.ts';

test('the schema of a file of names is made from its shape', async () => {
  const path = join(import.meta.dirname, '../../client/copydesk-names.schema.json');
  const written: unknown = JSON.parse(await readFile(path, 'utf8'));
  const made: unknown = JSON.parse(JSON.stringify(knowledgeBaseSchema()));
  assert.deepEqual(written, made, 'run “node scripts/schema.ts”');
});

test('the schema that VS Code completes with is made from the rules as they are', async () => {
  const path = join(import.meta.dirname, '../../client/copydesk.schema.json');
  const written: unknown = JSON.parse(await readFile(path, 'utf8'));
  const made: unknown = JSON.parse(JSON.stringify(configurationSchema(RULES)));
  assert.deepEqual(written, made, 'run “node scripts/schema.ts”');
});
