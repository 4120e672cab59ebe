import { addField } from './front-matter-field.ts';
import { deleteLine, shorten } from './residue-line.ts';
import { articleRule, type Fix } from './rule.ts';

export const residueCopyrightLine = articleRule({
  meta: {
    id: 'residue-copyright-line',
    summary: 'A copyright or distribution notice stands in the text.',
    group: 'residue',
    severity: 'info',
    fix: 'safe',
    since: '0.1.0',
    authorities: ['IPTC', 'schema.org'],
  },
  options: {
    deleteOnFix: {
      default: false,
      description: 'Whether fixing a file deletes copyright lines without asking.',
    },
  },
  *check({ article, blocks }, { deleteOnFix }) {
    for (const found of blocks) {
      if (found.zone !== 'copyright') continue;
      const words = found.block.prose.trim();
      const fixes: Fix[] = [];
      const deletion = deleteLine(article.text, found, deleteOnFix ? 'safe' : 'suggestion');
      const field = addField(article, 'copyright', words);
      if (field !== undefined) {
        fixes.push({
          title: 'Move this line to “copyright” in the front matter',
          kind: 'suggestion',
          edits: [field, ...deletion.edits],
        });
      }
      yield {
        span: found.block.span,
        message: `“${shorten(words)}” says who owns this copy. Record it with the story’s usage terms before it goes.`,
        fixes: [...fixes, deletion],
      };
    }
  },
});
