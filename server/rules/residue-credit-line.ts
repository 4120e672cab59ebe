import { addField } from './front-matter-field.ts';
import { deleteLine, shorten } from './residue-line.ts';
import { articleRule, type Fix } from './rule.ts';

export const residueCreditLine = articleRule({
  meta: {
    id: 'residue-credit-line',
    summary: 'A line of credit to contributors or editors stands in the text.',
    group: 'residue',
    severity: 'info',
    fix: 'safe',
    supersedes: ['residue-contact-pii'],
    since: '0.1.0',
    authorities: ['AP', 'IPTC'],
  },
  options: {
    deleteOnFix: {
      default: false,
      description: 'Whether fixing a file deletes credit lines without asking.',
    },
  },
  *check({ article, blocks }, { deleteOnFix }) {
    for (const found of blocks) {
      if (found.zone !== 'credit') continue;
      const words = found.block.prose.trim().replace(/^[-–—\s]+/u, '');
      const fixes: Fix[] = [];
      const deletion = deleteLine(article.text, found, deleteOnFix ? 'safe' : 'suggestion');
      const field = addField(article, 'contributors', words);
      if (field !== undefined) {
        fixes.push({
          title: 'Move this line to “contributors” in the front matter',
          kind: 'suggestion',
          edits: [field, ...deletion.edits],
        });
      }
      yield {
        span: found.block.span,
        message: `“${shorten(words)}” tells who made this story, not what happened. Keep it where your house prints credits, or move it to the story’s metadata.`,
        fixes: [...fixes, deletion],
      };
    }
  },
});
