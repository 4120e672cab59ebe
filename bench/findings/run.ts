/**
 * Counts what the review finds in published stories, by rule, and shows samples of findings to be judged by a reader.
 *
 *     node bench/findings/run.ts --gold DIR                          counts → bench/results/findings.json
 *     node bench/findings/run.ts --gold DIR --sample RULE [--of 25]  prints findings of one rule, evenly spread
 */
import type { Diagnostic } from '../../server/engine/diagnostic.ts';
import { settle } from '../../server/engine/settings.ts';
import { RULES } from '../../server/rules/index.ts';
import { goldFolder, type GoldStory, goldStories, valueOf } from '../gold.ts';
import { recordResult } from '../record.ts';
import { printFinding } from '../show-finding.ts';
import { diagnosticsOf } from '../story-diagnostics.ts';

interface Found {
  readonly story: GoldStory;
  readonly diagnostic: Diagnostic;
}

const args = process.argv.slice(2);
const stories = goldStories(goldFolder(args));
const sampled = valueOf(args, 'sample');
if (sampled === undefined) count();
else sample(sampled, Number(valueOf(args, 'of') ?? 25));

function reviewAll(settings = settle(RULES)): Found[] {
  return stories.flatMap((story) =>
    diagnosticsOf(story, settings).map((diagnostic) => ({ story, diagnostic })),
  );
}

function count(): void {
  const all = reviewAll().map(({ diagnostic }) => diagnostic);
  const perStory = (some: readonly Diagnostic[]) => Number((some.length / stories.length).toFixed(3));
  const byRule = Map.groupBy(all, ({ rule }) => rule);
  const rules = [...byRule]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, found]) => [
      rule,
      { severity: found[0]!.severity, findings: found.length, perStory: perStory(found) },
    ]);
  const bySeverity = Map.groupBy(all, ({ severity }) => severity);
  const figures = {
    stories: stories.length,
    findingsPerStory: perStory(all),
    warningsAndErrorsPerStory: perStory([
      ...(bySeverity.get('warning') ?? []),
      ...(bySeverity.get('error') ?? []),
    ]),
    bySeverity: Object.fromEntries([...bySeverity].map(([severity, found]) => [severity, perStory(found)])),
    rules: Object.fromEntries(rules),
  };
  recordResult('findings', figures);
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
}

/** Prints a rule's findings with the words around them; for reading, never for keeping. */
function sample(rule: string, size: number): void {
  const found = reviewAll(settle(RULES, { [rule]: { severity: 'on' } })).filter(
    ({ diagnostic }) => diagnostic.rule === rule,
  );
  const step = Math.max(1, found.length / size);
  process.stdout.write(`${found.length} findings of ${rule}\n`);
  for (let i = 0; i < found.length; i += step) {
    const { story, diagnostic } = found[Math.floor(i)]!;
    printFinding(story, diagnostic, diagnostic.message);
  }
}
