import type { AnalysedBlock } from '../analysis/analysis.ts';
import type { BlockReading } from '../analysis/block-reading.ts';
import { removeLine } from '../text/edit.ts';
import { articleRule } from './rule.ts';

export const paragraphDuplicate = articleRule({
  meta: {
    id: 'paragraph-duplicate',
    summary: 'A paragraph stands in the story twice.',
    group: 'headlines',
    severity: 'warning',
    fix: 'safe',
    // Whatever is wrong with the copy goes with it.
    supersedes: ['repeated-word', 'sentence-too-long'],
    since: '0.1.0',
    authorities: [],
    // A live report says its boilerplate in every entry.
    storyTypes: ['news', 'opinion', 'brief', 'question-and-answer', 'obituary', 'sport'],
  },
  options: {
    minWords: {
      default: 8,
      minimum: 2,
      description: 'Paragraphs with fewer words may come back, as a refrain or a cross-head does.',
    },
  },
  *check({ article, paragraphs }, { minWords }) {
    const first = new Map<string, AnalysedBlock>();
    for (const paragraph of sharingLetters(paragraphs)) {
      const { key, words } = paragraph.reading.once(foldParagraph);
      if (words < minWords) continue;
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, paragraph);
        continue;
      }
      const { span } = paragraph.block;
      yield {
        span,
        message: 'This paragraph stands further up in the same words. Delete it here.',
        related: [{ span: earlier.block.span, message: 'It stands here first.' }],
        fixes: [{ title: 'Delete this paragraph', kind: 'safe', edits: [removeLine(article.text, span)] }],
      };
    }
  },
});

/** The paragraphs whose letters make the same sum as those of another, in order: only they can be copies. */
function sharingLetters(paragraphs: readonly AnalysedBlock[]): readonly AnalysedBlock[] {
  const counts = new Map<number, number>();
  for (const { reading } of paragraphs) {
    const sum = reading.once(sumLetters);
    counts.set(sum, (counts.get(sum) ?? 0) + 1);
  }
  if (counts.size === paragraphs.length) return [];
  return paragraphs.filter(({ reading }) => counts.get(reading.once(sumLetters))! > 1);
}

/** A number made of the letters and figures of ASCII in their order, capitals or not: the same for copies. */
function sumLetters({ prose }: BlockReading): number {
  let sum = 0;
  for (let at = 0; at < prose.length; at++) {
    const unit = prose.charCodeAt(at);
    const isCapital = unit >= 0x41 && unit <= 0x5a;
    if (isCapital || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39))
      sum = (Math.imul(sum, 31) + (isCapital ? unit | 0x20 : unit)) | 0;
  }
  return sum;
}

/** A paragraph's words alone: two copies differ in line breaks and quotation marks. */
function foldParagraph({ prose }: BlockReading): { readonly key: string; readonly words: number } {
  const key = prose
    .toLowerCase()
    .replace(/[“”„"«»]/gu, '"')
    .replace(/[‘’']/gu, "'")
    .trim()
    .replace(/\s+/g, ' ');
  return { key, words: key.split(' ').length };
}
