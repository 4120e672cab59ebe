import type { HouseNames } from '../rules/house-names.ts';
import type { Neighbours, Rule } from '../rules/rule.ts';
import type { Article } from '../text/article.ts';
import type { AcceptedFinding } from './accepted.ts';
import { keepAcceptedQuiet } from './accepted.ts';
import { compareDiagnostics, type Diagnostic } from './diagnostic.ts';
import type { RuleSettings } from './settings.ts';
import {
  findSuppressions,
  type HousekeepingFinding,
  suppress,
  type SuppressedDiagnostic,
} from './suppress.ts';

/** What a story is held against besides itself; rules that need what is missing do not run. */
export interface Beside {
  readonly neighbours: Neighbours | undefined;
  readonly names: HouseNames | undefined;
}

interface Circumstances {
  readonly settings: RuleSettings;
  readonly accepted: readonly AcceptedFinding[];
  /** Rules that threw. */
  readonly failed: ReadonlySet<string>;
  readonly beside: Beside;
}

/** Takes out what comments and accepted findings keep quiet, and adds what the engine has to say of them. */
export function quieten(
  diagnostics: readonly Diagnostic[],
  article: Article,
  path: string | undefined,
  { settings, accepted, failed, beside }: Circumstances,
): { diagnostics: readonly Diagnostic[]; suppressed: readonly SuppressedDiagnostic[] } {
  const ran = new Set(
    settings.rules
      .filter(({ rule }) => !failed.has(rule.meta.id) && canRun(rule, beside))
      .map(({ rule }) => rule.meta.id),
  );
  // Accepted findings are counted before comments take any away: adding a comment changes no one's number.
  const first = keepAcceptedQuiet(diagnostics, accepted, article, path);
  const second = suppress(first.kept, findSuppressions(article), ran, settings.known);
  const housekeeping = [
    ...tellProblems(article, settings),
    ...[...second.housekeeping, ...first.unused.filter(({ rule }) => ran.has(rule)).map(toUnused)].flatMap(
      (finding) => toDiagnostic(finding, settings),
    ),
  ];
  return {
    diagnostics:
      housekeeping.length === 0
        ? second.kept
        : [...second.kept, ...housekeeping].toSorted(compareDiagnostics),
    suppressed: [...first.suppressed, ...second.suppressed].toSorted((a, b) =>
      compareDiagnostics(a.diagnostic, b.diagnostic),
    ),
  };
}

function canRun({ scope }: Rule, { neighbours, names }: Beside): boolean {
  if (scope === 'workspace') return neighbours !== undefined;
  return scope !== 'house' || names !== undefined;
}

/** What of a text could not be read, as its writer is told. */
export function tellProblems({ problems }: Article, settings: RuleSettings): Diagnostic[] {
  return problems.flatMap((problem) => toDiagnostic({ id: 'unreadable-markup', ...problem }, settings));
}

function toUnused({ rule, words }: AcceptedFinding): HousekeepingFinding {
  return {
    id: 'unused-suppression',
    span: { start: 0, end: 0 },
    message: `“${words}” was accepted for “${rule}”, but the story no longer has it. Delete the entry in the list of accepted findings.`,
  };
}

function toDiagnostic(
  { id, span, message, remove }: HousekeepingFinding,
  settings: RuleSettings,
): Diagnostic[] {
  const severity = settings.housekeeping.get(id);
  if (severity === undefined) return [];
  const edits = remove && [{ span: remove, text: '' }];
  return [
    {
      rule: id,
      group: 'housekeeping',
      severity,
      span,
      message,
      related: [],
      fixes: edits ? [{ title: 'Delete this comment', kind: 'suggestion', edits }] : [],
    },
  ];
}
