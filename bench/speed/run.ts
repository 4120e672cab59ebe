/**
 * Speed: CPU time of the analysis, the review and a keystroke, as ratios against write-good in the same process; and
 * the time from the start of the command line to its findings, against `node -e 0`.
 *
 *     npm run build && node bench/speed/run.ts --gold DIR [--node PATH]      → bench/results/speed-VERSION.json
 *
 * VERSION is the first number of the Node version: of this one, or of the Node at PATH.
 */
import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { optionsFor, ROOT } from '../../scripts/bundle.ts';
import { valueOf } from '../gold.ts';
import { recordResult } from '../record.ts';
import { measureHere } from './measure.ts';
import { measureStart } from './start.ts';

const args = process.argv.slice(2);
const other = valueOf(args, 'node');
const version = other === undefined ? process.version : ask(other, ['--version']).trim();
const figures = {
  start: measureStart(other ?? process.execPath),
  ...(other === undefined ? measureHere(args) : await measureThere(other)),
};
recordResult(`speed-${version.slice(1).split('.')[0]}`, figures);
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);

/** The same in another Node, which may not run TypeScript: as a bundle, with the models beside it. */
async function measureThere(node: string): Promise<object> {
  const folder = join(ROOT, '.cache/bench');
  const outfile = join(folder, 'speed.cjs');
  const entry = 'bench/speed/measure-process.ts';
  await build(optionsFor({ entry, outfile, executable: false, external: [] }, 'bench', false));
  cpSync(join(ROOT, 'server/models'), join(folder, 'models'), { recursive: true });
  const result: unknown = JSON.parse(ask(node, [outfile, ...args]));
  return Object(result);
}

function ask(node: string, given: readonly string[]): string {
  return execFileSync(node, given, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}
