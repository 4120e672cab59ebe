import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { appendResult, readTally } from './results.ts';

void describe('the tally of a run', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-tally-'));
    file = join(folder, 'results.jsonl');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const passes = { test: 'hover over a surname', passed: true, ms: 12.4 };
  const fails = { test: 'fix all', passed: false, ms: 30, error: 'Error: the line stands\n    at fixes' };

  void it('counts what passed and what failed, with the reason', () => {
    appendResult(file, passes);
    appendResult(file, fails);
    appendResult(file, { closed: true });
    assert.deepEqual(readTally(file), {
      passed: 1,
      failed: 1,
      lines: [
        '✔ hover over a surname (12 ms)',
        '✖ fix all (30 ms)\n    Error: the line stands\n        at fixes',
      ],
    });
  });

  void it('is a failure when nothing was written', () => {
    assert.deepEqual(readTally(file), { passed: 0, failed: 1, lines: ['✖ No test ran.'] });
  });

  void it('is a failure when the run was closed without a test', () => {
    appendResult(file, { closed: true });
    assert.equal(readTally(file).failed, 1);
  });

  void it('is a failure when the run stopped early, even in the middle of a line', () => {
    appendResult(file, passes);
    appendFileSync(file, '{"test":"fix a');
    assert.deepEqual(readTally(file), {
      passed: 1,
      failed: 1,
      lines: ['✔ hover over a surname (12 ms)', '✖ The run stopped before its last test.'],
    });
  });
});
