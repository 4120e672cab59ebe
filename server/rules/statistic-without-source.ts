import type { AnalysedBlock, Analysis } from '../analysis/analysis.ts';
import { type ClaimKind, basisOf } from '../analysis/claims.ts';
import { articleRule } from './rule.ts';
import { attributeTo, unsupportedClaims } from './unsupported-claims.ts';

const STATISTIC: ReadonlySet<ClaimKind> = new Set<ClaimKind>(['statistic']);

export const statisticWithoutSource = articleRule({
  meta: {
    id: 'statistic-without-source',
    summary: 'A percentage, rate, sum or ranking that does not say where it comes from.',
    group: 'sourcing',
    severity: 'hint',
    fix: 'suggestion',
    since: '0.1.0',
    authorities: ['Reuters'],
    storyTypes: ['news', 'brief'],
  },
  options: {},
  *check(analysis) {
    const { text } = analysis.article;
    // A poll anywhere in the story is where its figures come from.
    if (analysis.paragraphs.some(({ reading }) => reading.once(basisOf) === 'poll')) return;
    for (const claim of unsupportedClaims(analysis, STATISTIC)) {
      if (documentNear(analysis, claim.home)) continue;
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

/** Whether the figure's paragraph or one shortly before it names a document. */
function documentNear({ blocks }: Analysis, home: AnalysedBlock): boolean {
  let back = 0;
  for (let index = home.index; index >= 0 && back <= PARAGRAPHS_BACK; index--) {
    const { zone, reading } = blocks[index]!;
    if (zone !== 'paragraph') continue;
    if (reading.once(basisOf) === 'document') return true;
    back++;
  }
  return false;
}
