import type { Analysis } from '../analysis/analysis.ts';
import { acronymsWithoutGloss } from '../lexicon/acronyms.ts';
import { articleRule } from './rule.ts';
import { bracketOf } from './gloss-bracket.ts';

export const acronymDefinedUnused = articleRule({
  meta: {
    id: 'acronym-defined-unused',
    summary: 'An acronym in brackets that the story never uses.',
    group: 'entities',
    severity: 'info',
    fix: 'safe',
    since: '0.1.0',
    authorities: ['Guardian'],
  },
  options: {
    allow: {
      default: [] as readonly string[],
      description: 'Acronyms that may stand in brackets all the same.',
    },
  },
  *check(analysis, { allow }) {
    const { text } = analysis.article;
    const unused = analysis.acronyms.filter(({ uses, glosses }) => uses.length === 0 && glosses.length === 1);
    if (unused.length === 0) return;
    const known = acronymsWithoutGloss();
    for (const { text: acronym, glosses } of unused) {
      const [gloss] = glosses;
      const bracket = bracketOf(text, gloss!);
      // A well-known acronym helps those who do not know the long form.
      if (bracket === undefined || gloss!.acronym.quoted || known.has(acronym) || allow.includes(acronym))
        continue;
      if (isSpoken(acronym)) continue;
      if (standsElsewhere(text, text.slice(gloss!.acronym.start, gloss!.acronym.end), gloss!.acronym.start))
        continue;
      yield {
        span: bracket,
        message: `“${acronym}” is introduced here and never used again. Leave the bracket out.`,
        fixes: [
          {
            title: `Delete “(${acronym})”`,
            // Whoever is still writing may be about to use it.
            kind: isInLastParagraph(analysis, bracket.start) ? 'suggestion' : 'safe',
            edits: [{ span: bracket, text: '' }],
          },
        ],
      };
    }
  },
});

/** Whether an acronym is said as a word and so is a name that readers meet again: “REST”. */
function isSpoken(acronym: string): boolean {
  return acronym.length > 3 && /^(?:[^AEIOUY]{0,2}[AEIOUY]{1,2})+[^AEIOUY]{0,2}$/.test(acronym);
}

/** Whether the text has an acronym anywhere else, be it in a link, a credit or a longer word. */
function standsElsewhere(text: string, acronym: string, at: number): boolean {
  return text.indexOf(acronym) < at || text.includes(acronym, at + acronym.length);
}

function isInLastParagraph({ paragraphs }: Analysis, offset: number): boolean {
  const last = paragraphs.at(-1);
  return last === undefined || last.block.span.start <= offset;
}
