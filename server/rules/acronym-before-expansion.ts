import type { Acronym, AcronymUse } from '../analysis/acronyms.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { findLongForm } from '../analysis/long-forms.ts';
import { sentenceAt } from '../analysis/places.ts';
import { acronymsWithoutGloss } from '../lexicon/acronyms.ts';
import { contains, type Span } from '../text/span.ts';
import { endOfPlural, isDescribed, isOwnName, isPlainUse, opensLongerName } from './acronym-names.ts';
import { bracketOf } from './gloss-bracket.ts';
import { articleRule, type Fix } from './rule.ts';

export const acronymBeforeExpansion = articleRule({
  meta: {
    id: 'acronym-before-expansion',
    summary: 'An acronym that the story explains only after using it.',
    group: 'entities',
    severity: 'hint',
    fix: 'suggestion',
    since: '0.1.0',
    authorities: ['Guardian'],
  },
  options: {
    allow: {
      default: [] as readonly string[],
      description: 'Further acronyms that readers of this house know, without periods.',
    },
  },
  *check(analysis, { allow }) {
    const used = analysis.acronyms.filter(({ uses }) => uses.some(isPlainUse));
    if (used.length === 0) return;
    const known = acronymsWithoutGloss();
    for (const acronym of used.slice(0, MOST_ACRONYMS)) {
      if (known.has(acronym.text) || allow.includes(acronym.text)) continue;
      const [gloss] = acronym.glosses;
      const long = gloss?.long ?? findLongForm(analysis.blocks, acronym.text);
      const first = acronym.uses.find(isPlainUse)!;
      if (long === undefined || !comesFirst(analysis, first, acronym, long)) continue;
      if (gloss === undefined && isUnderstood(analysis, acronym)) continue;
      yield {
        span: { start: first.start, end: first.end },
        message: `“${acronym.text}” stands here before the story says what it is: “${analysis.article.text.slice(long.start, long.end).replace(/\s+/g, ' ')}”. Give the full name first.`,
        related: [{ span: long, message: 'The full name comes here' }],
        fixes: exchange(analysis, acronym, first),
      };
    }
  },
});

/** Most acronyms of a story that are looked at; a text with more is a table or a code. */
const MOST_ACRONYMS = 200;

/** Whether a use stands before the long form, in another sentence, and no gloss before it. */
function comesFirst(analysis: Analysis, use: AcronymUse, { glosses }: Acronym, long: Span): boolean {
  if (use.end > long.start || glosses.some(({ acronym }) => acronym.start < use.start)) return false;
  const sentence = sentenceAt(analysis, use.start)?.span;
  return sentence !== undefined && !contains(sentence, long);
}

/** Whether the words around an acronym say what it is, so that the full name may come later. */
function isUnderstood(analysis: Analysis, { text, uses }: Acronym): boolean {
  return (
    isOwnName(analysis, text) ||
    uses.some((use) => isDescribed(analysis, use) || opensLongerName(analysis, use))
  );
}

/** Moves “Full Name (FN)” to the first use, and leaves the acronym where it stood; not to “FNs”, whose full name ends otherwise. */
function exchange(analysis: Analysis, { text: acronym, glosses }: Acronym, first: AcronymUse): Fix[] {
  if (endOfPlural(analysis, first) > first.end) return [];
  const { text } = analysis.article;
  const [gloss] = glosses;
  const bracket = gloss && bracketOf(text, gloss);
  if (gloss === undefined || bracket === undefined || gloss.acronym.quoted) return [];
  const written = text.slice(gloss.acronym.start, gloss.acronym.end);
  return [
    {
      title: `Explain “${acronym}” here`,
      kind: 'suggestion',
      edits: [
        { span: { start: first.start, end: first.end }, text: `${gloss.long.text} (${written})` },
        { span: { start: gloss.long.start, end: bracket.end }, text: written },
      ],
    },
  ];
}
