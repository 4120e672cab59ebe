import type { Analysis } from '../analysis/analysis.ts';
import type { LedgerRow } from '../analysis/ledger.ts';
import { sentenceAt } from '../analysis/places.ts';
import { ANONYMOUS_SOURCE_NOUNS, EMPTY_SOURCE_MODIFIERS } from '../lexicon/source-nouns.ts';
import { articleRule } from './rule.ts';

export const anonymousSourceUndescribed = articleRule({
  meta: {
    id: 'anonymous-source-undescribed',
    summary: 'An unnamed source without agency, rank or how they know.',
    group: 'sourcing',
    severity: 'warning',
    fix: 'suggestion',
    since: '0.1.0',
    authorities: ['AP', 'NPR', 'Reuters'],
    storyTypes: ['news', 'brief'],
  },
  options: {},
  *check(analysis) {
    for (const row of analysis.ledger) {
      if (row.standing !== 'anonymous' || !isBare(row.name) || isPlaced(analysis, row)) continue;
      const end = { start: row.span.end, end: row.span.end };
      yield {
        span: row.span,
        message: `“${row.name}” does not say who is speaking. Give the agency, the rank, or how they know.`,
        fixes: [
          {
            title: 'Insert a placeholder for the description',
            kind: 'suggestion',
            edits: [{ span: end, text: ' [TK agency or role]' }],
          },
        ],
      };
    }
  },
});

/** Whether a description holds nothing but the noun and words that say nothing: “three unidentified officials”. */
function isBare(description: string): boolean {
  const words = description.toLowerCase().match(/[\p{L}’'-]+/gu) ?? [];
  const noun = words.at(-1);
  if (noun === undefined || !ANONYMOUS_SOURCE_NOUNS.has(noun)) return false;
  return words.slice(0, -1).every((word) => EMPTY_SOURCE_MODIFIERS.has(word));
}

/** Whether the sentence or the one before names a body that the source plainly belongs to. */
function isPlaced(analysis: Analysis, row: LedgerRow): boolean {
  const place = sentenceAt(analysis, row.span.start);
  if (place === undefined) return false;
  const { home, index } = place;
  const at = home.block.span.start;
  const from = home.reading.sentences[Math.max(0, index - 1)]!;
  return home.reading.names.mentions.some(
    ({ kind, start, end }) => kind === 'organisation' && start >= from.start && end + at <= row.span.start,
  );
}
