import type { Article, Block } from './article.ts';
import { carriesOn, type ComparedLine, findWrapping, type Wrapping } from './line-joins.ts';
import { linesOf, trimSpan } from './lines.ts';
import type { Span } from './span.ts';

/**
 * Parses plain text: paragraphs stand between blank lines, hard-wrapped lines are one block, lines that each hold a
 * paragraph (or a headline, a byline, a date) are a block each. Linear; never throws.
 */
export function parsePlain(text: string): Article {
  return { text, format: 'plain', blocks: plainBlocks(text), frontMatter: undefined, problems: [] };
}

/** A line that holds anything, with the place of its words. */
interface PlacedLine extends ComparedLine, Span {}

/** The blocks of a plain text from an offset on. */
export function plainBlocks(text: string, from = 0): Block[] {
  const groups = groupLines(text, from);
  const wrapping = findWrapping(groups);
  const blocks: Block[] = [];
  for (const group of groups) pushBlocks(text, group, wrapping, blocks);
  return blocks;
}

/** The lines that hold anything, in groups that blank lines part. */
function groupLines(text: string, from: number): PlacedLine[][] {
  const groups: PlacedLine[][] = [];
  let group: PlacedLine[] | undefined;
  for (const line of linesOf(text, from)) {
    const { start, end } = trimSpan(text, line);
    if (start === end) {
      group = undefined;
      continue;
    }
    if (group === undefined) groups.push((group = []));
    group.push({ words: text.slice(start, end), indent: start - line.start, start, end });
  }
  return groups;
}

/** Adds a block for each run of lines of a group that carry on one another. */
function pushBlocks(text: string, group: readonly PlacedLine[], wrapping: Wrapping, blocks: Block[]): void {
  let first = group[0]!;
  for (let i = 1; i <= group.length; i++) {
    const last = group[i - 1]!;
    if (i < group.length && carriesOn(last, group[i]!, wrapping)) continue;
    const span = { start: first.start, end: last.end };
    const words = first === last ? first.words : text.slice(span.start, span.end);
    blocks.push({ form: 'paragraph', level: 0, span, text: words, prose: words });
    if (i < group.length) first = group[i]!;
  }
}
