import type { TaggingEngine } from '../server/analysis/attribution/tagging-engine.ts';
import { ReadingMemory } from '../server/analysis/memory.ts';
import type { Diagnostic } from '../server/engine/diagnostic.ts';
import { Reviewer } from '../server/engine/review.ts';
import type { RuleSettings } from '../server/engine/settings.ts';
import { sharedLanguage } from '../server/node/language.ts';
import type { GoldStory } from './gold.ts';

/** The diagnostics of a story of which nothing is remembered, in reading order. Rules that threw are told on standard error. */
export function diagnosticsOf(
  { name, text }: GoldStory,
  settings: RuleSettings,
  engine?: TaggingEngine,
): readonly Diagnostic[] {
  const reviewer = new Reviewer(new ReadingMemory(sharedLanguage(), engine));
  const { diagnostics, failures } = reviewer.review({ text, format: 'plain' }, settings);
  for (const { rule, message } of failures) process.stderr.write(`${name}: ${rule} threw: ${message}\n`);
  return diagnostics;
}
