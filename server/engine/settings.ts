import type { StoryType } from '../analysis/zones.ts';
import type { OptionsOf, OptionSpecs, OptionValue, Rule, RuleMeta, Severity } from '../rules/rule.ts';
import { HOUSEKEEPING } from './housekeeping.ts';

/** A rule that runs, with the severity and the options it runs with. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Severity;
  /** Configuration sets the severity: a finding's own severity gives way to it. */
  readonly severityIsSet: boolean;
  readonly options: OptionsOf<OptionSpecs>;
}

/** What one story is reviewed with. Keep and pass the same object: findings are remembered by its identity. */
export interface RuleSettings {
  /** In the order of the rules given. */
  readonly rules: readonly ActiveRule[];
  /** Severity of what the engine itself reports, by id; what is off is absent. */
  readonly housekeeping: ReadonlyMap<string, Severity>;
  /** Ids of every rule there is, also of those that are off. */
  readonly known: ReadonlySet<string>;
  /** Set by configuration; the analysis guesses when `undefined`. */
  readonly storyType: StoryType | undefined;
}

/** How configuration sets one rule; what is `undefined` stays as the rule has it. */
export interface RuleChoice {
  /** `on` turns a rule on with its own severity. */
  readonly severity?: Severity | 'on' | 'off' | undefined;
  readonly options?: Readonly<Record<string, OptionValue>> | undefined;
}

/** The ids that configuration can set: of the rules given, and of what the engine itself reports. */
export function settableIds(rules: readonly Rule[]): string[] {
  return [...rules.map(({ meta }) => meta.id), ...HOUSEKEEPING.map(({ id }) => id)];
}

/** The severity of a rule once it is on. */
export function severityWhenOn(meta: RuleMeta): Severity {
  return meta.severity === 'off' ? (meta.severityWhenOn ?? 'info') : meta.severity;
}

/** The options a rule runs with when nothing is configured. */
function defaultOptions(rule: Rule): OptionsOf<OptionSpecs> {
  return Object.fromEntries(Object.entries(rule.options).map(([name, spec]) => [name, spec.default]));
}

/** Settings made of the rules' own defaults and the choices given by rule id. Unknown ids and options are ignored here. */
export function settle(
  rules: readonly Rule[],
  choices: Readonly<Record<string, RuleChoice>> = {},
  storyType?: StoryType,
): RuleSettings {
  const active: ActiveRule[] = [];
  for (const rule of rules) {
    const { severity, options } = choiceOf(choices, rule.meta.id);
    if ((severity ?? rule.meta.severity) === 'off') continue;
    active.push({
      rule,
      severity:
        severity === undefined || severity === 'on' || severity === 'off'
          ? severityWhenOn(rule.meta)
          : severity,
      severityIsSet: severity !== undefined && severity !== 'on',
      options: { ...defaultOptions(rule), ...options },
    });
  }
  const housekeeping = new Map<string, Severity>();
  for (const { id, severity } of HOUSEKEEPING) {
    const chosen = choiceOf(choices, id).severity ?? severity;
    if (chosen !== 'off') housekeeping.set(id, chosen === 'on' ? severity : chosen);
  }
  return { rules: active, housekeeping, known: new Set(rules.map(({ meta }) => meta.id)), storyType };
}

/** The settings with only the rules of a scope, and without what the engine itself reports. */
export function withScope(settings: RuleSettings, scope: Rule['scope']): RuleSettings {
  const rules = settings.rules.filter(({ rule }) => rule.scope === scope);
  return { ...settings, rules, housekeeping: new Map() };
}

/** A choice by id; `{}` when there is none, also for ids like `constructor`. */
function choiceOf(choices: Readonly<Record<string, RuleChoice>>, id: string): RuleChoice {
  return Object.hasOwn(choices, id) ? choices[id]! : {};
}
