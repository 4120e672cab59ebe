import type { Rule } from '../rules/rule.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Diagnostic } from './diagnostic.ts';
import { compareDiagnostics } from './diagnostic.ts';

/** Long enough for nearly every finding to lie in one. */
const STRETCH = 4096;

/**
 * Leaves one diagnostic where several rules describe the same words: a rule's finding replaces those of the rules it
 * supersedes, directly or through another rule, on an overlapping span or on one that it covers besides. What was replaced
 * replaces nothing itself.
 *
 * @returns What is left, in reading order. Cost: findings × those of superseding rules on the same few thousand characters.
 */
export function dropSuperseded(diagnostics: readonly Diagnostic[], rules: readonly Rule[]): Diagnostic[] {
  const beaten = closures(rules);
  const strength = (diagnostic: Diagnostic): number => beaten.get(diagnostic.rule)?.size ?? 0;
  // Whoever supersedes a rule supersedes all that it does and the rule besides: the largest closure goes first.
  const ranked = diagnostics.toSorted((a, b) => strength(b) - strength(a) || compareDiagnostics(a, b));
  const winners = new Map<string, Span[]>();
  const kept = ranked.filter(({ rule, span, covers = [] }) => {
    const isBeaten = stretchesOf(span).some((at) =>
      winners.get(`${at} ${rule}`)?.some((winner) => sameWords(winner, span)),
    );
    if (isBeaten) return false;
    const beats = beaten.get(rule);
    if (beats === undefined) return true;
    for (const own of [span, ...covers]) {
      for (const at of stretchesOf(own)) {
        for (const beat of beats) {
          const key = `${at} ${beat}`;
          const there = winners.get(key);
          if (there) there.push(own);
          else winners.set(key, [own]);
        }
      }
    }
    return true;
  });
  return kept.toSorted(compareDiagnostics);
}

/** The stretches of the text that a span lies in: only findings that share one can share words. */
function stretchesOf({ start, end }: Span): number[] {
  const first = Math.floor(start / STRETCH);
  return Array.from({ length: Math.floor(end / STRETCH) - first + 1 }, (_, index) => first + index);
}

/** By rule id: every rule it supersedes, directly or not; only for rules that supersede any. Never the rule itself. */
function closures(rules: readonly Rule[]): Map<string, ReadonlySet<string>> {
  const direct = new Map(rules.map(({ meta }) => [meta.id, meta.supersedes ?? []]));
  const all = new Map<string, ReadonlySet<string>>();
  for (const [id, supersedes] of direct) {
    if (supersedes.length === 0) continue;
    const reached = new Set<string>();
    const waiting = [...supersedes];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next === id || reached.has(next)) continue;
      reached.add(next);
      waiting.push(...(direct.get(next) ?? []));
    }
    all.set(id, reached);
  }
  return all;
}

/** Overlapping, or both the same empty span. */
function sameWords(a: Span, b: Span): boolean {
  return overlaps(a, b) || (a.start === b.start && a.end === b.end);
}
