import type { Analysis } from '../analysis/analysis.ts';
import type { LedgerRow } from '../analysis/ledger.ts';
import { sentenceAt } from '../analysis/places.ts';
import { articleRule } from './rule.ts';

export const weaselCollective = articleRule({
  meta: {
    id: 'weasel-collective',
    summary: 'A claim laid at the door of “critics”, “some” or “experts”, none of whom is named nearby.',
    group: 'sourcing',
    severity: 'warning',
    fix: 'suggestion',
    since: '0.1.0',
    authorities: ['NPR', 'Reuters'],
    storyTypes: ['news', 'brief'],
  },
  options: {
    sentences: {
      default: 2,
      minimum: 0,
      maximum: 10,
      description: 'How many sentences on a named member may follow.',
    },
  },
  *check(analysis, { sentences }) {
    for (const row of analysis.ledger) {
      if (row.standing !== 'collective' || memberFollows(analysis, row, sentences)) continue;
      const end = { start: row.span.end, end: row.span.end };
      yield {
        span: row.span,
        message: `Who are “${row.name}”? Name at least one of them here, or leave the claim out.`,
        fixes: [
          {
            title: 'Insert a placeholder for a named member',
            kind: 'suggestion',
            edits: [{ span: end, text: ' [TK who]' }],
          },
        ],
      };
    }
  },
});

/** Whether a person or organisation is named in the same sentence or in the `count` sentences behind it. */
function memberFollows(analysis: Analysis, row: LedgerRow, count: number): boolean {
  const until = endOfSentences(analysis, row.span.end, count);
  const from = sentenceAt(analysis, row.span.start)?.span.start ?? row.span.start;
  return analysis.entities.some(
    ({ kind, mentions }) =>
      (kind === 'person' || kind === 'organisation') &&
      mentions.some(
        ({ form, start }) =>
          form === 'name' && start >= from && start < until && !insideContent(analysis, row, start),
      ),
  );
}

/** Whether an offset lies in what the collective says: who is named there is spoken about, not speaking. */
function insideContent(analysis: Analysis, row: LedgerRow, offset: number): boolean {
  return row.attributions.some((index) =>
    analysis.attributions[index]!.content.some(({ start, end }) => start <= offset && offset < end),
  );
}

/** The end of the sentence `count` sentences after the one at `offset`, across paragraphs. */
function endOfSentences(analysis: Analysis, offset: number, count: number): number {
  let left = count;
  let end = offset;
  for (const { block, reading } of analysis.paragraphs) {
    if (block.span.end < offset) continue;
    for (const sentence of reading.sentences) {
      const sentenceEnd = sentence.end + block.span.start;
      if (sentenceEnd < offset) continue;
      end = sentenceEnd;
      if (left === 0) return end;
      left -= 1;
    }
  }
  return end;
}
