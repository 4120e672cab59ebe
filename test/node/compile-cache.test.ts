import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { cacheFolder } from '../../server/node/compile-cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'copydesk-compiled-'));
after(() => rmSync(folder, { recursive: true, force: true }));

describe('compiled code is kept', () => {
  test('where the person’s programs keep what can be made again', () => {
    assert.equal(cacheFolder('linux', {}, '/home/mira'), '/home/mira/.cache/copydesk');
    assert.equal(cacheFolder('linux', { XDG_CACHE_HOME: '/scratch' }, '/home/mira'), '/scratch/copydesk');
    assert.equal(cacheFolder('darwin', {}, '/Users/mira'), '/Users/mira/Library/Caches/copydesk');
    assert.match(cacheFolder('win32', { LOCALAPPDATA: 'C:\\Local' }, 'C:\\Mira') ?? '', /Local.+copydesk/);
  });

  test('nowhere when the system names no such folder, and never in the folder a command is run in', () => {
    assert.equal(cacheFolder('linux', {}, ''), undefined);
    assert.equal(cacheFolder('win32', {}, 'C:\\Mira'), undefined);
    assert.equal(
      cacheFolder('linux', { XDG_CACHE_HOME: 'cache' }, '/home/mira'),
      '/home/mira/.cache/copydesk',
    );
  });
});

describe('the command line starts', () => {
  const start = join(import.meta.dirname, '../../server/cli/start.ts');
  const versionWith = (env: NodeJS.ProcessEnv) =>
    spawnSync(process.execPath, [start, '--version'], {
      encoding: 'utf8',
      env: { ...process.env, NODE_COMPILE_CACHE: undefined, HOME: folder, LOCALAPPDATA: folder, ...env },
    });

  test('and keeps what was compiled', () => {
    const cache = join(folder, 'kept');
    const { status, stderr } = versionWith({ XDG_CACHE_HOME: cache });
    assert.deepEqual([status, stderr], [0, '']);
    if (process.platform === 'linux')
      assert.equal(readdirSync(join(cache, 'copydesk', 'compiled')).length, 1);
  });

  test('where nothing can be written', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const { status, stdout, stderr } = versionWith({ XDG_CACHE_HOME: file });
    assert.deepEqual([status, stderr], [0, '']);
    assert.notEqual(stdout, '');
  });

  test('and keeps nothing when told so', () => {
    const cache = join(folder, 'told');
    assert.equal(versionWith({ XDG_CACHE_HOME: cache, NODE_DISABLE_COMPILE_CACHE: '1' }).status, 0);
    assert.equal(readdirSync(folder).includes('told'), false);
  });
});
