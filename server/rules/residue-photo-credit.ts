import { residueLineRule } from './residue-line.ts';

export const residuePhotoCredit = residueLineRule({
  id: 'residue-photo-credit',
  summary: 'A picture credit stands in the running text.',
  residue: 'photo-credit',
  message: (line) =>
    `“${line}” credits a picture that is not here. Move it to the picture’s caption, then delete the line.`,
  // Whoever took the picture is owed the credit, so it is never deleted without asking.
  fix: 'suggestion',
});
