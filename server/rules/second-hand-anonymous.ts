import { LetterPattern } from '../text/letter-pattern.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { LedgerRow } from '../analysis/ledger.ts';
import { sentenceAt } from '../analysis/places.ts';
import { contains, cover, type Span } from '../text/span.ts';
import { articleRule } from './rule.ts';

/** Words that tell whether the newsroom checked the other outlet's report itself. */
const CONFIRMATION = new LetterPattern(
  String.raw`\b(?:(?:could|did|was|were|has|have|had)\s?n[o’']t?\s+(?:been\s+able\s+to\s+)?(?:immediately\s+|independently\s+)*(?:able\s+to\s+)?(?:confirm|verify|verified|confirmed|corroborate)|not\s+(?:immediately\s+|independently\s+)*(?:confirmed|verified|confirm|verify)|(?:independently|separately)\s+(?:confirmed|verified)|confirmed\s+(?:the|that)\s+(?:report|account|story)|confirmed\s+to\s+(?:this|the)\s+\p{L}+)\b`,
  'i',
);

/** In every such phrase: few paragraphs need be read for the rest. */
const MAY_CONFIRM = /confirm|verif|corroborat/i;

export const secondHandAnonymous = articleRule({
  meta: {
    id: 'second-hand-anonymous',
    summary: "Another outlet's report that itself rests on unnamed sources, passed on unconfirmed.",
    group: 'sourcing',
    severity: 'warning',
    fix: 'suggestion',
    supersedes: ['anonymous-source-undescribed', 'weasel-collective'],
    since: '0.1.0',
    authorities: ['BBC', 'AP'],
    storyTypes: ['news', 'brief'],
  },
  options: {},
  *check(analysis) {
    for (const row of analysis.ledger) {
      if (row.standing !== 'second-hand' || row.citing === undefined || isConfirmed(analysis, row)) continue;
      const place = reportPlace(analysis, row, row.citing);
      yield {
        span: place.span,
        message: `${capitalised(row.name)} is passed on here with its unnamed sources (“${analysis.article.text.slice(row.citing.start, row.citing.end)}”). Confirm it yourself, or say that you have not.`,
        related: [{ span: row.citing, message: 'The unnamed sources of the other outlet' }],
        fixes: [
          {
            title: 'Say that it is not confirmed',
            kind: 'suggestion',
            edits: [
              {
                span: { start: place.sentenceEnd, end: place.sentenceEnd },
                text: ' [TK outlet] has not independently confirmed the report.',
              },
            ],
          },
        ],
      };
    }
  },
});

/** From the outlet's name to its sources, inside the sentence that cites them; and where that sentence ends. */
function reportPlace(analysis: Analysis, row: LedgerRow, citing: Span): { span: Span; sentenceEnd: number } {
  const sentence = sentenceAt(analysis, citing.start)?.span;
  const sameSentence = sentence !== undefined && contains(sentence, row.span);
  const sentenceEnd = sentence?.end ?? citing.end;
  return { span: sameSentence ? cover(row.span, citing) : citing, sentenceEnd };
}

/** Whether any paragraph of the story says that the report was, or was not, confirmed. */
function isConfirmed(analysis: Analysis, row: LedgerRow): boolean {
  return analysis.paragraphs.some(
    ({ block, reading }) =>
      block.span.end >= row.span.start &&
      MAY_CONFIRM.test(reading.prose) &&
      CONFIRMATION.test(reading.narration),
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
