import type { FixKind } from '../rules/rule.ts';
import { composeEdits } from '../text/compose-edits.ts';
import { applyEdits, settleEdits, type TextEdit } from '../text/edit.ts';
import type { Diagnostic } from './diagnostic.ts';

/** Which fixes may be applied. */
export interface FixChoice {
  /** Default: safe ones only. */
  readonly kinds?: readonly FixKind[];
  /** Default: those of every rule. */
  readonly rules?: readonly string[];
}

/** A text with fixes applied, and what became of each. */
export interface FixedText {
  readonly text: string;
  /** What turns the text that was given into this one: by place, disjoint. */
  readonly edits: readonly TextEdit[];
  /** The diagnostics whose fix was applied, in order. */
  readonly applied: readonly Diagnostic[];
  /** The diagnostics whose fix would have met another's words. */
  readonly skipped: readonly Diagnostic[];
}

/** Passes over one story: a fix may uncover another, but not for ever. */
const MOST_PASSES = 10;

/**
 * Applies the first fitting fix of each diagnostic, in the order given. A fix is applied whole or not at all; one that
 * meets another's words is left for the next pass.
 */
export function applyFixes(
  text: string,
  diagnostics: readonly Diagnostic[],
  choice: FixChoice = {},
): FixedText {
  const candidates = diagnostics.flatMap((diagnostic) => {
    const edits = editsOf(diagnostic, choice);
    return edits ? [{ diagnostic, edits }] : [];
  });
  const all = settleEdits(
    text,
    candidates.flatMap(({ edits }) => edits),
  );
  // Nearly always nothing meets; only where something does are the fixes tried one by one.
  const taken = all.skipped.length === 0 ? candidates : oneByOne(text, candidates);
  const { edits } =
    taken === candidates
      ? all
      : settleEdits(
          text,
          taken.flatMap((each) => each.edits),
        );
  return {
    text: applyEdits(text, edits).text,
    edits,
    applied: taken.map(({ diagnostic }) => diagnostic),
    skipped: candidates.filter((candidate) => !taken.includes(candidate)).map(({ diagnostic }) => diagnostic),
  };
}

/**
 * Applies fixes, reviews the result, and goes on until nothing is left to fix.
 *
 * @param review Gives the diagnostics of a text.
 * @returns The last text; `skipped` holds what still could not be applied then.
 */
export function fixAll(
  text: string,
  review: (text: string) => readonly Diagnostic[],
  choice: FixChoice = {},
): FixedText {
  const applied: Diagnostic[] = [];
  const seen = new Set([text]);
  let current = text;
  let edits: readonly TextEdit[] = [];
  let skipped: readonly Diagnostic[] = [];
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const fixed = applyFixes(current, review(current), choice);
    skipped = fixed.skipped;
    // Two rules that undo each other's fixes would go round in circles: the first text that comes back ends it.
    if (seen.has(fixed.text)) break;
    seen.add(fixed.text);
    applied.push(...fixed.applied);
    edits = composeEdits(text.length, edits, fixed.edits);
    current = fixed.text;
  }
  return { text: current, edits, applied, skipped };
}

/** The edits of the first fix that may be applied; `undefined` when there is none, or it changes nothing. */
function editsOf(
  diagnostic: Diagnostic,
  { kinds = ['safe'], rules }: FixChoice,
): readonly TextEdit[] | undefined {
  if (rules !== undefined && !rules.includes(diagnostic.rule)) return undefined;
  const fix = diagnostic.fixes.find(({ kind, edits }) => kinds.includes(kind) && edits.length > 0);
  return fix?.edits;
}

interface Candidate {
  readonly diagnostic: Diagnostic;
  readonly edits: readonly TextEdit[];
}

/** The fixes that can be applied together, the earlier ones first. Cost: fixes × edits, for stories with conflicts only. */
function oneByOne(text: string, candidates: readonly Candidate[]): Candidate[] {
  const taken: Candidate[] = [];
  let edits: readonly TextEdit[] = [];
  for (const candidate of candidates) {
    const together = [...edits, ...candidate.edits];
    if (settleEdits(text, together).skipped.length > 0) continue;
    taken.push(candidate);
    edits = together;
  }
  return taken;
}
