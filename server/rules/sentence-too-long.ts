import type { BlockReading } from '../analysis/block-reading.ts';
import type { Sentence } from '../language/sentences.ts';
import { blockRule } from './rule.ts';
import { findSplitPoint } from './split-points.ts';

export const sentenceTooLong = blockRule({
  meta: {
    id: 'sentence-too-long',
    summary: 'A sentence has more words of the writer’s own than readers can follow.',
    group: 'style',
    severity: 'info',
    fix: 'none',
    since: '0.1.0',
    authorities: ['Reuters'],
  },
  options: {
    maxWords: {
      // 40 words: nine in ten sentences of published news have at most 36, one in twenty more than 42.
      default: 40,
      minimum: 10,
      maximum: 200,
      description: 'The most words a sentence may have, quotations not counted.',
    },
  },
  zones: ['dek', 'paragraph', 'caption'],
  *check({ reading }, { maxWords }) {
    for (const sentence of reading.sentences) {
      if (sentence.endToken - sentence.firstToken <= maxWords) continue;
      const words = countOwnWords(reading, sentence);
      if (words <= maxWords) continue;
      const split = findSplitPoint(reading.narration, sentence);
      yield {
        span: { start: sentence.start, end: sentence.end },
        message: `This sentence has ${words} words outside quotation marks. Give readers a full stop on the way.`,
        related: split === undefined ? [] : [{ span: split, message: 'A new sentence could begin here.' }],
      };
    }
  },
});

/** Words of a sentence that stand outside quotations: those that are not blanked in the narration. */
function countOwnWords({ tokens, narration }: BlockReading, sentence: Sentence): number {
  let words = 0;
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const { kind, start } = tokens[i]!;
    if ((kind === 'word' || kind === 'number') && narration[start] !== ' ') words += 1;
  }
  return words;
}
