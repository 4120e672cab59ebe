import type { Article } from './article.ts';
import { plainBlocks } from './parse-plain.ts';

/** Parses Markdown. */
export function parseMarkdown(text: string): Article {
  return { text, format: 'markdown', blocks: plainBlocks(text), frontMatter: undefined, problems: [] };
}
