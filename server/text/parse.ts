import type { Article, Format } from './article.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { parsePlain } from './parse-plain.ts';

/** Parses a text into blocks. Never throws. */
export function parseArticle(text: string, format: Format): Article {
  return format === 'markdown' ? parseMarkdown(text) : parsePlain(text);
}

const MARKDOWN_NAME = /\.(?:md|markdown|mdown|mkdn?|mdx|qmd|rmd)$/i;

/** The format a path's extension tells; anything but Markdown is plain text. */
export function formatOf(path: string): Format {
  return MARKDOWN_NAME.test(path) ? 'markdown' : 'plain';
}
