import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { installTestHost } from './installation.ts';
import { endGroupsOnInterrupt, runLimited } from './limited-process.ts';
import { readTally, RESULTS_FILE } from './results.ts';

/**
 * Tests the built extension in a real VS Code: the suite inside its extension host, then the packaged extension in its
 * window.
 *
 *     node test/vscode/run.ts [suite|vsix]
 *
 * Exits 0 only when tests ran and all passed.
 */

interface Part {
  readonly name: string;
  /** What its closing line is called. */
  readonly tally: string;
  readonly script: string;
  readonly limitMs: number;
}

// Each takes under a minute on an idle machine; downloading VS Code takes some more.
const PARTS: readonly Part[] = [
  { name: 'suite', tally: 'vscode', script: 'extension-tests.ts', limitMs: 8 * 60_000 },
  { name: 'vsix', tally: 'vsix', script: 'vsix.ts', limitMs: 8 * 60_000 },
];

endGroupsOnInterrupt();
process.exitCode = await main(process.argv.slice(2));

async function main(asked: readonly string[]): Promise<number> {
  const unknown = asked.find((name) => !PARTS.some((part) => part.name === name));
  if (unknown !== undefined) {
    console.error(`There is no part "${unknown}": name suite, vsix or neither for both.`);
    return 2;
  }
  const parts = PARTS.filter((part) => asked.length === 0 || asked.includes(part.name));
  try {
    await installTestHost();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    for (const part of parts) console.log(`${part.tally}: 0 passed, 1 failed`);
    return 1;
  }
  const closings: string[] = [];
  let failed = 0;
  for (const part of parts) {
    const tally = await runPart(part);
    closings.push(`${part.tally}: ${tally.passed} passed, ${tally.failed} failed`);
    failed += tally.failed;
  }
  console.log('\n' + closings.join('\n'));
  return failed === 0 ? 0 : 1;
}

/** Runs a part in a process of its own, and reads what it did from its results: exit codes alone are not believed. */
async function runPart(part: Part): Promise<{ passed: number; failed: number }> {
  console.log(`\n▶ ${part.name}`);
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-results-'));
  const results = join(folder, 'results.jsonl');
  try {
    const ending = await runLimited(
      process.execPath,
      [join(import.meta.dirname, part.script)],
      part.limitMs,
      {
        env: { ...process.env, [RESULTS_FILE]: results },
      },
    );
    const tally = readTally(results);
    console.log(tally.lines.join('\n'));
    if (ending.timedOut) console.log(`✖ Its ${part.limitMs / 60_000} minutes were up.`);
    const unexplained = (ending.timedOut || ending.code !== 0) && tally.failed === 0;
    if (unexplained)
      console.log(`✖ It ended with exit code ${ending.code ?? 'none'}, though no test failed.`);
    return { passed: tally.passed, failed: tally.failed + (unexplained ? 1 : 0) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
