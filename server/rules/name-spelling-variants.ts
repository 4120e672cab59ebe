import { findNameVariants } from '../analysis/variants/name-variants.ts';
import { articleRule } from './rule.ts';
import { variantFinding } from './variant-finding.ts';

export const nameSpellingVariants = articleRule({
  meta: {
    id: 'name-spelling-variants',
    summary: 'A person’s name is spelled in two ways.',
    group: 'entities',
    severity: 'warning',
    fix: 'suggestion',
    // A letter that differs is told here, with its fix; that a slip bears no full name follows from it.
    supersedes: ['headline-name-not-in-body', 'person-surname-only'],
    since: '0.1.0',
    authorities: ['BBC'],
  },
  options: {
    allow: {
      default: [] as readonly string[],
      description: 'Names that differ with good reason: no pair with one of these is flagged.',
    },
  },
  *check(analysis, { allow }) {
    for (const variant of findNameVariants(analysis)) {
      const { usual, odd } = variant;
      if (!allow.includes(usual.text) && !allow.includes(odd.text)) yield variantFinding(variant, 'spelled');
    }
  },
});
