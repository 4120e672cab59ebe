import { residueLineRule } from './residue-line.ts';

export const residueShareWidget = residueLineRule({
  id: 'residue-share-widget',
  summary: 'The words of a share or comment button stand in the story.',
  residue: 'share-widget',
  message: (line) => `“${line}” is the wording of a button on a web page. Delete the line.`,
});
