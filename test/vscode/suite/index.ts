import type Mocha from 'mocha';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { appendResult, RESULTS_FILE } from '../results.ts';

// The slowest test takes 6 s on an idle machine.
const TEST_LIMIT_MS = 60_000;

/** Runs every file beside this one in the extension host, and writes what became of each test. */
export async function run(): Promise<void> {
  const results = process.env[RESULTS_FILE];
  if (results === undefined) throw new Error(`${RESULTS_FILE} names no file.`);
  const mocha = createMocha();
  for (const file of readdirSync(__dirname).toSorted()) {
    if (file.endsWith('.cjs') && file !== 'index.cjs') mocha.addFile(join(__dirname, file));
  }
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', (test: Mocha.Test) => report(test));
    runner.on('fail', (test: Mocha.Test, error: Error) => report(test, error));
  });
  appendResult(results, { closed: true });
  if (failures > 0) throw new Error(`${failures} tests failed.`);

  function report(test: Mocha.Test, error?: Error): void {
    const failure = error && { error: error.stack ?? String(error) };
    appendResult(results!, {
      test: test.fullTitle(),
      passed: error === undefined,
      ms: test.duration ?? 0,
      ...failure,
    });
  }
}

/** mocha is an ES module, this bundle is not, and hosts differ in what their `require` makes of that. */
function createMocha(): Mocha {
  const loaded: typeof Mocha & { default?: typeof Mocha } = createRequire(__filename)('mocha');
  const Constructor = loaded.default ?? loaded;
  return new Constructor({ ui: 'tdd', timeout: TEST_LIMIT_MS, slow: TEST_LIMIT_MS, reporter: 'dot' });
}
