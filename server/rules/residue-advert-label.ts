import { residueLineRule } from './residue-line.ts';

export const residueAdvertLabel = residueLineRule({
  id: 'residue-advert-label',
  summary: 'An advertisement label of the web page stands in the story.',
  residue: 'advert-label',
  message: (line) => `“${line}” marks the place of an advertisement on a web page. Delete the line.`,
});
