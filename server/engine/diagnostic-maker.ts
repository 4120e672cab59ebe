import type { Analysis } from '../analysis/analysis.ts';
import type { Quotation } from '../analysis/quotations.ts';
import type { Finding, Fix } from '../rules/rule.ts';
import type { Diagnostic } from './diagnostic.ts';
import { askBeforeQuotedWords } from './quoted-words.ts';
import type { ActiveRule } from './settings.ts';

/**
 * Makes diagnostics of a story's findings: rule and severity are added, and safe fixes that would change quoted words
 * become suggestions. What it makes throws a RangeError when the finding, or an edit of it, lies outside the text.
 */
export function diagnosticMaker(analysis: Analysis): (finding: Finding, active: ActiveRule) => Diagnostic {
  const { text } = analysis.article;
  let outermost: readonly Quotation[] | undefined;
  const withCare = (fix: Fix): Fix => {
    if (fix.kind !== 'safe') return fix;
    outermost ??= analysis.quotations.filter(({ depth }) => depth === 0);
    return askBeforeQuotedWords(fix, text, outermost);
  };
  return (finding, active) => {
    const fixes = finding.fixes ?? [];
    for (const { start, end } of [
      finding.span,
      ...fixes.flatMap(({ edits }) => edits.map(({ span }) => span)),
    ]) {
      if (!(start >= 0 && start <= end && end <= text.length)) {
        throw new RangeError(
          `A finding at ${start}–${end} lies outside the text, which has ${text.length} units.`,
        );
      }
    }
    return {
      rule: active.rule.meta.id,
      group: active.rule.meta.group,
      severity: active.severityIsSet ? active.severity : (finding.severity ?? active.severity),
      span: { start: finding.span.start, end: finding.span.end },
      message: finding.message,
      related: finding.related ?? [],
      fixes: fixes.map(withCare),
      ...(finding.covers && { covers: finding.covers }),
    };
  };
}
