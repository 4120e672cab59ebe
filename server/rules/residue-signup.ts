import { residueLineRule } from './residue-line.ts';

export const residueSignup = residueLineRule({
  id: 'residue-signup',
  summary: 'A prompt to subscribe or follow stands in the story.',
  residue: 'signup',
  message: (line) =>
    `“${line}” asks for a subscription or a follower and is no part of the story. Delete the line.`,
});
