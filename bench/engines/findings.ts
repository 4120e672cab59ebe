import type { TaggingEngine } from '../../server/analysis/attribution/tagging-engine.ts';
import type { Diagnostic } from '../../server/engine/diagnostic.ts';
import { settle } from '../../server/engine/settings.ts';
import { RULES } from '../../server/rules/index.ts';
import type { GoldStory } from '../gold.ts';
import { diagnosticsOf } from '../story-diagnostics.ts';

/** A finding that one engine makes and the other does not. */
export interface Difference {
  readonly story: GoldStory;
  readonly diagnostic: Diagnostic;
  /** appeared: with the network only · gone: with the fast tagger only. */
  readonly change: 'appeared' | 'gone';
}

/** The findings of all stories with either engine, by every rule that is on by default. */
export interface Comparison {
  readonly findings: Readonly<Record<TaggingEngine, number>>;
  readonly differences: readonly Difference[];
}

/** Reviews each story with the fast tagger and with the network. A finding is the same when its rule and its place are. */
export function compareFindings(stories: readonly GoldStory[]): Comparison {
  const settings = settle(RULES);
  const findings = { fast: 0, network: 0 };
  const differences: Difference[] = [];
  for (const story of stories) {
    const fast = diagnosticsOf(story, settings, 'fast');
    const network = diagnosticsOf(story, settings, 'network');
    findings.fast += fast.length;
    findings.network += network.length;
    for (const diagnostic of missingFrom(fast, network))
      differences.push({ story, diagnostic, change: 'appeared' });
    for (const diagnostic of missingFrom(network, fast))
      differences.push({ story, diagnostic, change: 'gone' });
  }
  return { findings, differences };
}

/** Those of `some` that `others` do not have. */
function missingFrom(others: readonly Diagnostic[], some: readonly Diagnostic[]): Diagnostic[] {
  const keys = new Set(others.map(keyOf));
  return some.filter((diagnostic) => !keys.has(keyOf(diagnostic)));
}

function keyOf({ rule, span }: Diagnostic): string {
  return `${rule} ${span.start} ${span.end}`;
}

/** How many appeared and how many are gone, by rule. */
export function countByRule(
  differences: readonly Difference[],
): Record<string, { appeared: number; gone: number }> {
  const byRule = Map.groupBy(differences, ({ diagnostic }) => diagnostic.rule);
  return Object.fromEntries(
    [...byRule]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([rule, some]) => [
        rule,
        {
          appeared: some.filter(({ change }) => change === 'appeared').length,
          gone: some.filter(({ change }) => change === 'gone').length,
        },
      ]),
  );
}
