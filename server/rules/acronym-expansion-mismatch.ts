import { articleRule } from './rule.ts';
import { findMisfits } from './misfit-acronyms.ts';
import { LetterPattern } from '../text/letter-pattern.ts';

export const acronymExpansionMismatch = articleRule({
  meta: {
    id: 'acronym-expansion-mismatch',
    summary: 'An acronym whose letters do not fit its long form, or that has two long forms.',
    group: 'entities',
    severity: 'hint',
    fix: 'suggestion',
    since: '0.1.0',
    authorities: [],
  },
  options: {},
  *check(analysis) {
    const { acronyms, blocks } = analysis;
    for (const { text, glosses } of acronyms) {
      const [first] = glosses;
      const other = first && glosses.find(({ long }) => !isSameName(first.long.text, long.text));
      if (first === undefined || other === undefined) continue;
      yield {
        span: { start: other.long.start, end: other.long.end },
        message: `“${text}” stands here for “${other.long.text}”, and above for “${first.long.text}”. Check which one is right.`,
        related: [{ span: first.long, message: `“${text}” is first explained here` }],
      };
    }
    for (const { text, fitting, span, long } of findMisfits(blocks)) {
      // Where the story goes on with these letters they are the body’s own, as of one with a foreign name.
      if (
        acronyms.some(
          (acronym) => acronym.text === text && acronym.uses.some(({ isDoubtful }) => !isDoubtful),
        )
      )
        continue;
      yield {
        span,
        message: `“${text}” does not fit “${long}”, which would be “${fitting}”. Check the letters.`,
        fixes: [{ title: `Change to “${fitting}”`, kind: 'suggestion', edits: [{ span, text: fitting }] }],
      };
    }
  },
});

/** Whether two long forms are one name: small words, marks, endings and words before it may differ. */
function isSameName(a: string, b: string): boolean {
  const [one, other] = [keyOf(a), keyOf(b)];
  return one.endsWith(other) || other.endsWith(one);
}

/** Letters by which a word is known, whatever its ending: “Democrat”, “Democratic”. */
const STEM = 4;

const NO_WORD = new LetterPattern(String.raw`[^\p{L}\d]+`);

function keyOf(long: string): string {
  return long
    .toLowerCase()
    .split(NO_WORD.for(long))
    .filter((word) => !/^(?:the|of|and|for|in|on|to|s|)$/.test(word))
    .map((word) => word.slice(0, STEM))
    .join(' ');
}
