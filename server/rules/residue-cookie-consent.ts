import { residueLineRule } from './residue-line.ts';

export const residueCookieConsent = residueLineRule({
  id: 'residue-cookie-consent',
  summary: 'A cookie, privacy or browser notice stands in the story.',
  residue: 'cookie-consent',
  message: (line) => `“${line}” is a notice of the web site, not of the story. Delete the line.`,
});
