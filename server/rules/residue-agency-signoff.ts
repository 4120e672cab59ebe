import { residueLineRule } from './residue-line.ts';

/** A note to editors says something; signs like `###` only end the copy. */
const NOTE = /[a-z\u00C0-\u024F]{2}:|\b(?:eds|editors|trims|adds|recasts|updates|corrects|slug)\b/i;

export const residueAgencySignoff = residueLineRule({
  id: 'residue-agency-signoff',
  summary: 'An agency’s end mark, take line or note to editors stands in the story.',
  residue: 'agency-signoff',
  message: (line) =>
    NOTE.test(line)
      ? `“${line}” is a note to editors. Act on it, then delete the line.`
      : `“${line}” tells the wire desk where copy ends or goes on; readers need not see it. Delete the line.`,
  // A note may still have to be acted on: it goes only when an editor says so.
  fixKind: ({ block }) => (NOTE.test(block.prose) ? 'suggestion' : 'safe'),
});
