import { residueLineRule } from './residue-line.ts';

export const residueShareWidget = residueLineRule({
  id: 'residue-share-widget',
  summary: 'The words of a web page’s buttons and counters stand in the story.',
  residue: 'share-widget',
  // “FACEBOOK” alone heads what readers wrote there: 12 of 12 such lines in 840 stories.
  needsCompany: (line) => /^(?:facebook|twitter|instagram|whatsapp|linkedin|reddit|x)\.?$/iu.test(line),
  message: (line) => `“${line}” is furniture of a web page and no part of the story. Delete the line.`,
});
