import type { Article, Block, Format } from './article.ts';

/** Parses a text into blocks. Never throws. */
export function parseArticle(text: string, format: Format): Article {
  const blocks: Block[] = Array.from(text.matchAll(/\S(?:.|\n(?!\s*\n))*/g), (m) => ({
    form: 'paragraph',
    level: 0,
    span: { start: m.index, end: m.index + m[0].trimEnd().length },
    text: m[0].trimEnd(),
    prose: m[0].trimEnd(),
  }));
  return { text, format, blocks, frontMatter: undefined, problems: [] };
}
