import { type Analysis, analyse } from '../analysis/analysis.ts';
import type { BlockReading } from '../analysis/block-reading.ts';
import { ReadingMemory } from '../analysis/memory.ts';
import type { StoryTypeGuess } from '../analysis/zones.ts';
import type { Finding, Neighbours } from '../rules/rule.ts';
import type { Article, Format } from '../text/article.ts';
import { parseArticle } from '../text/parse.ts';
import { shift } from '../text/span.ts';
import type { AcceptedFinding } from './accepted.ts';
import { diagnosticMaker } from './diagnostic-maker.ts';
import type { Diagnostic, RuleFailure } from './diagnostic.ts';
import { quieten } from './quieten.ts';
import type { ActiveRule, RuleSettings } from './settings.ts';
import { dropSuperseded } from './supersede.ts';
import type { SuppressedDiagnostic } from './suppress.ts';

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
  /** What comments and accepted findings keep quiet, in reading order. */
  readonly suppressed: readonly SuppressedDiagnostic[];
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
   * Workspace rules run only where `neighbours` are given. `accepted` are findings that somebody accepted with a reason.
   */
  review(
    source: Source,
    settings: RuleSettings,
    neighbours?: Neighbours,
    accepted: readonly AcceptedFinding[] = [],
  ): Review {
    const article = parseArticle(source.text, source.format);
    const analysis = analyse(article, this.#memory, chosenStoryType(settings));
    if (analysis.storyType.type === 'not-an-article') {
      return { article, analysis, diagnostics: [], suppressed: [], failures: [] };
    }
    const { found, failures } = this.#check(analysis, settings, neighbours);
    const left = dropSuperseded(
      found,
      settings.rules.map(({ rule }) => rule),
    );
    const { diagnostics, suppressed } = quieten(left, article, source.path, {
      settings,
      accepted,
      failed: new Set(failures.map(({ rule }) => rule)),
      hasNeighbours: neighbours !== undefined,
    });
    return { article, analysis, diagnostics, suppressed, failures };
  }

  /** What every rule finds, in the order of the settings; and which rules threw. */
  #check(
    analysis: Analysis,
    settings: RuleSettings,
    neighbours: Neighbours | undefined,
  ): { found: Diagnostic[]; failures: RuleFailure[] } {
    const found: Diagnostic[] = [];
    const failures: RuleFailure[] = [];
    const toDiagnostic = diagnosticMaker(analysis);
    for (const active of settings.rules) {
      const { meta } = active.rule;
      if (meta.storyTypes !== undefined && !meta.storyTypes.includes(analysis.storyType.type)) continue;
      try {
        const findings = [...this.#run(active, analysis, neighbours)];
        found.push(...findings.map((finding) => toDiagnostic(finding, active)));
      } catch (error) {
        failures.push({ rule: meta.id, message: error instanceof Error ? error.message : String(error) });
      }
    }
    return { found, failures };
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
