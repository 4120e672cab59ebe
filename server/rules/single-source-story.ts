import { LetterPattern } from '../text/letter-pattern.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { LedgerRow, SourceStanding } from '../analysis/ledger.ts';
import { overlaps } from '../text/span.ts';
import { articleRule } from './rule.ts';
import { storyAnchor } from './story-anchor.ts';

/** A source that was asked, even in vain, shows that a second view was sought; “critics” show it only in words. */
const COUNTED: ReadonlySet<SourceStanding> = new Set([
  'named',
  'organisation',
  'document',
  'second-hand',
  'anonymous',
  'asked',
]);

export const singleSourceStory = articleRule({
  meta: {
    id: 'single-source-story',
    summary: 'A news story in which everything rests on one source.',
    group: 'sourcing',
    severity: 'hint',
    fix: 'none',
    since: '0.1.0',
    authorities: ['BBC', 'Reuters', 'Guardian'],
    storyTypes: ['news'],
  },
  options: {
    minWords: {
      default: 150,
      minimum: 0,
      description: 'Stories with fewer words in the body are left alone.',
    },
    minAttributions: {
      default: 3,
      minimum: 1,
      description: 'Stories that attribute less often are left alone.',
    },
  },
  *check(analysis, { minWords, minAttributions }) {
    if (analysis.words < minWords) return;
    const sources = analysis.ledger.filter(({ standing }) => COUNTED.has(standing));
    const [only] = sources;
    if (only === undefined || sources.length > 1 || !restsOn(only, minAttributions)) return;
    if (only.standing === 'document' || othersSpeak(analysis, only)) return;
    yield {
      span: storyAnchor(analysis),
      message: `Everything in this story comes from one source, ${only.name}. Add a second one, or tell the reader that there is only this one.`,
      related: [{ span: only.span, message: 'The only source' }],
    };
  },
});

function restsOn(row: LedgerRow, minAttributions: number): boolean {
  return row.attributions.length >= minAttributions;
}

/** Words by which somebody speaks whom no attribution names: “tweeted”, “the judge ruled”, “according to the paper”. */
const OTHER_VOICES = new LetterPattern(
  String.raw`\b(?:according to|first reported|tweeted|contended|ruled|ruling|testified|announced|(?:campaign|spokes\p{L}+|critics|officials|police) (?:said|says))\b`,
  'gi',
);

/** Whether anything in the writer's own words speaks of another voice than the source's. */
function othersSpeak({ attributions, paragraphs }: Analysis, { attributions: own }: LedgerRow): boolean {
  const cues = own.flatMap((index) => attributions[index]!.cue);
  return paragraphs.some(({ block, reading }) =>
    [...reading.narration.matchAll(OTHER_VOICES.for(reading.narration))].some(({ index, 0: words }) => {
      const voice = { start: block.span.start + index, end: block.span.start + index + words.length };
      return !cues.some((cue) => overlaps(cue, voice));
    }),
  );
}
