/**
 * Scores who says what against the stories held out, through the command line as users run it; cues by kind and the
 * confidence besides, and what it all costs.
 *
 *     npm run build && node bench/attribution/run.ts --gold DIR                     → bench/results/attribution.json
 *     npm run build && node bench/attribution/run.ts --gold DIR --engine network    → …/attribution-network.json
 */
import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { TAGGING_ENGINES } from '../../server/analysis/attribution/tagging-engine.ts';
import { ReadingMemory } from '../../server/analysis/memory.ts';
import { sharedLanguage } from '../../server/node/language.ts';
import { heldOutNames, readGoldStories } from '../../training/polnear.ts';
import { goldFolder, valueOf } from '../gold.ts';
import { recordResult } from '../record.ts';
import { analysisFigures, type AnalysisRun } from '../speed/analysis.ts';
import { HERE, measureAlone } from '../speed/process.ts';
import { scoreCues } from './cue-kinds.ts';
import { scoreSpeakers } from './speakers.ts';

/** How often the cost is measured: a machine that does other things as well only adds to it. */
const RUNS = 3;

const asked = valueOf(process.argv, 'engine') ?? 'fast';
const engine = TAGGING_ENGINES.find((each) => each === asked);
if (engine === undefined) throw new Error(`there is no engine “${asked}”`);
const gold = resolve(goldFolder(process.argv));
const corpus = join(gold, 'polnear');
const heldOut = join(corpus, 'heldout.txt');
const files = [...heldOutNames(gold)].map((name) => join(corpus, 'data/train/text', `${name}.txt`));

const commandLine = join(import.meta.dirname, '../../dist/copydesk.cjs');
const options = { encoding: 'utf8', maxBuffer: 1 << 28 } as const;
const predicted = execFileSync(
  process.execPath,
  [commandLine, 'sources', '--engine', engine, '--format', 'jsonl', ...files],
  options,
);
const scored = execFileSync(
  process.execPath,
  [join(gold, 'score-polnear.mjs'), '--dir', corpus, '--split', 'train', '--files', heldOut, '--json'],
  { ...options, input: predicted },
);
const language = sharedLanguage();
const newMemory = () => new ReadingMemory(language, engine);
const unseen = readGoldStories(gold, language).filter((story) => story.heldOut);
const runs = Array.from(
  { length: RUNS },
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what measure-process.ts prints
  () => measureAlone(HERE, `attribution-${engine}`, gold) as AnalysisRun,
);
const figures: object = {
  ...Object(JSON.parse(scored)),
  ...scoreCues(unseen, newMemory),
  speakers: scoreSpeakers(unseen, newMemory),
  cost: analysisFigures(runs),
};
recordResult(engine === 'fast' ? 'attribution' : 'attribution-network', figures);
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
