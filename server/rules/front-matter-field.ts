import type { Article } from '../text/article.ts';
import type { TextEdit } from '../text/edit.ts';

/**
 * The edit that adds a field at the end of an article's front matter; `undefined` when the article has none, or has
 * the key already.
 */
export function addField(article: Article, key: string, value: string): TextEdit | undefined {
  const { frontMatter, text } = article;
  if (frontMatter === undefined || frontMatter.fields.has(key)) return undefined;
  const { start, end } = frontMatter.span;
  const close = /\n(?:---|\.\.\.)[ \t]*\r?\n?$/u.exec(text.slice(start, end));
  if (close === null) return undefined;
  const at = start + close.index + 1;
  const lineBreak = text[at - 2] === '\r' ? '\r\n' : '\n';
  return { span: { start: at, end: at }, text: `${key}: ${quote(value)}${lineBreak}` };
}

/** A value as YAML reads it back: in double quotes unless it is plain words. */
function quote(value: string): string {
  const words = value.trim().replace(/\s+/g, ' ');
  return /^\p{L}[\p{L}\p{N} .'’-]*$/u.test(words) ? words : JSON.stringify(words);
}
