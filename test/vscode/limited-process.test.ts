import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { runLimited } from './limited-process.ts';

const LONG_MS = 60_000;
const PATIENCE = { timeout: LONG_MS };

void describe('a process with a limit', () => {
  void it('tells its exit code', async () => {
    const ending = await runLimited(process.execPath, ['-e', 'process.exit(3)'], LONG_MS);
    assert.deepEqual(ending, { code: 3, timedOut: false });
  });

  void it('is ended when its time is up', PATIENCE, async () => {
    const ending = await runLimited(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], 500);
    assert.deepEqual(ending, { code: undefined, timedOut: true });
  });

  void it('takes with it what it has started', PATIENCE, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-group-'));
    const note = join(folder, 'pid');
    const child = `require('fs').writeFileSync(${JSON.stringify(note)}, String(process.pid)); setInterval(() => {}, 1000)`;
    const parent = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: 'ignore' });
      setInterval(() => require('fs').existsSync(${JSON.stringify(note)}) && process.exit(0), 20)`;
    try {
      const ending = await runLimited(process.execPath, ['-e', parent], LONG_MS);
      assert.deepEqual(ending, { code: 0, timedOut: false });
      assert.ok(existsSync(note));
      await untilGone(Number(readFileSync(note, 'utf8')));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  void it('is rejected when there is no such command', async () => {
    await assert.rejects(runLimited('copydesk-no-such-command', [], LONG_MS), /ENOENT/);
  });
});

/** Waits for the end of a process; the test's own limit is the patience. */
async function untilGone(pid: number): Promise<void> {
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** A killed process that nobody has waited for yet (state Z) is gone as well. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    const status = `/proc/${pid}/stat`;
    return !existsSync(status) || !/\) Z /.test(readFileSync(status, 'utf8'));
  } catch {
    return false;
  }
}
