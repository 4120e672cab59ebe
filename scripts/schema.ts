import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { configurationSchema } from '../server/engine/schema.ts';
import { knowledgeBaseSchema } from '../server/engine/knowledge-base-shape.ts';
import { RULES } from '../server/rules/index.ts';

/**
 * Writes the JSON Schemas that VS Code completes the house's files with: of `copydesk.jsonc` from the rules, and of its
 * file of names.
 *
 *     node scripts/schema.ts            writes client/copydesk.schema.json and client/copydesk-names.schema.json
 *     node scripts/schema.ts --check    exits 1 when one is not up to date
 */

await write('copydesk.schema.json', configurationSchema(RULES));
await write('copydesk-names.schema.json', knowledgeBaseSchema());

async function write(name: string, schema: Readonly<Record<string, unknown>>): Promise<void> {
  const path = join(import.meta.dirname, '../client', name);
  const text = await format(JSON.stringify(schema), { parser: 'json', printWidth: 110 });
  const before = await readFile(path, 'utf8').catch(() => '');
  if (before === text) console.log(`client/${name} is up to date`);
  else if (process.argv.includes('--check')) {
    console.error(`client/${name} is out of date: run “node scripts/schema.ts”`);
    process.exitCode = 1;
  } else {
    await writeFile(path, text);
    console.log(`client/${name} written`);
  }
}
