import { findGarblings } from './mojibake.ts';
import { blockRule } from './rule.ts';
import { WRITTEN_ZONES } from './zone-sets.ts';

export const residueMojibake = blockRule({
  meta: {
    id: 'residue-mojibake',
    summary: 'Characters were garbled when the text was read in the wrong encoding.',
    group: 'residue',
    severity: 'error',
    fix: 'safe',
    supersedes: ['residue-invisible-char', 'typography-mixed-quotes'],
    since: '0.1.0',
    authorities: [],
  },
  options: {},
  zones: WRITTEN_ZONES,
  *check({ reading }) {
    const { text } = reading;
    for (const { start, end, meant } of findGarblings(text)) {
      const span = { start, end };
      const words = wordAround(text, start, end);
      // A no-break space is what was meant by “Â ”; a plain one is what copy needs.
      const character = meant?.replaceAll('\u00A0', ' ');
      yield character === undefined
        ? {
            span,
            message: `A character is lost in “${words}”. Look it up in the original and type it again.`,
          }
        : {
            span,
            message: `“${words}” was garbled on its way here; “${text.slice(start, end)}” stands for “${character}”.`,
            fixes: [{ title: `Replace by “${character}”`, kind: 'safe', edits: [{ span, text: character }] }],
          };
    }
  },
});

/** The word a garbled character stands in, cut to forty units on either side. */
function wordAround(text: string, start: number, end: number): string {
  const before = /\S{0,40}$/u.exec(text.slice(Math.max(0, start - 40), start))![0];
  const after = /^\S{0,40}/u.exec(text.slice(end, end + 40))![0];
  return before + text.slice(start, end) + after;
}
