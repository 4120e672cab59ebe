/**
 * The two engines that tell who says what, beside each other.
 *
 *     npm run build && node bench/engines/run.ts --gold DIR [--harper DIR]   → bench/results/engines.json
 *     node bench/engines/run.ts --gold DIR --sample 50    prints findings that only one engine makes, evenly spread
 *     node bench/engines/run.ts --gold DIR --paths        → bench/results/network-paths.json; takes ten minutes
 *
 * `--harper` is the unpacked npm package harper.js, whose speed is told beside that of the engines.
 */
import { goldFolder, goldStories, splitStories, valueOf } from '../gold.ts';
import { recordResult } from '../record.ts';
import { printFinding } from '../show-finding.ts';
import { HERE, measureAlone } from '../speed/process.ts';
import { compareFindings, countByRule, type Difference } from './findings.ts';
import { measureMemory } from './memory.ts';
import { measureOpening } from './opening.ts';
import { comparePaths } from './paths.ts';
import { measureTagging } from './tagging-speed.ts';

const args = process.argv.slice(2);
const gold = goldFolder(args);
const sampled = valueOf(args, 'sample');
if (sampled !== undefined) sample(compareFindings(goldStories(gold)).differences, Number(sampled));
else if (args.includes('--paths'))
  record('network-paths', comparePaths(goldStories(gold).map(({ text }) => text)));
else record('engines', await compare());

async function compare(): Promise<object> {
  const split = splitStories(gold);
  const tagging = await measureTagging(split, valueOf(args, 'harper'));
  const keystroke = {
    fast: measureAlone(HERE, 'paragraph', gold),
    network: measureAlone(HERE, 'paragraph-network', gold),
  };
  const opening = measureOpening(split);
  const megabytes = await measureMemory(split.known);
  const { findings, differences } = compareFindings(goldStories(gold));
  const count = (change: Difference['change']) => differences.filter((each) => each.change === change).length;
  return {
    tagging,
    keystroke,
    opening,
    megabytes,
    findings: {
      ...findings,
      appeared: count('appeared'),
      gone: count('gone'),
      rules: countByRule(differences),
    },
  };
}

function sample(differences: readonly Difference[], size: number): void {
  const step = Math.max(1, differences.length / size);
  for (let at = 0; at < differences.length; at += step) {
    const { story, diagnostic, change } = differences[Math.floor(at)]!;
    printFinding(story, diagnostic, `${diagnostic.rule}, ${change}: ${diagnostic.message}`);
  }
}

function record(name: string, figures: object): void {
  recordResult(name, figures);
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
}
