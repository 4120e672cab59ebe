/**
 * Speed: CPU time of the analysis, the review and a keystroke, as ratios against write-good in the same process; that of
 * telling what stands under the pointer; and the time from the start of the command line to its findings, against
 * `node -e 0`.
 *
 *     npm run build && node bench/speed/run.ts --gold DIR [--node PATH]      → bench/results/speed-VERSION.json
 *
 * VERSION is the first number of the Node version: of this one, or of the Node at PATH.
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { optionsFor, ROOT } from '../../scripts/bundle.ts';
import { goldFolder, valueOf } from '../gold.ts';
import { recordResult } from '../record.ts';
import { analysisFigures, type AnalysisRun } from './analysis.ts';
import type { Measure } from './measure.ts';
import { ask, HERE, measureAlone } from './process.ts';
import { measureStart } from './start.ts';

/** How often the analysis is measured: the processor's neighbours slow down what waits for memory, for minutes at a time. */
const ANALYSES = 5;

const args = process.argv.slice(2);
const gold = goldFolder(args);
const other = valueOf(args, 'node');
const measurer = other === undefined ? HERE : { node: other, program: await bundled() };
const version = ask(measurer.node, ['--version']).trim();
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what measure-process.ts prints
const analyses = Array.from({ length: ANALYSES }, () => measure('analysis') as AnalysisRun);
const figures = {
  start: measureStart(measurer.node),
  node: version,
  analysis: analysisFigures(analyses),
  paragraph: measure('paragraph'),
  archive: measure('archive'),
  keystroke: measure('keystroke'),
  hover: measure('hover'),
};
recordResult(`speed-${version.slice(1).split('.')[0]}`, figures);
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);

function measure(name: Measure): unknown {
  return measureAlone(measurer, name, gold);
}

/** For another Node, which may not run TypeScript: a bundle, with the models beside it. */
async function bundled(): Promise<string> {
  const folder = join(ROOT, '.cache/bench');
  const outfile = join(folder, 'speed.cjs');
  const entry = 'bench/speed/measure-process.ts';
  await build(optionsFor({ entry, outfile, executable: false, external: [] }, 'bench', false));
  cpSync(join(ROOT, 'server/models'), join(folder, 'models'), { recursive: true });
  return outfile;
}
