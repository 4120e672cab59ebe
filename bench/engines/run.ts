/**
 * The two engines that tell who says what, compared on the findings of published stories.
 *
 *     node bench/engines/run.ts --gold DIR                counts → bench/results/engines.json
 *     node bench/engines/run.ts --gold DIR --sample 50    prints findings that only one engine makes, evenly spread
 */
import { goldFolder, goldStories, valueOf } from '../gold.ts';
import { recordResult } from '../record.ts';
import { printFinding } from '../show-finding.ts';
import { compareFindings, countByRule } from './findings.ts';

const args = process.argv.slice(2);
const stories = goldStories(goldFolder(args));
const sampled = valueOf(args, 'sample');
const { findings, differences } = compareFindings(stories);
if (sampled === undefined) {
  const count = (change: string) => differences.filter((each) => each.change === change).length;
  const figures = {
    stories: stories.length,
    findings,
    appeared: count('appeared'),
    gone: count('gone'),
    rules: countByRule(differences),
  };
  recordResult('engines', figures);
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
} else {
  const step = Math.max(1, differences.length / Number(sampled));
  for (let at = 0; at < differences.length; at += step) {
    const { story, diagnostic, change } = differences[Math.floor(at)]!;
    printFinding(story, diagnostic, `${diagnostic.rule}, ${change}: ${diagnostic.message}`);
  }
}
