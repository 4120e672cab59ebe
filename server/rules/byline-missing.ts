import type { Analysis } from '../analysis/analysis.ts';
import { addField } from './front-matter-field.ts';
import { findNamedReporters } from './named-reporters.ts';
import { articleRule, type Fix } from './rule.ts';
import { storyAnchor } from './story-anchor.ts';

export const bylineMissing = articleRule({
  meta: {
    id: 'byline-missing',
    summary: 'Nobody is named as the writer of the story.',
    group: 'headlines',
    severity: 'info',
    fix: 'suggestion',
    since: '0.1.0',
    authorities: ['AP', 'The Trust Project', 'schema.org'],
    storyTypes: ['news', 'opinion', 'question-and-answer', 'obituary', 'sport', 'live-blog'],
  },
  options: {},
  *check(analysis) {
    const { article, blocks } = analysis;
    if (article.frontMatter?.fields.get('byline')?.value.trim()) return;
    if (blocks.some(({ zone }) => zone === 'byline')) return;
    const reporters = findNamedReporters(analysis);
    const names = joinNames(reporters.map(({ name }) => name));
    yield {
      span: storyAnchor(analysis),
      message:
        names === ''
          ? 'This story has no byline. Say who wrote it, if only “By Staff”.'
          : `This story has no byline, though a line further down names ${names}. Say who wrote it.`,
      related: reporters.map(({ name, span }) => ({ span, message: `${name} is named here.` })),
      fixes: insertByline(analysis, names),
    };
  },
});

/** Inserts the names found; when there are none, a placeholder that has to be filled. */
function insertByline({ article, headline }: Analysis, names: string): Fix[] {
  const value = names === '' ? '[TK byline]' : names;
  const title = names === '' ? 'Insert a placeholder for the byline' : `Insert the byline “By ${names}”`;
  const field = addField(article, 'byline', value);
  if (field !== undefined) return [{ title, kind: 'suggestion', edits: [field] }];
  if (headline === undefined || article.frontMatter?.fields.has('headline') === true) return [];
  const lineBreak = article.text.includes('\r\n') ? '\r\n' : '\n';
  const span = { start: headline.end, end: headline.end };
  const text = `${lineBreak}${lineBreak}By ${value}`;
  return [{ title, kind: 'suggestion', edits: [{ span, text }] }];
}

/** “Ana Ruiz”, “Ana Ruiz and Bo Lind”, “Ana Ruiz, Bo Lind and Cy Orr”. */
function joinNames(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' and ');
}
