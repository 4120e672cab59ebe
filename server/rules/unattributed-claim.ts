import type { ClaimKind } from '../analysis/claims.ts';
import { articleRule } from './rule.ts';
import { attributeTo, CONTESTED_KINDS, unsupportedClaims } from './unsupported-claims.ts';

export const unattributedClaim = articleRule({
  meta: {
    id: 'unattributed-claim',
    summary:
      'An accusation, motive, cause, record, loose figure or prediction that is nobody’s but the writer’s.',
    group: 'attribution',
    severity: 'hint',
    fix: 'suggestion',
    since: '0.1.0',
    authorities: ['AP', 'Reuters', 'BBC'],
    storyTypes: ['news', 'brief'],
  },
  options: {},
  *check(analysis) {
    const { text } = analysis.article;
    for (const claim of unsupportedClaims(analysis, CONTESTED_KINDS)) {
      yield {
        span: claim.span,
        message: `“${text.slice(claim.span.start, claim.span.end)}” ${WHY[claim.kind]} Say who says so, or how it is known.`,
        fixes: attributeTo(text, claim, '[TK source]'),
      };
    }
  },
});

const WHY: Readonly<Record<ClaimKind, string>> = {
  accusation: 'states wrongdoing as a fact, and no source stands near it.',
  motive: 'tells why somebody acted, and no source stands near it.',
  cause: 'lays blame, and no source stands near it.',
  superlative: 'claims a record, and no source stands near it.',
  'disputed-figure': 'gives a figure that nobody stands behind.',
  statistic: 'is a figure without a source.',
  prediction: 'foretells as a fact, and no source stands near it.',
};
