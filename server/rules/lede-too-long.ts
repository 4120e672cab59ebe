import { articleRule } from './rule.ts';
import { findSplitPoint } from './split-points.ts';

export const ledeTooLong = articleRule({
  meta: {
    id: 'lede-too-long',
    summary: 'The first sentence of the story has more words than a reader takes in at once.',
    group: 'headlines',
    severity: 'info',
    fix: 'none',
    supersedes: ['sentence-too-long'],
    since: '0.1.0',
    authorities: ['Reuters'],
    storyTypes: ['news', 'brief', 'obituary', 'sport'],
  },
  options: {
    maxWords: {
      // 35 words: the median lede of published political news has 31, a third have more than 35.
      default: 35,
      minimum: 10,
      maximum: 200,
      description: 'The most words a lede may have.',
    },
    warnWords: {
      default: 45,
      minimum: 10,
      maximum: 200,
      description: 'A lede with more words than this is a warning.',
    },
  },
  *check({ paragraphs }, { maxWords, warnWords }) {
    const first = paragraphs[0];
    const lede = first?.reading.sentences[0];
    if (first === undefined || lede === undefined) return;
    const { tokens, narration } = first.reading;
    const words = tokens
      .slice(lede.firstToken, lede.endToken)
      .filter(({ kind }) => kind === 'word' || kind === 'number').length;
    if (words <= maxWords) return;
    const { start } = first.block.span;
    const split = findSplitPoint(narration, lede);
    yield {
      span: { start: start + lede.start, end: start + lede.end },
      message: `The lede has ${words} words; ${maxWords} are as many as most readers follow. Keep the news and move the rest down.`,
      related:
        split === undefined
          ? []
          : [
              {
                span: { start: start + split.start, end: start + split.end },
                message: 'The first sentence could end here.',
              },
            ],
      ...(words > warnWords && { severity: 'warning' as const }),
    };
  },
});
