import type { AnalysedBlock, Analysis } from '../analysis/analysis.ts';
import type { BlockReading } from '../analysis/block-reading.ts';
import type { Finding } from '../rules/rule.ts';
import { shift } from '../text/span.ts';
import type { ActiveRule, RuleSettings } from './settings.ts';

/** What the block rules found in a story, with absolute spans and in order of place; and why rules threw. */
export interface FoundInBlocks {
  readonly findings: ReadonlyMap<ActiveRule, readonly Finding[]>;
  readonly failures: ReadonlyMap<ActiveRule, string>;
}

/** What all block rules said of a block, relative to it. */
interface BlockOutcome {
  readonly findings: readonly { readonly active: ActiveRule; readonly finding: Finding }[];
  readonly failures: readonly { readonly active: ActiveRule; readonly message: string }[];
}

/** Runs block rules and remembers, by reading, what all of them said: a block read before costs one look-up. */
export class BlockFindings {
  readonly #outcomes = new WeakMap<RuleSettings, WeakMap<BlockReading, Map<string, BlockOutcome>>>();

  find({ blocks, storyType }: Analysis, settings: RuleSettings): FoundInBlocks {
    const findings = new Map<ActiveRule, Finding[]>();
    const failures = new Map<ActiveRule, string>();
    const known = this.#knownWith(settings);
    for (const block of blocks) {
      const outcome = outcomeOf(block, settings, storyType.type, known);
      for (const { active, finding } of outcome.findings) {
        const placed = place(finding, block.block.span.start);
        const ofRule = findings.get(active);
        if (ofRule === undefined) findings.set(active, [placed]);
        else ofRule.push(placed);
      }
      for (const { active, message } of outcome.failures)
        if (!failures.has(active)) failures.set(active, message);
    }
    return { findings, failures };
  }

  #knownWith(settings: RuleSettings): WeakMap<BlockReading, Map<string, BlockOutcome>> {
    let known = this.#outcomes.get(settings);
    if (known === undefined) this.#outcomes.set(settings, (known = new WeakMap()));
    return known;
  }
}

/** What is known of the block in the zone and form it is read in, in a story of that type; found out when it is not. */
function outcomeOf(
  analysed: AnalysedBlock,
  settings: RuleSettings,
  storyType: string,
  known: WeakMap<BlockReading, Map<string, BlockOutcome>>,
): BlockOutcome {
  const { zone, residue, block, reading } = analysed;
  let ofReading = known.get(reading);
  if (ofReading === undefined) known.set(reading, (ofReading = new Map()));
  const key = `${storyType} ${zone} ${residue ?? ''} ${block.form} ${block.level}`;
  let outcome = ofReading.get(key);
  if (outcome === undefined) ofReading.set(key, (outcome = check(analysed, settings, storyType)));
  return outcome;
}

function check(block: AnalysedBlock, { rules }: RuleSettings, storyType: string): BlockOutcome {
  const findings: { active: ActiveRule; finding: Finding }[] = [];
  const failures: { active: ActiveRule; message: string }[] = [];
  for (const active of rules) {
    const { rule, options } = active;
    if (rule.scope !== 'block' || !rule.zones.includes(block.zone)) continue;
    if (rule.meta.storyTypes !== undefined && !rule.meta.storyTypes.includes(storyType)) continue;
    try {
      for (const finding of rule.check(block, options)) findings.push({ active, finding });
    } catch (error) {
      failures.push({ active, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return { findings, failures };
}

/** The finding of a block rule, placed in the article. */
function place(finding: Finding, by: number): Finding {
  return {
    ...finding,
    span: shift(finding.span, by),
    ...(finding.related && {
      related: finding.related.map((related) =>
        related.path === undefined ? { ...related, span: shift(related.span, by) } : related,
      ),
    }),
    ...(finding.fixes && {
      fixes: finding.fixes.map((fix) => ({
        ...fix,
        edits: fix.edits.map((edit) => ({ ...edit, span: shift(edit.span, by) })),
      })),
    }),
  };
}
