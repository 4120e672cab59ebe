import { residueLineRule } from './residue-line.ts';

export const residueReadMore = residueLineRule({
  id: 'residue-read-more',
  summary: 'A link line to another story stands in the story.',
  residue: 'read-more',
  message: (line) => `“${line}” sends readers to another page and is no part of this story. Delete the line.`,
});
