import type { Fix, Related, RuleGroup, Severity } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';

/** A rule's group, or `housekeeping` for what the engine itself has to say: unused suppressions, unreadable markup. */
type DiagnosticGroup = RuleGroup | 'housekeeping';

/** A finding after the engine: it has a rule and a severity, was not suppressed and not superseded. Spans are absolute. */
export interface Diagnostic {
  readonly rule: string;
  readonly group: DiagnosticGroup;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** Further places where it replaces what it supersedes. */
  readonly covers?: readonly Span[];
}

/** A rule that threw: it lost its turn on this story. */
export interface RuleFailure {
  readonly rule: string;
  readonly message: string;
}

/** The severities, the gravest first. */
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** 0 for an error, 3 for a hint: smaller is graver. */
export function rankOf(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/** Reading order: by place, the longer first, then the graver, then the rule's id and its words. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    a.span.start - b.span.start ||
    b.span.end - a.span.end ||
    rankOf(a.severity) - rankOf(b.severity) ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/** By code unit, the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
