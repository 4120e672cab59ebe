import type { Fix, Related, RuleGroup, Severity } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';

/** A finding after the engine: it has a rule and a severity, was not suppressed and not superseded. Spans are absolute. */
export interface Diagnostic {
  readonly rule: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

/** A rule that threw: it lost its turn on this story. */
export interface RuleFailure {
  readonly rule: string;
  readonly message: string;
}
