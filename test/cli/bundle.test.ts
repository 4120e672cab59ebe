import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { build } from 'esbuild';
import { COMMAND_LINE, COMMAND_LINE_START, optionsFor, ROOT } from '../../scripts/bundle.ts';
import { folderOf, run } from './run.ts';
import { CLEAN, SCRAPED } from './stories.ts';

const dist = mkdtempSync(join(tmpdir(), 'copydesk-dist-'));
const packages = join(dist, 'packages');
after(() => rmSync(dist, { recursive: true, force: true }));

before(async () => {
  for (const [bundle, name] of [
    [COMMAND_LINE_START, 'copydesk.cjs'],
    [COMMAND_LINE, 'command-line.cjs'],
  ] as const)
    await build(optionsFor({ ...bundle, outfile: join(dist, name) }, 'under test', false));
  cpSync(join(ROOT, 'server/models'), join(dist, 'models'), { recursive: true });
});

/** Keeps compiled code in the folder, as a person's own runs do. */
function bundled(args: readonly string[], cwd: string) {
  const env = { ...process.env, XDG_CACHE_HOME: join(dist, 'cache'), NO_COLOR: '1' };
  return spawnSync(process.execPath, [join(dist, 'copydesk.cjs'), ...args], { cwd, env, encoding: 'utf8' });
}

describe('the command line as it is shipped', () => {
  test('reports what the sources report, whatever packages a story and its folder need', async () => {
    const folder = await folderOf({
      'copydesk.jsonc': '{ "rules": { "write-good-weasel": "hint" }, "ignore": ["drafts/"] }',
      '.gitignore': 'old/\n',
      '.copydesk/accepted.jsonc': '{ "accepted": [] }',
      'ferry.txt': SCRAPED,
      'fares.md': `---\nheadline: Ferry fares to rise\nbyline: Mira Okafor\n---\n\n${CLEAN}`,
      'old/fares.txt': CLEAN,
    });
    const args = ['check', '.', '--format', 'jsonl'];
    const source = await run(args, folder);
    for (let run = 0; run < 2; run++) {
      const { status, stdout, stderr } = bundled(args, folder);
      assert.deepEqual([status, stdout, stderr], [source.code, source.stdout, source.stderr]);
    }
    assert.equal(source.stdout.trim().split('\n').length, 2);
  });

  test('needs no package for a story in plain text, without a configuration', async () => {
    const folder = await folderOf({ 'ferry.txt': SCRAPED });
    renameSync(packages, `${packages}-gone`);
    const { status, stdout, stderr } = bundled(['check', 'ferry.txt', '--format', 'concise'], folder);
    renameSync(`${packages}-gone`, packages);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /repeated-word/);
  });
});
