import type { Analysis } from '../analysis/analysis.ts';
import { type ClaimKind, basisOf } from '../analysis/claims.ts';
import type { Span } from '../text/span.ts';
import { articleRule } from './rule.ts';
import { attributeTo, unsupportedClaims } from './unsupported-claims.ts';

const STATISTIC: ReadonlySet<ClaimKind> = new Set<ClaimKind>(['statistic']);

export const statisticWithoutSource = articleRule({
  meta: {
    id: 'statistic-without-source',
    summary: 'A percentage, rate, sum or ranking that does not say where it comes from.',
    group: 'sourcing',
    severity: 'info',
    fix: 'suggestion',
    since: '0.1.0',
    authorities: ['Reuters'],
    storyTypes: ['news', 'brief'],
  },
  options: {},
  *check(analysis) {
    const { text } = analysis.article;
    for (const claim of unsupportedClaims(analysis, STATISTIC)) {
      if (basisNear(analysis, claim.sentence)) continue;
      yield {
        span: claim.span,
        message: `Where does “${text.slice(claim.span.start, claim.span.end)}” come from? Give the source, in this sentence or the one before.`,
        fixes: attributeTo(text, claim, '[TK]'),
      };
    }
  },
});

/** How many paragraphs before a figure may name the report that it is from. */
const PARAGRAPHS_BACK = 3;

/** Whether the figure's paragraph or one shortly before it names a document, or any of the story a poll. */
function basisNear(analysis: Analysis, { start }: Span): boolean {
  const home = analysis.paragraphs.findLastIndex(({ block }) => block.span.start <= start);
  return analysis.paragraphs.some(({ reading }, index) => {
    const basis = basisOf(reading);
    return basis === 'poll' || (basis === 'document' && index <= home && index >= home - PARAGRAPHS_BACK);
  });
}
