import type { Analysis } from '../analysis/analysis.ts';
import { basisOf } from '../analysis/claims.ts';
import type { LedgerRow } from '../analysis/ledger.ts';
import { WEEKDAYS } from '../lexicon/calendar-words.ts';
import { articleRule } from './rule.ts';
import { storyAnchor } from './story-anchor.ts';

export const noNamedSource = articleRule({
  meta: {
    id: 'no-named-source',
    summary: 'A news story in which no source is named in full.',
    group: 'sourcing',
    severity: 'warning',
    fix: 'none',
    supersedes: ['single-source-story'],
    since: '0.1.0',
    authorities: ['BBC', 'Reuters', 'SPJ'],
    storyTypes: ['news'],
  },
  options: {
    minWords: {
      default: 150,
      minimum: 0,
      description: 'Stories with fewer words in the body are left alone.',
    },
  },
  *check(analysis, { minWords }) {
    if (analysis.words < minWords) return;
    const speaking = analysis.ledger.filter(({ attributions }) => attributions.length > 0);
    if (speaking.some(isIdentified)) return;
    const told = speaking.flatMap(({ attributions }) => attributions).length;
    if (told * WORDS_EACH < analysis.words && !isReport(analysis)) return;
    if (restsOnFigures(analysis) || isWritersOwn(analysis) || somebodyIsQuoted(analysis)) return;
    yield {
      span: storyAnchor(analysis),
      message:
        speaking.length === 0
          ? 'This story gives no source at all. Say who told you what it states.'
          : 'No person is named in full as a source in this story. Name one, or say why nobody can be named.',
      related: speaking.slice(0, 5).map(({ name, span }) => ({ span, message: `Source: ${name}` })),
    };
  },
});

/** A text of more words for each thing that somebody says in it is an essay. In news the median is one in 60. */
const WORDS_EACH = 250;

/** “on Tuesday”, “Tuesday night”: what happened is told by its day. */
const DAY = new RegExp(`\\b(?:${WEEKDAYS.join('|')})\\b`, 'i');

/** Whether it is plainly a report of an event, however little it attributes: by its dateline, or the day in its first paragraph. */
function isReport({ paragraphs: [first] }: Analysis): boolean {
  return first !== undefined && (first.reading.dateline !== undefined || DAY.test(first.reading.narration));
}

/** A body or an outlet that is named can be asked as well as a person; “the department” cannot. */
function isIdentified({ standing, entity }: LedgerRow): boolean {
  return (
    standing === 'named' || standing === 'document' || (standing !== 'anonymous' && entity !== undefined)
  );
}

/** Whether it tells of a poll, which is its own source. Of 840 published stories, 16 name nobody because they do. */
function restsOnFigures({ paragraphs }: Analysis): boolean {
  return paragraphs.slice(0, 3).some(({ reading }) => basisOf(reading) === 'poll');
}

/** Whether the writer speaks as “I” or “we” outside quotation marks: a column, a letter or a newsletter that no label gives away. */
function isWritersOwn({ paragraphs }: Analysis): boolean {
  return paragraphs.some(({ reading }) =>
    /(?<![\p{L}.])(?:I|I[’']\p{L}+|[Mm]y|[Ww]e|[Oo]ur)(?![\p{L}.’'])/u.test(reading.narration),
  );
}

/** Words that a quotation needs so that its paragraph may be taken to say whose it is. */
const QUOTED_WORDS = 5;

/** Whether a person who is named stands beside a quotation that no attribution gives to anybody. */
function somebodyIsQuoted(analysis: Analysis): boolean {
  const loose = analysis.quotations.filter(
    (quotation) =>
      quotation.words >= QUOTED_WORDS && (analysis.attributionOf(quotation)?.source ?? []).length === 0,
  );
  const blocks = new Set(loose.map(({ block }) => block));
  return analysis.entities.some(
    ({ kind, mentions }) => kind === 'person' && mentions.some(({ block }) => blocks.has(block)),
  );
}
