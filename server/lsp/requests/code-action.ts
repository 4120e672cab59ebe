import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Diagnostic as LspDiagnostic,
  type Range,
} from 'vscode-languageserver';
import type { Diagnostic } from '../../engine/diagnostic.ts';
import { applyFixes, fixAll } from '../../engine/fix.ts';
import { changesQuotedWords } from '../../engine/quoted-words.ts';
import { IGNORE_FINDING, type IgnoreFindingArguments, NAME_ACTIONS } from '../../protocol/requests.ts';
import type { Fix } from '../../rules/rule.ts';
import { settleEdits } from '../../text/edit.ts';
import { SOURCE, toLspDiagnostic, toSpan } from '../convert.ts';
import { whyNoHouse } from '../house-files.ts';
import type { ReviewedStory } from '../session.ts';
import type { Traits } from '../traits.ts';
import { storyEdit } from '../workspace-edit.ts';
import { isUnasked, nameActions } from './house-names.ts';
import { lookUpActions } from './look-up.ts';
import { turnOffAction } from './turn-off.ts';

/** The kind of the action that applies every safe fix. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.${SOURCE}`;

/** The kinds of actions there are. */
export const CODE_ACTION_KINDS = [CodeActionKind.QuickFix, FIX_ALL, ...Object.values(NAME_ACTIONS)];

/**
 * What can be done about the findings in a range: their own fixes, all safe fixes of their rules, accepting them,
 * turning their rules off; where source actions are asked for, all safe fixes of the story; and what can be done about
 * the name in the range, which lights no lamp by itself.
 *
 * @param looksUp Names may be looked up on Wikidata.
 */
export async function codeActions(
  story: ReviewedStory,
  range: Range,
  context: CodeActionContext,
  traits: Traits,
  looksUp = false,
): Promise<CodeAction[]> {
  const { document, review } = story;
  const { start, end } = toSpan(document, range);
  const actions: CodeAction[] = [];
  if (wants(context, CodeActionKind.QuickFix)) {
    const met = review.diagnostics.filter(({ span }) => span.start <= end && start <= span.end);
    const rules = [...new Set(met.map(({ rule }) => rule))];
    actions.push(
      ...met.flatMap((diagnostic) => fixActions(story, diagnostic, context, traits)),
      ...rules.flatMap((rule) => fixRuleAction(story, rule, traits) ?? []),
      ...met.flatMap((diagnostic) => ignoreAction(story, diagnostic, context) ?? []),
    );
    actions.push(...rules.map((rule) => turnOffAction(story, rule, traits)));
  }
  if (context.only !== undefined && wants(context, FIX_ALL)) {
    // As often as it takes: a fix may uncover another, here as on the command line.
    const text = document.getText();
    const { edits } = fixAll(text, (fixed) => (fixed === text ? review.diagnostics : story.again(fixed)));
    if (edits.length > 0) {
      actions.push({
        title: 'Fix everything that needs no judgement',
        kind: FIX_ALL,
        edit: storyEdit(document, edits, traits),
      });
    }
  }
  if (!isUnasked(context)) {
    const wantsKind = (kind: string): boolean => wants(context, kind);
    actions.push(
      ...nameActions(story, { start, end }, wantsKind, traits),
      ...lookUpActions(story, { start, end }, wantsKind, looksUp),
    );
  }
  return traits.showsRefusals ? actions : actions.filter(({ disabled }) => disabled === undefined);
}

/** Whether a kind is asked for: itself, or a kind it belongs to; without a list every kind is. */
function wants({ only }: CodeActionContext, kind: string): boolean {
  return (
    only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`))
  );
}

function fixActions(
  story: ReviewedStory,
  diagnostic: Diagnostic,
  context: CodeActionContext,
  traits: Traits,
): CodeAction[] {
  const text = story.document.getText();
  const quotations = story.review.analysis.quotations.filter(({ depth }) => depth === 0);
  const fixes = diagnostic.fixes.filter(({ edits }) => edits.length > 0);
  return fixes.map((fix) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [asTheClientHasIt(story, diagnostic, context)],
    isPreferred: isPreferred(fix, fixes),
    edit: storyEdit(story.document, settleEdits(text, fix.edits).edits, traits, (edit) =>
      changesQuotedWords(edit, text, quotations),
    ),
  }));
}

/** The one safe fix may be applied by a single key; where an editor has to choose, none is preferred. */
function isPreferred(fix: Fix, fixes: readonly Fix[]): boolean {
  return fix.kind === 'safe' && fixes.filter(({ kind }) => kind === 'safe').length === 1;
}

/** All safe fixes of one rule; only where there are several. */
function fixRuleAction(story: ReviewedStory, rule: string, traits: Traits): CodeAction | undefined {
  const { document, review } = story;
  const { applied, edits } = applyFixes(document.getText(), review.diagnostics, { rules: [rule] });
  if (applied.length < 2) return undefined;
  return {
    title: `Fix all ${applied.length} “${rule}” in this story`,
    kind: CodeActionKind.QuickFix,
    edit: storyEdit(document, edits, traits),
  };
}

/** Accepts a finding: a comment above it in Markdown, an entry beside the story in plain text. */
function ignoreAction(
  story: ReviewedStory,
  diagnostic: Diagnostic,
  context: CodeActionContext,
): CodeAction | undefined {
  if (diagnostic.group === 'housekeeping') return undefined;
  const { uri, version } = story.document;
  const title = `Ignore “${diagnostic.rule}” here with a reason…`;
  const action: CodeAction = {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [asTheClientHasIt(story, diagnostic, context)],
  };
  if (story.review.article.format !== 'markdown' && story.house === undefined) {
    return { ...action, disabled: { reason: whyNoHouse(uri, 'what is accepted is kept') } };
  }
  const finding: IgnoreFindingArguments = { uri, version, rule: diagnostic.rule, ...diagnostic.span };
  return {
    ...action,
    command: { title, command: IGNORE_FINDING, arguments: [finding] },
  };
}

/** The client's own copy of a diagnostic, so that it knows which one an action is for. */
function asTheClientHasIt(
  { document, surroundings }: ReviewedStory,
  diagnostic: Diagnostic,
  { diagnostics }: CodeActionContext,
): LspDiagnostic {
  const ours = toLspDiagnostic(document, diagnostic, surroundings);
  const { range, code } = ours;
  return (
    diagnostics.find(
      (theirs) =>
        theirs.source === SOURCE &&
        theirs.code === code &&
        theirs.range.start.line === range.start.line &&
        theirs.range.start.character === range.start.character,
    ) ?? ours
  );
}
