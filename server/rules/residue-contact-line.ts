import { findAddresses } from './staff-address.ts';
import { deleteLine } from './residue-line.ts';
import { articleRule } from './rule.ts';

export const residueContactLine = articleRule({
  meta: {
    id: 'residue-contact-line',
    summary: 'A line that tells how to reach the reporter or the editors stands in the story.',
    group: 'residue',
    severity: 'warning',
    fix: 'safe',
    supersedes: ['residue-contact-pii'],
    since: '0.1.0',
    authorities: ['Bloomberg'],
  },
  options: {},
  *check({ article, blocks }) {
    for (const found of blocks) {
      if (found.zone !== 'contact') continue;
      const { span, prose } = found.block;
      const addresses = findAddresses(prose);
      yield {
        span,
        message:
          addresses.length > 0
            ? 'This line gives out how to reach the staff. Keep the names for the byline, then delete the line.'
            : 'This line names the desk’s staff for other desks, not for readers. Keep the names for the byline, then delete the line.',
        related: addresses.map(({ kind, text, start, end }) => ({
          span: { start: span.start + start, end: span.start + end },
          message: `Staff ${kind}: ${text}`,
        })),
        fixes: [deleteLine(article.text, found, 'safe')],
      };
    }
  },
});
