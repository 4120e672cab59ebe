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
    minimumParagraphs: {
      default: 2,
      minimum: 1,
      description: 'Texts with fewer paragraphs are left alone: a note or a fragment.',
    },
  },
  *check(analysis, { minimumParagraphs }) {
    const { article, headline, paragraphs } = analysis;
    const field = article.frontMatter?.fields.get('headline');
    const isEmpty = headline !== undefined && headline.text.trim() === '';
    if (headline !== undefined && !isEmpty) return;
    if (paragraphs.length < minimumParagraphs) return;
    // A short first line is a headline, even where somebody has put a full stop behind it.
    if (!isEmpty && isShort(paragraphs[0])) return;
    const at = field?.span ?? { start: startOfStory(article.text, article.frontMatter?.span.end) };
    const edit = isEmpty
      ? { span: { start: at.start, end: at.start }, text: '[TK headline]' }
      : {
          span: { start: at.start, end: at.start },
          text: `${article.format === 'markdown' ? '# ' : ''}[TK headline]\n\n`,
        };
    const fix: Fix = { title: 'Insert a placeholder for the headline', kind: 'suggestion', edits: [edit] };
    yield {
      span: isEmpty ? { start: headline.start, end: headline.end } : storyAnchor(analysis),
      message: 'This story has no headline. Put one on a line of its own above the first paragraph.',
      fixes: [fix],
    };
  },
});

/** Whether a paragraph is one sentence of at most fifteen words and no line of a dateline's. */
function isShort(first: AnalysedBlock | undefined): boolean {
  if (first === undefined) return false;
  const { reading } = first;
  const words = reading.tokens.filter(({ kind }) => kind === 'word' || kind === 'number').length;
  return reading.dateline === undefined && reading.sentences.length <= 1 && words <= 15;
}

/** The first character behind a byte order mark, or behind the front matter and white space. */
function startOfStory(text: string, frontMatterEnd: number | undefined): number {
  if (frontMatterEnd === undefined) return text.startsWith('\uFEFF') ? 1 : 0;
  return frontMatterEnd + /^\s*/u.exec(text.slice(frontMatterEnd))![0].length;
}
