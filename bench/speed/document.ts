import { wordCount } from './cpu.ts';

/** Stories end to end, cut after the paragraph that reaches the number of words; all of them where that is fewer. */
export function documentOf(texts: readonly string[], words: number): string {
  const paragraphs: string[] = [];
  let count = 0;
  for (const paragraph of texts.flatMap((text) => text.split(/\n\s*\n/))) {
    if (count >= words) break;
    paragraphs.push(paragraph);
    count += wordCount(paragraph);
  }
  return `${paragraphs.join('\n\n')}\n`;
}
