import type { Analysis } from '../analysis/analysis.ts';
import type { LedgerRow } from '../analysis/ledger.ts';
import { BODY_NOUNS } from '../lexicon/definite-nouns.ts';
import { ANONYMOUS_SOURCE_NOUNS, EMPTY_SOURCE_MODIFIERS } from '../lexicon/source-nouns.ts';
import { LetterPattern } from '../text/letter-pattern.ts';
import { articleRule } from './rule.ts';

export const anonymousSourceUndescribed = articleRule({
  meta: {
    id: 'anonymous-source-undescribed',
    summary: 'An unnamed source without agency, rank or how they know.',
    group: 'sourcing',
    severity: 'warning',
    fix: 'suggestion',
    since: '0.1.0',
    authorities: ['AP', 'NPR', 'Reuters'],
    storyTypes: ['news', 'brief'],
  },
  options: {},
  *check(analysis) {
    for (const row of analysis.ledger) {
      if (row.standing !== 'anonymous' || !isBare(row.name) || !isTelling(analysis, row)) continue;
      if (isPlaced(analysis, row) || isDescribedBefore(analysis, row)) continue;
      const end = { start: row.span.end, end: row.span.end };
      yield {
        span: row.span,
        message: `“${row.name}” does not say who is speaking. Give the agency, the rank, or how they know.`,
        fixes: [
          {
            title: 'Insert a placeholder for the description',
            kind: 'suggestion',
            edits: [{ span: end, text: ' [TK agency or role]' }],
          },
        ],
      };
    }
  },
});

/** “the official” and “her aides” point at somebody: what is known of them stands elsewhere. */
const POINTING = /^(?:the|this|that|these|those|his|her|its|their|my|our)\b/i;

/** Nouns that are no source unless somebody counts them: “people say”, but “two people said”. */
const COUNTED = /^(?:person|people|individual|individuals)$/;
const COUNT = /^(?:one|two|three|four|five|six|seven|several|multiple|numerous|another)\b/i;

const WORDS = new LetterPattern(String.raw`[\p{L}’'-]+`, 'g');

/** Whether a description holds nothing but the noun and words that say nothing: “three unidentified officials”. */
function isBare(description: string): boolean {
  const lower = description.toLowerCase();
  const words = lower.match(WORDS.for(lower)) ?? [];
  const noun = words.at(-1);
  if (noun === undefined || !ANONYMOUS_SOURCE_NOUNS.has(noun) || POINTING.test(description)) return false;
  if (COUNTED.test(noun) && !COUNT.test(description)) return false;
  return words.slice(0, -1).every((word) => EMPTY_SOURCE_MODIFIERS.has(word));
}

/** Verbs by which people speak in public or to one another rather than to a reporter: “one person tweeted”. */
const NOT_TO_REPORTERS = /^(?:tweet|retweet|post|write|shout|chant|yell|joke|ask|order|urge)$/;
/** Whether anything is told to the newsroom: not “officials have told residents to boil the water”. */
function isTelling(analysis: Analysis, { attributions }: LedgerRow): boolean {
  return attributions.some((index) => {
    const { cue, cueLemma } = analysis.attributions[index]!;
    if (NOT_TO_REPORTERS.test(cueLemma)) return false;
    return cueLemma !== 'tell' || tellsReporters(analysis.article.text.slice(cue.at(-1)!.end));
  });
}

function tellsReporters(behind: string): boolean {
  return /^\s+(?:reporters|journalists|(?:the\s+)?(?:\p{Lu}[\p{L}.’'-]{0,30}\s+){1,4}(?:that|the|it|he|she|they|there|on))\b/u.test(
    behind,
  );
}

/** Nouns that tell of somebody whose they are. */
const SOMEBODYS = /^(?:aides?|advis[eo]rs?|operatives?)$/;

/**
 * Whether its paragraph up to there or the paragraph before names a body that officials plainly belong to; for aides
 * and advisers, a person. “Sources” belong to nobody.
 */
function isPlaced(analysis: Analysis, row: LedgerRow): boolean {
  if (/^(?:sources?|insiders?|person|people|individuals?)$/.test(nounOf(row))) return false;
  const at = analysis.paragraphs.findLastIndex(({ block }) => block.span.start <= row.span.start);
  const isSomebodys = SOMEBODYS.test(nounOf(row));
  return analysis.paragraphs.slice(Math.max(0, at - 1), at + 1).some(({ block, reading }) => {
    const upToRow = (end: number): boolean => end + block.span.start <= row.span.start;
    return (
      reading.tokens.some(
        ({ text, end }) => (BODY_NOUNS.has(text.toLowerCase()) || /^programs?$/i.test(text)) && upToRow(end),
      ) ||
      reading.names.mentions.some(
        ({ kind, end }) => (kind === 'organisation' || (isSomebodys && kind !== 'place')) && upToRow(end),
      )
    );
  });
}

function nounOf({ name }: LedgerRow): string {
  return /[\p{L}’'-]+$/u.exec(name.toLowerCase())?.[0] ?? '';
}

/** Words behind such a noun that begin a description: “officials familiar with the plan”. */
const DESCRIBING = /^(?:at|of|from|with|for|in|inside|close|familiar|briefed|involved|who)$/i;

/** Whether the story spoke of such a source before and described it: “Two state officials said … Officials added …”. */
function isDescribedBefore(analysis: Analysis, row: LedgerRow): boolean {
  const noun = nounOf(row).replace(/s$/, '');
  return analysis.paragraphs.some(({ block, reading: { tokens, partsOfSpeech } }) =>
    tokens.some((token, i) => {
      if (token.end + block.span.start > row.span.start) return false;
      if (token.text.toLowerCase().replace(/s$/, '') !== noun) return false;
      const before = tokens[i - 1]?.text.toLowerCase() ?? '';
      const part = partsOfSpeech[i - 1];
      const isModified =
        (part === 'name' || part === 'noun' || part === 'adjective' || part === 'possessive') &&
        !EMPTY_SOURCE_MODIFIERS.has(before);
      return isModified || DESCRIBING.test(tokens[i + 1]?.text ?? '');
    }),
  );
}
