import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { configurationSchema } from '../server/engine/schema.ts';
import { RULES } from '../server/rules/index.ts';

/**
 * Writes the JSON Schema of `copydesk.jsonc`, which VS Code completes it with, from the rules.
 *
 *     node scripts/schema.ts            writes client/copydesk.schema.json
 *     node scripts/schema.ts --check    exits 1 when it is not up to date
 */

const path = join(import.meta.dirname, '../client/copydesk.schema.json');
const schema = await format(JSON.stringify(configurationSchema(RULES)), { parser: 'json', printWidth: 110 });
const before = await readFile(path, 'utf8').catch(() => '');
if (before === schema) console.log('client/copydesk.schema.json is up to date');
else if (process.argv.includes('--check')) {
  console.error('client/copydesk.schema.json is out of date: run “node scripts/schema.ts”');
  process.exitCode = 1;
} else {
  await writeFile(path, schema);
  console.log('client/copydesk.schema.json written');
}
