import type { AnalysedBlock, Analysis } from '../analysis/analysis.ts';
import type { Zone } from '../analysis/zones.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { HouseNames } from './house-names.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** The groups of the catalogue, in the order in which they are shown. */
export type RuleGroup = 'attribution' | 'sourcing' | 'headlines' | 'residue' | 'entities' | 'style';

/**
 * safe: deterministic, may run on save · suggestion: changes the text, the editor chooses ·
 * action: changes no text of the story (mark checked, jump).
 */
export type FixKind = 'safe' | 'suggestion' | 'action';

export interface Fix {
  readonly title: string;
  readonly kind: FixKind;
  /** Absolute, except in findings of block rules, where they are relative to the block. */
  readonly edits: readonly TextEdit[];
}

export interface Related {
  readonly span: Span;
  readonly message: string;
  /** Another file of the workspace; the story itself when absent. */
  readonly path?: string;
}

/** What a rule found. The engine gives it its rule id and severity and calls the result a diagnostic. */
export interface Finding {
  readonly span: Span;
  readonly message: string;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** Further places it speaks of: there, too, it replaces findings of the rules it supersedes. Absolute; none in block rules. */
  readonly covers?: readonly Span[];
  /** Overrides the rule's default severity for this finding, unless configuration sets one. */
  readonly severity?: Severity;
}

export type OptionValue = boolean | number | string | readonly string[];

/** One option of a rule, as data: its default gives its type. */
export interface OptionSpec {
  readonly default: OptionValue;
  readonly description: string;
  /** For numbers. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** For strings: the allowed values. */
  readonly choices?: readonly string[];
}

/** The options of a rule by name. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

type Widen<T> = T extends boolean
  ? boolean
  : T extends number
    ? number
    : T extends string
      ? string
      : T extends readonly string[]
        ? readonly string[]
        : never;

/** The options a rule is called with. */
export type OptionsOf<S extends OptionSpecs> = { readonly [K in keyof S]: Widen<S[K]['default']> };

export interface RuleMeta {
  /** Names the fault: `headline-duplicate-in-file`. */
  readonly id: string;
  /** One sentence, for lists and hovers. */
  readonly summary: string;
  readonly group: RuleGroup;
  /** Severity when on; `off` rules run only where configuration turns them on, with this as `severityWhenOn`. */
  readonly severity: Severity | 'off';
  /** The severity of a rule that is off by default, once it is turned on without one. */
  readonly severityWhenOn?: Severity;
  /** The strongest fix it offers. */
  readonly fix: 'none' | FixKind;
  /** Rules whose findings this one replaces on an overlapping span, and on what a finding `covers` besides. */
  readonly supersedes?: readonly string[];
  /** Version that first had it. */
  readonly since: string;
  /** Who asks for it: “AP”, “Reuters”, “BBC”; shown with the diagnostic. */
  readonly authorities: readonly string[];
  /** Story types it looks at; all of them when absent. A text that is no article is never reviewed. */
  readonly storyTypes?: readonly string[];
}

/** Looks at one block; run again only for blocks whose words or zone changed. Spans of its findings are relative to the block. */
export interface BlockRule {
  readonly scope: 'block';
  readonly meta: RuleMeta;
  readonly options: OptionSpecs;
  readonly zones: readonly Zone[];
  check(block: AnalysedBlock, options: OptionsOf<OptionSpecs>): Iterable<Finding>;
}

/** Looks at what the whole article's analysis found. Spans are absolute. */
export interface ArticleRule {
  readonly scope: 'article';
  readonly meta: RuleMeta;
  readonly options: OptionSpecs;
  check(analysis: Analysis, options: OptionsOf<OptionSpecs>): Iterable<Finding>;
}

/** A headline of another story in the workspace. */
export interface OtherHeadline {
  readonly path: string;
  readonly text: string;
  readonly span: Span;
}

/** What a rule may know of the other stories. */
export interface Neighbours {
  /** Other stories whose headline is the same after folding case, white space and quotation marks; ordered by path. */
  sameHeadline(headline: string): readonly OtherHeadline[];
}

/** Looks at an article beside the other stories of the workspace. */
export interface WorkspaceRule {
  readonly scope: 'workspace';
  readonly meta: RuleMeta;
  readonly options: OptionSpecs;
  check(analysis: Analysis, neighbours: Neighbours, options: OptionsOf<OptionSpecs>): Iterable<Finding>;
}

/** Looks at an article beside the names that the house keeps; does not run where it keeps none. */
export interface HouseRule {
  readonly scope: 'house';
  readonly meta: RuleMeta;
  readonly options: OptionSpecs;
  check(analysis: Analysis, names: HouseNames, options: OptionsOf<OptionSpecs>): Iterable<Finding>;
}

export type Rule = BlockRule | ArticleRule | WorkspaceRule | HouseRule;

/** Declares a block rule; infers the types of its options. A block rule reads only the block's zone, residue and reading. */
export function blockRule<S extends OptionSpecs>(rule: {
  readonly meta: RuleMeta;
  readonly options: S;
  readonly zones: readonly Zone[];
  check(block: AnalysedBlock, options: OptionsOf<S>): Iterable<Finding>;
}): BlockRule {
  return { scope: 'block', ...rule };
}

/** Declares an article rule; infers the types of its options. */
export function articleRule<S extends OptionSpecs>(rule: {
  readonly meta: RuleMeta;
  readonly options: S;
  check(analysis: Analysis, options: OptionsOf<S>): Iterable<Finding>;
}): ArticleRule {
  return { scope: 'article', ...rule };
}

/** Declares a workspace rule; infers the types of its options. */
export function workspaceRule<S extends OptionSpecs>(rule: {
  readonly meta: RuleMeta;
  readonly options: S;
  check(analysis: Analysis, neighbours: Neighbours, options: OptionsOf<S>): Iterable<Finding>;
}): WorkspaceRule {
  return { scope: 'workspace', ...rule };
}

/** Declares a rule over the names of the house; infers the types of its options. */
export function houseRule<S extends OptionSpecs>(rule: {
  readonly meta: RuleMeta;
  readonly options: S;
  check(analysis: Analysis, names: HouseNames, options: OptionsOf<S>): Iterable<Finding>;
}): HouseRule {
  return { scope: 'house', ...rule };
}
