import { findBodyVariants } from '../analysis/variants/body-variants.ts';
import { overlaps } from '../text/span.ts';
import { articleRule } from './rule.ts';
import { variantFinding } from './variant-finding.ts';

export const organisationNameVariants = articleRule({
  meta: {
    id: 'organisation-name-variants',
    summary: 'The name of a body is written in two ways.',
    group: 'entities',
    severity: 'info',
    fix: 'suggestion',
    supersedes: ['headline-name-not-in-body'],
    since: '0.1.0',
    authorities: [],
  },
  options: {
    allow: {
      default: [] as readonly string[],
      description: 'Names that differ with good reason: no pair with one of these is flagged.',
    },
  },
  *check(analysis, { allow }) {
    const { headline } = analysis;
    for (const variant of findBodyVariants(analysis)) {
      const { usual, odd } = variant;
      if (allow.includes(usual.text) || allow.includes(odd.text)) continue;
      const finding = variantFinding(variant, 'written');
      // A headline is compared by its letters alone, and a slip in one is what the most readers see.
      const isInHeadline = headline !== undefined && overlaps(headline, finding.span);
      yield isInHeadline ? { ...finding, severity: 'warning' } : finding;
    }
  },
});
