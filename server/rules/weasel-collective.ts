import type { Analysis } from '../analysis/analysis.ts';
import type { LedgerRow } from '../analysis/ledger.ts';
import { sentenceAt } from '../analysis/places.ts';
import { COLLECTIVE_CLAIM_VERBS } from '../lexicon/source-nouns.ts';
import { contains } from '../text/span.ts';
import { articleRule } from './rule.ts';

export const weaselCollective = articleRule({
  meta: {
    id: 'weasel-collective',
    summary: 'A claim laid at the door of “critics”, “some” or “experts”, none of whom is named nearby.',
    group: 'sourcing',
    severity: 'hint',
    fix: 'suggestion',
    since: '0.1.0',
    authorities: ['NPR', 'Reuters'],
    storyTypes: ['news', 'brief'],
  },
  options: {
    sentences: {
      default: 2,
      minimum: 0,
      maximum: 10,
      description: 'How many sentences on a named member may follow.',
    },
  },
  *check(analysis, { sentences }) {
    for (const row of analysis.ledger) {
      if (
        row.standing !== 'collective' ||
        !isClaiming(analysis, row) ||
        memberFollows(analysis, row, sentences)
      )
        continue;
      const end = { start: row.span.end, end: row.span.end };
      yield {
        span: row.span,
        message: `Who are “${row.name}”? Name at least one of them here, or leave the claim out.`,
        fixes: [
          {
            title: 'Insert a placeholder for a named member',
            kind: 'suggestion',
            edits: [{ span: end, text: ' [TK who]' }],
          },
        ],
      };
    }
  },
});

/** Whether the collective is made to assert something: “some recall” and “many would agree” tell what people do, not what they claim. */
function isClaiming(analysis: Analysis, row: LedgerRow): boolean {
  return row.attributions.some((index) => {
    const { cue, cueLemma } = analysis.attributions[index]!;
    const words = cue.map(({ start, end }) => analysis.article.text.slice(start, end)).join(' ');
    return COLLECTIVE_CLAIM_VERBS.has(cueLemma) && !/\b(?:would|could|might|may|should)\b/.test(words);
  });
}

/**
 * Whether somebody is named who can be taken for one of them: in their own sentence, outside what they say, or as the
 * next to speak within `count` sentences. Another unnamed source between the two parts them.
 */
function memberFollows(analysis: Analysis, row: LedgerRow, count: number): boolean {
  const sentence = sentenceAt(analysis, row.span.start)?.span ?? row.span;
  const named = analysis.entities.some(
    ({ kind, mentions }) =>
      (kind === 'person' || kind === 'organisation') &&
      mentions.some(
        (mention) =>
          mention.form === 'name' && contains(sentence, mention) && !inContent(analysis, row, mention.start),
      ),
  );
  if (named) return true;
  const until = endOfSentences(analysis, row.span.end, count);
  const next = analysis.attributions.find(
    ({ source: [source], content, sourceForm }) =>
      source !== undefined &&
      source.start >= sentence.end &&
      Math.min(source.start, ...content.map(({ start }) => start)) < until &&
      sourceForm !== 'pronoun',
  );
  return next?.speaker !== undefined;
}

/** Whether an offset lies in what the collective says: who is named there is spoken about, not speaking. */
function inContent(analysis: Analysis, row: LedgerRow, offset: number): boolean {
  return row.attributions.some((index) =>
    analysis.attributions[index]!.content.some(({ start, end }) => start <= offset && offset < end),
  );
}

/** The end of the sentence `count` sentences after the one at `offset`, across paragraphs. */
function endOfSentences(analysis: Analysis, offset: number, count: number): number {
  let left = count;
  let end = offset;
  for (const { block, reading } of analysis.paragraphs) {
    if (block.span.end < offset) continue;
    for (const sentence of reading.sentences) {
      const sentenceEnd = sentence.end + block.span.start;
      if (sentenceEnd < offset) continue;
      end = sentenceEnd;
      if (left === 0) return end;
      left -= 1;
    }
  }
  return end;
}
