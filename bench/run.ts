/** Runs every benchmark in turn: `npm run bench -- --gold DIR`. Each writes its figures to `bench/results/`. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

for (const name of ['sentences', 'part-of-speech', 'names', 'entities', 'attribution', 'findings', 'speed']) {
  process.stderr.write(`${name}\n`);
  const script = join(import.meta.dirname, name, 'run.ts');
  const { status } = spawnSync(process.execPath, [script, ...process.argv.slice(2)], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
