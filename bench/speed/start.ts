import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ratio, round, wordCount } from './cpu.ts';

const ROOT = join(import.meta.dirname, '../..');
const RUNS = 15;

/**
 * Milliseconds from the start of a process to its end, for `copydesk check STORY` and for `node -e 0` in turn; medians
 * over the project's stories of 250 to 350 words in plain text. The findings are written at the end, so that the first
 * one stands there no later. `first` keeps no compiled code; `later` has that of earlier runs, on other stories too.
 *
 * Needs `npm run build`.
 */
export function measureStart(node: string): object {
  const stories = storiesOf(250, 350);
  const cache = mkdtempSync(join(tmpdir(), 'copydesk-start-'));
  const copydesk = join(ROOT, 'dist/copydesk.cjs');
  const check = (story: string, env: NodeJS.ProcessEnv): number =>
    wall(node, [copydesk, 'check', story, '--fail-on', 'never'], { ...process.env, ...env });
  const [keeping, forgetting] = [{ XDG_CACHE_HOME: cache }, { NODE_DISABLE_COMPILE_CACHE: '1' }];
  for (const story of stories) check(story, keeping);
  const times = { nothing: [] as number[], first: [] as number[], later: [] as number[] };
  for (let run = 0; run < RUNS; run++) {
    for (const story of stories) {
      times.nothing.push(wall(node, ['-e', '0'], process.env));
      times.first.push(check(story, forgetting));
      times.later.push(check(story, keeping));
    }
  }
  rmSync(cache, { recursive: true, force: true });
  const [nothing, first, later] = [median(times.nothing), median(times.first), median(times.later)];
  return {
    stories: stories.length,
    runs: times.later.length,
    nodeMs: round(nothing),
    firstMs: round(first),
    laterMs: round(later),
    firstRatio: ratio(first, nothing),
    laterRatio: ratio(later, nothing),
  };
}

function storiesOf(fewest: number, most: number): string[] {
  const folder = join(ROOT, 'seeds');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(folder, name))
    .filter((path) => {
      const words = wordCount(readFileSync(path, 'utf8'));
      return words >= fewest && words <= most;
    });
}

/** @throws Error when the process does not end well: nothing was measured. */
function wall(command: string, args: readonly string[], env: NodeJS.ProcessEnv): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, args, { env, encoding: 'utf8' });
  const end = performance.now();
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  return end - start;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
