import type { Article } from '../text/article.ts';
import { overlaps, type Span, textOf } from '../text/span.ts';

/**
 * The words of a place in a story as its reader sees them, on one line: without emphasis, link targets and other
 * markup. What is nothing else (front matter, an image, code) stays as it is written.
 */
export function storyWords({ text, blocks }: Article, span: Span): string {
  const shown = blocks.flatMap((block) => {
    if (block.form === 'front-matter' || !overlaps(block.span, span)) return [];
    const from = Math.max(0, span.start - block.span.start);
    const to = Math.min(block.text.length, span.end - block.span.start);
    // What the reader does not see has been replaced by spaces, one for each unit.
    const units = Array.from({ length: to - from }, (_, i) => block.text[from + i]!);
    return units.filter((unit, i) => block.prose[from + i] === unit).join('');
  });
  const words = oneLine(shown.join(' '));
  return words === '' ? oneLine(textOf(text, span)) : words;
}

function oneLine(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim();
}
