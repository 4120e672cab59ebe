import { appendFileSync, readFileSync } from 'node:fs';

/** Environment variable that names the file the tests write their results to. */
export const RESULTS_FILE = 'COPYDESK_TEST_RESULTS';

/** What became of one test. */
export interface TestResult {
  readonly test: string;
  readonly passed: boolean;
  readonly ms: number;
  /** Why it failed; absent when it passed. */
  readonly error?: string;
}

/** The last line of a complete results file. */
interface Closing {
  readonly closed: true;
}

/** How many tests passed and failed, and what to tell about it. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** One line a test in the order they ran, then what is wrong with the run as a whole. */
  readonly lines: readonly string[];
}

/** Adds one result to the file, at once: a host that dies later cannot take it back. */
export function appendResult(file: string, result: TestResult | Closing): void {
  appendFileSync(file, JSON.stringify(result) + '\n');
}

/**
 * Reads a results file into a tally.
 *
 * A file that is missing, holds no test, or was not closed counts one failure more: the exit code of a host that was
 * killed, or that found no suite to run, says nothing.
 */
export function readTally(file: string): Tally {
  const entries = readLines(file).map((line): TestResult | Closing => JSON.parse(line));
  const results = entries.filter((entry): entry is TestResult => 'test' in entry);
  const lines = results.map(describe);
  const passed = results.filter((result) => result.passed).length;
  const broken = whatIsMissing(results.length, entries.length > results.length);
  if (broken !== undefined) lines.push(`✖ ${broken}`);
  return { passed, failed: results.length - passed + (broken === undefined ? 0 : 1), lines };
}

function readLines(file: string): string[] {
  try {
    // A host killed in the middle of a write leaves half a line, which has no line feed behind it.
    return readFileSync(file, 'utf8').split('\n').slice(0, -1);
  } catch {
    return [];
  }
}

function whatIsMissing(tests: number, closed: boolean): string | undefined {
  if (tests === 0) return 'No test ran.';
  if (!closed) return 'The run stopped before its last test.';
  return undefined;
}

function describe(result: TestResult): string {
  const head = `${result.passed ? '✔' : '✖'} ${result.test} (${Math.round(result.ms)} ms)`;
  return result.error === undefined ? head : `${head}\n${result.error.replaceAll(/^/gm, '    ')}`;
}
