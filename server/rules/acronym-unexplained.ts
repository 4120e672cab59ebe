import type { Acronym, AcronymUse } from '../analysis/acronyms.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { mayBeExplained } from '../analysis/long-forms.ts';
import { acronymsWithoutGloss } from '../lexicon/acronyms.ts';
import { OPENING_WORDS } from '../lexicon/opening-words.ts';
import { ACRONYMS } from '../lexicon/organisations.ts';
import {
  endOfPlural,
  isDescribed,
  isOwnName,
  isPlainUse,
  isSpelledByName,
  opensLongerName,
} from './acronym-names.ts';
import { articleRule, type Fix } from './rule.ts';

export const acronymUnexplained = articleRule({
  meta: {
    id: 'acronym-unexplained',
    summary: 'An acronym that the story never explains.',
    group: 'entities',
    severity: 'info',
    fix: 'suggestion',
    since: '0.1.0',
    authorities: ['Guardian', 'Reuters', 'BBC'],
    storyTypes: ['news'],
  },
  options: {
    allow: {
      default: [] as readonly string[],
      description: 'Further acronyms that readers of this house know, without periods.',
    },
    minUses: {
      default: 2,
      minimum: 1,
      description: 'How often it must stand in the story, outside quotations and headlines.',
    },
  },
  *check(analysis, { allow, minUses }) {
    const often = analysis.acronyms.filter((acronym) => isOftenUsed(acronym, minUses));
    if (often.length === 0) return;
    const known = acronymsWithoutGloss();
    const open = often.filter(({ text }) => !known.has(text) && !allow.includes(text));
    if (open.length > MOST_OPEN) return;
    for (const { text, uses } of open) {
      if (
        isShouted(analysis, text) ||
        mayBeExplained(analysis.blocks, text) ||
        isSpelledByName(analysis, text) ||
        isOwnName(analysis, text)
      )
        continue;
      if (uses.some((use) => isDescribed(analysis, use) || opensLongerName(analysis, use))) continue;
      const place = uses.find(isPlainUse)!;
      const long = ACRONYMS.get(text)?.slice(1).join(' ');
      const what = long === undefined || long === '' ? '' : ` (${long})`;
      yield {
        span: { start: place.start, end: place.end },
        message: `“${text}” is never explained in this story${what}. Give the full name at first mention, or say what it is.`,
        fixes: [explanation(place, endOfPlural(analysis, place), long)],
      };
    }
  },
});

/** Most acronyms that a story leaves open; a text with more is a table or a code. */
const MOST_OPEN = 40;

function isOftenUsed({ uses, glosses }: Acronym, minUses: number): boolean {
  return glosses.length === 0 && uses.filter(isPlainUse).length >= minUses;
}

/** Whether capitals are a plain word, written so for emphasis. */
function isShouted({ paragraphs }: Analysis, text: string): boolean {
  const word = text.toLowerCase();
  if (OPENING_WORDS.has(word)) return true;
  const small = new RegExp(`\\b${word}\\b`);
  return paragraphs.some(({ reading }) => small.test(reading.prose));
}

/** Puts the full name before a use, or room for it, and the use in brackets, which go to the end given. */
function explanation({ start }: AcronymUse, end: number, long: string | undefined): Fix {
  const name = long === undefined || long === '' ? '[TK full name]' : long;
  return {
    title: long === undefined || long === '' ? 'Insert a placeholder for the full name' : `Insert “${long}”`,
    kind: 'suggestion',
    edits: [
      { span: { start, end: start }, text: `${name} (` },
      { span: { start: end, end }, text: ')' },
    ],
  };
}
