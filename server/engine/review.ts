import { type Analysis, analyse } from '../analysis/analysis.ts';
import type { BlockReading } from '../analysis/block-reading.ts';
import { ReadingMemory } from '../analysis/memory.ts';
import type { StoryTypeGuess } from '../analysis/zones.ts';
import type { Finding, Neighbours } from '../rules/rule.ts';
import type { Article, Format } from '../text/article.ts';
import { parseArticle } from '../text/parse.ts';
import { shift } from '../text/span.ts';
import type { Diagnostic, RuleFailure } from './diagnostic.ts';
import type { ActiveRule, RuleSettings } from './settings.ts';
import { dropSuperseded } from './supersede.ts';

/** A text as it reached us. */
export interface Source {
  readonly text: string;
  readonly format: Format;
  /** Where it lies, as the faces name it; `undefined` for text without a file. */
  readonly path?: string | undefined;
}

/** A story with all that was found in it. */
export interface Review {
  readonly article: Article;
  readonly analysis: Analysis;
  /** In reading order; spans are absolute. None at all for a text that is no article. */
  readonly diagnostics: readonly Diagnostic[];
  /** One a rule that threw, by the rule's place in the settings. */
  readonly failures: readonly RuleFailure[];
}

/** What a block rule said of a block, relative to it; or that it threw. */
type BlockOutcome = { readonly findings: readonly Finding[] } | { readonly failure: string };

/**
 * Reviews stories, and remembers what it read of their blocks: a second review of an edited story reads and checks
 * only the blocks whose words changed. One reviewer a story being edited; one for all stories of a batch is fine too.
 */
export class Reviewer {
  readonly #memory: ReadingMemory;
  readonly #outcomes = new WeakMap<BlockReading, Map<ActiveRule, Map<string, BlockOutcome>>>();

  /** @param memory Give one to share readings between reviewers, or to count them. */
  constructor(memory: ReadingMemory = new ReadingMemory()) {
    this.#memory = memory;
  }

  /**
   * Parses, analyses and checks a story. Never throws: a rule that does loses its turn on this story.
   * Workspace rules run only where `neighbours` are given.
   */
  review(source: Source, settings: RuleSettings, neighbours?: Neighbours): Review {
    const article = parseArticle(source.text, source.format);
    const analysis = analyse(article, this.#memory, chosenStoryType(settings));
    if (analysis.storyType.type === 'not-an-article') {
      return { article, analysis, diagnostics: [], failures: [] };
    }
    const found: Diagnostic[] = [];
    const failures: RuleFailure[] = [];
    for (const active of settings.rules) {
      const { meta } = active.rule;
      if (meta.storyTypes !== undefined && !meta.storyTypes.includes(analysis.storyType.type)) continue;
      try {
        const findings = [...this.#run(active, analysis, neighbours)];
        found.push(...findings.map((finding) => toDiagnostic(finding, active, source.text.length)));
      } catch (error) {
        failures.push({ rule: meta.id, message: error instanceof Error ? error.message : String(error) });
      }
    }
    const rules = settings.rules.map(({ rule }) => rule);
    return { article, analysis, diagnostics: dropSuperseded(found, rules), failures };
  }

  /** A rule's findings in a story, with absolute spans. */
  #run(active: ActiveRule, analysis: Analysis, neighbours: Neighbours | undefined): Iterable<Finding> {
    const { rule, options } = active;
    if (rule.scope === 'article') return rule.check(analysis, options);
    if (rule.scope === 'workspace') return neighbours ? rule.check(analysis, neighbours, options) : [];
    return analysis.blocks.flatMap((block) => {
      if (!rule.zones.includes(block.zone)) return [];
      const known = this.#known(block.reading, active);
      const key = `${block.zone} ${block.residue ?? ''} ${block.block.form} ${block.block.level}`;
      let outcome = known.get(key);
      if (outcome === undefined) {
        outcome = attempt(() => [...rule.check(block, options)]);
        known.set(key, outcome);
      }
      if ('failure' in outcome) throw new Error(outcome.failure);
      return outcome.findings.map((finding) => place(finding, block.block.span.start));
    });
  }

  /** What a rule has said of a reading, by the zone and form it was read in. */
  #known(reading: BlockReading, active: ActiveRule): Map<string, BlockOutcome> {
    let ofReading = this.#outcomes.get(reading);
    if (ofReading === undefined) this.#outcomes.set(reading, (ofReading = new Map()));
    let ofRule = ofReading.get(active);
    if (ofRule === undefined) ofReading.set(active, (ofRule = new Map()));
    return ofRule;
  }
}

function chosenStoryType({ storyType }: RuleSettings): StoryTypeGuess | undefined {
  return storyType && { type: storyType, from: 'configuration', reason: 'The configuration says so.' };
}

function attempt(check: () => Finding[]): BlockOutcome {
  try {
    return { findings: check() };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
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

/** @throws RangeError when the finding, or an edit of it, lies outside the text. */
function toDiagnostic(finding: Finding, active: ActiveRule, length: number): Diagnostic {
  const fixes = finding.fixes ?? [];
  for (const { start, end } of [
    finding.span,
    ...fixes.flatMap(({ edits }) => edits.map(({ span }) => span)),
  ]) {
    if (!(start >= 0 && start <= end && end <= length)) {
      throw new RangeError(`A finding at ${start}–${end} lies outside the text, which has ${length} units.`);
    }
  }
  return {
    rule: active.rule.meta.id,
    group: active.rule.meta.group,
    severity: active.severityIsSet ? active.severity : (finding.severity ?? active.severity),
    span: { start: finding.span.start, end: finding.span.end },
    message: finding.message,
    related: finding.related ?? [],
    fixes,
  };
}
