import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';

const MODULE = join(import.meta.dirname, '../../server/cli/standard-output.ts');

/** Runs a program that writes with a `StandardOutput`; its reader comes late, when the pipe has long been full. */
async function outputOf(program: string): Promise<{ output: string; code: unknown }> {
  const source = `
    const { StandardOutput } = await import(${JSON.stringify(MODULE)});
    const stdout = new StandardOutput(1, () => process.exit(9));
    ${program}`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source]);
  const ended = once(child, 'close');
  await setTimeout(300);
  const [output, [code]] = await Promise.all([text(child.stdout), ended]);
  return { output, code };
}

test('what a pipe cannot hold at once reaches its reader, and is known to have reached it', async () => {
  const { output, code } = await outputOf(`
    stdout.write('é'.repeat(1_000_000));
    stdout.write(Buffer.from('the end'));
    process.exit(stdout.isWritten ? 5 : 6);`);
  assert.equal(code, 5);
  assert.equal(output, `${'é'.repeat(1_000_000)}the end`);
});

test('a pipe that takes what it can and no more is waited for', async () => {
  const { output, code } = await outputOf(`
    // Makes the pipe one that does not wait, as another program that shares it may have done.
    process.stdout;
    process.stdout._handle?.setBlocking?.(false);
    stdout.write('é'.repeat(1_000_000));
    stdout.write('the end');
    if (stdout.isWritten) process.exit(6);`);
  assert.equal(code, 0);
  assert.equal(output, `${'é'.repeat(1_000_000)}the end`);
});

const FULL = '/dev/full';

test('a full disk is told in a line, and by the exit code', { skip: !existsSync(FULL) }, () => {
  const main = join(import.meta.dirname, '../../server/cli/main.ts');
  const full = openSync(FULL, 'w');
  const { status, stderr } = spawnSync(process.execPath, [main, 'rules'], {
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  });
  closeSync(full);
  assert.equal(status, 3);
  assert.match(stderr, /^copydesk: The output could not be written: ENOSPC.*\n$/);
});
