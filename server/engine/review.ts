import { type Analysis, analyse } from '../analysis/analysis.ts';
import type { ReadingMemory } from '../analysis/memory.ts';
import type { StoryTypeGuess } from '../analysis/zones.ts';
import type { HouseNames } from '../rules/house-names.ts';
import type { Finding, Neighbours } from '../rules/rule.ts';
import type { Article, Format } from '../text/article.ts';
import { isTooLarge, parseArticle } from '../text/parse.ts';
import type { AcceptedFinding } from './accepted.ts';
import { BlockFindings, type FoundInBlocks } from './block-findings.ts';
import { diagnosticMaker } from './diagnostic-maker.ts';
import type { Diagnostic, RuleFailure } from './diagnostic.ts';
import { type Beside, quieten, tellProblems } from './quieten.ts';
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
  /** In reading order; spans are absolute. None at all for a text that is no article, one for a text too large. */
  readonly diagnostics: readonly Diagnostic[];
  /** What comments and accepted findings keep quiet, in reading order. */
  readonly suppressed: readonly SuppressedDiagnostic[];
  /** One a rule that threw, by the rule's place in the settings. */
  readonly failures: readonly RuleFailure[];
}

/**
 * Reviews stories, and remembers what it read of their blocks: a second review of an edited story reads and checks
 * only the blocks whose words changed. One reviewer a story being edited; one for all stories of a batch is fine too.
 */
export class Reviewer {
  readonly #memory: ReadingMemory;
  readonly #blockFindings = new BlockFindings();

  /** @param memory Where readings are kept; reviewers may share one. */
  constructor(memory: ReadingMemory) {
    this.#memory = memory;
  }

  /**
   * Parses, analyses and checks a story. Never throws: a rule that does loses its turn on this story.
   * Workspace rules run only where `neighbours` are given, rules over the names of the house only where `names` are.
   * `accepted` are findings that somebody accepted with a reason.
   */
  review(
    source: Source,
    settings: RuleSettings,
    neighbours?: Neighbours,
    accepted: readonly AcceptedFinding[] = [],
    names?: HouseNames,
  ): Review {
    const article = parseArticle(source.text, source.format);
    const analysis = analyse(article, this.#memory, chosenStoryType(settings));
    if (isTooLarge(source.text)) {
      return {
        article,
        analysis,
        diagnostics: tellProblems(article, settings),
        suppressed: [],
        failures: [],
      };
    }
    if (analysis.storyType.type === 'not-an-article') {
      return { article, analysis, diagnostics: [], suppressed: [], failures: [] };
    }
    const { found, failures } = this.#check(analysis, settings, { neighbours, names });
    const left = dropSuperseded(
      found,
      settings.rules.map(({ rule }) => rule),
    );
    const { diagnostics, suppressed } = quieten(left, article, source.path, {
      settings,
      accepted,
      failed: new Set(failures.map(({ rule }) => rule)),
      beside: { neighbours, names },
    });
    return { article, analysis, diagnostics, suppressed, failures };
  }

  /** What every rule finds, in the order of the settings; and which rules threw. */
  #check(
    analysis: Analysis,
    settings: RuleSettings,
    beside: Beside,
  ): { found: Diagnostic[]; failures: RuleFailure[] } {
    const found: Diagnostic[] = [];
    const failures: RuleFailure[] = [];
    const toDiagnostic = diagnosticMaker(analysis);
    const inBlocks = this.#blockFindings.find(analysis, settings);
    for (const active of settings.rules) {
      const { meta } = active.rule;
      if (meta.storyTypes !== undefined && !meta.storyTypes.includes(analysis.storyType.type)) continue;
      try {
        const findings = runRule(active, analysis, inBlocks, beside);
        const diagnostics = Array.from(findings, (finding) => toDiagnostic(finding, active));
        for (const diagnostic of diagnostics) found.push(diagnostic);
      } catch (error) {
        failures.push({ rule: meta.id, message: error instanceof Error ? error.message : String(error) });
      }
    }
    return { found, failures };
  }
}

/** A rule's findings in a story, with absolute spans. Throws what the rule throws. */
function runRule(
  active: ActiveRule,
  analysis: Analysis,
  inBlocks: FoundInBlocks,
  { neighbours, names }: Beside,
): Iterable<Finding> {
  const { rule, options } = active;
  if (rule.scope === 'article') return rule.check(analysis, options);
  if (rule.scope === 'workspace') return neighbours ? rule.check(analysis, neighbours, options) : [];
  if (rule.scope === 'house') return names ? rule.check(analysis, names, options) : [];
  const failure = inBlocks.failures.get(active);
  if (failure !== undefined) throw new Error(failure);
  return inBlocks.findings.get(active) ?? [];
}

function chosenStoryType({ storyType }: RuleSettings): StoryTypeGuess | undefined {
  return storyType && { type: storyType, from: 'configuration', reason: 'The configuration says so.' };
}
