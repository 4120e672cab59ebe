import { residueLineRule } from './residue-line.ts';

export const residueReadMore = residueLineRule({
  id: 'residue-read-more',
  summary: 'A link line to another story stands in the story.',
  residue: 'read-more',
  // In a newsletter these head a part of the story: 4 of 4 in 840 stories. Among links they head links.
  needsCompany: (line) =>
    /^(?:top stories|before you go|(?:the )?latest(?: news| headlines)?|most (?:read|popular|shared)|trending(?: now)?|popular(?: now| stories)?|headlines|news|must reads?)\W*$/iu.test(
      line,
    ),
  message: (line) =>
    `“${line}” comes from the links of a web page and is no part of this story. Delete the line.`,
});
