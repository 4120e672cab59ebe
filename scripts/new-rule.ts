/**
 * Lays out a new rule: its file, its page and its cases. Register it in server/rules/index.ts afterwards.
 *
 *     node scripts/new-rule.ts ID
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const id = process.argv[2];

if (id === undefined || !/^[a-z]+(-[a-z]+)+$/.test(id)) {
  process.stderr.write('Give the id of the rule: the fault it flags, in lower case with hyphens.\n');
  process.exit(2);
}

const name = id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const fence = '```';

const files: Readonly<Record<string, string>> = {
  [`server/rules/${id}.ts`]: `import { blockRule } from './rule.ts';

export const ${name} = blockRule({
  meta: {
    id: '${id}',
    summary: 'One sentence that says what is wrong.',
    group: 'style',
    severity: 'info',
    fix: 'none',
    since: '0.1.0',
    authorities: [],
  },
  options: {},
  zones: ['paragraph'],
  *check({ reading }) {
    const at = reading.narration.indexOf('the words at fault');
    if (at < 0) return;
    yield { span: { start: at, end: at + 18 }, message: 'What is wrong, why, and what to do.' };
  },
});
`,
  [`docs/rules/${id}.md`]: `Why an editor cares.

## What it flags

${fence}article
The council met and the words at fault were read out.
                    ^^^^^^^^^^^^^^^^^^ ${id}
${fence}

## What it leaves alone

## How to configure it

${fence}jsonc
{ "rules": { "${id}": "off" } }
${fence}
`,
  [`test/rules/${id}.md`]: `# ${id}

## Hit: the plain case

${fence}article
The council met and the words at fault were read out.
                    ^^^^^^^^^^^^^^^^^^ ${id}
${fence}

## Near miss: said by somebody else

${fence}article
“The words at fault were read out,” the clerk said.
${fence}
`,
};

for (const [path, text] of Object.entries(files)) {
  if (existsSync(join(ROOT, path))) {
    process.stderr.write(`${path} is there already and was left alone\n`);
    continue;
  }
  writeFileSync(join(ROOT, path), text);
  process.stdout.write(`${path}\n`);
}
process.stdout.write(`Now register ${name} in server/rules/index.ts, sorted by id, and run npm run docs.\n`);
