import type { Article, Format } from './article.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { parsePlain } from './parse-plain.ts';

// Two million characters of prose are some 330,000 words and took 2.4 s to review; what is larger is a log or a dump.
const LARGEST = 2_000_000;

/** Whether a text is so large that it is not read at all. */
export function isTooLarge(text: string): boolean {
  return text.length > LARGEST;
}

/** Parses a text into blocks; none, and a problem that says so, for a text of more than 2 MB. Never throws. */
export function parseArticle(text: string, format: Format): Article {
  if (isTooLarge(text)) {
    const problem = {
      span: { start: 0, end: 0 },
      message: 'This text is larger than 2 MB; it was not reviewed. Split it, one story a file.',
    };
    return { text, format, blocks: [], frontMatter: undefined, problems: [problem] };
  }
  return format === 'markdown' ? parseMarkdown(text) : parsePlain(text);
}

const MARKDOWN_NAME = /\.(?:md|markdown|mdown|mkdn?|mdx|qmd|rmd)$/i;

/** The format a path's extension tells; anything but Markdown is plain text. */
export function formatOf(path: string): Format {
  return MARKDOWN_NAME.test(path) ? 'markdown' : 'plain';
}
