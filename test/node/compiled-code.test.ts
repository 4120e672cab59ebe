import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { cacheFolder } from '../../server/node/compiled-code.ts';

const folder = mkdtempSync(join(tmpdir(), 'copydesk-compiled-'));
after(() => rmSync(folder, { recursive: true, force: true }));

describe('compiled code is kept', () => {
  test('where the person’s programs keep what can be made again', () => {
    const HOME = '/mira';
    assert.equal(cacheFolder('linux', { HOME }), '/mira/.cache/copydesk');
    assert.equal(cacheFolder('linux', { HOME, XDG_CACHE_HOME: '/scratch' }), '/scratch/copydesk');
    assert.equal(cacheFolder('darwin', { HOME: '/Users/mira' }), '/Users/mira/Library/Caches/copydesk');
    assert.match(cacheFolder('win32', { LOCALAPPDATA: 'C:\\Local' }) ?? '', /Local.+copydesk/);
  });

  test('nowhere when the environment names no such folder, and never in the folder a command is run in', () => {
    assert.equal(cacheFolder('linux', {}), undefined);
    assert.equal(cacheFolder('linux', { HOME: '' }), undefined);
    assert.equal(cacheFolder('win32', { HOME: 'C:\\Mira' }), undefined);
    assert.equal(cacheFolder('linux', { HOME: '/mira', XDG_CACHE_HOME: 'cache' }), '/mira/.cache/copydesk');
  });
});

describe('a file is run', { skip: process.platform === 'win32' }, () => {
  const file = join(folder, 'desk.cjs');
  const runner = join(folder, 'run.mjs');
  const module = new URL('../../server/node/compiled-code.ts', import.meta.url);
  writeFileSync(
    runner,
    `import { createRequire } from 'node:module';
    import { requireCompiled } from ${JSON.stringify(module.href)};
    requireCompiled(process.argv[2], 'check', createRequire(process.argv[2]));`,
  );

  /** Runs the file with its cache in a folder; what it printed. */
  function runWith(cache: string, env: NodeJS.ProcessEnv = {}): string {
    const { status, stdout, stderr } = spawnSync(process.execPath, [runner, file], {
      encoding: 'utf8',
      env: { ...process.env, XDG_CACHE_HOME: cache, NODE_V8_COVERAGE: '', ...env },
    });
    assert.deepEqual([status, stderr], [0, '']);
    return stdout;
  }

  /** The one file of a cache. */
  function keptIn(cache: string): string {
    const compiled = join(cache, 'copydesk', 'compiled');
    const [name, ...others] = readdirSync(compiled);
    assert.deepEqual(others, []);
    return join(compiled, name!);
  }

  const printing = (words: string): string =>
    `const { basename } = require('node:path');\nfunction print() { console.log(${JSON.stringify(words)}, basename(__filename)); }\nprint();\n`;

  test('and runs the same with the code of an earlier run', () => {
    writeFileSync(file, printing('Ferry fares rise'));
    const cache = join(folder, 'kept');
    for (let run = 0; run < 6; run++) assert.equal(runWith(cache), 'Ferry fares rise desk.cjs\n');
    // It learns from the first few runs, and then is left as it is.
    assert.match(readFileSync(keptIn(cache), 'latin1').split('\n', 1)[0]!, /\] 4 *$/);
  });

  test('and the code lies where it need not be copied: behind a multiple of eight bytes', () => {
    for (const words of ['Ferry fares rise', 'Ferry fares rise again']) {
      writeFileSync(file, printing(words));
      const cache = join(folder, `aligned-${words.length}`);
      runWith(cache);
      assert.equal((readFileSync(keptIn(cache)).indexOf('\n') + 1) % 8, 0);
    }
  });

  test('and what replaced it is not run with its code, even where it is as long', () => {
    const cache = join(folder, 'replaced');
    writeFileSync(file, printing('Ferry fares rise'));
    runWith(cache);
    writeFileSync(file, printing('Ferry fares fall'));
    assert.equal(runWith(cache), 'Ferry fares fall desk.cjs\n');
  });

  test('and code that was damaged is compiled anew', () => {
    const cache = join(folder, 'damaged');
    writeFileSync(file, printing('Ferry fares rise'));
    runWith(cache);
    const kept = keptIn(cache);
    const bytes = readFileSync(kept);
    writeFileSync(kept, bytes.subarray(0, bytes.length / 2));
    assert.equal(runWith(cache), 'Ferry fares rise desk.cjs\n');
    writeFileSync(kept, '');
    assert.equal(runWith(cache), 'Ferry fares rise desk.cjs\n');
  });

  test('where nothing can be written', () => {
    const cache = join(folder, 'file');
    writeFileSync(cache, '');
    assert.equal(runWith(cache), 'Ferry fares rise desk.cjs\n');
    mkdirSync(join(folder, 'in-the-way', 'copydesk'), { recursive: true });
    writeFileSync(join(folder, 'in-the-way', 'copydesk', 'compiled'), '');
    assert.equal(runWith(join(folder, 'in-the-way')), 'Ferry fares rise desk.cjs\n');
  });

  test('and nothing is kept when told so', () => {
    const cache = join(folder, 'told');
    assert.equal(runWith(cache, { NODE_DISABLE_COMPILE_CACHE: '1' }), 'Ferry fares rise desk.cjs\n');
    assert.equal(existsSync(cache), false);
  });
});
