import type { AnalysedBlock } from '../analysis/analysis.ts';
import { articleRule, type Fix } from './rule.ts';
import { storyAnchor } from './story-anchor.ts';

export const headlineMissing = articleRule({
  meta: {
    id: 'headline-missing',
    summary: 'The story has no headline.',
    group: 'headlines',
    severity: 'error',
    fix: 'suggestion',
    since: '0.1.0',
    authorities: ['Reuters', 'IPTC'],
  },
  options: {
    minParagraphs: {
      default: 2,
      minimum: 1,
      description: 'Texts with fewer paragraphs are left alone: a note or a fragment.',
    },
  },
  *check(analysis, { minParagraphs }) {
    const { article, headline, paragraphs } = analysis;
    const field = article.frontMatter?.fields.get('headline');
    const isEmpty = headline !== undefined && headline.text.trim() === '';
    if (headline !== undefined && !isEmpty) return;
    if (paragraphs.length < minParagraphs) return;
    // A short first line is a headline, even where somebody has put a full stop behind it.
    if (!isEmpty && beginsShort(paragraphs[0])) return;
    const at = field?.span ?? { start: startOfStory(article.text, article.frontMatter?.span.end) };
    const lineBreak = article.text.includes('\r\n') ? '\r\n' : '\n';
    const edit = isEmpty
      ? { span: { start: at.start, end: at.start }, text: '[TK headline]' }
      : {
          span: { start: at.start, end: at.start },
          text: `${article.format === 'markdown' ? '# ' : ''}[TK headline]${lineBreak.repeat(2)}`,
        };
    const fix: Fix = { title: 'Insert a placeholder for the headline', kind: 'suggestion', edits: [edit] };
    yield {
      span: isEmpty ? { start: headline.start, end: headline.end } : storyAnchor(analysis),
      message: 'This story has no headline. Put one on a line of its own above the first paragraph.',
      fixes: [fix],
    };
  },
});

/**
 * Whether a text begins with a headline nobody could tell from a paragraph: one sentence of at most fifteen words, or
 * such a line with a paragraph glued to it, which is the longer by far.
 */
function beginsShort(first: AnalysedBlock | undefined): boolean {
  if (first === undefined || first.reading.dateline !== undefined) return false;
  const [line = '', next] = first.block.prose.trim().split(/\r?\n/u, 2);
  if (line.split(/\s+/u).length > 15) return false;
  return next === undefined ? first.reading.sentences.length <= 1 : next.length > 2 * line.length;
}

/** The first character behind a byte order mark, or behind the front matter and white space. */
function startOfStory(text: string, frontMatterEnd: number | undefined): number {
  if (frontMatterEnd === undefined) return text.startsWith('\uFEFF') ? 1 : 0;
  return frontMatterEnd + /^\s*/u.exec(text.slice(frontMatterEnd))![0].length;
}
